import Sales
import Store

extension CompanyCheck {
  /// Recomputes statuses, dates and figures of all orders, and what their documents and their stock tell of each line.
  func checkOrders() throws {
    try reader.eachOrder { order in
      let name = "order \(order.header.number)"
      try checkFigures(order, name)
      let documents = try reader.documents(ofOrder: order.header.id ?? 0)
      let stock = try reader.stock(ofOrder: order.header.id ?? 0)
      for line in order.lines {
        guard let id = line.id, line.item != nil else { continue }
        try checkDocuments(line, documents[id] ?? LineDocuments(), of: order.header, name)
        try checkStock(line, stock[id] ?? [], of: order.header, name)
      }
    }
  }

  private func checkFigures(_ order: SalesOrder, _ name: String) throws {
    let fresh: SalesOrder
    do {
      fresh = try order.refreshed(rules: rules)
    } catch {
      try unknown(name, "figures", error)
      return
    }
    try checkSchedules(order.lines, name)
    let currency = Currency.named(order.header.currency)
    func money(_ amount: Amount) -> String { currency?.text(amount) ?? "\(amount.minor)" }
    for (line, again) in zip(order.lines, fresh.lines) {
      let what = "line \(line.lineNumber)"
      try expect(name, "\(what) net", stored: line.net, recomputed: again.net, as: money)
      try expect(name, "\(what) status", stored: line.status, recomputed: again.status, as: \.rawValue)
    }
    let (header, again) = (order.header, fresh.header)
    try expect(name, "status", stored: header.status, recomputed: again.status, as: \.rawValue)
    let project = try header.type == .itemRequirements ? header.project.flatMap(reader.project)?.number : nil
    try expect(name, "project", stored: header.project, recomputed: project) { $0 ?? "none" }
    try expect(name, "net", stored: header.net, recomputed: again.net, as: money)
    // An order that is closed keeps the taxes of its time, whatever the tax groups say today.
    let plausible = try order.mayHaveBorneItsTax
    if again.status < .invoiced || !plausible {
      try expect(name, "total", stored: header.total, recomputed: again.total, as: money)
    }
    try expect(name, "open amount", stored: header.openAmount, recomputed: again.openAmount, as: money)
    try expect(name, "next ship date", stored: header.nextShipDate, recomputed: again.nextShipDate) {
      $0?.description ?? "none"
    }
  }

  /// The deliveries of one line have its item, unit and price.
  private func checkSchedules<Line: DocumentLine>(_ lines: [Line], _ name: String) throws {
    for number in DeliverySchedule.numbers(in: lines) {
      let schedule = DeliverySchedule(number: number, in: lines)
      guard let first = schedule.lines.first else { continue }
      func told(_ line: Line) -> String { "\(line.item ?? "no item") \(line.unit) \(line.unitPrice)" }
      for line in schedule.lines.dropFirst() {
        try expect(
          name, "line \(line.lineNumber) as a delivery", stored: told(line), recomputed: told(first))
      }
      if schedule.lines.count == 1 {
        try expect(name, "deliveries of line \(number)", stored: "1", recomputed: "2 or more")
      }
    }
  }

  /// Delivered and invoiced, with the rounds of a subscription that are over, are what slips and invoices say; what a slip
  /// alone settles counts as invoiced.
  private func checkDocuments(
    _ line: OrderLine, _ documents: LineDocuments, of order: OrderHeader, _ name: String
  ) throws {
    let what = "line \(line.lineNumber)"
    let earlier = line.renewed
    let delivered = try documents.onSlips + documents.onInvoicesAlone
    let invoiced = order.type.traits.settledBySlip ? documents.onSlips : documents.invoiced
    try expect(name, "\(what) delivered", stored: line.delivered, recomputed: delivered - earlier)
    try expect(name, "\(what) invoiced", stored: line.invoiced, recomputed: invoiced - earlier)
  }

  /// The line's inventory transactions are its quantities: what is open is planned, reserved or picked; what is
  /// delivered has left; what is invoiced is settled.
  private func checkStock(
    _ line: OrderLine, _ transactions: [StockTransaction], of order: OrderHeader, _ name: String
  ) throws {
    let stock = LineStock(line: line, transactions: transactions)
    let planned = [stock.planned, .reservedPhysical, .reservedOrdered, .picked, .registered, .arrived].map(
      stock.quantity)
    let owns = line.stocked && order.type.traits.plansStock
    let what = "line \(line.lineNumber)"
    // Each part of a unit conversion is rounded on its own; they may be off by one millionth each.
    let slack = line.unitFactor == .one ? 0 : transactions.count
    func compare(_ figure: String, _ stored: Quantity, _ recomputed: Quantity) throws {
      guard abs(stored.millionths - recomputed.millionths) > slack else { return }
      try expect(name, "\(what) \(figure)", stored: stored, recomputed: recomputed)
    }
    func stockQuantity(_ quantity: Quantity) throws -> Quantity {
      owns ? try line.stockQuantity(quantity).magnitude : .zero
    }
    // What an overdelivery allows may be picked before it is packed.
    let open = try stockQuantity(line.deliverRemainder)
    let isOverpicked = company.overdeliveryAllowed && line.overdelivery > .zero && stock.picked > open
    try compare("planned stock", try planned.sum(), isOverpicked ? stock.picked : open)
    try compare("deducted stock", stock.quantity(stock.delivered), stockQuantity(line.invoiceRemainder))
    try compare(
      "settled stock", stock.quantity(stock.settled), stockQuantity(line.invoiced + (line.renewed)))
    for stray in transactions where stray.item != line.item {
      try expect(name, "\(what) item of its stock", stored: stray.item, recomputed: line.item ?? "")
    }
    // What has left stays where it left, also when the line goes on in another warehouse.
    for stray in transactions where stray.warehouse != line.warehouse {
      guard stray.status == .picked || !stray.status.isPhysical else { continue }
      try expect(
        name, "\(what) warehouse of what is \(stray.status.title.lowercased())", stored: stray.warehouse,
        recomputed: line.warehouse)
    }
  }

  /// Recomputes the figures of all quotations.
  func checkQuotations() throws {
    try reader.eachQuotation { quotation in
      let name = "quotation \(quotation.header.number)"
      let fresh: Quotation
      do {
        fresh = try quotation.refreshed(rules: rules)
      } catch {
        try unknown(name, "figures", error)
        return
      }
      let currency = Currency.named(quotation.header.currency)
      func money(_ amount: Amount) -> String { currency?.text(amount) ?? "\(amount.minor)" }
      for (line, again) in zip(quotation.lines, fresh.lines) {
        try expect(name, "line \(line.lineNumber) net", stored: line.net, recomputed: again.net, as: money)
      }
      try checkSchedules(quotation.lines, name)
      try expect(name, "net", stored: quotation.header.net, recomputed: fresh.header.net, as: money)
      // Old quotations have none stored, which stands for a probability of 0.
      try expect(
        name, "expected value", stored: quotation.header.pipeline ?? .zero,
        recomputed: quotation.header.expected(of: quotation.header.total), as: money)
      // An offer that was sent keeps the taxes that the customer has read.
      let plausible = try quotation.mayHaveBorneItsTax
      if quotation.header.status != .created, plausible { return }
      try expect(name, "total", stored: quotation.header.total, recomputed: fresh.header.total, as: money)
    }
  }
}

extension SalesOrder {
  /// Whether the total is one that some taxes between 0 and 100 per cent would have given.
  fileprivate var mayHaveBorneItsTax: Bool {
    get throws {
      try DocumentTotals(lines: lines, charges: charges, terms: DocumentTerms(header), rules: TaxRules())
        .mayGrow(to: header.total, step: header.roundingStep)
    }
  }
}

extension Quotation {
  /// Whether the total is one that some taxes between 0 and 100 per cent would have given.
  fileprivate var mayHaveBorneItsTax: Bool {
    get throws {
      try DocumentTotals(lines: lines, charges: charges, terms: DocumentTerms(header), rules: TaxRules())
        .mayGrow(to: header.total, step: header.roundingStep)
    }
  }
}

extension DocumentTotals {
  /// Whether untaxed figures may have become this total by taxes; with tax in the prices it can't differ at all.
  fileprivate func mayGrow(to taxed: Amount, step: Amount) throws -> Bool {
    // What the total was rounded by differs with the tax, by less than a step altogether.
    let tax = try taxed - total
    guard !pricesIncludeTax else { return tax.isZero }
    let parts = (lines + chargeParts).map(\.withoutTax)
    let most = try parts.lazy.filter { !$0.isNegative }.sum()
    let least = try parts.lazy.filter(\.isNegative).sum()
    return try least - step <= tax && tax <= most + step
  }
}
