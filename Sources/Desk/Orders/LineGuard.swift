import Sales
import Store

/// Keeps a change from taking back what is picked, delivered or invoiced of a line.
struct LineGuard {
  private let order: SalesOrder
  private let reader: StoreReader
  /// What is picked, by line number, in the lines' units.
  let picked: [Int: Quantity]

  /// Learns what is picked of the lines of an order.
  init(order: SalesOrder, reader: StoreReader) throws {
    self.order = order
    self.reader = reader
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
  /// A line on a picking list, packing slip or invoice stays what it is, even if the document is cancelled; goods that
  /// are picked, or that a list of its warehouse asks for, keep the line in that warehouse.
  /// - Throws: `OrderRefusal`.
  func check(_ before: OrderLine, _ after: OrderLine?) throws {
    if after?.item != before.item, let id = before.id, let document = try reader.document(naming: id) {
      try checkUntouched(before)
      throw OrderRefusal.lineOnDocument(
        order: order.header.number, line: before.lineNumber, document: document)
    }
    guard let after, after.item == before.item, after.unit == before.unit, after.isReturn == before.isReturn
    else {
      return try checkUntouched(before)
    }
    let picked = picked[before.lineNumber] ?? .zero
    if after.warehouse != before.warehouse {
      try refuse(before, "picked", picked)
      if let id = before.id, let list = try reader.openPickingList(naming: id) {
        throw OrderRefusal.beingPicked(order: order.header.number, list: list)
      }
    }
    let gone = try before.delivered + picked
    if after.quantity.magnitude < before.quantity.magnitude, after.quantity.magnitude < gone.magnitude {
      throw OrderRefusal.belowDelivered(
        order: order.header.number, line: before.lineNumber, wanted: after.quantity, delivered: gone,
        unit: before.unit)
    }
  }

  /// Tests that nothing of a line is picked, delivered or invoiced.
  ///
  /// - Throws: `OrderRefusal.alreadyMoved`.
  func checkUntouched(_ line: OrderLine) throws {
    try refuse(line, "invoiced", line.invoiced)
    try refuse(line, "invoiced", line.renewed)
    try refuse(line, "delivered", line.delivered)
    try refuse(line, "picked", picked[line.lineNumber] ?? .zero)
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
