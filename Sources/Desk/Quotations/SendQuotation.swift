import Sales
import Store

/// Sends quotations: what was offered is kept as it was.
public struct SendQuotation: Action {
  public static let name = "quotation.send"
  public static let title = "Send quotation"
  public static let help =
    "Makes a Created quotation Sent and keeps its text as this version; from then on it is revised, not changed."
  public static let duty = Duty.sell
  public static let fields = [
    "quotation": "Number of the quotation.",
    "quotations": "Numbers of several; all are sent, or none.",
  ]

  public var quotation: String?
  public var quotations: [String]?

  /// Makes the action for quotations.
  public init(_ quotations: String...) {
    self.quotations = quotations
  }

  /// Refuses a quotation that is not Created and one without lines.
  public func perform(in context: ActionContext) throws -> DocumentsOutcome {
    try DocumentsOutcome(kind: "quotation", quotation, quotations) { number in
      let before = try context.quotation(number)
      try before.require(.created, action: "sent")
      guard !before.lines.isEmpty else { throw OrderRefusal.empty(document: number) }
      var after = before
      after.header.status = .sent
      let saved = try context.save(after, over: before)
      try context.writer.putVersion(
        quotation: saved.header.id ?? 0, revision: saved.header.revision, on: context.today,
        by: context.user.login,
        document: try JSONText.encode(saved, currency: Currency.known(saved.header.currency)))
      return DocumentOutcome("quotation", number, status: saved.header.status.rawValue)
    }
  }
}
