import Sales
import Store

/// Invoices orders or packing slips, and books them.
public struct PostInvoice: Action {
  public static let name = "invoice.post"
  public static let title = "Post invoice"
  public static let help =
    "Invoices what packing slips have delivered; by order it also delivers what the choice names and no slip has taken."
  public static let duty = Duty.invoice
  public static let fields = [
    "order": "The number of the order.",
    "orders": "The numbers of several orders.",
    "slips": "The numbers of packing slips to invoice, instead of orders.",
    "choice":
      "all: what is delivered, and the rest of the order at once; packing-slip: only what is delivered; deliver-now and picked: what is delivered, and of the rest what is typed or picked. all when left out.",
    "summary":
      "order: one invoice for each order; invoice-account: one for each invoice account; packing-slip: one for each slip. For orders order when left out; slips are then put on one invoice.",
    "lines":
      "Quantities that replace those of the choice; with lines and no choice only these lines are taken.",
    "lines.order": "The order of the line, where there are several.",
    "lines.line": "The line number of the order.",
    "lines.quantity":
      "How much to invoice, in the line's unit: from slips first, the rest is delivered; 0 leaves the line out.",
    "lines.close": "Whether what is left to deliver of the line is closed short; no when left out.",
    "reduceQuantity": "Whether a line is cut to what there is instead of being refused; no when left out.",
    "date": "The date of the invoice; the session's when left out.",
    "creditLimitType": CreditLimitType.postingHelp,
  ]

  public var order: String?
  public var orders: [String]?
  public var slips: [String]?
  public var choice: QuantityChoice?
  public var summary: InvoiceSummary?
  public var lines: [PackingEntry]?
  public var reduceQuantity: Bool?
  public var date: Day?
  public var creditLimitType: CreditLimitType?

  /// Makes the action for orders.
  public init(
    orders: [String], choice: QuantityChoice? = nil, summary: InvoiceSummary? = nil,
    lines: [PackingEntry]? = nil, reduceQuantity: Bool? = nil, date: Day? = nil
  ) {
    self.orders = orders
    self.choice = choice
    self.summary = summary
    self.lines = lines
    self.reduceQuantity = reduceQuantity
    self.date = date
  }

  /// Makes the action for packing slips.
  public init(slips: [String], summary: InvoiceSummary? = nil, date: Day? = nil) {
    self.slips = slips
    self.summary = summary
    self.date = date
  }

  public func perform(in context: ActionContext) throws -> InvoiceOutcome {
    var invoices: [PostedInvoice] = []
    var orders: [PostedOrder] = []
    var posted: [PostedLine] = []
    let last = try context.reader.lastInvoiceDate()
    for group in try groups(in: context) {
      try group.check()
      try warn(of: group, after: last, in: context)
      let (invoice, groupOrders, groupLines) = try post(group, isFirst: invoices.isEmpty, in: context)
      invoices.append(invoice)
      orders += groupOrders
      posted += groupLines
    }
    return InvoiceOutcome(invoices, orders: orders, lines: posted)
  }

  /// Warns of an invoice that gets a number above, and a day before, that of another one.
  private func warn(of group: InvoiceGroup, after last: Day?, in context: ActionContext) throws {
    let day = date ?? context.today
    guard let last, day < last, let order = group.members.first?.order.number else { return }
    try context.warn(
      Warning(
        "invoice.date-back", document: "order \(order)", about: "\(day)",
        "The invoice would be of \(day), and the last one is of \(last): numbers and days would not go together.",
        figures: [Figure("date", day), Figure("last invoice", last)]))
  }

  private func groups(in context: ActionContext) throws -> [InvoiceGroup] {
    if let slips, !slips.isEmpty {
      guard order == nil, orders?.isEmpty ?? true else {
        throw UnreadableInput(field: "slips", reason: "orders are named already")
      }
      guard lines?.isEmpty ?? true, choice == nil || choice == .packingSlip else {
        throw UnreadableInput(field: "slips", reason: "packing slips are invoiced whole")
      }
      return InvoiceGroup.arrange(try members(ofSlips: slips, in: context), by: summary)
    }
    let numbers = try OrderNumbers.named(order, orders)
    if summary == .packingSlip {
      return InvoiceGroup.arrange(try openSlips(of: numbers, in: context), by: summary)
    }
    let members = try numbers.map { number in
      guard let order = try context.reader.orderHeader(number) else {
        throw try context.noDocument(.order, number)
      }
      return InvoiceGroup.Member(
        order: order,
        basis: .order(
          choice: choice, entries: try PackingEntry.of(number, among: lines, orders: numbers),
          reduceQuantity: reduceQuantity ?? false))
    }
    return InvoiceGroup.arrange(members, by: summary ?? .order)
  }

  private func members(ofSlips numbers: [String], in context: ActionContext) throws -> [InvoiceGroup.Member] {
    var seen: Set<String> = []
    return try numbers.filter { seen.insert($0).inserted }.map { number in
      guard let slip = try context.reader.packingSlip(number) else {
        throw try context.noDocument(.packingSlip, number)
      }
      guard slip.header.status != .canceled else { throw InvoiceRefusal.slipCanceled(slip: number) }
      guard slip.header.status == .open else { throw InvoiceRefusal.slipInvoiced(slip: number) }
      guard let order = try context.reader.order(id: slip.header.orderId) else {
        throw NotFound("order", slip.header.order)
      }
      return InvoiceGroup.Member(order: order.header, basis: .slips([slip]))
    }
  }

  /// The slips of the orders that wait for an invoice, each to be one of its own.
  private func openSlips(of orders: [String], in context: ActionContext) throws -> [InvoiceGroup.Member] {
    try orders.flatMap { number in
      guard let order = try context.reader.order(number) else { throw try context.noDocument(.order, number) }
      let slips = try context.reader.packingSlips(ofOrder: order.header.id ?? 0).filter {
        $0.header.status == .open
      }
      guard !slips.isEmpty else { throw InvoiceRefusal.noSlip(order: number) }
      return slips.map { InvoiceGroup.Member(order: order.header, basis: .slips([$0])) }
    }
  }
}
