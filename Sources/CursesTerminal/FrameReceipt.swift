/// How the far end of a network line tells that it has shown a frame.
///
/// A line takes bytes long before the screen shows them, and says nothing of it: the queues of the network lie between.
/// So a frame is followed by the question whether the terminal is well (DSR), which it answers after drawing what came
/// before. Until then no other frame is sent. A terminal that has never answered is never waited for, and asked but once.
struct FrameReceipt {
  /// The question.
  static let request = "\u{1B}[5n"
  /// How long an answer is waited for, in milliseconds: a line that takes longer is taken to have lost it.
  static let limit = 10_000
  /// How long it is waited for when the screen is left, in milliseconds.
  static let farewell = 300

  private let isRemote: Bool
  private var asked = 0
  private var askedAt = 0
  private var answered = 0

  /// Makes the receipts of a screen; only a remote one is asked.
  init(isRemote: Bool) { self.isRemote = isRemote }

  /// Whether to ask after a frame that was sent at a moment, in milliseconds.
  mutating func asks(at now: Int) -> Bool {
    guard isRemote, asked == 0 || asked <= answered else { return false }
    asked = answered + 1
    askedAt = now
    return true
  }

  /// Whether an answer is under way that is worth waiting for.
  ///
  /// - Parameter answers: how many answers have come in all.
  mutating func isOutstanding(answers: Int, at now: Int) -> Bool {
    answered = answers
    guard answered > 0, asked > answered else { return false }
    if now - askedAt < FrameReceipt.limit { return true }
    asked = answered
    return false
  }
}
