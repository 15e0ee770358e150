import Sales
import Store

extension OrderPosting {
  /// What of a part of a plan is picked already, in stock units.
  func picked(for part: PackingPlanLine) -> Quantity {
    min(stock(of: order.lines[part.index])?.picked ?? .zero, part.stockQuantity)
  }

  /// Delivers one part of a plan: the line's quantities rise, and its stock moves to a status.
  ///
  /// A line gives what it has picked first, then what it has reserved, then what it has on order; an overdelivery comes
  /// on top. The remainder is closed where the plan says so.
  /// - Parameters:
  ///   - status: what becomes of the stock: deducted by a slip, sold by an invoice.
  ///   - stamp: writes the document and its date into what has moved.
  /// - Throws: `OrderRefusal.picked` when more is picked than a closed line delivers, `NumberError`.
  mutating func deliver(
    _ part: PackingPlanLine, to status: (LineStock) -> StockStatus, stamp: (inout StockTransaction) -> Void
  ) throws {
    var line = order.lines[part.index]
    line.delivered = try line.delivered + part.quantity
    if !part.quantity.isZero { line.deliverNow = .zero }
    if part.closesShort { line.cancelled = try line.cancelled + line.deliverRemainder }
    if let id = line.id, var stock = stock[id] {
      let target = status(stock)
      var left = part.stockQuantity
      for source in [.picked, .registered, .reservedPhysical, stock.planned, .reservedOrdered]
        as [StockStatus]
      {
        left = try left - stock.move(left, from: source, to: target, stamp: stamp)
      }
      stock.add(left, to: target, stamp: stamp)
      let excess = stock.setOpen(try line.stockQuantity(line.deliverRemainder))
      guard excess.isZero else {
        throw OrderRefusal.picked(
          order: number, line: line.lineNumber, picked: try excess.divided(by: line.unitFactor),
          unit: line.unit)
      }
      self.stock[id] = stock
    }
    line.status = line.progress.status
    order.lines[part.index] = line
  }
}
