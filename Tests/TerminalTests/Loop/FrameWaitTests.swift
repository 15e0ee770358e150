import Testing

@testable import Terminal

@Suite("When a frame is drawn") struct FrameWaitTests {
  private let start = ContinuousClock().now

  private func rest(
    after milliseconds: Int, isWaiting: Bool = false, isBlocked: Bool = false, isBehind: Bool = false
  ) -> Duration? {
    var wait = FrameWait()
    wait.ask(at: start)
    return wait.rest(
      at: start + .milliseconds(milliseconds), isWaiting: isWaiting, isBlocked: isBlocked, isBehind: isBehind)
  }

  @Test("with nothing under way it is drawn at once")
  func atOnce() {
    #expect(rest(after: 0) == nil)
  }

  @Test("it waits for results too short a time to be felt, longer when keys wait for them")
  func results() {
    #expect(rest(after: 2, isWaiting: true) == .milliseconds(3))
    #expect(rest(after: 5, isWaiting: true) == nil)
    #expect(rest(after: 160, isWaiting: true, isBlocked: true) == .milliseconds(40))
    #expect(rest(after: 200, isWaiting: true, isBlocked: true) == nil)
  }

  @Test("it waits as long as the terminal is behind")
  func behind() throws {
    #expect(rest(after: 4_000, isBehind: true) != nil)
  }

  @Test("what is asked for meanwhile does not put it off")
  func askedAgain() {
    var wait = FrameWait()
    wait.ask(at: start)
    wait.ask(at: start + .milliseconds(4))
    let now = start + .milliseconds(5)
    #expect(wait.rest(at: now, isWaiting: true, isBlocked: false, isBehind: false) == nil)
    wait.drawn()
    wait.ask(at: now)
    #expect(wait.rest(at: now, isWaiting: true, isBlocked: false, isBehind: false) == .milliseconds(5))
  }
}
