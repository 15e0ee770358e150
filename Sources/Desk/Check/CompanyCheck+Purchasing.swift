import Sales
import Store

extension CompanyCheck {
  /// Recomputes purchase orders, what receipts and invoices tell of their lines and their stock, and vendor invoices.
  func checkPurchasing() throws {
    try reader.eachPurchase { order in
      let name = "purchase order \(order.header.number)"
      try checkFigures(order, name)
      let id = order.header.id ?? 0
      let received = try reader.received(ofPurchase: id)
      let invoiced = try reader.invoiced(ofPurchase: id)
      let stock = try reader.stock(ofPurchase: id)
      for line in order.lines {
        guard let lineId = line.id, line.item != nil else { continue }
        let what = "line \(line.lineNumber)"
        try expect(
          name, "\(what) received", stored: line.received, recomputed: received[lineId] ?? .zero)
        try expect(
          name, "\(what) invoiced", stored: line.invoiced, recomputed: invoiced[lineId] ?? .zero)
        try checkStock(line, stock[lineId] ?? [], name)
        if let sale = line.salesLineId {
          try expect(
            name, "\(what) item of its sales line", stored: line.item,
            recomputed: reader.item(ofSalesLine: sale)
          ) { $0 ?? "none" }
        }
      }
    }
    try reader.eachProductReceipt { receipt in
      let name = "product receipt \(receipt.header.number)"
      let invoiced = try reader.invoiced(ofProductReceipt: receipt.header.id ?? 0)
      for line in receipt.lines {
        try expect(
          name, "line \(line.lineNumber) invoiced", stored: line.invoiced,
          recomputed: line.id.flatMap { invoiced[$0] } ?? .zero)
      }
      let isInvoiced = receipt.lines.allSatisfy { $0.uninvoiced.isZero }
      try expect(
        name, "status", stored: receipt.header.status, recomputed: isInvoiced ? .invoiced : .open,
        as: \.rawValue)
    }
    try reader.eachVendorInvoice(checkVendorInvoice)
    try reader.eachMisnamedPurchase { name, what, stored, right in
      try expect(name, what, stored: stored, recomputed: right)
    }
  }

  private func checkFigures(_ order: PurchaseOrder, _ name: String) throws {
    let fresh: PurchaseOrder
    do {
      fresh = try order.refreshed(rules: rules)
    } catch {
      try unknown(name, "figures", error)
      return
    }
    let currency = Currency.named(order.header.currency)
    func money(_ amount: Amount) -> String { currency?.text(amount) ?? "\(amount.minor)" }
    for (line, again) in zip(order.lines, fresh.lines) {
      let what = "line \(line.lineNumber)"
      try expect(name, "\(what) net", stored: line.net, recomputed: again.net, as: money)
      try expect(name, "\(what) status", stored: line.status, recomputed: again.status, as: \.rawValue)
    }
    let (header, again) = (order.header, fresh.header)
    try expect(name, "status", stored: header.status, recomputed: again.status, as: \.rawValue)
    try expect(name, "net", stored: header.net, recomputed: again.net, as: money)
    // An order that is closed keeps the taxes of its time, whatever the tax groups say today.
    if again.status < .invoiced {
      try expect(name, "total", stored: header.total, recomputed: again.total, as: money)
    }
    try expect(
      name, "next delivery date", stored: header.nextDeliveryDate, recomputed: again.nextDeliveryDate
    ) { $0?.description ?? "none" }
  }

  /// What is still to come is ordered or registered, what has come is received, what is invoiced is purchased.
  private func checkStock(_ line: PurchaseLine, _ transactions: [StockTransaction], _ name: String) throws {
    let stock = LineStock(line: line, transactions: transactions)
    let what = "line \(line.lineNumber)"
    let slack = line.unitFactor == .one ? 0 : transactions.count
    func compare(_ figure: String, _ stored: Quantity, _ quantity: Quantity) throws {
      let right = line.stocked ? try line.stockQuantity(quantity) : .zero
      guard abs(stored.millionths - right.millionths) > slack else { return }
      try expect(name, "\(what) \(figure)", stored: stored, recomputed: right)
    }
    let planned = try [StockStatus.ordered, .registered, .arrived].map(stock.quantity).sum()
    try compare("ordered stock", planned, line.receiveRemainder)
    try compare("received stock", stock.quantity(.received), line.invoiceRemainder)
    try compare("purchased stock", stock.quantity(.purchased), line.invoiced)
    for stray in transactions where stray.orderLineId != nil {
      try expect(
        name, "\(what) stock that serves a sales line", stored: stray.status.title, recomputed: "none")
    }
    for stray in transactions where stray.item != line.item {
      try expect(name, "\(what) item of its stock", stored: stray.item, recomputed: line.item ?? "")
    }
    for stray in transactions where stray.status == .ordered && stray.warehouse != line.warehouse {
      try expect(
        name, "\(what) warehouse of its stock", stored: stray.warehouse, recomputed: line.warehouse)
    }
  }

  /// Computes a vendor's invoice again at the taxes that it was posted with, and compares it with ledger and stock.
  private func checkVendorInvoice(_ invoice: VendorInvoice) throws {
    let header = invoice.header
    let name = "vendor invoice \(header.number)"
    let taxes = Dictionary(
      invoice.taxes.map { ($0.code, AppliedTax(code: $0.code, rate: $0.rate)) },
      uniquingKeysWith: { first, _ in first })
    let currency = Currency.named(header.currency)
    func money(_ amount: Amount) -> String { currency?.text(amount) ?? "\(amount.minor)" }
    do {
      let terms = try DocumentTerms(header)
      for line in invoice.lines {
        try expect(
          name, "line \(line.lineNumber) net", stored: line.net,
          recomputed: line.terms.net(in: terms.currency), as: money)
      }
      let totals = try DocumentTotals(
        values: invoice.lines.map { line in
          TaxedPart(
            line.net,
            taxes: try line.taxes.map { code in
              guard let tax = taxes[code] else { throw NotFound("tax", code) }
              return tax
            })
        }, charges: [], terms: terms)
      try expect(name, "lines", stored: header.linesNet, recomputed: totals.linesNet, as: money)
      try expect(name, "tax", stored: header.tax, recomputed: totals.tax, as: money)
      try expect(name, "total", stored: header.total, recomputed: totals.total, as: money)
      try expect(
        name, "taxes", stored: invoice.taxes.map { "\($0.code) \($0.base.minor) \($0.amount.minor)" },
        recomputed: totals.taxes.map { "\($0.tax.code) \($0.base.minor) \($0.amount.minor)" }
      ) { $0.joined(separator: ", ") }
      let booking = try VendorInvoiceVoucher(
        header, lines: invoice.lines, totals: totals, base: Currency.known(company.currency),
        accounts: company.accounts)
      try expect(
        name, "price difference", stored: header.priceDifference, recomputed: booking.priceDifference,
        as: base)
    } catch let refusal as any Refusal {
      try unknown(name, "figures", refusal)
    }
    let postings = try reader.postings(of: header)
    try expect(name, "payable", stored: postings.payable, recomputed: header.total, as: money)
    try expect(name, "owed to the vendor", stored: postings.owed, recomputed: header.total, as: money)
    try expect(
      name, "owed to the vendor in the ledger", stored: postings.baseOwed, recomputed: postings.basePayable,
      as: base)
    try expect(name, "cost", stored: header.cost, recomputed: postings.stockCost, as: base)
    try expect(
      name, "cost of its lines", stored: header.cost, recomputed: invoice.lines.lazy.map(\.cost).sum(),
      as: base)
  }
}
