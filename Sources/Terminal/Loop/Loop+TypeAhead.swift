/// The keys that are typed ahead: none is lost, and none does anything that it was not meant for.
extension Loop {
  /// Takes the keys out of the way that were typed before what has come up was seen.
  func hold(in layer: Int, until hurdle: Hurdle) {
    guard !queue.isEmpty || held[layer] != nil else { return }
    var keys = held[layer] ?? HeldKeys()
    // What was typed to put a field right comes before what was meant for the fields behind it.
    keys.events = hurdle == .field ? queue + keys.events : keys.events + queue
    if hurdle == .save { keys.hurdle = .save }
    queue = []
    held[layer] = keys.events.isEmpty ? nil : keys
  }

  /// Lets the held keys of a layer go on once the hurdle in front of them is taken.
  func release(_ layer: Int, past hurdle: Hurdle) {
    guard let keys = held[layer], keys.hurdle == .field || hurdle == .save else { return }
    held[layer] = nil
    queue = keys.events + queue
  }

  func heldText(in layer: Int) -> String {
    guard let count = held[layer]?.events.count else { return "" }
    return count == 1 ? " (1 key waits; F12 drops it)" : " (\(count) keys wait; F12 drops them)"
  }

  func start(_ work: Work, for layer: Int) {
    let id = takeID()
    if let name = work.name {
      for (old, entry) in pending where entry.layer == layer && entry.work.name == name && !entry.work.writes
      {
        forget(old)
        workers.drop(old)
      }
    }
    pending[id] = Pending(layer: layer, work: work)
    if work.barrier { barriers.insert(id) }
    workers.start(id, after: work.delay, work.run)
  }

  private func forget(_ work: Int) {
    pending[work] = nil
    barriers.remove(work)
  }

  /// Stops waiting for what is only read; what writes comes to its end, and its result is taken.
  func abandonBarriers() {
    let dropped = queue.isEmpty ? "" : "; the keys that were typed ahead are dropped"
    queue = []
    for id in barriers where pending[id]?.work.writes != true { forget(id) }
    tell(
      barriers.isEmpty
        ? Notice(.info, "Stopped waiting\(dropped).")
        : Notice(.warning, "Saving can't be stopped any more\(dropped)."))
  }
}
