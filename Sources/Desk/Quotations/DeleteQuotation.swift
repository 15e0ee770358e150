import Sales
import Store

/// Deletes quotations that are not out at the customer.
public struct DeleteQuotation: Action {
  public static let name = "quotation.delete"
  public static let title = "Delete quotation"
  public static let help =
    "Deletes a quotation with its versions. A Sent one is first set Lost or Canceled; one that became an order stays."
  public static let duty = Duty.sell
  public static let fields = [
    "quotation": "Number of the quotation.",
    "quotations": "Numbers of several; all are deleted, or none.",
  ]

  public var quotation: String?
  public var quotations: [String]?

  /// Makes the action for quotations.
  public init(_ quotations: String...) {
    self.quotations = quotations
  }

  /// Refuses a quotation that is Sent, and one that became an order.
  public func perform(in context: ActionContext) throws -> DocumentsOutcome {
    try DocumentsOutcome(kind: "quotation", quotation, quotations) { number in
      let present = try context.quotation(number)
      try present.require(.created, .lost, .canceled, action: "deleted")
      if let id = present.header.id { try context.writer.delete(quotation: id) }
      return DocumentOutcome("quotation", number, status: "deleted")
    }
  }
}
