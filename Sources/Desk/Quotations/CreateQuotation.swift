import Sales
import Store

/// Makes a quotation.
public struct CreateQuotation: Action {
  public static let name = "quotation.create"
  public static let title = "New quotation"
  public static let help = """
    Makes a quotation. Only the customer is needed: what is left out comes from the customer, then the company, and each line \
    from its item. A quotation moves no stock.
    """
  public static let duty = Duty.sell
  public static let fields: [String: String] = [
    "number": "Number of the quotation; the next of the series when left out.",
    "customer": "Customer account.",
    "quotationDate": "Day of the offer, of its prices and tax rates; today when left out.",
    "lines": "Lines, in the order in which they are printed.",
    "charges": "Freight, insurance and fees on the whole quotation.",
  ].merging(HeaderEntry.fields) { first, _ in first }.merging(QuotationDatesEntry.fields) { first, _ in first
  }
  .merging(LineEntry.fields("lines.")) { first, _ in first }
  .merging(ChargeEntry.fields("charges.")) { first, _ in first }
  .merging(SuggestionEntry.fields("suggestions")) { first, _ in first }

  public var number: String?
  public var customer: String
  public var quotationDate: Day?
  public var lines: [LineEntry]?
  public var charges: [ChargeEntry]?
  public var suggestions: [SuggestionEntry]?
  /// The header as it is typed.
  public var header = HeaderEntry()
  /// The dates that only quotations have.
  public var dates = QuotationDatesEntry()

  /// Makes the action for a customer.
  public init(customer: String, lines: [LineEntry] = []) {
    self.customer = customer
    self.lines = lines
  }

  private enum CodingKeys: String, CodingKey {
    case number, customer, quotationDate, lines, charges, suggestions
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    number = try container.decodeIfPresent(String.self, forKey: .number)
    customer = try container.decode(String.self, forKey: .customer)
    quotationDate = try container.decodeIfPresent(Day.self, forKey: .quotationDate)
    header = try HeaderEntry(from: decoder)
    dates = try QuotationDatesEntry(from: decoder)
    lines = try container.decodeIfPresent([LineEntry].self, forKey: .lines)
    charges = try container.decodeIfPresent([ChargeEntry].self, forKey: .charges)
    suggestions = try container.decodeIfPresent([SuggestionEntry].self, forKey: .suggestions)
  }

  public func encode(to encoder: any Encoder) throws {
    try header.encode(to: encoder)
    try dates.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(number, forKey: .number)
    try container.encode(customer, forKey: .customer)
    try container.encodeIfPresent(quotationDate, forKey: .quotationDate)
    try container.encodeIfPresent(lines, forKey: .lines)
    try container.encodeIfPresent(charges, forKey: .charges)
    try container.encodeIfPresent(suggestions, forKey: .suggestions)
  }

  /// Refuses an unknown or blocked customer, and all that is wrong with header, lines and charges at once.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let (reader, company) = (context.reader, context.company)
    guard let customer = try reader.customer(customer) else { throw NotFound("customer", customer) }
    guard customer.blocked != .all else { throw CustomerBlocked(customer, action: "offered to") }
    if let number, !number.isEmpty, try reader.quotation(number) != nil {
      throw CodeRefusal("quotation", number, .taken)
    }
    let date = quotationDate ?? context.today
    var header = QuotationHeader(
      number: number ?? "", customer: customer.account, currency: company.currency, date: date)
    header.followUpDate = date + company.followUpDays
    header.expirationDate = date + company.quotationDays
    try HeaderDefaults(reader: reader, company: company, user: context.user).fill(&header, from: customer)
    self.header.apply(to: &header)
    dates.apply(to: &header)
    try header.takeRounding(from: reader)

    var problems = EntryProblems(document: "quotation")
    problems.add(try HeaderCheck(reader: reader).problems(of: header))
    problems.add(try QuotationDatesEntry.problems(of: header, reader: reader))
    try QuotationDatesEntry.checkTemplate(header, over: nil, reader: reader)
    let body = try DocumentBody<QuotationLine>(
      lines: lines ?? [], charges: charges ?? [], header: header, context: context, problems: &problems)
    try problems.check()
    header.number = try context.number(.quotation, given: number)
    let saved = try context.saveNew(Quotation(header: header, lines: body.lines, charges: body.charges))
    try context.log(suggestions, on: "quotation", saved.header, lines: saved.lines)
    return try SalesDocumentOutcome(saved, rules: context.taxRules())
  }
}
