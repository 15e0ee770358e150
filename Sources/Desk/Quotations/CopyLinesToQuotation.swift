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
    "to": "Number of the quotation that gets the lines.",
    "version": "The version of the quotation that was read; it is refused when somebody has saved since.",
  ].merging(LineCopy.fields) { first, _ in first }

  /// What is copied, and how.
  public var copy: LineCopy
  public var to: String
  public var version: Int?

  /// Makes the action.
  public init(from: String, to: String) {
    copy = LineCopy(from: from)
    self.to = to
  }

  private enum CodingKeys: String, CodingKey {
    case to, version
  }

  public init(from decoder: any Decoder) throws {
    copy = try LineCopy(from: decoder)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    to = try container.decode(String.self, forKey: .to)
    version = try container.decodeIfPresent(Int.self, forKey: .version)
  }

  public func encode(to encoder: any Encoder) throws {
    try copy.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(to, forKey: .to)
    try container.encodeIfPresent(version, forKey: .version)
  }

  /// Refuses a quotation that is sent or closed, a document in another currency unless prices are searched anew, and items
  /// that are stopped.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let before = try context.quotation(to, version: version)
    try before.require(.created, action: "changed")
    var after = before
    let added = try copy.made(for: after.header, after: after.lines, in: context)
    after.lines += added.lines
    after.charges += added.charges
    return try SalesDocumentOutcome(context.save(after, over: before), rules: context.taxRules())
  }
}
