import Sales
import Store

/// Releases holds of an order (domain.md 4.8).
public struct ReleaseHold: Action {
  public static let name = "order.release-hold"
  public static let title = "Release hold"
  public static let help = """
    Ends one hold, or all active holds of an order. The order goes on when none is left. Reservations that a hold took \
    away are not brought back: reserve again.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "order": "Number of the order; all its active holds, unless a code or a hold is named.",
    "code": "Only the hold of this code.",
    "hold": "The number of one hold, instead of an order.",
    "reason": "Why the order may go on.",
  ]

  public var order: String?
  public var code: String?
  public var hold: Int?
  public var reason: String?

  /// Releases the active holds of an order.
  public init(order: String, code: String? = nil, reason: String) {
    self.order = order
    self.code = code
    self.reason = reason
  }

  /// Releases one hold.
  public init(hold: Int, reason: String) {
    self.hold = hold
    self.reason = reason
  }

  /// Refuses what somebody else has checked out, a release without a reason, and a code whose duty the user lacks.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let held = try HeldOrder(order, hold: hold, code: code, in: context)
    for var hold in held.holds {
      try context.require(try context.reader.holdCode(hold.code)?.duty)
      try hold.release(
        by: context.user.login, at: context.moment, reason: reason ?? "", order: held.order.header.number)
      try context.writer.save(hold: hold)
    }
    return try held.outcome(in: context)
  }
}
