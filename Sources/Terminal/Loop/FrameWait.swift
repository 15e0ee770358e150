/// When the next frame is drawn: at once, unless it would be overdrawn a moment later.
///
/// On a slow line a frame costs seconds, so a half-done one is worth a short wait. A frame waits while the terminal has
/// not shown the last one, and a few milliseconds for results that are under way: longer when typed keys wait for them
/// too. What comes meanwhile is shown by the same frame.
struct FrameWait {
  /// How long a frame waits for results that typed keys wait for too.
  static let behindKeys = Duration.milliseconds(200)
  /// How long it waits for other results: too short to be felt.
  static let usual = Duration.milliseconds(5)

  private var since: ContinuousClock.Instant?

  /// Something has changed that a frame has to show.
  mutating func ask(at now: ContinuousClock.Instant) { since = since ?? now }

  /// The frame was drawn.
  mutating func drawn() { since = nil }

  /// How long the frame that was asked for waits still; nil when it is to be drawn now, or none was asked for.
  func rest(
    at now: ContinuousClock.Instant, isWaiting: Bool, isBlocked: Bool, isBehind: Bool
  ) -> Duration? {
    guard let since else { return nil }
    if isBehind { return .milliseconds(50) }
    let limit = isBlocked ? FrameWait.behindKeys : isWaiting ? FrameWait.usual : .zero
    let rest = limit - since.duration(to: now)
    return rest > .zero ? rest : nil
  }
}
