import Sales
import Store

/// Changes a quotation that is not sent: only what is given.
public struct ChangeQuotation: Action {
  public static let name = "quotation.change"
  public static let title = "Change quotation"
  public static let help = """
    Changes the header, lines or charges of a quotation that is Created; only what is given changes. Typed prices stay until they \
    are released. A quotation that is sent is revised first.
    """
  public static let duty = Duty.sell
  public static let fields: [String: String] = [
    "quotation": "Number of the quotation.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
    "applyToLines": "Whether all lines take a changed date or warehouse; false when left out.",
    "lines": "Changed, deleted and new lines.",
    "charges": "All charges; they replace those that are there.",
  ].merging(HeaderEntry.fields) { first, _ in first }.merging(QuotationDatesEntry.fields) { first, _ in first
  }
  .merging(LineChange.fields("lines.")) { first, _ in first }
  .merging(ChargeEntry.fields("charges.")) { first, _ in first }
  .merging(SuggestionEntry.fields("suggestions")) { first, _ in first }

  public var quotation: String
  public var version: Int?
  public var applyToLines: Bool?
  public var lines: [LineChange]?
  public var charges: [ChargeEntry]?
  public var suggestions: [SuggestionEntry]?
  /// The fields of the header that change.
  public var header = HeaderEntry()
  /// The dates that only quotations have.
  public var dates = QuotationDatesEntry()

  /// Makes the action for some lines of a quotation.
  public init(quotation: String, version: Int? = nil, lines: [LineChange] = []) {
    self.quotation = quotation
    self.version = version
    self.lines = lines
  }

  private enum CodingKeys: String, CodingKey {
    case quotation, version, applyToLines, lines, charges, suggestions
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    quotation = try container.decode(String.self, forKey: .quotation)
    version = try container.decodeIfPresent(Int.self, forKey: .version)
    header = try HeaderEntry(from: decoder)
    dates = try QuotationDatesEntry(from: decoder)
    applyToLines = try container.decodeIfPresent(Bool.self, forKey: .applyToLines)
    lines = try container.decodeIfPresent([LineChange].self, forKey: .lines)
    charges = try container.decodeIfPresent([ChargeEntry].self, forKey: .charges)
    suggestions = try container.decodeIfPresent([SuggestionEntry].self, forKey: .suggestions)
  }

  public func encode(to encoder: any Encoder) throws {
    try header.encode(to: encoder)
    try dates.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(quotation, forKey: .quotation)
    try container.encodeIfPresent(version, forKey: .version)
    try container.encodeIfPresent(applyToLines, forKey: .applyToLines)
    try container.encodeIfPresent(lines, forKey: .lines)
    try container.encodeIfPresent(charges, forKey: .charges)
    try container.encodeIfPresent(suggestions, forKey: .suggestions)
  }

  /// Refuses a quotation that is not Created, a version that is old, and all that is wrong with the change at once.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let before = try context.quotation(quotation, version: version)
    try before.require(.created, action: "changed")
    var after = before
    var problems = EntryProblems(document: "quotation")
    problems.add(header.problemsOfFixedFields(over: before.header))
    header.apply(to: &after.header)
    dates.apply(to: &after.header)
    problems.add(try HeaderCheck(reader: context.reader).problems(of: after.header))
    problems.add(try QuotationDatesEntry.problems(of: after.header, reader: context.reader))
    try QuotationDatesEntry.checkTemplate(after.header, over: before, reader: context.reader)
    dates.apply(to: &after.lines)
    if applyToLines == true {
      for index in after.lines.indices {
        if let day = header.requestedShipDate { after.lines[index].requestedShipDate = day }
        if let warehouse = header.warehouse, !warehouse.isEmpty, after.lines[index].item != nil {
          after.lines[index].warehouse = warehouse
        }
      }
    }
    var body = DocumentBody(lines: after.lines, charges: after.charges)
    let resolver = try LineResolver(
      reader: context.reader, company: context.company, header: after.header, today: context.today)
    try body.change(lines ?? [], resolver: resolver, problems: &problems)
    try body.repriceSchedules(over: before.lines, resolver: resolver)
    if let charges { try body.resolve(charges, context: context, problems: &problems) }
    try problems.check()
    after.lines = body.lines
    after.charges = body.charges
    let saved = try context.save(after, over: before)
    try context.log(suggestions, on: "quotation", saved.header, lines: saved.lines)
    return try SalesDocumentOutcome(saved, rules: context.taxRules())
  }
}
