import Sales
import Store

/// Marks sent quotations as lost.
public struct LoseQuotation: Action {
  public static let name = "quotation.lose"
  public static let title = "Lost quotation"
  public static let help = "Makes a Sent quotation Lost: the customer has decided against it."
  public static let duty = Duty.sell
  public static let fields = QuotationEnd.fields

  public var quotation: String?
  public var quotations: [String]?
  public var reason: String?

  /// Makes the action for quotations.
  public init(_ quotations: String..., reason: String?) {
    self.quotations = quotations
    self.reason = reason
  }

  /// Refuses a quotation that is not Sent, and one without a reason.
  public func perform(in context: ActionContext) throws -> DocumentsOutcome {
    try QuotationEnd(status: .lost, action: "lost", reason: reason).perform(
      quotation, quotations, in: context)
  }
}

/// Cancels sent quotations.
public struct CancelQuotation: Action {
  public static let name = "quotation.cancel"
  public static let title = "Cancel quotation"
  public static let help = "Makes a Sent quotation Canceled: the company takes its offer back."
  public static let duty = Duty.sell
  public static let fields = QuotationEnd.fields

  public var quotation: String?
  public var quotations: [String]?
  public var reason: String?

  /// Makes the action for quotations.
  public init(_ quotations: String..., reason: String?) {
    self.quotations = quotations
    self.reason = reason
  }

  /// Refuses a quotation that is not Sent, and one without a reason.
  public func perform(in context: ActionContext) throws -> DocumentsOutcome {
    try QuotationEnd(status: .canceled, action: "canceled", reason: reason)
      .perform(quotation, quotations, in: context)
  }
}

/// How a sent quotation ends without an order; lost and cancelled differ only in the status.
private struct QuotationEnd {
  let status: QuotationStatus
  let action: String
  let reason: String?

  static let fields = [
    "quotation": "Number of the quotation.",
    "quotations": "Numbers of several; all of them, or none.",
    "reason": "Why; a code of the list of reasons or a text. It is needed.",
  ]

  func perform(_ one: String?, _ several: [String]?, in context: ActionContext) throws -> DocumentsOutcome {
    try DocumentsOutcome(kind: "quotation", one, several) { number in
      let before = try context.quotation(number)
      try before.require(.sent, action: action)
      guard let reason, !reason.isEmpty else {
        throw OrderRefusal.reasonMissing(document: number, action: action)
      }
      var after = before
      after.header.status = status
      after.header.reason = reason
      _ = try context.save(after, over: before)
      return DocumentOutcome("quotation", number, status: status.rawValue)
    }
  }
}
