extension Loop {
  /// Runs on a terminal until the program ends.
  ///
  /// - Parameter changed: asked once a second while somebody is there (and no longer than five minutes after the last
  ///   key): whether another program has changed the data.
  public func run(on device: any TerminalDevice, changed: () -> Bool) {
    accept([.resize(device.size)])
    device.present(frame(), everything: true)
    var quietSeconds = 0
    while !ended {
      let events = device.waitForInput(timeout: quietSeconds < 300 ? 1000 : nil)
      if events.isEmpty, !isWaiting {
        quietSeconds += 1
        if changed() { refresh() }
      } else if !events.isEmpty {
        quietSeconds = 0
      }
      accept(events)
      acceptReplies()
      if let suspension = takeSuspension() {
        device.suspended(suspension)
        repaintWanted = true
      }
      if bellRang { device.bell() }
      bellRang = false
      if ended { break }
      device.present(frame(), everything: repaintWanted)
      repaintWanted = false
    }
  }
}
