import Sales
import Store

/// Confirms sales orders to the customer: the promised terms are kept as a document.
public struct ConfirmOrder: Action {
  public static let name = "order.confirm"
  public static let title = "Confirm sales order"
  public static let help = """
    Keeps the terms of the order as a confirmation and raises its document status. Stock stays as it is. A changed order can be \
    confirmed again.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "order": "Number of the order.",
    "orders": "Numbers of several orders; all are confirmed, or none.",
    "creditLimitType": CreditLimitType.postingHelp,
  ]

  public var order: String?
  public var orders: [String]?
  public var creditLimitType: CreditLimitType?

  /// Makes the action for orders.
  public init(_ orders: String...) {
    self.orders = orders
  }

  /// Refuses a Journal order, an order without lines and one that is cancelled.
  public func perform(in context: ActionContext) throws -> DocumentsOutcome {
    try DocumentsOutcome(kind: "order", order, orders) { number in
      let before = try context.order(number)
      try before.header.require(.confirmation, "confirmed")
      guard !before.lines.isEmpty else { throw OrderRefusal.empty(document: number) }
      guard before.header.status != .canceled else {
        throw OrderRefusal.closed(order: number, status: .canceled)
      }
      try context.checkCredit(
        of: before.header, stored: before.header, at: .confirmation, type: creditLimitType)
      var after = before
      after.header.documentStatus = max(before.header.documentStatus, .confirmation)
      let saved = try context.save(after, over: before, warning: false, settling: false)
      let document = try JSONText.encode(saved, currency: Currency.known(saved.header.currency))
      let sequence = try context.writer.insertConfirmation(
        order: saved.header.id ?? 0, on: context.today, by: context.user.login, document: document)
      return DocumentOutcome(
        "order", number, status: saved.header.status.rawValue, made: "confirmation \(sequence)")
    }
  }
}
