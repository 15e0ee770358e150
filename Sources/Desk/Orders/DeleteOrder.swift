import Sales
import Store

/// Deletes an order for which nothing was posted.
public struct DeleteOrder: Action {
  public static let name = "order.delete"
  public static let title = "Delete sales order"
  public static let help =
    "Deletes an order for which nothing was posted. An order that came from a quotation is cancelled instead."
  public static let duty = Duty.sell
  public static let fields = ["order": "Number of the order."]

  public var order: String

  /// Makes the action.
  public init(order: String) {
    self.order = order
  }

  /// Refuses an order with a confirmation, picking list, slip or invoice, one that a quotation leads to, and one that
  /// a return or a project has made.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let present = try context.order(order)
    guard present.header.type.traits.maker == .orderDesk else {
      let rma =
        present.header.type.traits.comesBack
        ? try context.reader.returnOrder(ofOrder: present.header.id ?? 0)?.header.number : nil
      throw OrderDeleteRefusal.madeElsewhere(order: order, type: present.header.type, return: rma)
    }
    guard present.header.documentStatus == .none else {
      throw OrderDeleteRefusal.posted(order: order, document: present.header.documentStatus)
    }
    if let quotation = present.header.quotation {
      throw OrderDeleteRefusal.quoted(order: order, quotation: quotation)
    }
    try context.releaseStock(of: present.lines, on: present.header)
    if let id = present.header.id { try context.writer.delete(order: id) }
    return DocumentOutcome("order", order, status: "deleted")
  }
}
