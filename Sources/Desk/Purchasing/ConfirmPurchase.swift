import Sales
import Store

/// Confirms purchase orders with the vendor: the agreed terms are kept as a document.
public struct ConfirmPurchase: Action {
  public static let name = "purchase.confirm"
  public static let title = "Confirm purchase order"
  public static let help = """
    Keeps the terms of the order as a confirmation and raises its document status. With a date, the vendor promises what is \
    still to come for that day. A changed order can be confirmed again.
    """
  public static let duty = Duty.purchase
  public static let fields = [
    "order": "Number of the purchase order.",
    "orders": "Numbers of several orders; all are confirmed, or none.",
    "date": "When the vendor promises what is still to come; promises stay as they are when left out.",
    "vendorReference": "The vendor's own number for the order; it stays when left out.",
  ]

  public var order: String?
  public var orders: [String]?
  public var date: Day?
  public var vendorReference: String?

  /// Makes the action for orders.
  public init(_ orders: String..., date: Day? = nil) {
    self.orders = orders
    self.date = date
  }

  /// Refuses an order without lines and one on which nothing can happen any more.
  public func perform(in context: ActionContext) throws -> DocumentsOutcome {
    try DocumentsOutcome(kind: "purchase order", order, orders) { number in
      let before = try context.purchase(number)
      try before.requireLiving()
      guard !before.lines.isEmpty else { throw PurchaseRefusal.empty(order: number) }
      try context.vendor(before.header.vendor).requireFree(isNew: false, "confirmed")
      var after = before
      after.header.documentStatus = max(before.header.documentStatus, .confirmation)
      take(vendorReference, into: &after.header.vendorReference)
      if let date {
        after.header.confirmedDeliveryDate = date
        for index in after.lines.indices where !after.lines[index].receiveRemainder.isZero {
          after.lines[index].confirmedDeliveryDate = date
        }
      }
      _ = try context.directDates(of: &after, over: before)
      let saved = try context.save(after, over: before)
      let document = try JSONText.encode(saved, currency: Currency.known(saved.header.currency))
      let sequence = try context.writer.insertConfirmation(
        purchase: saved.header.id ?? 0, on: context.today, by: context.user.login, document: document)
      return DocumentOutcome(
        "purchase order", number, status: saved.header.status.rawValue, made: "confirmation \(sequence)")
    }
  }
}

/// Takes note of another delivery date, with the reason.
public struct DelayPurchase: Action {
  public static let name = "purchase.delay"
  public static let title = "Change delivery date"
  public static let help = """
    Takes note that a vendor delivers later or sooner than promised. The history keeps each date with its reason; the sales \
    lines of direct deliveries get the date too.
    """
  public static let duty = Duty.purchase
  public static let fields = [
    "order": "Number of the purchase order.",
    "line": "Number of the line; all that are still to come when left out.",
    "date": "When it will come.",
    "reason": "Why; it is kept in the history.",
    "version": "The version that was read; it is refused when somebody has saved since.",
  ]

  public var order: String
  public var line: Int?
  public var date: Day
  public var reason: String
  public var version: Int?

  /// Makes the action.
  public init(order: String, line: Int? = nil, date: Day, reason: String) {
    self.order = order
    self.line = line
    self.date = date
    self.reason = reason
  }

  /// Refuses it without a reason, and where nothing is still to come.
  public func perform(in context: ActionContext) throws -> PurchaseOutcome {
    let before = try context.purchase(order, version: version)
    guard !reason.trimmingSpaces.isEmpty else {
      throw PurchaseRefusal.reasonMissing(order: order, action: "moved to another day")
    }
    var after = before
    let chosen = try line.map { [try before.index(ofLine: $0)] } ?? Array(before.lines.indices)
    let open = chosen.filter { !before.lines[$0].receiveRemainder.isZero }
    guard !open.isEmpty else { throw PurchaseRefusal.nothingToReceive(order: order) }
    for index in open { after.lines[index].confirmedDeliveryDate = date }
    if line == nil { after.header.confirmedDeliveryDate = date }
    let travelled = try context.directDates(of: &after, over: before)
    return PurchaseOutcome(
      try context.save(after, over: before, reason: reason.trimmingSpaces), salesOrders: travelled)
  }
}
