import Sales
import Store

/// Cancels what is still to come of a purchase order, or says how much of a line is.
public struct CancelPurchase: Action {
  public static let name = "purchase.cancel"
  public static let title = "Cancel receive remainder"
  public static let help = """
    Cancels what is still to come of all lines, or of one; with a quantity it says how much of the line is still to come. The \
    ordered quantity stays. What has come stays to be invoiced.
    """
  public static let duty = Duty.purchase
  public static let fields = [
    "order": "Number of the purchase order.",
    "line": "Number of the line; all lines when left out.",
    "quantity": "What of the line is still to come, in its unit; 0 when left out.",
    "reason": "Why; the audit trail keeps it.",
    "version": "The version that was read; it is refused when somebody has saved since.",
  ]

  public var order: String
  public var line: Int?
  public var quantity: Quantity?
  public var reason: String?
  public var version: Int?

  /// Makes the action.
  public init(order: String, line: Int? = nil, quantity: Quantity? = nil, reason: String? = nil) {
    self.order = order
    self.line = line
    self.quantity = quantity
    self.reason = reason
  }

  /// Refuses an order with nothing left to come, and more than is ordered and not received.
  public func perform(in context: ActionContext) throws -> PurchaseOutcome {
    let before = try context.purchase(order, version: version)
    var after = before
    if let line {
      let index = try before.index(ofLine: line)
      let present = before.lines[index]
      let most = LineProgress(ordered: present.quantity, delivered: present.received).deliverRemainder
      let rest = quantity ?? .zero
      guard !rest.isNegative, rest <= most else {
        throw PurchaseRefusal.remainderTooLarge(
          order: order, line: line, wanted: rest, remainder: most, unit: present.unit)
      }
      try context.reader.check(rest, in: present.unit, line: line)
      after.lines[index].cancelled = try most - rest
      guard after.lines[index].cancelled != present.cancelled else {
        throw PurchaseRefusal.nothingToCancel(order: order)
      }
    } else {
      let open = before.lines.indices.filter { !before.lines[$0].receiveRemainder.isZero }
      guard !open.isEmpty else { throw PurchaseRefusal.nothingToCancel(order: order) }
      for index in open {
        after.lines[index].cancelled =
          try after.lines[index].cancelled + after.lines[index].receiveRemainder
      }
    }
    let saved = try context.save(after, over: before)
    for (line, former) in zip(saved.lines, before.lines) where line.cancelled > former.cancelled {
      try context.releasePeg(of: line, over: former)
    }
    return PurchaseOutcome(saved)
  }
}

/// Deletes a purchase order for which nothing was posted.
public struct DeletePurchase: Action {
  public static let name = "purchase.delete"
  public static let title = "Delete purchase order"
  public static let help = "Deletes a purchase order that was neither confirmed nor received."
  public static let duty = Duty.purchase
  public static let fields = ["order": "Number of the purchase order."]

  public var order: String

  /// Makes the action.
  public init(order: String) {
    self.order = order
  }

  /// Refuses an order with a confirmation, a receipt or an invoice.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let present = try context.purchase(order)
    guard present.header.documentStatus == .none else {
      throw PurchaseRefusal.posted(order: order, document: present.header.documentStatus)
    }
    for line in present.lines {
      var gone = line
      gone.cancelled = line.quantity
      try context.releasePeg(of: gone, over: line)
    }
    try context.releaseStock(of: present.lines, on: present.header)
    if let id = present.header.id { try context.writer.delete(purchase: id) }
    return DocumentOutcome("purchase order", order, status: "deleted")
  }
}
