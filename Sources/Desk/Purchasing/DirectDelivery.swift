import Sales
import Store

extension ActionContext {
  /// Lets the promised dates of direct deliveries travel to their sales lines: what the vendor promises, the company
  /// promises the customer (domain.md 4.12).
  ///
  /// - Parameter after: The purchase order with its new dates; it is not changed, and saved afterwards.
  /// - Returns: the numbers of the sales orders that got another date.
  func directDates(of after: inout PurchaseOrder, over before: PurchaseOrder) throws -> [String] {
    var days: [Int: Day] = [:]
    for line in after.lines where line.isDirect {
      guard let sale = line.salesLineId, let day = line.confirmedDeliveryDate else { continue }
      let former = before.lines.first { $0.lineNumber == line.lineNumber }?.confirmedDeliveryDate
      if day != former { days[sale] = day }
    }
    var numbers: [String] = []
    for (id, _) in days.sorted(by: { $0.key < $1.key }) {
      guard let number = try reader.place(ofSalesLine: id)?.order, !numbers.contains(number) else { continue }
      numbers.append(number)
      let present = try order(number)
      var moved = present
      for index in moved.lines.indices {
        guard let day = moved.lines[index].id.flatMap({ days[$0] }) else { continue }
        moved.lines[index].confirmedShipDate = day
        moved.lines[index].confirmedReceiptDate = day
      }
      if moved != present { _ = try save(moved, over: present, warning: false, settling: false) }
    }
    return numbers
  }

  /// Lets what changes on the lines of a sales order travel to the purchase lines that the vendor ships directly: the
  /// wanted date, the quantity while nothing has come, a cancelled remainder, and the address (domain.md 4.12).
  ///
  /// - Throws: ``PurchaseRefusal/belowReceived(order:line:wanted:received:unit:)`` for less than has come.
  func travel(_ saved: SalesOrder, over before: SalesOrder) throws {
    var orders: [Int: PurchaseOrder] = [:]
    for line in saved.lines {
      guard let id = line.id, let former = before.lines.first(where: { $0.lineNumber == line.lineNumber }),
        line.wanted != former.wanted || line.quantity != former.quantity || line.cancelled != former.cancelled
          || saved.header.deliveryAddress != before.header.deliveryAddress
      else { continue }
      for bought in try reader.purchaseLines(forSalesLine: id)
      where bought.isDirect && bought.status == .open {
        guard let orderId = bought.orderId,
          var order = try orders[orderId] ?? reader.purchase(id: orderId),
          let index = order.lines.firstIndex(where: { $0.id == bought.id })
        else { continue }
        try follow(line, over: former, &order.lines[index])
        order.header.deliveryAddress = saved.header.deliveryAddress
        orders[orderId] = order
      }
    }
    for (id, changed) in orders.sorted(by: { $0.key < $1.key }) {
      guard let present = try reader.purchase(id: id), present != changed else { continue }
      _ = try save(changed, over: present, reason: "sales order \(saved.header.number) changed")
    }
  }

  private func follow(_ line: OrderLine, over former: OrderLine, _ bought: inout PurchaseLine) throws {
    if line.wanted != former.wanted { bought.requestedDeliveryDate = line.wanted }
    if line.quantity != former.quantity, bought.received.isZero {
      bought.quantity = try line.stockQuantity(line.quantity).divided(by: bought.unitFactor)
    }
    if line.cancelled != former.cancelled {
      let rest = try line.stockQuantity(line.deliverRemainder).divided(by: bought.unitFactor)
      let open = LineProgress(ordered: bought.quantity, delivered: bought.received).deliverRemainder
      bought.cancelled = max(.zero, try open - rest)
    }
  }

  /// Refuses to delete lines of a sales order that are bought for the customer, unless that was cancelled.
  ///
  /// - Throws: ``PurchaseRefusal/alreadyBought(order:line:purchase:)``.
  func refuseBought(_ lines: [OrderLine], on order: OrderHeader) throws {
    for line in lines {
      guard let id = line.id else { continue }
      for bought in try reader.purchaseLines(forSalesLine: id) {
        guard bought.status == .canceled else {
          let purchase = try bought.id.flatMap(reader.purchaseNumber(ofLine:)) ?? ""
          throw PurchaseRefusal.alreadyBought(
            order: order.number, line: line.lineNumber, purchase: purchase)
        }
        if let boughtId = bought.id { try writer.unlinkSalesLine(ofPurchaseLine: boughtId) }
      }
    }
  }

  /// Gives back what a sales line has reserved of a purchase line that comes no more, so that it waits for other goods.
  func releasePeg(of line: PurchaseLine, over former: PurchaseLine) throws {
    guard let sale = line.salesLineId else { return }
    let gone = try line.stockQuantity(former.receiveRemainder - line.receiveRemainder)
    try moveStock(ofSalesLine: sale, gone) { stock, quantity in
      stock.move(quantity, from: .reservedOrdered, to: stock.planned)
    }
  }

  /// Reserves what has come for the sales line that it was ordered for: reserved ordered becomes reserved physical.
  ///
  /// - Parameters:
  ///   - quantity: What came, in stock units.
  ///   - place: Where it came; not more is reserved than is free there.
  func reserveArrived(_ quantity: Quantity, forSalesLine sale: Int, at place: StockPlace) throws {
    let free = max(.zero, try reader.onHand(place).available)
    try moveStock(ofSalesLine: sale, min(quantity, free)) { stock, quantity in
      stock.move(
        quantity, from: .reservedOrdered, to: .reservedPhysical,
        where: { $0.item == place.item && $0.warehouse == place.warehouse })
    }
  }

  /// Moves stock of one sales line and saves it; the order itself stays as it is.
  func moveStock(
    ofSalesLine id: Int, _ quantity: Quantity, _ move: (inout LineStock, Quantity) -> Void
  ) throws {
    guard quantity > .zero, let line = try reader.orderLine(id), line.stocked else { return }
    let before = try reader.stock(ofSalesLine: id)
    var stock = LineStock(line: line, transactions: before)
    move(&stock, quantity)
    if stock.transactions != before { try writer.save(stock.transactions, over: before) }
  }
}

extension OrderLine {
  /// When the customer wants the line: in hand where that was said, else shipped.
  var wanted: Day { requestedReceiptDate ?? requestedShipDate }
}
