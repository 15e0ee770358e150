import Sales
import Store

/// Tells what the warehouse has brought together; it leaves the shelf and waits to be packed.
public struct RegisterPicking: Action {
  public static let name = "picking.register"
  public static let title = "Register picking"
  public static let help =
    "Registers what was picked from a list: all it asks for, or what is typed for its lines. The list is then completed."
  public static let duty = Duty.ship
  public static let fields = [
    "pickingList": "The number of the picking list.",
    "lines": "What was picked where it differs from what was asked.",
    "lines.line": "The line number of the picking list.",
    "lines.picked": "What was picked, in the line's unit; 0 for nothing.",
  ]

  /// What was picked for one line of a list.
  public struct Entry: Codable, Sendable, Hashable {
    /// The line number of the picking list.
    public var line: Int
    public var picked: Quantity

    /// Makes an entry.
    public init(line: Int, picked: Quantity) {
      self.line = line
      self.picked = picked
    }
  }

  public var pickingList: String
  public var lines: [Entry]?

  /// Makes the action.
  public init(pickingList: String, lines: [Entry]? = nil) {
    self.pickingList = pickingList
    self.lines = lines
  }

  public func perform(in context: ActionContext) throws -> PostingOutcome {
    var list = try PickingListDesk.open(pickingList, in: context)
    try takeOver(into: &list, in: context)
    guard let order = try context.reader.order(id: list.header.orderId) else {
      throw NotFound("order", list.header.order)
    }
    try context.allow(.pickingRegistration, of: order)
    var posting = try OrderPosting(order, in: context)
    var free = try posting.free(in: context)
    var done: [PostedLine] = []
    for picked in list.lines where !picked.picked.isZero {
      guard let line = posting.order.lines.first(where: { $0.id == picked.orderLineId }) else { continue }
      try pick(picked, line, &posting, &free, in: context)
      done.append(
        PostedLine(
          order: posting.number, after: line, before: line.delivered, now: picked.picked,
          short: try picked.quantity - picked.picked))
    }
    list.header.status = .completed
    try context.writer.save(list)
    posting.reach(.pickingList)
    let saved = try posting.save(in: context)
    return PostingOutcome(
      numbers: [list.header.number], of: "picking list", orders: [PostedOrder(saved)], lines: done)
  }

  private func takeOver(into list: inout PickingList, in context: ActionContext) throws {
    for index in list.lines.indices { list.lines[index].picked = list.lines[index].quantity }
    for entry in lines ?? [] {
      guard let index = list.lines.firstIndex(where: { $0.lineNumber == entry.line }) else {
        throw PackingRefusal.noSuchLine(order: list.header.number, line: entry.line)
      }
      let line = list.lines[index]
      guard !entry.picked.isNegative else {
        throw PackingRefusal.wrongSign(
          order: list.header.order, line: entry.line, quantity: entry.picked, unit: line.unit)
      }
      guard entry.picked <= line.quantity else {
        throw PackingRefusal.pickedMoreThanAsked(
          list: list.header.number, line: entry.line, picked: entry.picked, asked: line.quantity,
          unit: line.unit)
      }
      if entry.picked != line.quantity {
        try context.reader.check(entry.picked, in: line.unit, line: entry.line)
      }
      list.lines[index].picked = entry.picked
    }
  }

  /// Takes from what the line has reserved, then from the shelf.
  private func pick(
    _ picked: PickingListLine, _ line: OrderLine, _ posting: inout OrderPosting, _ free: inout FreeStock,
    in context: ActionContext
  ) throws {
    guard let id = line.id, let item = line.item, var stock = posting.stock[id] else { return }
    // The order may have been packed without waiting for the list.
    try PackingPlan.checkOverdelivery(
      line, picked.picked + stock.picked.divided(by: line.unitFactor), order: posting.number,
      company: context.company)
    let needed = try line.stockQuantity(picked.picked)
    let reserved = stock.move(needed, from: .reservedPhysical, to: .picked)
    let fromShelf = try needed - reserved
    let taken = free.take(fromShelf, at: StockPlace(item: item, warehouse: line.warehouse))
    guard taken == fromShelf || context.company.negativeStockAllowed else {
      throw PackingRefusal.shortOfStock(
        order: posting.number, line: line.lineNumber, item: item, warehouse: line.warehouse, wanted: needed,
        onHand: try reserved + taken)
    }
    let planned = stock.move(fromShelf, from: stock.planned, to: .picked)
    // A list may ask for an overdelivery, which the line has not planned.
    stock.add(try fromShelf - planned, to: .picked) { _ in }
    posting.stock[id] = stock
  }
}

/// Takes a picking list back; what was picked for it returns to the shelf, reserved for the order.
public struct CancelPicking: Action {
  public static let name = "picking.cancel"
  public static let title = "Cancel picking list"
  public static let help =
    "Cancels a picking list. What is picked for it goes back to the shelf and stays reserved; what is packed must be unpacked first."
  public static let duty = Duty.ship
  public static let fields = ["pickingList": "The number of the picking list."]

  public var pickingList: String

  /// Makes the action.
  public init(pickingList: String) {
    self.pickingList = pickingList
  }

  public func perform(in context: ActionContext) throws -> PostingOutcome {
    guard var list = try context.reader.pickingList(pickingList) else {
      throw try context.noDocument(.pickingList, pickingList)
    }
    guard list.header.status != .canceled else {
      throw PackingRefusal.listClosed(list: pickingList, status: .canceled)
    }
    guard let order = try context.reader.order(id: list.header.orderId) else {
      throw NotFound("order", list.header.order)
    }
    var posting = try OrderPosting(order, in: context)
    var done: [PostedLine] = []
    for picked in list.lines where !picked.picked.isZero {
      guard let line = posting.order.lines.first(where: { $0.id == picked.orderLineId }), let id = line.id,
        var stock = posting.stock[id]
      else { continue }
      let back = try line.stockQuantity(picked.picked)
      guard stock.picked >= back else {
        throw StockRefusal.pickedGone(
          list: pickingList, line: picked.lineNumber, picked: picked.picked,
          left: try stock.picked.divided(by: line.unitFactor), unit: picked.unit)
      }
      stock.move(back, from: .picked, to: .reservedPhysical)
      posting.stock[id] = stock
      done.append(
        PostedLine(order: posting.number, after: line, before: line.delivered, now: -picked.picked))
    }
    list.header.status = .canceled
    try context.writer.save(list)
    let saved = try posting.save(in: context)
    // An overdelivery that was picked is more than the order has open: it is given up.
    try context.settleStock(of: saved)
    return PostingOutcome(
      numbers: [pickingList], of: "picking list", orders: [PostedOrder(saved)], lines: done)
  }
}

/// Picking lists that can still be worked on.
enum PickingListDesk {
  /// A list that is open.
  ///
  /// - Throws: `NotFound`, `PackingRefusal.listClosed`.
  static func open(_ number: String, in context: ActionContext) throws -> PickingList {
    guard let list = try context.reader.pickingList(number) else { throw NotFound("picking list", number) }
    guard list.header.status == .open else {
      throw PackingRefusal.listClosed(list: number, status: list.header.status)
    }
    return list
  }
}
