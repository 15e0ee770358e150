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
  /// What is sent in place of the goods, for a disposition that replaces.
  public var replacement: ReplacementEntry?

  /// Makes an entry.
  public init(
    line: Int, quantity: Quantity? = nil, disposition: String? = nil, quarantine: Bool? = nil,
    replacement: ReplacementEntry? = nil
  ) {
    self.line = line
    self.quantity = quantity
    self.disposition = disposition
    self.quarantine = quarantine
    self.replacement = replacement
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
  public static let fields: [String: String] = [
    "return": "The RMA number.",
    "lines": "What arrived; all that is expected when left out.", "lines.line": "The line of the return.",
    "lines.quantity": "How much arrived, in the line's unit; all that is expected when left out.",
    "lines.disposition": "What becomes of it; not with quarantine.",
    "lines.quarantine": "Whether it goes to quarantine; no when left out.",
    "date": "The day of the arrival; the session's when left out.",
  ].merging(ReplacementEntry.fields("lines.replacement.")) { first, _ in first }

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
    var work = try ReturnPosting(back, order, in: context)
    for (entry, number) in changed { try arrive(entry, line: number, on: day, &work, in: context) }
    return try work.save(in: context)
  }

  private func arrive(
    _ entry: ArrivalEntry, line number: Int, on day: Day, _ work: inout ReturnPosting,
    in context: ActionContext
  ) throws {
    let place = try work.place(ofLine: number)
    let waits = entry.quarantine == true
    work.back.lines[place.record].arrival = waits ? .quarantine : .registered
    work.back.lines[place.record].arrivedOn = day
    if let code = entry.disposition, !code.isEmpty { try work.dispose(place, as: code, in: context) }
    try work.replace(place, by: entry.replacement, in: context)
    work.move(place, to: waits ? .arrived : .registered, on: day) { ($0.unreserved, $0.planned) }
  }
}
