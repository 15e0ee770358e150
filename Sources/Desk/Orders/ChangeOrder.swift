import Sales
import Store

/// Changes a sales order: only what is given.
public struct ChangeOrder: Action {
  public static let name = "order.change"
  public static let title = "Change sales order"
  public static let help = """
    Changes the header, lines or charges of a sales order; only what is given changes. Typed and quoted prices stay until \
    they are released. What is picked, delivered or invoiced can't be taken back so.
    """
  public static let duty = Duty.sell
  public static let fields: [String: String] = [
    "order": "Number of the order.",
    "customer": """
    Another customer, while nothing is picked, delivered or invoiced: its defaults are taken, typed prices stay, others \
    are searched anew. The currency stays.
    """,
    "version": "The version that was read; the change is refused when somebody has saved since.",
    "applyToLines":
      "Whether lines take a changed date, warehouse or date control where the company asks; false when left out.",
    "lines": "Changed, deleted and new lines.",
    "charges": "All charges that no invoice has carried; they replace those that are there.",
  ].merging(HeaderEntry.fields) { first, _ in first }.merging(OrderTermsEntry.fields) { first, _ in first }
    .merging(LineChange.fields("lines.")) { first, _ in first }
    .merging(ChargeEntry.fields("charges.")) { first, _ in first }
    .merging(SuggestionEntry.fields("suggestions")) { first, _ in first }

  public var order: String
  public var customer: String?
  public var version: Int?
  public var applyToLines: Bool?
  public var lines: [LineChange]?
  public var charges: [ChargeEntry]?
  public var suggestions: [SuggestionEntry]?
  /// The fields of the header that change.
  public var header = HeaderEntry()
  /// The fields that only orders have.
  public var terms = OrderTermsEntry()

  /// Makes the action for some lines of an order.
  public init(order: String, version: Int? = nil, lines: [LineChange] = []) {
    self.order = order
    self.version = version
    self.lines = lines
  }

  private enum CodingKeys: String, CodingKey {
    case order, customer, version, applyToLines, lines, charges, suggestions
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    order = try container.decode(String.self, forKey: .order)
    customer = try container.decodeIfPresent(String.self, forKey: .customer)
    version = try container.decodeIfPresent(Int.self, forKey: .version)
    header = try HeaderEntry(from: decoder)
    terms = try OrderTermsEntry(from: decoder)
    applyToLines = try container.decodeIfPresent(Bool.self, forKey: .applyToLines)
    lines = try container.decodeIfPresent([LineChange].self, forKey: .lines)
    charges = try container.decodeIfPresent([ChargeEntry].self, forKey: .charges)
    suggestions = try container.decodeIfPresent([SuggestionEntry].self, forKey: .suggestions)
  }

  public func encode(to encoder: any Encoder) throws {
    try header.encode(to: encoder)
    try terms.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(order, forKey: .order)
    try container.encodeIfPresent(customer, forKey: .customer)
    try container.encodeIfPresent(version, forKey: .version)
    try container.encodeIfPresent(applyToLines, forKey: .applyToLines)
    try container.encodeIfPresent(lines, forKey: .lines)
    try container.encodeIfPresent(charges, forKey: .charges)
    try container.encodeIfPresent(suggestions, forKey: .suggestions)
  }

  /// Refuses a closed order, a version that is old, and all that is wrong with the change at once.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let before = try context.order(order, version: version)
    var after = before
    try before.requireLiving()
    var problems = EntryProblems(document: "sales order")
    problems.add(header.problemsOfFixedFields(over: before.header))
    let isOther = try takeCustomer(of: before, into: &after.header, context)
    header.apply(to: &after.header)
    try terms.check(over: before.header, in: context)
    terms.apply(to: &after.header)
    if after.header.agreement != before.header.agreement {
      _ = try problems.attempt("agreement") {
        try AgreementHeader.apply(
          to: &after.header, takingTerms: terms.takeAgreementTerms ?? false, in: context)
      }
    }
    problems.add(try HeaderCheck(reader: context.reader).problems(of: after.header))
    follow(after.header, on: &after.lines, by: context.company.delivery)
    let guardian = try LineGuard(order: before, reader: context.reader)
    for (line, follower) in zip(before.lines, after.lines) where line.warehouse != follower.warehouse {
      try guardian.check(line, follower)
    }
    var body = DocumentBody(lines: after.lines, charges: after.charges)
    let resolver = try LineResolver(
      reader: context.reader, company: context.company, header: after.header, today: context.today)
    try body.change(lines ?? [], resolver: resolver, problems: &problems, guarding: guardian.check)
    if isOther {
      for (index, line) in body.lines.enumerated() where line.item != nil && !line.hasStickyPrice {
        if let priced = try problems.attempt("lines.\(index + 1)", { try resolver.repriced(line) }) {
          body.lines[index] = priced
        }
      }
    }
    try body.repriceSchedules(over: before.lines, resolver: resolver)
    if let charges { try body.resolve(charges, context: context, problems: &problems) }
    try problems.check()
    var changed = body.lines
    try AgreementLinks(after.header, in: context).settle(&changed, before: before.lines, typed: body.typed)
    after.lines = changed.map(\.trimmed)
    after.charges = body.charges
    let saved = try context.save(after, over: before)
    try context.log(suggestions, on: "order", saved.header, lines: saved.lines)
    return try SalesDocumentOutcome(saved, rules: context.taxRules())
  }

  /// Lets lines follow a changed header, field by field as the company wants it (domain.md 4.1).
  private func follow(_ after: OrderHeader, on lines: inout [OrderLine], by rules: DeliveryParameters) {
    func follows(_ rule: LineUpdate) -> Bool {
      rule == .always || (rule == .prompt && applyToLines == true)
    }
    for index in lines.indices where !lines[index].deliverRemainder.isZero {
      if let day = header.requestedShipDate, follows(rules.requestedShipDate) {
        lines[index].requestedShipDate = day
      }
      if let day = terms.confirmedShipDate, follows(rules.confirmedShipDate) {
        lines[index].confirmedShipDate = day.value
      }
      if let warehouse = header.warehouse, !warehouse.isEmpty, follows(rules.warehouse) {
        lines[index].warehouse = after.warehouse
      }
      if terms.dateControl != nil, follows(rules.dateControl) { lines[index].dateControl = nil }
    }
  }
}
