/// Which quantities a posting takes (domain.md 9).
public enum QuantityChoice: String, Codable, Sendable, CaseIterable, Hashable {
  /// All that the kind of document has not taken yet.
  case all
  /// What was typed in "deliver now".
  case deliverNow = "deliver-now"
  /// What is picked, and services.
  case picked
  /// What packing slips have delivered; for invoices only.
  case packingSlip = "packing-slip"
}

/// What a packing slip is asked to take.
public struct PackingRequest: Hashable, Sendable {
  public var choice: QuantityChoice
  /// Quantities by line number that replace those of the choice; zero leaves a line out.
  public var quantities: [Int: Quantity]
  /// Whether a line is cut to what there is instead of being refused.
  public var reduceQuantity: Bool
  /// Lines whose remainder is closed short.
  public var closeShort: Set<Int>
  /// Whether it is on record already: what was allowed then is not judged by the limits of today.
  public var isOnRecord = false

  /// Makes a request.
  public init(
    choice: QuantityChoice = .all, quantities: [Int: Quantity] = [:], reduceQuantity: Bool = false,
    closeShort: Set<Int> = []
  ) {
    self.choice = choice
    self.quantities = quantities
    self.reduceQuantity = reduceQuantity
    self.closeShort = closeShort
  }
}

/// What one line gives to a slip.
public struct PackingPlanLine: Hashable, Sendable {
  /// The place in the order's lines.
  public let index: Int
  /// To deliver now, in the line's unit.
  public let quantity: Quantity
  /// The same in stock units, without sign; zero for a service.
  public let stockQuantity: Quantity
  /// What is missing on the shelf, in the line's unit; the reason for a reduced quantity.
  public let short: Quantity
  /// Whether the remainder is closed.
  public let closesShort: Bool

  /// Makes the part of a slip that one line gives.
  public init(
    index: Int, quantity: Quantity, stockQuantity: Quantity, short: Quantity = .zero,
    closesShort: Bool = false
  ) {
    self.index = index
    self.quantity = quantity
    self.stockQuantity = stockQuantity
    self.short = short
    self.closesShort = closesShort
  }
}

extension PackingPlanLine {
  /// The same part, after which nothing more is delivered.
  public var closingShort: PackingPlanLine {
    PackingPlanLine(
      index: index, quantity: quantity, stockQuantity: stockQuantity, short: short, closesShort: true)
  }
}

/// What a slip will take from an order; made before anything is written, and shown before it is done.
public struct PackingPlan: Hashable, Sendable {
  public let lines: [PackingPlanLine]

  /// Plans a packing slip, or the delivery that an invoice by order makes.
  ///
  /// Quantities of several rows for one line are summed by the caller; lines of one item share the shelf. What a line
  /// has picked or reserved for itself it may always take; the rest must be free.
  /// - Parameters:
  ///   - stock: the inventory transactions by order line row.
  ///   - free: what is available in the warehouses of the lines.
  /// - Throws: ``PackingRefusal``, ``NumberError``.
  public init(
    _ order: SalesOrder, stock: [Int: LineStock], free: FreeStock, request: PackingRequest, company: Company
  ) throws {
    try order.header.require(.packingSlip, "packed")
    var free = free
    var planned: [PackingPlanLine] = []
    for unknown in request.quantities.keys.sorted()
    where !order.lines.contains(where: { $0.lineNumber == unknown && $0.item != nil }) {
      throw PackingRefusal.noSuchLine(order: order.header.number, line: unknown)
    }
    for (index, line) in order.lines.enumerated() where line.item != nil {
      let lineStock = line.id.flatMap { stock[$0] }
      let wanted = try PackingPlan.wanted(line, lineStock, request)
      let closes = request.closeShort.contains(line.lineNumber)
      guard !wanted.isZero || closes else { continue }
      try PackingPlan.checkDirection(line, wanted, order: order.header.number)
      if !request.isOnRecord {
        try PackingPlan.checkOverdelivery(line, wanted, order: order.header.number, company: company)
      }
      let (quantity, short) = try PackingPlan.fromStock(
        line, wanted, lineStock, &free, order: order.header.number, request: request, company: company)
      if closes {
        try PackingPlan.checkUnderdelivery(line, quantity, order: order.header.number, company: company)
      }
      guard !quantity.isZero || closes else {
        planned.append(
          PackingPlanLine(
            index: index, quantity: .zero, stockQuantity: .zero, short: short, closesShort: false))
        continue
      }
      planned.append(
        PackingPlanLine(
          index: index, quantity: quantity,
          stockQuantity: line.stocked ? try line.stockQuantity(quantity).magnitude : .zero, short: short,
          closesShort: closes))
    }
    guard planned.contains(where: { !$0.quantity.isZero || $0.closesShort }) else {
      if let short = planned.first(where: { !$0.short.isZero }) {
        let line = order.lines[short.index]
        throw PackingRefusal.nothingOnHand(
          order: order.header.number, item: line.item ?? "", warehouse: line.warehouse)
      }
      throw PackingRefusal.nothingToDeliver(order: order.header.number)
    }
    lines = planned
    if !request.isOnRecord { try checkShipComplete(order) }
  }

  /// How much a line is asked to deliver, with its own sign.
  private static func wanted(
    _ line: OrderLine, _ stock: LineStock?, _ request: PackingRequest
  ) throws -> Quantity {
    if let typed = request.quantities[line.lineNumber] { return typed }
    switch request.choice {
    case .all, .packingSlip: return line.deliverRemainder
    case .deliverNow: return line.deliverNow
    case .picked:
      guard line.stocked else { return line.deliverRemainder }
      let picked = try (stock?.picked ?? .zero).divided(by: line.unitFactor)
      return line.isReturn ? -picked : picked
    }
  }

  private static func checkDirection(_ line: OrderLine, _ wanted: Quantity, order: String) throws {
    guard wanted.isZero || wanted.isNegative == line.isReturn else {
      throw PackingRefusal.wrongSign(order: order, line: line.lineNumber, quantity: wanted, unit: line.unit)
    }
  }

  /// Refuses more than a line has left to deliver and its overdelivery allows.
  ///
  /// - Parameter wanted: What is to be delivered, or brought together for it, in the line's unit.
  /// - Throws: `PackingRefusal.overdelivery`, ``NumberError/overflow``.
  public static func checkOverdelivery(
    _ line: OrderLine, _ wanted: Quantity, order: String, company: Company
  ) throws {
    guard line.isReturn ? wanted < line.deliverRemainder : wanted > line.deliverRemainder else { return }
    let percent = company.overdeliveryAllowed ? line.overdelivery : .zero
    let allowance = try Rounding.divide(
      Int128(line.quantity.millionths) * Int128(percent.millionths), by: 100_000_000)
    let most = try line.quantity - line.cancelled + Quantity(millionths: allowance)
    let after = try line.delivered + wanted
    guard line.isReturn ? after < most : after > most else { return }
    throw PackingRefusal.overdelivery(
      order: order, line: line.lineNumber, wanted: wanted, remainder: line.deliverRemainder, allowed: percent,
      unit: line.unit)
  }

  private static func checkUnderdelivery(
    _ line: OrderLine, _ quantity: Quantity, order: String, company: Company
  ) throws {
    let missing = try line.deliverRemainder - quantity
    guard !missing.isZero else { return }
    let percent = company.underdeliveryAllowed ? line.underdelivery : .zero
    let share = try Rounding.divide(
      Int128(missing.millionths) * 100_000_000, by: Int128(line.quantity.millionths))
    guard share > percent.millionths else { return }
    throw PackingRefusal.underdelivery(
      order: order, line: line.lineNumber, missing: missing, share: Percent(millionths: share),
      allowed: percent, unit: line.unit)
  }

  /// Takes the quantity from what the line holds and from the shelf; refuses or reduces what is missing.
  private static func fromStock(
    _ line: OrderLine, _ wanted: Quantity, _ stock: LineStock?, _ free: inout FreeStock, order: String,
    request: PackingRequest, company: Company
  ) throws -> (quantity: Quantity, short: Quantity) {
    guard line.stocked, !line.isReturn, let item = line.item else { return (wanted, .zero) }
    let needed = try line.stockQuantity(wanted)
    let own = try (stock?.picked ?? .zero) + (stock?.reserved ?? .zero)
    let place = StockPlace(item: item, warehouse: line.warehouse)
    let fromShelf = max(.zero, try needed - own)
    let taken = free.take(fromShelf, at: place)
    let missing = try fromShelf - taken
    guard missing > .zero, !company.negativeStockAllowed else { return (wanted, .zero) }
    guard request.reduceQuantity else {
      throw PackingRefusal.shortOfStock(
        order: order, line: line.lineNumber, item: item, warehouse: line.warehouse, wanted: needed,
        onHand: try needed - missing)
    }
    // A unit that holds several stock units is not broken open: whole units of the line only.
    let present = try (needed - missing).divided(by: line.unitFactor)
    let whole =
      line.unitFactor == .one
      ? present : Quantity(millionths: present.millionths / 1_000_000 * 1_000_000)
    // What does not fill a unit stays on the shelf for the lines after this one.
    free.give(back: try taken - max(.zero, line.stockQuantity(whole) - own), at: place)
    return (whole, try wanted - whole)
  }

  private func checkShipComplete(_ order: SalesOrder) throws {
    guard order.header.shipComplete else { return }
    for (index, line) in order.lines.enumerated() where !line.deliverRemainder.isZero {
      let plan = lines.first { $0.index == index }
      if plan?.closesShort == true { continue }
      let left = try line.deliverRemainder - (plan?.quantity ?? .zero)
      if line.isReturn ? left < .zero : left > .zero {
        throw PackingRefusal.shipComplete(
          order: order.header.number, line: line.lineNumber, left: left, unit: line.unit
        )
      }
    }
  }
}
