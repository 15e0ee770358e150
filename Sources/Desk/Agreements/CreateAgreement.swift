import Sales
import Store

/// Makes a sales agreement (domain.md 6.1).
public struct CreateAgreement: Action {
  public static let name = "agreement.create"
  public static let title = "New sales agreement"
  public static let help = """
    Makes a sales agreement: what a customer commits itself to take until a date, and the prices and discounts that orders get for \
    it. It is On hold until it is confirmed or made effective.
    """
  public static let duty = Duty.sell
  public static let fields: [String: String] = [
    "number": "Number of the agreement; the next of the series when left out.",
    "customer": "Customer account.",
    "lines": "Commitments.",
  ].merging(AgreementHeaderEntry.fields) { first, _ in first }
    .merging(AgreementLineEntry.fields("lines.")) { first, _ in first }

  public var number: String?
  public var customer: String
  public var lines: [AgreementLineEntry]?
  /// The header as it is typed.
  public var header = AgreementHeaderEntry()

  /// Makes the action for a customer.
  public init(customer: String, lines: [AgreementLineEntry] = []) {
    self.customer = customer
    self.lines = lines
  }

  private enum CodingKeys: String, CodingKey {
    case number, customer, lines
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    number = try container.decodeIfPresent(String.self, forKey: .number)
    customer = try container.decode(String.self, forKey: .customer)
    header = try AgreementHeaderEntry(from: decoder)
    lines = try container.decodeIfPresent([AgreementLineEntry].self, forKey: .lines)
  }

  public func encode(to encoder: any Encoder) throws {
    try header.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(number, forKey: .number)
    try container.encode(customer, forKey: .customer)
    try container.encodeIfPresent(lines, forKey: .lines)
  }

  /// Refuses an unknown or blocked customer, and all that is wrong with header and commitments at once.
  public func perform(in context: ActionContext) throws -> AgreementOutcome {
    let reader = context.reader
    guard let customer = try reader.customer(customer) else { throw NotFound("customer", customer) }
    guard customer.blocked != .all else { throw CustomerBlocked(customer, action: "agreed with") }
    if let number, !number.isEmpty, try reader.agreement(number) != nil {
      throw CodeRefusal("sales agreement", number, .taken)
    }
    var header = AgreementHeader(
      number: number ?? "", customer: customer.account,
      currency: customer.currency.isEmpty ? context.company.currency : customer.currency, classification: "",
      effectiveDate: context.today, expirationDate: context.today)
    header.customerName = customer.name
    self.header.apply(to: &header)
    var agreement = SalesAgreement(header: header)
    try agreement.change(lines ?? [], in: context, fresh: true)
    agreement.header.number = try context.number(.agreement, given: number)
    return try AgreementOutcome(context.writer.insert(agreement), in: context)
  }
}

extension SalesAgreement {
  /// Changes commitments, adds those without a number, deletes those that go; tells all that is wrong at once.
  ///
  /// - Parameter fresh: Whether the agreement is being made, so that a line's number is not asked for.
  mutating func change(_ entries: [AgreementLineEntry], in context: ActionContext, fresh: Bool = false) throws
  {
    var found = EntryProblems(document: "sales agreement")
    found.add(try AgreementHeaderEntry.problems(of: header, reader: context.reader))
    try found.check()
    let resolver = try AgreementLineResolver(reader: context.reader, header: header)
    var next = (lines.map(\.lineNumber).max() ?? 0) + 1
    for (index, entry) in entries.enumerated() {
      _ = try found.attempt("lines.\(index + 1)") {
        guard let number = entry.line, !fresh else {
          lines.append(try resolver.line(entry, number: next))
          next += 1
          return
        }
        guard let place = lines.firstIndex(where: { $0.lineNumber == number }) else {
          throw LineRefusal(line: number, .unknownLine)
        }
        let before = lines[place]
        // An item that is stopped by now is none of a change elsewhere.
        if entry == AgreementLineEntry(line: number) { return }
        if entry.delete == true {
          try refuseWhenDrawnOn(before, in: context)
          lines.remove(at: place)
          return
        }
        let after = try resolver.changed(before, by: entry)
        if after.commitment != before.commitment || after.item != before.item || after.unit != before.unit
          || after.category != before.category
        {
          try refuseWhenDrawnOn(before, in: context)
        }
        lines[place] = after
      }
    }
    found.add(problems)
    try found.check()
  }

  private func refuseWhenDrawnOn(_ line: AgreementLine, in context: ActionContext) throws {
    let orders = try context.ordersDrawing(on: line)
    guard orders.isEmpty else {
      throw AgreementRefusal.drawnOn(
        agreement: header.number, commitment: line.lineNumber, orders: Array(orders.prefix(5)))
    }
  }
}
