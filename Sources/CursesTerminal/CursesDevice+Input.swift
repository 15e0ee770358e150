import CTerminal
import Glibc
import Terminal

extension CursesDevice {
  /// The bytes that are read in one batch at most, so that a flood still gets frames.
  private static let batchLimit = 1 << 20

  public func waitForInput(timeout: Int?) -> [InputEvent] {
    guard isOpen else { return [.hangup] }
    if !kept.isEmpty {
      defer { kept = [] }
      return kept
    }
    let answers = decoder.answers
    let end = timeout.map { CursesDevice.now + max(0, $0) }
    var events: [InputEvent] = []
    while true {
      let now = CursesDevice.now
      let until = [end, decoder.deadline].compactMap { $0 }.min()
      let ready = poll(for: until.map { max(0, $0 - now) })
      if ready.tty { events += readKeys() }
      events += decoder.expire(at: CursesDevice.now)
      let woken = ready.pipe && readSignals(&events)
      events = withoutStops(events)
      if !events.isEmpty || woken || decoder.answers != answers { return events }
      if let end, CursesDevice.now >= end { return [] }
    }
  }

  /// Milliseconds of a clock that never goes back.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  private func poll(for milliseconds: Int?) -> (tty: Bool, pipe: Bool) {
    var watched = [
      pollfd(fd: isGone ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    let wait = milliseconds.map { Int32(clamping: $0) } ?? -1
    guard Glibc.poll(&watched, nfds_t(watched.count), wait) > 0 else { return (false, false) }
    return (watched[0].revents != 0, watched[1].revents != 0)
  }

  /// Waits a moment for an answer that is under way, so that it isn't typed into whatever reads the terminal next.
  func takeLastAnswer() {
    let end = CursesDevice.now + FrameReceipt.farewell
    while !isGone, receipt.isOutstanding(answers: decoder.answers, at: CursesDevice.now) {
      let rest = end - CursesDevice.now
      guard rest > 0 else { return }
      if poll(for: rest).tty { kept += readKeys() }
    }
  }

  /// Reads every byte that has come; the end of the input or an error means that the terminal is gone.
  private func readKeys() -> [InputEvent] {
    var events: [InputEvent] = []
    var buffer = [UInt8](repeating: 0, count: 16384)
    var total = 0
    while total < CursesDevice.batchLimit {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0 && (errno == EINTR || errno == EAGAIN) { return events }
      if count <= 0 {
        isGone = true
        return events + [.hangup]
      }
      total += count
      events += decoder.feed(buffer[..<count], at: CursesDevice.now)
      var more = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      if Glibc.poll(&more, 1, 0) <= 0 { return events }
    }
    return events
  }

  /// Takes the bytes of the pipe; true when one was a wake-up.
  private func readSignals(_ events: inout [InputEvent]) -> Bool {
    let letters = readPipe()
    if letters.contains(UInt8(ascii: "I")) { events.append(.key(Key(.character("c"), .control))) }
    if letters.contains(UInt8(ascii: "Z")) { events.append(.key(CursesDevice.stopKey)) }
    if letters.contains(UInt8(ascii: "C")), !isGone {
      // Whoever stopped the program may have changed the terminal meanwhile.
      comeBack()
      events.append(.resize(size))
      events.append(.resumed)
    } else if letters.contains(UInt8(ascii: "W")), measure() {
      events.append(.resize(size))
    }
    if letters.contains(UInt8(ascii: "T")) || letters.contains(UInt8(ascii: "H")) { events.append(.hangup) }
    return letters.contains(UInt8(ascii: "w"))
  }

  private func readPipe() -> [UInt8] {
    var letters: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 512)
    while true {
      let count = read(signals, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return letters }
      letters += buffer[..<count]
    }
  }

  /// Forgets interrupts that were meant for another program in front; other signals are sent again.
  func dropInterrupts() {
    let letters = readPipe()
    if letters.contains(UInt8(ascii: "T")) || letters.contains(UInt8(ascii: "H")) { raise(SIGTERM) }
    if letters.contains(UInt8(ascii: "w")) { docket_wake() }
  }

  private static let stopKey = Key(.character("z"), .control)

  /// Takes Ctrl-Z out of the events and obeys it, once for a batch; without leave to stop it stays a key.
  private func withoutStops(_ events: [InputEvent]) -> [InputEvent] {
    let stop = InputEvent.key(CursesDevice.stopKey)
    guard settings.allowsSuspend, !isGone, events.contains(stop) else { return events }
    self.stop()
    var rest = events.filter { $0 != stop && $0 != .resumed }
    let letters = readPipe()
    if letters.contains(UInt8(ascii: "T")) || letters.contains(UInt8(ascii: "H")) { rest.append(.hangup) }
    return rest + [.resize(size), .resumed]
  }
}
