import Sales
import Store

/// Keeps a change from taking back what is picked, delivered or invoiced of a line.
struct LineGuard {
  private let order: SalesOrder
  /// What is picked, by line number, in the lines' units.
  let picked: [Int: Quantity]

  /// Learns what is picked of the lines of an order.
  init(order: SalesOrder, reader: StoreReader) throws {
    self.order = order
    let stock = try order.header.id.map { try reader.stock(ofOrder: $0) } ?? [:]
    picked = try Dictionary(
      uniqueKeysWithValues: order.lines.compactMap { line in
        guard let id = line.id, let transactions = stock[id] else { return nil }
        let quantity = LineStock(line: line, transactions: transactions).held
        let inUnit = try quantity.divided(by: line.unitFactor)
        return (line.lineNumber, line.isReturn ? -inUnit : inUnit)
      })
  }

  /// Tests a line before and after a change; the line after is nil when it goes.
  ///
  /// - Throws: `OrderRefusal`.
  func check(_ before: OrderLine, _ after: OrderLine?) throws {
    let picked = picked[before.lineNumber] ?? .zero
    guard let after, after.item == before.item, after.unit == before.unit, after.isReturn == before.isReturn
    else {
      try refuse(before, "invoiced", before.invoiced)
      try refuse(before, "invoiced", before.renewed ?? .zero)
      try refuse(before, "delivered", before.delivered)
      try refuse(before, "picked", picked)
      return
    }
    let gone = try before.delivered + picked
    if after.quantity.magnitude < before.quantity.magnitude, after.quantity.magnitude < gone.magnitude {
      throw OrderRefusal.belowDelivered(
        order: order.header.number, line: before.lineNumber, wanted: after.quantity, delivered: gone,
        unit: before.unit)
    }
  }

  private func refuse(_ line: OrderLine, _ what: String, _ quantity: Quantity) throws {
    guard !quantity.isZero else { return }
    throw OrderRefusal.alreadyMoved(
      order: order.header.number, line: line.lineNumber, what: what, quantity: quantity, unit: line.unit)
  }
}

extension OrderLine {
  /// The line with no more cancelled than it has undelivered, and no more to deliver now than is left.
  var trimmed: OrderLine {
    var line = self
    let undelivered = Quantity(millionths: quantity.millionths - delivered.millionths)
    if !cancelled.isZero, cancelled.magnitude > undelivered.magnitude || undelivered.isNegative != isReturn {
      line.cancelled = undelivered.isNegative == isReturn ? undelivered : .zero
    }
    if line.deliverNow.magnitude > line.deliverRemainder.magnitude { line.deliverNow = line.deliverRemainder }
    return line
  }
}
