extension Loop {
  /// Runs on a terminal until the program ends.
  ///
  /// - Parameter changed: asked once a second while somebody is there (and no longer than five minutes after the last
  ///   key): whether another program has changed the data.
  /// - Parameter news: asked as often: what else is to be told; it never covers another message.
  public func run(
    on device: any TerminalDevice, changed: () -> Bool, news: () -> Notice? = { nil }
  ) {
    accept([.resize(device.size)])
    repaintWanted = true
    let clock = ContinuousClock()
    var lastInput = clock.now
    var lastQuestion = clock.now
    var wait = FrameWait()
    wait.ask(at: clock.now)
    while !ended {
      acceptReplies()
      if let suspension = takeSuspension() {
        device.suspended(suspension)
        repaintWanted = true
      }
      device.capturesMouse = capturesMouse
      if let text = takeCopied() { device.copy(text) }
      if bellRang { device.bell() }
      bellRang = false
      if ended { break }
      let rest = wait.rest(
        at: clock.now, isWaiting: isExpecting, isBlocked: isBlocked, isBehind: device.isBehind)
      if rest == nil {
        device.present(frame(), everything: repaintWanted)
        repaintWanted = false
        wait.drawn()
      }
      let quiet = lastInput.duration(to: clock.now)
      let watching = quiet < .seconds(300) ? 1000 : nil
      let pause = rest.map { max(1, Int($0 / .milliseconds(1))) }
      let events = device.waitForInput(timeout: pause ?? top?.panel.redrawsEvery ?? watching)
      if !events.isEmpty {
        // Whatever wrote to the terminal while nobody was there is drawn over.
        if quiet > .seconds(600) { repaintWanted = true }
        lastInput = clock.now
      } else if watching != nil, !isWaiting, lastQuestion.duration(to: clock.now) >= .milliseconds(900) {
        lastQuestion = clock.now
        if changed() { refresh() }
        if notice == nil, let news = news() { tell(news) }
      }
      wait.ask(at: clock.now)
      accept(events)
    }
  }
}
