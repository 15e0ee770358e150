import Sales
import Store

/// Copies lines of a quotation, order, packing slip or invoice to a quotation (domain.md 3.7, 4.2).
public struct CopyLinesToQuotation: Action {
  public static let name = "quotation.copy-lines"
  public static let title = "Copy lines to a quotation"
  public static let help = """
    Adds the lines of another document to a quotation. Prices are copied as they were; with reprice those that were searched are \
    searched anew. The sign can be turned round for goods that come back.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "from": "Number of the quotation, order, packing slip or invoice.",
    "to": "Number of the quotation that gets the lines.",
    "lines": "Numbers of the lines there; all when left out.",
    "factor": "What quantities are multiplied by; 1 when left out.",
    "invertSign": "Whether quantities and fixed charges change their sign; false when left out.",
    "reprice": "Whether prices that were searched are searched anew; false when left out.",
    "copyCharges": "Whether charges are copied too; false when left out.",
    "version": "The version of the quotation that was read; it is refused when somebody has saved since.",
  ]

  public var from: String
  public var to: String
  public var lines: [Int]?
  public var factor: Factor?
  public var invertSign: Bool?
  public var reprice: Bool?
  public var copyCharges: Bool?
  public var version: Int?

  /// Makes the action.
  public init(from: String, to: String) {
    self.from = from
    self.to = to
  }

  /// Refuses a quotation that is sent or closed, a document in another currency unless prices are searched anew, and items
  /// that are stopped.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let before = try context.quotation(to)
    try before.require(.created, action: "changed")
    var after = try context.quotation(to, version: version)
    let copy = LineCopy(
      from: from, lines: lines, factor: factor, invertSign: invertSign, reprice: reprice,
      copyCharges: copyCharges)
    let added = try copy.made(for: after.header, after: after.lines, in: context)
    after.lines += added.lines
    after.charges += added.charges
    return try SalesDocumentOutcome(context.save(after, over: before), rules: context.taxRules())
  }
}
