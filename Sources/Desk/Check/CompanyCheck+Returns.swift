import Sales
import Store

extension CompanyCheck {
  /// Each return agrees with its order: customer, statuses of its lines, and where its goods are.
  func checkReturns() throws {
    try reader.eachReturn { back in
      let name = "return \(back.header.number)"
      guard let order = try reader.order(id: back.header.orderId) else {
        try unknown(name, "order", NotFound("order", back.header.order))
        return
      }
      try expect(name, "order", stored: back.header.order, recomputed: order.header.number)
      try expect(
        name, "RMA number of its order", stored: order.header.rma ?? "", recomputed: back.header.number)
      try expect(name, "customer", stored: back.header.customer, recomputed: order.header.customer)
      let fresh = back.refreshed(order)
      if !(back.lines.isEmpty && back.header.status == .canceled) {
        try expect(
          name, "status", stored: back.header.status, recomputed: fresh.header.status, as: \.rawValue)
      }
      for (line, again) in zip(back.lines, fresh.lines) {
        try expect(name, "\(line.lot) status", stored: line.status, recomputed: again.status, as: \.rawValue)
      }
      try checkArrivals(of: back, order, name)
    }
  }

  /// Goods in quarantine have arrived and registered ones are in the warehouse, until a slip or an invoice takes them.
  private func checkArrivals(of back: ReturnOrder, _ order: SalesOrder, _ name: String) throws {
    let stock = try reader.stock(ofOrder: back.header.orderId)
    for line in order.lines where line.item != nil {
      guard let record = back.line(of: line), let id = line.id else {
        try expect(name, "record of line \(line.lineNumber)", stored: "none", recomputed: "one")
        continue
      }
      try expect(
        name, "\(record.lot) invoice", stored: record.invoice ?? "",
        recomputed: line.creditedInvoice ?? "")
      guard line.stocked, !line.deliverRemainder.isZero else { continue }
      let status: StockStatus =
        switch record.arrival {
        case .expected: .ordered
        case .quarantine: .arrived
        case .registered: .registered
        }
      let held = LineStock(line: line, transactions: stock[id] ?? []).quantity(status)
      try expect(
        name, "\(record.lot) \(record.arrival.rawValue)", stored: held,
        recomputed: try line.stockQuantity(line.deliverRemainder).magnitude)
    }
  }
}
