import Sales
import Store

/// Opens a sent quotation for change, as its next version.
public struct ReviseQuotation: Action {
  public static let name = "quotation.revise"
  public static let title = "Revise quotation"
  public static let help = """
    Makes a Sent quotation Created again as its next version. What was sent is kept. Its follow-up and expiration dates count \
    from today, unless the expiration is later already.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "quotation": "Number of the quotation.",
    "version": "The version that was read; it is refused when somebody has saved since.",
  ]

  public var quotation: String
  public var version: Int?

  /// Makes the action.
  public init(quotation: String, version: Int? = nil) {
    self.quotation = quotation
    self.version = version
  }

  /// Refuses a quotation that is not Sent.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let before = try context.quotation(quotation, version: version)
    try before.require(.sent, action: "revised")
    var after = before
    after.header.status = .created
    after.header.revision += 1
    after.header.followUpDate = context.today + context.company.followUpDays
    after.header.expirationDate = max(
      before.header.expirationDate, context.today + context.company.quotationDays)
    return try SalesDocumentOutcome(context.save(after, over: before), rules: context.taxRules())
  }
}
