import Sales
import Store

/// Reserves what is free on the shelf for the lines of an order.
public struct ReserveStock: Action {
  public static let name = "stock.reserve"
  public static let title = "Reserve"
  public static let help =
    "Reserves free stock for an order: for one line a quantity, or for all lines as much as there is."
  public static let duty = Duty.sell
  public static let fields = [
    "order": "The number of the order.",
    "line": "The line number; all lines when left out.",
    "quantity": "How much more to reserve, in the line's unit; as much as is free when left out.",
    "locked": "Whether splits and re-planning leave what the line has reserved alone; no when left out.",
  ]

  public var order: String
  public var line: Int?
  public var quantity: Quantity?
  public var locked: Bool?

  /// Makes the action.
  public init(order: String, line: Int? = nil, quantity: Quantity? = nil, locked: Bool? = nil) {
    self.order = order
    self.line = line
    self.quantity = quantity
    self.locked = locked
  }

  public func perform(in context: ActionContext) throws -> PostingOutcome {
    var posting = try OrderPosting(order, in: context)
    guard posting.order.header.type.traits.plansStock else {
      throw OrderRefusal.journal(order: posting.number, action: "reserved")
    }
    try context.allow(.reservation, of: posting.order)
    let lines = try ReservationLines.lines(of: posting, line: line, quantity: quantity)
    var free = try posting.free(in: context)
    var done: [PostedLine] = []
    var missing: OrderLine?
    for line in lines {
      try context.check(quantity, of: line)
      guard let id = line.id, let item = line.item, var stock = posting.stock[id] else { continue }
      let wanted = try wanted(line, stock)
      guard !wanted.isZero else { continue }
      let place = StockPlace(item: item, warehouse: line.warehouse)
      let available = free.available(place)
      if quantity != nil, available < wanted { throw noneFree(line, available) }
      let taken = free.take(wanted, at: place)
      guard !taken.isZero else {
        missing = missing ?? line
        continue
      }
      let before = stock.reserved
      stock.move(taken, from: stock.planned, to: .reservedPhysical)
      posting.stock[id] = stock
      try context.writer.put(
        ReservationOrigin(
          orderLineId: id, cause: .byHand, user: context.user.login, at: context.moment,
          locked: locked ?? false))
      done.append(
        PostedLine(
          order: posting.number, after: line, before: try before.divided(by: line.unitFactor),
          now: try taken.divided(by: line.unitFactor),
          short: try (try wanted - taken).divided(by: line.unitFactor)))
    }
    guard !done.isEmpty else {
      guard let missing else { throw StockRefusal.nothingToReserve(order: posting.number) }
      throw noneFree(missing, .zero)
    }
    let order = try posting.save(in: context)
    return PostingOutcome(orders: [PostedOrder(order)], lines: done)
  }

  private func noneFree(_ line: OrderLine, _ available: Quantity) -> OrderRefusal {
    .noneFree(
      order: order, line: line.lineNumber, item: line.item ?? "", warehouse: line.warehouse,
      available: available)
  }

  private func wanted(_ line: OrderLine, _ stock: LineStock) throws -> Quantity {
    guard let quantity else { return stock.unreserved }
    let wanted = try line.stockQuantity(quantity)
    guard !wanted.isNegative, wanted <= stock.unreserved else {
      throw StockRefusal.moreThanOpen(
        order: order, line: line.lineNumber, wanted: quantity,
        open: try stock.unreserved.divided(by: line.unitFactor), unit: line.unit)
    }
    return wanted
  }
}

/// Gives reserved stock back to the shelf.
public struct UnreserveStock: Action {
  public static let name = "stock.unreserve"
  public static let title = "Give reservation back"
  public static let help =
    "Gives reserved stock of an order back: of one line a quantity, or all that its lines have reserved."
  public static let duty = Duty.sell
  public static let fields = [
    "order": "The number of the order.",
    "line": "The line number; all lines when left out.",
    "quantity": "How much to give back, in the line's unit; all when left out.",
  ]

  public var order: String
  public var line: Int?
  public var quantity: Quantity?

  /// Makes the action.
  public init(order: String, line: Int? = nil, quantity: Quantity? = nil) {
    self.order = order
    self.line = line
    self.quantity = quantity
  }

  public func perform(in context: ActionContext) throws -> PostingOutcome {
    var posting = try OrderPosting(order, in: context)
    var done: [PostedLine] = []
    for line in try ReservationLines.lines(of: posting, line: line, quantity: quantity) {
      guard let id = line.id, var stock = posting.stock[id], !stock.reserved.isZero else { continue }
      let before = try stock.reserved.divided(by: line.unitFactor)
      if quantity != before { try context.check(quantity, of: line) }
      let wanted = try quantity.map { try line.stockQuantity($0) } ?? stock.reserved
      guard !wanted.isNegative, wanted <= stock.reserved else {
        throw StockRefusal.moreThanReserved(
          order: posting.number, line: line.lineNumber, wanted: quantity ?? before, reserved: before,
          unit: line.unit)
      }
      let moved = stock.move(wanted, from: .reservedPhysical, to: stock.planned)
      posting.stock[id] = stock
      if stock.reserved.isZero { try context.writer.forgetOrigin(ofLine: id) }
      done.append(
        PostedLine(
          order: posting.number, after: line, before: before, now: -(try moved.divided(by: line.unitFactor))))
    }
    guard !done.isEmpty else { throw StockRefusal.nothingReserved(order: posting.number) }
    let order = try posting.save(in: context)
    return PostingOutcome(orders: [PostedOrder(order)], lines: done)
  }
}

/// Which lines of an order a reservation is about.
private enum ReservationLines {
  /// All lines that issue stock, or the one that is named.
  ///
  /// - Throws: `OrderRefusal.notStocked`, `PackingRefusal.noSuchLine`, ``UnreadableInput`` for a quantity of no line.
  static func lines(of posting: OrderPosting, line: Int?, quantity: Quantity?) throws -> [OrderLine] {
    let lines = posting.order.lines.filter { $0.stocked && $0.item != nil && !$0.isReturn }
    guard let line else {
      guard quantity == nil || lines.count == 1 else {
        throw UnreadableInput(field: "line", reason: "a quantity needs the line it is for")
      }
      return lines
    }
    if let found = lines.first(where: { $0.lineNumber == line }) { return [found] }
    guard posting.order.lines.contains(where: { $0.lineNumber == line }) else {
      throw PackingRefusal.noSuchLine(order: posting.number, line: line)
    }
    throw OrderRefusal.notStocked(order: posting.number, line: line)
  }
}
