import Sales
import Store

/// Makes a sales order.
public struct CreateOrder: Action {
  public static let name = "order.create"
  public static let title = "New sales order"
  public static let help = """
    Makes a sales order. Only the customer is needed: what is left out comes from the customer, then the company, and each \
    line from its item. Stocked lines go on order, and are reserved where the order reserves automatically.
    """
  public static let duty = Duty.sell
  public static let fields: [String: String] = [
    "number": "Number of the order; the next of the series when left out.",
    "customer": "Customer account.",
    "type":
      "journal for a draft, subscription, or sales-order; the company's when left out. Returns and projects make the others.",
    "orderDate": "Day of the order, of its prices and tax rates; today when left out.",
    "lines": "Lines, in the order in which they are printed.",
    "charges": "Freight, insurance and fees on the whole order.",
  ].merging(HeaderEntry.fields) { first, _ in first }.merging(OrderTermsEntry.fields) { first, _ in first }
    .merging(LineEntry.fields("lines.")) { first, _ in first }
    .merging(ChargeEntry.fields("charges.")) { first, _ in first }
    .merging(SuggestionEntry.fields("suggestions")) { first, _ in first }

  public var number: String?
  public var customer: String
  public var type: OrderType?
  public var orderDate: Day?
  public var lines: [LineEntry]?
  public var charges: [ChargeEntry]?
  public var suggestions: [SuggestionEntry]?
  /// The header as it is typed.
  public var header = HeaderEntry()
  /// The fields that only orders have.
  public var terms = OrderTermsEntry()

  /// Makes the action for a customer.
  public init(customer: String, lines: [LineEntry] = []) {
    self.customer = customer
    self.lines = lines
  }

  private enum CodingKeys: String, CodingKey {
    case number, customer, type, orderDate, lines, charges, suggestions
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    number = try container.decodeIfPresent(String.self, forKey: .number)
    customer = try container.decode(String.self, forKey: .customer)
    type = try container.decodeIfPresent(OrderType.self, forKey: .type)
    orderDate = try container.decodeIfPresent(Day.self, forKey: .orderDate)
    header = try HeaderEntry(from: decoder)
    terms = try OrderTermsEntry(from: decoder)
    lines = try container.decodeIfPresent([LineEntry].self, forKey: .lines)
    charges = try container.decodeIfPresent([ChargeEntry].self, forKey: .charges)
    suggestions = try container.decodeIfPresent([SuggestionEntry].self, forKey: .suggestions)
  }

  public func encode(to encoder: any Encoder) throws {
    try header.encode(to: encoder)
    try terms.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(number, forKey: .number)
    try container.encode(customer, forKey: .customer)
    try container.encodeIfPresent(type, forKey: .type)
    try container.encodeIfPresent(orderDate, forKey: .orderDate)
    try container.encodeIfPresent(lines, forKey: .lines)
    try container.encodeIfPresent(charges, forKey: .charges)
    try container.encodeIfPresent(suggestions, forKey: .suggestions)
  }

  /// Refuses an unknown or blocked customer, and all that is wrong with header, lines and charges at once.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let reader = context.reader
    if let type, type.traits.maker != .orderDesk {
      throw OrderRefusal.typeNotOffered(order: number ?? "", from: nil, to: type)
    }
    guard let customer = try reader.customer(customer) else { throw NotFound("customer", customer) }
    try context.refuseBlocked(
      customer.account, header.invoiceAccount ?? customer.invoiceAccount, action: "ordered for")
    if let number, !number.isEmpty, try reader.order(number) != nil {
      throw CodeRefusal("order", number, .taken)
    }
    var check = RecordCheck(reader)
    check.newCode(number ?? "", "number", "order")
    try check.finish("sales order")
    let date = orderDate ?? context.today
    var header = OrderHeader(
      number: number ?? "", customer: customer.account, currency: context.company.currency, date: date)
    header.type = type ?? context.company.defaultOrderType
    header.reservation = context.company.reservation
    header.shipComplete = customer.shipComplete
    header.backorders = customer.backorders
    header.dateControl = context.control(of: customer)
    try HeaderDefaults(reader: reader, company: context.company, user: context.user).fill(
      &header, from: customer)
    try terms.check(over: header, in: context)
    var problems = EntryProblems(document: "sales order")
    terms.apply(to: &header)
    _ = try problems.attempt("agreement") {
      try AgreementHeader.apply(to: &header, takingTerms: terms.takeAgreementTerms ?? true, in: context)
    }
    self.header.apply(to: &header)
    try header.takeRounding(from: reader)
    problems.add(try HeaderCheck(reader: reader).problems(of: header))
    let body = try DocumentBody<OrderLine>(
      lines: lines ?? [], charges: charges ?? [], header: header, context: context, problems: &problems)
    try problems.check()
    header.number = try context.number(.order, given: number)
    var lines = body.lines
    try AgreementLinks(header, in: context).settle(&lines, before: [], typed: body.typed)
    let order = SalesOrder(header: header, lines: lines.map(\.trimmed), charges: body.charges)
    let saved = try context.saveNew(order)
    try context.log(suggestions, on: "order", saved.header, lines: saved.lines)
    return try SalesDocumentOutcome(saved, rules: context.taxRules())
  }
}
