import Sales
import Store

extension ActionContext {
  /// Brings the inventory transactions of a saved order in step with its lines (domain.md 4.13, 8.5).
  ///
  /// Each line of a stocked item owns what it has still to deliver as On order (Ordered where goods come back). What is
  /// planned for another item, warehouse or direction is given up first. Where the order reserves automatically, what
  /// is free on the shelf is reserved for lines that are new, or whose open quantity or place is another now, unless a hold
  /// forbids it (domain.md 4.8); a save that touches no line leaves what is reserved as it is (domain.md 4.4). A Journal
  /// order plans nothing. What is picked, packed or invoiced is never touched.
  ///
  /// Stock quantities are rounded to 10^-6 of the stock unit by ``OrderLine/stockQuantity(_:)``.
  /// - Parameter reopened: Rows of lines whose goods have just come back to the shelf, and are reserved anew.
  /// - Throws: ``OrderRefusal/picked(order:line:picked:unit:)`` when more is picked than the line has left to deliver.
  public func settleStock(of order: SalesOrder, reopened: Set<Int> = []) throws {
    guard let id = order.header.id else { return }
    let present = try reader.stock(ofOrder: id)
    for line in order.lines {
      guard let lineId = line.id, line.item != nil else { continue }
      try settleStock(
        of: line, on: order.header, present: present[lineId] ?? [], reserves: reopened.contains(lineId))
    }
  }

  /// Takes back what is planned for lines that are about to be deleted.
  ///
  /// - Throws: ``OrderRefusal/picked(order:line:picked:unit:)`` when something of them is picked.
  public func releaseStock(of lines: [OrderLine], on order: OrderHeader) throws {
    guard let id = order.id, !lines.isEmpty else { return }
    try refuseBought(lines, on: order)
    let present = try reader.stock(ofOrder: id)
    for line in lines {
      guard let lineId = line.id, let transactions = present[lineId] else { continue }
      var stock = LineStock(line: line, transactions: transactions)
      try refusePicked(stock.setOpen(.zero), of: line, on: order)
      try writer.save(stock.transactions, over: transactions)
    }
  }

  private func settleStock(
    of line: OrderLine, on order: OrderHeader, present: [StockTransaction], reserves: Bool
  ) throws {
    let open =
      line.stocked && order.type.traits.plansStock ? try line.stockQuantity(line.deliverRemainder) : .zero
    guard !(present.isEmpty && open.isZero) else { return }
    let place = StockPlace(item: line.item ?? "", warehouse: line.warehouse)
    var stock = LineStock(line: line, transactions: present.filter { $0.isPhysical || $0.serves(line) })
    try refusePicked(stock.setOpen(open), of: line, on: order)
    let isOther = reserves || stock.transactions != present
    if isOther, order.reservation == .automatic, !line.isReturn, !stock.unreserved.isZero,
      try !reader.holdForbidsReservation(ofOrder: order.id ?? 0)
    {
      let reservedBefore = present.lazy.filter { $0.status == .reservedPhysical && $0.place == place }
        .reduce(0) { $0 - $1.quantity.millionths }
      // The store still counts what this line had reserved before; what it keeps is not free.
      let available =
        try reader.onHand(place).available.millionths + reservedBefore - stock.reserved.millionths
      let free = Quantity(millionths: max(0, available))
      stock.move(min(free, stock.unreserved), from: .onOrder, to: .reservedPhysical)
    }
    if stock.transactions != present { try writer.save(stock.transactions, over: present) }
  }

  private func refusePicked(_ excess: Quantity, of line: OrderLine, on order: OrderHeader) throws {
    guard !excess.isZero else { return }
    throw OrderRefusal.picked(
      order: order.number, line: line.lineNumber, picked: try excess.divided(by: line.unitFactor),
      unit: line.unit)
  }
}

extension StockTransaction {
  var place: StockPlace { StockPlace(item: item, warehouse: warehouse) }
  var isPhysical: Bool { status.isPhysical }

  /// Whether a planned transaction is of the item, warehouse and direction that the line has now.
  func serves(_ line: OrderLine) -> Bool {
    item == line.item && warehouse == line.warehouse && quantity.isNegative != line.isReturn
  }
}
