import Sales
import Store

/// Divides a line of an order or a quotation into several deliveries, or changes them.
public struct SaveSchedule: Action {
  public static let name = "schedule.save"
  public static let title = "Delivery schedule"
  public static let help = """
    Divides a line into deliveries with quantities, dates and warehouses of their own, or changes those that there are. \
    Everything is posted and printed from the deliveries; prices see the whole quantity, which follows their sum.
    """
  public static let duty = Duty.sell
  public static let fields: [String: String] = [
    "document": "Number of the order or quotation.",
    "line": "Number of the line, or of one of its deliveries.",
    "deliveries": "All deliveries; one that is there and is not named goes.",
    "charges":
      "Whether charges of the line are copied to each delivery or allocated by quantity; copy when left out.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ].merging(DeliveryEntry.fields("deliveries.")) { first, _ in first }

  public var document: String
  public var line: Int
  public var deliveries: [DeliveryEntry]
  public var charges: ChargeDivision?
  public var version: Int?

  /// Makes the action for a line.
  public init(
    document: String, line: Int, deliveries: [DeliveryEntry], charges: ChargeDivision? = nil,
    version: Int? = nil
  ) {
    self.document = document
    self.line = line
    self.deliveries = deliveries
    self.charges = charges
    self.version = version
  }

  /// Refuses fewer than two deliveries, empty ones, and what would take back what is picked, delivered or invoiced.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    if try context.isQuotation(document) {
      let before = try context.quotation(document, version: version)
      try before.require(.created, action: "changed")
      var after = before
      let change = ScheduleChange<QuotationLine>(
        document: document, resolver: try context.resolver(under: before.header))
      try change.divide(
        line, into: deliveries, charges: charges, lines: &after.lines, charges: &after.charges)
      return try SalesDocumentOutcome(context.save(after, over: before), rules: context.taxRules())
    }
    let before = try context.order(document, version: version)
    try before.requireLiving()
    var after = before
    let change = ScheduleChange<OrderLine>(
      document: document, resolver: try context.resolver(under: before.header),
      guarding: try LineGuard(order: before, reader: context.reader).check)
    try change.divide(line, into: deliveries, charges: charges, lines: &after.lines, charges: &after.charges)
    after.lines = after.lines.map(\.trimmed)
    return try SalesDocumentOutcome(context.save(after, over: before), rules: context.taxRules())
  }
}

extension ActionContext {
  /// Whether a number is that of a quotation and of no order.
  func isQuotation(_ number: String) throws -> Bool {
    try reader.orderHeader(number) == nil && reader.quotation(number) != nil
  }

  /// Resolves the lines of a document.
  func resolver(under header: some DocumentHeader) throws -> LineResolver {
    try LineResolver(reader: reader, company: company, header: header)
  }
}
