import Sales
import Store

/// Cancels all that is still to be delivered of an order (domain.md 4.6).
public struct CancelOrder: Action {
  public static let name = "order.cancel"
  public static let title = "Cancel sales order"
  public static let help = """
    Cancels what is still to be delivered of all lines; reservations go, the ordered quantities stay. What is delivered stays \
    to be invoiced.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "order": "Number of the order.",
    "reason": "Why; the audit trail keeps it.",
    "version": "The version that was read; it is refused when somebody has saved since.",
  ]

  public var order: String
  public var reason: String?
  public var version: Int?

  /// Makes the action.
  public init(order: String, reason: String? = nil, version: Int? = nil) {
    self.order = order
    self.reason = reason
    self.version = version
  }

  /// Refuses an order with nothing left to deliver, and what is picked.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let before = try context.order(order, version: version)
    var after = before
    guard before.lines.contains(where: { !$0.deliverRemainder.isZero }) else {
      throw OrderRefusal.nothingToCancel(order: order)
    }
    after = try after.remainderCancelled()
    return try SalesDocumentOutcome(
      context.save(after, over: before, warning: false), rules: context.taxRules())
  }
}
