import Sales
import Store

/// What arrived of a line of a return.
public struct ArrivalEntry: Codable, Sendable, Hashable {
  public var line: Int
  /// In the line's unit, positive; less than is expected splits the line.
  public var quantity: Quantity?
  public var disposition: String?
  /// Whether the goods go to quarantine; an inspection says then what becomes of them.
  public var quarantine: Bool?

  /// Makes an entry.
  public init(line: Int, quantity: Quantity? = nil, disposition: String? = nil, quarantine: Bool? = nil) {
    self.line = line
    self.quantity = quantity
    self.disposition = disposition
    self.quarantine = quarantine
  }
}

/// Registers that goods of a return have arrived (domain.md 11.4).
public struct RegisterReturn: Action {
  public static let name = "return.register"
  public static let title = "Register arrival"
  public static let help = """
    Registers what arrived of a return, line by line: it is in the warehouse from then on. Less than is expected splits the line. \
    Goods in quarantine wait for return.inspect, which sets their disposition.
    """
  public static let duty = Duty.ship
  public static let fields = [
    "return": "The RMA number.",
    "lines": "What arrived; all that is expected when left out.", "lines.line": "The line of the return.",
    "lines.quantity": "How much arrived, in the line's unit; all that is expected when left out.",
    "lines.disposition": "What becomes of it; not with quarantine.",
    "lines.quarantine": "Whether it goes to quarantine; no when left out.",
    "date": "The day of the arrival; the session's when left out.",
  ]

  public var `return`: String
  public var lines: [ArrivalEntry]?
  public var date: Day?

  /// Makes the action.
  public init(return number: String, lines: [ArrivalEntry]? = nil) {
    self.return = number
    self.lines = lines
  }

  /// Warns past the deadline; refuses lines that are not expected and more than is expected.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var (back, before) = try context.returnOrder(`return`)
    let day = date ?? context.today
    if day > back.header.deadline {
      try context.warn(
        Warning(
          "return.past-deadline", document: "return \(self.return)",
          "\(self.return) was due on \(back.header.deadline) and arrives on \(day).",
          figures: [Figure("deadline", back.header.deadline), Figure("arrival", day)]))
    }
    let expected = before.lines.filter { back.line(of: $0)?.status == .expected }
    var order = before
    var changed: [(entry: ArrivalEntry, line: Int)] = []
    for entry in lines ?? expected.map({ ArrivalEntry(line: $0.lineNumber) }) {
      guard let index = order.lines.firstIndex(where: { $0.lineNumber == entry.line }),
        let record = back.line(of: order.lines[index])
      else { throw LineRefusal(line: entry.line, .unknownLine) }
      guard record.status == .expected, record.action != .creditOnly else {
        throw ReturnRefusal.notExpected(return: self.return, line: entry.line, status: record.status)
      }
      let line = order.lines[index]
      try context.check(entry.quantity, of: line)
      let arrived = entry.quantity?.magnitude ?? line.quantity.magnitude
      guard arrived <= line.quantity.magnitude, !arrived.isZero else {
        throw ReturnRefusal.arrivedTooMuch(
          return: self.return, line: entry.line, wanted: arrived, expected: line.quantity.magnitude,
          unit: line.unit)
      }
      if arrived < line.quantity.magnitude {
        var rest = line
        rest.id = nil
        rest.lineNumber = (order.lines.map(\.lineNumber).max() ?? 0) + 1
        rest.quantity = try line.quantity + arrived
        order.lines[index].quantity = -arrived
        order.lines.append(rest)
      }
      changed.append((entry, entry.line))
    }
    guard !changed.isEmpty else { throw ReturnRefusal.nothingToReceive(return: self.return) }
    if order != before { order = try context.save(order, over: before, warning: false) }
    guard let again = try context.reader.returnOrder(self.return) else {
      throw NotFound("return", self.return)
    }
    back = again
    for line in order.lines where line.item != nil && back.line(of: line) == nil {
      back.lines.append(context.record(of: line, on: self.return))
    }
    var posting = try OrderPosting(order, in: context)
    for (entry, number) in changed {
      try arrive(entry, line: number, on: day, &posting, &back, in: context)
    }
    posting.returning = back
    let saved = try posting.save(in: context)
    return DocumentOutcome("return", self.return, status: back.refreshed(saved).header.status.rawValue)
  }

  private func arrive(
    _ entry: ArrivalEntry, line number: Int, on day: Day, _ posting: inout OrderPosting,
    _ back: inout ReturnOrder, in context: ActionContext
  ) throws {
    guard let place = posting.order.lines.firstIndex(where: { $0.lineNumber == number }),
      let record = back.lines.firstIndex(where: { $0.orderLineId == posting.order.lines[place].id })
    else { return }
    let line = posting.order.lines[place]
    back.lines[record].arrival = entry.quarantine == true ? .quarantine : .registered
    back.lines[record].arrivedOn = day
    if let code = entry.disposition, !code.isEmpty {
      try context.dispose(record, place, as: code, &posting.order, &back)
    }
    if let id = line.id, var stock = posting.stock[id] {
      stock.move(
        stock.unreserved, from: stock.planned, to: entry.quarantine == true ? .arrived : .registered,
        stamp: { $0.physicalDate = day })
      posting.stock[id] = stock
    }
  }
}

/// Ends the quarantine of a returned line: the inspector says what becomes of it.
public struct InspectReturn: Action {
  public static let name = "return.inspect"
  public static let title = "End quarantine"
  public static let help =
    "Ends the quarantine of a returned line and sets its disposition, which is fixed from then on."
  public static let duty = Duty.ship
  public static let fields = [
    "return": "The RMA number.", "line": "The line of the return.",
    "disposition": "The disposition code.",
  ]

  public var `return`: String
  public var line: Int
  public var disposition: String

  /// Makes the action.
  public init(return number: String, line: Int, disposition: String) {
    self.return = number
    self.line = line
    self.disposition = disposition
  }

  /// Refuses a line that is not in quarantine.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var (back, order) = try context.returnOrder(`return`)
    guard let place = order.lines.firstIndex(where: { $0.lineNumber == line }),
      let record = back.lines.firstIndex(where: { $0.orderLineId == order.lines[place].id })
    else { throw LineRefusal(line: line, .unknownLine) }
    guard back.lines[record].status == .quarantine else {
      throw ReturnRefusal.notQuarantined(return: self.return, line: line, status: back.lines[record].status)
    }
    var posting = try OrderPosting(order, in: context)
    try context.dispose(record, place, as: disposition, &posting.order, &back, byInspection: true)
    back.lines[record].arrival = .registered
    if let id = order.lines[place].id, var stock = posting.stock[id] {
      stock.move(
        stock.quantity(.arrived), from: .arrived, to: .registered, stamp: { $0.physicalDate = context.today })
      posting.stock[id] = stock
    }
    posting.returning = back
    order = try posting.save(in: context)
    return DocumentOutcome("return", self.return, status: back.refreshed(order).header.status.rawValue)
  }
}

/// Says what becomes of lines of a return.
public struct DisposeReturn: Action {
  public static let name = "return.dispose"
  public static let title = "Set disposition"
  public static let help = """
    Sets the disposition of a returned line: credit only while nothing has arrived, the others until its packing slip. In quarantine \
    and after an inspection it can't be set so.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "return": "The RMA number.", "line": "The line of the return.",
    "disposition": "The disposition code.",
  ]

  public var `return`: String
  public var line: Int
  public var disposition: String

  /// Makes the action.
  public init(return number: String, line: Int, disposition: String) {
    self.return = number
    self.line = line
    self.disposition = disposition
  }

  /// Refuses what ``ReturnRefusal`` tells.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var (back, order) = try context.returnOrder(`return`)
    guard let place = order.lines.firstIndex(where: { $0.lineNumber == line }),
      let record = back.lines.firstIndex(where: { $0.orderLineId == order.lines[place].id })
    else { throw LineRefusal(line: line, .unknownLine) }
    var posting = try OrderPosting(order, in: context)
    try context.dispose(record, place, as: disposition, &posting.order, &back)
    posting.returning = back
    order = try posting.save(in: context)
    return DocumentOutcome("return", self.return, status: back.refreshed(order).header.status.rawValue)
  }
}

extension ActionContext {
  /// Gives a line its disposition with the charges that it brings; goods that go back to the customer are credited nothing.
  func dispose(
    _ record: Int, _ place: Int, as code: String, _ order: inout SalesOrder, _ back: inout ReturnOrder,
    byInspection: Bool = false
  ) throws {
    guard let disposition = try reader.disposition(code) else { throw NotFound("disposition", code) }
    guard back.lines[record].disposition != code || byInspection else { return }
    try back.dispose(record, of: order.lines[place], as: disposition, byInspection: byInspection)
    let currency = try Currency.known(order.header.currency)
    order.charges += try disposition.charges.map {
      try $0.charge(on: order.lines[place], in: currency, taxGroup: company.chargesTaxGroup)
    }
    guard !disposition.action.credits else { return }
    order.lines[place].unitPrice = .zero
    order.lines[place].discountAmount = .zero
    order.lines[place].discountPercent = .zero
    order.lines[place].priceSource = .manual
    // What goes back to the customer may come back again.
    order.lines[place].creditedLineId = nil
  }
}
