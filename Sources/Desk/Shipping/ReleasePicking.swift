import Sales
import Store

/// Asks the warehouse to bring the goods of orders together: one picking list per order and site.
///
/// What the lists ask for is reserved where it is free, so that nobody else takes it on the way.
public struct ReleasePicking: Action {
  public static let name = "picking.release"
  public static let title = "Post picking list"
  public static let help =
    "Makes picking lists for what the orders have to deliver and nobody picks yet, and reserves it."
  public static let duty = Duty.ship
  public static let fields = [
    "order": "The number of the order.",
    "orders": "The numbers of several orders, each with its own list.",
    "choice": "all: what is left to deliver; deliver-now: what was typed there. all when left out.",
    "lines": "Quantities that replace those of the choice; with lines and no choice only these are taken.",
    "lines.order": "The order of the line, where there are several.",
    "lines.line": "The line number.",
    "lines.quantity": "How much, in the line's unit; 0 leaves the line out.",
    "lines.close": "Refused here: the packing slip closes a line short.",
    "reduceQuantity": "Whether a line is cut to what there is instead of being refused; no when left out.",
    "date": "The date of the list; the session's when left out.",
  ]

  public var order: String?
  public var orders: [String]?
  public var choice: QuantityChoice?
  public var lines: [PackingEntry]?
  public var reduceQuantity: Bool?
  public var date: Day?

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
    if let choice, choice != .all, choice != .deliverNow {
      throw UnreadableInput(field: "choice", reason: "a picking list takes all or deliver-now")
    }
    if let place = lines?.firstIndex(where: { $0.close == true }) {
      throw UnreadableInput(
        field: "lines.\(place + 1).close", reason: "a picking list closes no line; the packing slip does")
    }
    let numbers = try OrderNumbers.named(order, orders)
    return PostingOutcome.joined(
      try numbers.map { number in
        let entries = try PackingEntry.of(number, among: lines, orders: numbers)
        return try release(number, entries, in: context)
      })
  }

  private func release(_ number: String, _ entries: [PackingEntry]?, in context: ActionContext) throws
    -> PostingOutcome
  {
    var posting = try OrderPosting(number, in: context)
    if posting.order.header.type != .journal { try posting.order.header.require(.pickingList, "picked") }
    try context.allow(.picking, of: posting.order)
    let request = try request(for: posting, entries, in: context)
    // What is picked already is no longer there to be picked.
    var order = posting.order
    // A list may bring together a part of an order that must leave whole; the slip sees to that.
    order.header.shipComplete = false
    var pickable: [Int: LineStock] = [:]
    for line in order.lines {
      guard let id = line.id, let stock = posting.stock[id] else { continue }
      pickable[id] = LineStock(line: line, transactions: stock.transactions.filter { $0.status != .picked })
    }
    guard request.quantities.values.contains(where: { !$0.isZero }) else {
      throw StockRefusal.nothingToPick(order: number)
    }
    let plan = try PackingPlan(
      order, stock: pickable, free: posting.free(in: context), request: request, company: context.company)
    try reserve(plan, &posting, in: context)
    posting.reach(.pickingList)
    let saved = try posting.save(in: context)
    let lists = try insertLists(plan, saved, in: context)
    return PostingOutcome(
      numbers: lists, of: "picking list", orders: [PostedOrder(saved)],
      lines: plan.lines.map { part in
        let line = saved.lines[part.index]
        return PostedLine(
          order: number, after: line, before: line.delivered, now: part.quantity, short: part.short)
      })
  }
}

extension ReleasePicking {
  /// What each line is asked for: the choice less what is picked or on a list already; services are not picked.
  private func request(
    for posting: OrderPosting, _ entries: [PackingEntry]?, in context: ActionContext
  ) throws -> PackingRequest {
    var request = try PackingEntry.request(
      entries, choice: choice, reduceQuantity: reduceQuantity ?? false, order: posting.order,
      in: context)
    var listed: [Int: Quantity] = [:]
    for list in try context.reader.pickingLists(ofOrder: posting.id) where list.header.status == .open {
      for line in list.lines {
        listed[line.orderLineId] = try (listed[line.orderLineId] ?? .zero) + line.quantity
      }
    }
    for line in posting.order.lines where line.item != nil {
      guard let stock = posting.stock(of: line), !line.isReturn, let id = line.id else {
        request.quantities[line.lineNumber] = .zero
        continue
      }
      let picked = try stock.picked.divided(by: line.unitFactor)
      let free = try line.deliverRemainder - picked - (listed[id] ?? .zero)
      if let typed = request.quantities[line.lineNumber] {
        // A list may ask for what an overdelivery allows, not for the same goods twice.
        let most = try typed > line.deliverRemainder ? typed - line.deliverRemainder + free : free
        guard typed <= max(.zero, most) else {
          throw StockRefusal.moreThanOpen(
            order: posting.number, line: line.lineNumber, wanted: typed, open: max(.zero, free),
            unit: line.unit)
        }
        continue
      }
      let wanted = choice == .deliverNow ? line.deliverNow : line.deliverRemainder
      request.quantities[line.lineNumber] = max(.zero, min(wanted, free))
    }
    return request
  }

  private func reserve(_ plan: PackingPlan, _ posting: inout OrderPosting, in context: ActionContext) throws {
    var free = try posting.free(in: context)
    for part in plan.lines {
      let line = posting.order.lines[part.index]
      guard let id = line.id, let item = line.item, var stock = posting.stock[id] else { continue }
      let missing = try part.stockQuantity - stock.reserved
      guard !missing.isNegative, !missing.isZero else { continue }
      let taken = free.take(
        min(missing, stock.unreserved), at: StockPlace(item: item, warehouse: line.warehouse))
      stock.move(taken, from: stock.planned, to: .reservedPhysical)
      posting.stock[id] = stock
    }
  }

  private func insertLists(_ plan: PackingPlan, _ order: SalesOrder, in context: ActionContext) throws
    -> [String]
  {
    let parts = plan.lines.filter { !$0.quantity.isZero }
    return try SiteSplit.split(parts, of: order, in: context).map { split in
      let header = PickingListHeader(
        number: try context.number(.pickingList), order: order.header, orderId: order.header.id ?? 0,
        warehouse: split.warehouse, date: date ?? context.today)
      let lines = split.parts.enumerated().map { place, part in
        let line = order.lines[part.index]
        return PickingListLine(
          lineNumber: place + 1, orderLineId: line.id ?? 0, item: line.item ?? "", text: line.text,
          quantity: part.quantity, unit: line.unit)
      }
      return try context.writer.insert(PickingList(header: header, lines: lines)).header.number
    }
  }
}
