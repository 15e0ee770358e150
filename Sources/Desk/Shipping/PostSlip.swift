import Sales
import Store

/// Delivers goods: a packing slip for each order and site.
public struct PostSlip: Action {
  public static let name = "slip.post"
  public static let title = "Post packing slip"
  public static let help =
    "Delivers what the choice takes of the orders: stock is deducted, what is not delivered stays open, and each order and site gets its slip."
  public static let duty = Duty.ship
  public static let fields = [
    "order": "The number of the order.",
    "orders": "The numbers of several orders; each gets its own slip.",
    "choice":
      "all: what is left to deliver; deliver-now: what was typed there; picked: what is picked, and services. all when left out.",
    "lines":
      "Quantities that replace those of the choice; with lines and no choice only these lines are taken.",
    "lines.order": "The order of the line, where there are several.",
    "lines.line": "The line number of the order.",
    "lines.quantity": "How much to deliver, in the line's unit; 0 leaves the line out.",
    "lines.close": "Whether what is left of the line is closed short; no when left out.",
    "reduceQuantity": "Whether a line is cut to what there is instead of being refused; no when left out.",
    "date": "The date of the slip; the session's when left out.",
    "creditLimitType": CreditLimitType.postingHelp,
  ]

  public var order: String?
  public var orders: [String]?
  public var choice: QuantityChoice?
  public var lines: [PackingEntry]?
  public var reduceQuantity: Bool?
  public var date: Day?
  public var creditLimitType: CreditLimitType?

  /// Makes the action.
  public init(
    orders: [String], choice: QuantityChoice? = nil, lines: [PackingEntry]? = nil,
    reduceQuantity: Bool? = nil,
    date: Day? = nil
  ) {
    order = nil
    self.orders = orders
    self.choice = choice
    self.lines = lines
    self.reduceQuantity = reduceQuantity
    self.date = date
  }

  public func perform(in context: ActionContext) throws -> PostingOutcome {
    guard choice != .packingSlip else {
      throw UnreadableInput(field: "choice", reason: "packing-slip is for invoices")
    }
    let numbers = try OrderNumbers.named(order, orders)
    return PostingOutcome.joined(
      try numbers.map { try post($0, PackingEntry.of($0, among: lines, orders: numbers), in: context) })
  }

  private func post(_ number: String, _ entries: [PackingEntry]?, in context: ActionContext) throws
    -> PostingOutcome
  {
    var posting = try OrderPosting(number, in: context)
    if let back = posting.returning {
      throw ReturnRefusal.useReturn(return: back.header.number, action: "packed")
    }
    try context.allow(.packingSlip, of: posting.order)
    var request = try PackingEntry.request(
      entries, choice: choice, reduceQuantity: reduceQuantity ?? false, order: posting.order,
      in: context)
    request.isOnRecord = context.takesOver
    let plan = try PackingPlan(
      posting.order, stock: posting.stock, free: posting.free(in: context), request: request,
      company: context.company)
    try posting.checkCredit(at: .packingSlip, type: creditLimitType, in: context)
    let lines = try policed(plan.lines, of: posting, in: context)
    let moving = lines.filter { !$0.quantity.isZero }
    var numbers: [String] = []
    for split in try SiteSplit.split(moving, of: posting.order, in: context) {
      numbers.append(try insertSlip(split, &posting, in: context))
    }
    for part in lines where part.quantity.isZero && part.closesShort {
      try posting.deliver(part, to: \.delivered) { _ in }
    }
    if !moving.isEmpty { posting.reach(.packingSlip) }
    let saved = try posting.save(in: context)
    return PostingOutcome(
      numbers: numbers, orders: [PostedOrder(saved)],
      lines: lines.map { part in
        PostedLine(
          order: number, after: saved.lines[part.index], before: posting.before.lines[part.index].delivered,
          now: part.quantity, short: part.short)
      })
  }

  /// The lines of a slip with what the order's policy on backorders makes of what they leave.
  ///
  /// - Throws: ``PackingRefusal/secondBackorder(order:line:left:unit:)``.
  private func policed(
    _ lines: [PackingPlanLine], of posting: OrderPosting, in context: ActionContext
  ) throws -> [PackingPlanLine] {
    let header = posting.order.header
    guard let policy = header.backorders, policy != .allowed, !context.takesOver, header.type.traits.ships
    else { return lines }
    let parts = Dictionary(lines.map { ($0.index, $0) }) { first, _ in first }
    let left = try posting.order.lines.enumerated().filter { index, line in
      guard line.item != nil, !line.isReturn, parts[index]?.closesShort != true else { return false }
      return try line.deliverRemainder - (parts[index]?.quantity ?? .zero) > .zero
    }
    guard let (index, line) = left.first.map({ ($0.offset, $0.element) }) else { return lines }
    let before = try context.reader.packingSlips(ofOrder: posting.id).filter { $0.header.status != .canceled }
    switch policy.rest(afterDeliveries: before.count) {
    case .waits: return lines
    case .isRefused:
      throw PackingRefusal.secondBackorder(
        order: posting.number, line: line.lineNumber,
        left: try line.deliverRemainder - (parts[index]?.quantity ?? .zero), unit: line.unit)
    case .isClosed:
      let closed = Set(left.map(\.offset))
      return lines.map { closed.contains($0.index) ? $0.closingShort : $0 }
        + closed.subtracting(parts.keys).sorted().map {
          PackingPlanLine(index: $0, quantity: .zero, stockQuantity: .zero, closesShort: true)
        }
    }
  }

  private func insertSlip(
    _ split: SiteSplit, _ posting: inout OrderPosting, in context: ActionContext
  ) throws -> String {
    let day = date ?? context.today
    let header = PackingSlipHeader(
      number: try context.number(.packingSlip), order: posting.order.header, orderId: posting.id,
      warehouse: split.warehouse, date: day)
    let lines = try split.parts.enumerated().map { place, part in
      let line = posting.order.lines[part.index]
      var after = line
      after.delivered = try line.delivered + part.quantity
      var slipLine = PackingSlipLine(
        lineNumber: place + 1, orderLineId: line.id ?? 0, item: line.item ?? "", text: line.text,
        quantity: part.quantity, unit: line.unit, stockQuantity: part.stockQuantity,
        pickedQuantity: posting.picked(for: part),
        remainder: part.closesShort ? .zero : after.deliverRemainder)
      if header.project != nil { slipLine.invoiced = part.quantity }
      return slipLine
    }
    let slip = try context.writer.insert(PackingSlip(header: header, lines: lines))
    guard header.project == nil else {
      try posting.consume(split.parts, slip: slip.header, in: context)
      return header.number
    }
    for part in split.parts {
      try posting.deliver(part, to: \.delivered) { transaction in
        transaction.packingSlipId = slip.header.id
        transaction.physicalDate = day
      }
    }
    return header.number
  }
}
