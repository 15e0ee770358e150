import Sales
import Store

extension CompanyCheck {
  /// Recomputes what packing slips have been invoiced and their statuses, and looks at what lists say was picked.
  func checkShipping() throws {
    try reader.eachPackingSlip { slip in
      let name = "packing slip \(slip.header.number)"
      let invoiced = try reader.invoiced(ofPackingSlip: slip.header.id ?? 0)
      for line in slip.lines {
        try expect(
          name, "line \(line.lineNumber) invoiced", stored: line.invoiced,
          recomputed: slip.header.project == nil
            ? line.id.flatMap { invoiced[$0] } ?? .zero : line.quantity)
      }
      try expect(
        name, "status", stored: slip.header.status, recomputed: status(of: slip, invoiced), as: \.rawValue)
      guard slip.header.project != nil, let id = slip.header.id else { return }
      let (stock, ledger) = try reader.consumption(ofPackingSlip: id)
      try expect(name, "cost on the project", stored: ledger, recomputed: stock, as: base)
    }
    try reader.eachPickingList { list in
      let name = "picking list \(list.header.number)"
      for line in list.lines {
        let most = list.header.status == .open ? .zero : line.quantity
        let picked = min(max(line.picked, .zero), most)
        try expect(name, "line \(line.lineNumber) picked", stored: line.picked, recomputed: picked)
      }
    }
  }

  /// A slip that was not cancelled is invoiced once nothing of it is left; a cancelled one has nothing invoiced.
  private func status(of slip: PackingSlip, _ invoiced: [Int: Quantity]) -> PackingSlipStatus {
    if slip.header.project != nil { return .invoiced }
    if slip.header.status == .canceled, invoiced.isEmpty { return .canceled }
    return slip.lines.allSatisfy { $0.quantity == $0.id.flatMap { invoiced[$0] } ?? .zero }
      ? .invoiced : .open
  }

  /// Looks for stock that belongs to nothing, and for more reservations than there are goods.
  func checkStock() throws {
    try reader.eachStrayTransaction { transaction in
      try expect(
        "item \(transaction.item)", "transaction \(transaction.id ?? 0) without an order line",
        stored: transaction.status.title, recomputed: "an adjustment with a reason")
    }
    try checkBackorders()
    // Where stock may go below zero, somebody may take what others have reserved.
    guard !company.negativeStockAllowed else { return }
    try reader.eachOverreservedPlace { place, onHand in
      if onHand.physical.isNegative {
        try expect(
          "item \(place.item)", "stock in warehouse \(place.warehouse)", stored: onHand.physical,
          recomputed: .zero)
      }
      guard !onHand.reserved.isZero else { return }
      try expect(
        "item \(place.item)", "reserved in warehouse \(place.warehouse)", stored: onHand.reserved,
        recomputed: max(.zero, onHand.physical))
    }
  }
}
