import Sales
import Store

/// Agrees a return with a customer: an RMA number, an order of type Returned order, and the lines that are known.
public struct CreateReturn: Action {
  public static let name = "return.create"
  public static let title = "New return"
  public static let help = """
    Gives a customer an RMA number with a deadline. Lines may be typed without an invoice, at today's prices; return.from-invoice \
    takes them from what was invoiced.
    """
  public static let duty = Duty.sell
  public static let fields: [String: String] = [
    "customer": "The customer that sends goods back.",
    "reason": "The return reason; its charges are added.",
    "deadline": "Until when the goods should be here; today and the company's return days when left out.",
    "lines":
      "Goods that come back without an invoice; quantities count as coming back, with or without a sign.",
  ].merging(HeaderEntry.fields) { first, _ in first }.merging(LineEntry.fields("lines.")) { first, _ in first
  }

  public var customer: String
  public var reason: String?
  public var deadline: Day?
  public var lines: [LineEntry]?
  /// The header as it is typed.
  public var header = HeaderEntry()

  /// Makes the action.
  public init(customer: String, reason: String? = nil, lines: [LineEntry] = []) {
    self.customer = customer
    self.reason = reason
    self.lines = lines
  }

  private enum CodingKeys: String, CodingKey { case customer, reason, deadline, lines }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    customer = try container.decode(String.self, forKey: .customer)
    reason = try container.decodeIfPresent(String.self, forKey: .reason)
    deadline = try container.decodeIfPresent(Day.self, forKey: .deadline)
    header = try HeaderEntry(from: decoder)
    lines = try container.decodeIfPresent([LineEntry].self, forKey: .lines)
  }

  public func encode(to encoder: any Encoder) throws {
    try header.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(customer, forKey: .customer)
    try container.encodeIfPresent(reason, forKey: .reason)
    try container.encodeIfPresent(deadline, forKey: .deadline)
    try container.encodeIfPresent(lines, forKey: .lines)
  }

  /// Refuses an unknown customer or reason, and all that is wrong with the lines at once.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let number = try make(lines: [], in: context)
    return DocumentOutcome("return", number, status: ReturnStatus.created.rawValue)
  }

  /// Makes the return with lines that are priced already beside those that are typed.
  func make(
    lines known: [OrderLine], in context: ActionContext, adjust: (inout OrderHeader) -> Void = { _ in }
  ) throws -> String {
    guard let customer = try context.reader.customer(customer) else { throw NotFound("customer", customer) }
    let number = try context.number(.returns)
    var header = OrderHeader(
      number: "", customer: customer.account, currency: context.company.currency, date: context.today)
    header.type = .returnedOrder
    header.rma = number
    header.reservation = .manual
    try HeaderDefaults(reader: context.reader, company: context.company, user: context.user).fill(
      &header, from: customer)
    adjust(&header)
    self.header.apply(to: &header)
    if let address = try context.reader.warehouse(header.warehouse)?.address {
      header.deliveryAddress = address
    }
    var problems = EntryProblems(document: "return")
    problems.add(try HeaderCheck(reader: context.reader).problems(of: header))
    let resolver = try LineResolver(reader: context.reader, company: context.company, header: header)
    var all = known
    for (index, var entry) in (lines ?? []).enumerated() {
      entry.quantity = -(entry.quantity ?? .one).magnitude
      let line = try problems.attempt("lines.\(index + 1)") {
        try resolver.line(entry, number: all.count + 1, as: OrderLine.self)
      }
      if let line { all.append(line.trimmed) }
    }
    try problems.check()
    header.number = try context.number(.order)
    let charges = try context.charges(ofReason: reason)
    let order = SalesOrder(header: header, lines: all, charges: charges)
    try context.checkOneAgreement(ofReturnsOn: order)
    let saved = try context.saveNew(order)
    var back = ReturnOrder(
      header: ReturnHeader(
        number: number, order: saved.header, reason: reason ?? "",
        deadline: deadline ?? Day(number: context.today.number + context.company.returnDays)))
    back.lines = saved.lines.filter { $0.item != nil }.map { context.record(of: $0, on: number) }
    try context.writer.insert(back.refreshed(saved))
    return number
  }
}

extension ActionContext {
  /// The charges of a return reason.
  ///
  /// - Throws: `NotFound`.
  func charges(ofReason code: String?) throws -> [DocumentCharge] {
    guard let code, !code.isEmpty else { return [] }
    guard let reason = try reader.returnReason(code) else { throw NotFound("return reason", code) }
    return reason.charges.map { $0.charge(taxGroup: company.chargesTaxGroup) }
  }

  /// The record of a line that is expected; its lot is the return's number and the line's.
  func record(of line: OrderLine, on number: String) -> ReturnLine {
    ReturnLine(
      orderLineId: line.id ?? 0, lot: "\(number)-\(line.lineNumber)", invoice: line.creditedInvoice)
  }
}
