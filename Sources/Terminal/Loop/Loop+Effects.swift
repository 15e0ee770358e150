/// What the loop does for the panels: layers opened and closed, messages, work.
extension Loop {
  func apply(_ effects: [Effect], from layer: Int) {
    for effect in effects { apply(effect, from: layer) }
  }

  private func apply(_ effect: Effect, from layer: Int) {
    switch effect {
    case .open(let panel): push(panel, from: layer, answer: nil)
    case .ask(let panel, let then): push(panel, from: layer, answer: then)
    case .interrupt(let panel, let hurdle, let then):
      hold(in: layer, until: hurdle)
      bellRang = true
      push(panel, from: layer, answer: then)
    case .close: close(layer)
    case .answer(let value):
      guard let own = layers.first(where: { $0.id == layer }), layers.count > 1 else { return }
      remove(layer)
      if let then = own.answer { on(own.opener) { then(&$0, value) } } else { reveal() }
    case .replace(let panel):
      guard let own = layers.first(where: { $0.id == layer }) else { return }
      remove(layer)
      push(panel, from: own.opener, answer: own.answer)
    case .home:
      for layer in layers.dropFirst() { remove(layer.id) }
      if let first = layers.first { on(first.id) { $0.appear() } }
    case .quit: end()
    case .tell(let notice): tell(notice)
    case .refuse(let reason):
      bellRang = true
      tell(Notice(.error, reason))
    case .halt(let reason, let hurdle):
      bellRang = true
      hold(in: layer, until: hurdle)
      tell(Notice(.error, reason + heldText(in: layer)))
    case .drop(let reason):
      bellRang = true
      let count = queue.count
      queue = []
      let keys = count == 0 ? "" : " \(count) key\(count == 1 ? "" : "s") typed ahead dropped."
      tell(Notice(.error, reason + keys))
    case .release(let hurdle): release(layer, past: hurdle)
    case .work(let work): start(work, for: layer)
    case .command(let id): perform(id)
    case .look(let look): take(look)
    case .mouse(let taken): capturesMouse = taken
    case .copy(let text): copied = text
    case .repaint: repaintWanted = true
    case .suspend(let body): suspension = body
    }
  }

  func push(
    _ panel: any Panel, from opener: Int, answer: ((inout any Panel, any Sendable) -> [Effect])?
  ) {
    let id = takeID()
    var panel = panel
    panel.fit(panelSize)
    layers.append(Layer(id: id, opener: opener, panel: panel, answer: answer))
    on(id) { $0.appear() }
  }

  /// Takes a layer away with all that it opened; the keys that were typed for it go too, never into another.
  private func remove(_ layer: Int) {
    var gone: Set<Int> = [layer]
    for one in layers where gone.contains(one.opener) { gone.insert(one.id) }
    layers.removeAll { gone.contains($0.id) }
    let dropped = gone.reduce(0) { $0 + (held[$1]?.events.count ?? 0) }
    for id in gone { held[id] = nil }
    guard dropped > 0 else { return }
    let text =
      dropped == 1
      ? "1 key that was typed ahead is dropped with the form that it was meant for."
      : "\(dropped) keys that were typed ahead are dropped with the form that they were meant for."
    tell(Notice(.warning, text))
  }

  /// Closes a layer; what comes into sight is told so.
  private func close(_ layer: Int) {
    guard let before = top?.id else { return }
    remove(layer)
    if top?.id != before { reveal() }
  }

  /// Tells the panel on top that it has come into sight; without one the program ends.
  private func reveal() {
    if let top { on(top.id) { $0.appear() } } else { end() }
  }
}
