import Sales
import Store

/// Turns a delivery schedule back into one ordinary line.
public struct RemoveSchedule: Action {
  public static let name = "schedule.remove"
  public static let title = "Remove delivery schedule"
  public static let help = """
    Turns a delivery schedule back into one ordinary line of the whole quantity. It is impossible once a delivery line is \
    invoiced.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "document": "Number of the order or quotation.",
    "line": "Number of one of the delivery lines.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ]

  public var document: String
  public var line: Int
  public var version: Int?

  /// Makes the action for a line.
  public init(document: String, line: Int) {
    self.document = document
    self.line = line
  }

  /// Refuses a schedule with an invoiced delivery, and one of which goods of several deliveries have moved.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    if try context.isQuotation(document) {
      let before = try context.quotation(document, version: version)
      try before.require(.created, action: "changed")
      var after = before
      let change = ScheduleChange<QuotationLine>(
        document: document, resolver: try context.resolver(under: before.header))
      try change.join(line, lines: &after.lines, charges: &after.charges) { _ in false }
      return try SalesDocumentOutcome(context.save(after, over: before), rules: context.taxRules())
    }
    let before = try context.order(document, version: version)
    try before.requireLiving()
    var after = before
    let schedule = before.lines.first { $0.lineNumber == line }?.schedule
    let deliveries = before.lines.filter { schedule != nil && $0.schedule == schedule }
    if let invoiced = deliveries.first(where: { !$0.invoiced.isZero }) {
      throw ScheduleRefusal.invoiced(
        document: document, line: invoiced.lineNumber, invoiced: invoiced.invoiced, unit: invoiced.unit)
    }
    let stock = try context.reader.stock(ofOrder: before.header.id ?? 0)
    let change = ScheduleChange<OrderLine>(
      document: document, resolver: try context.resolver(under: before.header))
    try change.join(line, lines: &after.lines, charges: &after.charges) { delivery in
      let own = delivery.id.flatMap { stock[$0] } ?? []
      return !delivery.delivered.isZero || !LineStock(line: delivery, transactions: own).picked.isZero
    }
    let numbers = Set(deliveries.map(\.lineNumber))
    for index in after.lines.indices where numbers.contains(after.lines[index].lineNumber) {
      after.lines[index].cancelled = try deliveries.lazy.map(\.cancelled).sum()
    }
    after.lines = after.lines.map(\.trimmed)
    return try SalesDocumentOutcome(context.save(after, over: before), rules: context.taxRules())
  }
}
