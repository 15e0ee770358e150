import Sales
import Store

/// One way in which an order line can be delivered.
public struct DeliveryAlternative: Codable, Hashable, Sendable {
  public let warehouse: String
  public let deliveryMode: String
  /// In the unit of the line; less than is open where it is partial.
  public let quantity: Quantity
  public let ship: Day
  public let receipt: Day
}

/// Which alternatives are looked for (domain.md 4.10).
public struct AlternativeOptions: Hashable, Sendable {
  /// Whether a part of the quantity is an alternative too.
  public var partial: Bool
  /// Whether dates that are no better than the present one are shown.
  public var later: Bool
  /// Whether other modes of delivery are tried.
  public var modes: Bool

  /// Makes options; all of them are off unless told.
  public init(partial: Bool = false, later: Bool = false, modes: Bool = false) {
    self.partial = partial
    self.later = later
    self.modes = modes
  }
}

extension DateFinder {
  /// The ways to deliver a line, the earliest receipt first: over the warehouses that have or expect the item.
  ///
  /// - Throws: `NumberError`.
  public func alternatives(of line: OrderLine, on order: SalesOrder, _ options: AlternativeOptions) throws
    -> [DeliveryAlternative]
  {
    guard let item = line.item, line.stocked, !line.isReturn else { return [] }
    let now = try route(of: line, on: order.header).receipt(ofShip: line.shipDate)
    var modes = [line.deliveryMode ?? order.header.deliveryMode]
    if options.modes { modes += try reader.transportModes().filter { !modes.contains($0) } }
    var found: [DeliveryAlternative] = []
    for warehouse in Set(try reader.warehousesWithStock(of: item) + [line.warehouse]).sorted() {
      for mode in modes {
        var other = line
        other.warehouse = warehouse
        other.deliveryMode = mode
        guard let dates = try dates(of: other, on: order) else { continue }
        let whole = dates.firstShip(from: today)
        var ways = whole.map { [(line.deliverRemainder, $0)] } ?? []
        if options.partial, let part = try part(of: line, dates), whole.map({ part.ship < $0 }) ?? true {
          ways.append(part)
        }
        for (quantity, ship) in ways {
          let receipt = dates.route.receipt(ofShip: ship)
          guard options.later || receipt < now else { continue }
          found.append(
            DeliveryAlternative(
              warehouse: warehouse, deliveryMode: mode, quantity: quantity, ship: ship, receipt: receipt))
        }
      }
    }
    return found.sorted { ($0.receipt, $0.ship, $0.warehouse) < ($1.receipt, $1.ship, $1.warehouse) }
  }

  /// What can go first of a line that can't go whole: the quantity, in the line's unit, and the day.
  private func part(of line: OrderLine, _ dates: AvailableDates) throws -> (quantity: Quantity, ship: Day)? {
    guard let promise = dates.promise else { return nil }
    for step in promise.steps where step.quantity > .zero && step.quantity < dates.quantity {
      let part = try cut(step.quantity, for: line)
      guard part > .zero else { continue }
      return try dates.of(line.stockQuantity(part)).firstShip(from: today).map { (part, $0) }
    }
    return nil
  }

  /// A stock quantity in the unit of a line, cut to what the unit can count.
  private func cut(_ quantity: Quantity, for line: OrderLine) throws -> Quantity {
    let inUnit = try quantity.divided(by: line.unitFactor)
    let decimals = try reader.unit(line.unit)?.decimals ?? 0
    let finest = (0..<max(0, 6 - decimals)).reduce(1) { step, _ in step * 10 }
    return Quantity(millionths: inUnit.millionths - inUnit.millionths % finest)
  }
}

extension Desk {
  /// The next possible days of an order line; empty where no known supply covers it.
  ///
  /// Without date control every working day of the warehouse is possible.
  /// - Throws: `NotFound`, ``LineRefusal``, `NumberError`.
  public func availableDates(order number: String, line: Int, count: Int = 20) throws -> [ShipDate] {
    try finding(number, line) { finder, line, order in
      let found = try finder.dates(of: line, on: order)
      let dates =
        try found
        ?? AvailableDates(
          earliest: today, promise: nil, quantity: .zero, route: finder.route(of: line, on: order.header))
      return dates.list(from: today, count: count)
    }
  }

  /// The ways to deliver an order line, the earliest receipt first.
  ///
  /// - Throws: `NotFound`, ``LineRefusal``, `NumberError`.
  public func deliveryAlternatives(order number: String, line: Int, _ options: AlternativeOptions = .init())
    throws -> [DeliveryAlternative]
  {
    try finding(number, line) { finder, line, order in
      try finder.alternatives(of: line, on: order, options)
    }
  }

  private func finding<Value>(
    _ number: String, _ line: Int, _ body: (DateFinder, OrderLine, SalesOrder) throws -> Value
  ) throws -> Value {
    try read { reader in
      guard let order = try reader.order(number) else { throw NotFound("order", number) }
      guard let found = order.lines.first(where: { $0.lineNumber == line }) else {
        throw LineRefusal(line: line, .unknownLine)
      }
      let finder = DateFinder(reader: reader, company: try reader.company(), today: today, moment: moment)
      return try body(finder, found, order)
    }
  }
}
