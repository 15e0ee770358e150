import Sales
import Store

/// An invoice while it is put together inside its transaction.
struct InvoiceDraft {
  var header: InvoiceHeader
  /// The orders that it is for, in the order in which they were named.
  let orders: [String]
  /// The row that it will have; its stock transactions already name it.
  let row: Int
  /// The currency of its amounts.
  let currency: Currency
  let baseCurrency: Currency
  private(set) var lines: [InvoiceLine] = []
  private(set) var charges: [InvoiceCharge] = []
  /// The parts in which it is paid.
  var instalments: [InvoiceInstalment] = []
  /// What each order line gave, as it stands afterwards.
  private(set) var posted: [PostedLine] = []

  /// Begins an invoice for the first of its orders and draws its numbers.
  init(order: OrderHeader, orders: [String], date: Day, in context: ActionContext) throws {
    currency = try Currency.known(order.currency)
    baseCurrency = try context.baseCurrency
    self.orders = orders
    row = try context.reader.nextInvoiceRow()
    header = InvoiceHeader(number: try context.number(.invoice), order: order, date: date)
    header.id = row
    header.orders = orders.joined(separator: " ")
    header.voucher = try context.number(.voucher)
    header.invoiceAddress =
      try context.reader.address(of: order.invoiceAccount, for: .invoice) ?? order.deliveryAddress
    header.taxNumber = try context.reader.taxNumber(of: order.invoiceAccount) ?? ""
    if currency != baseCurrency {
      guard let rate = try context.reader.exchangeRate(order.currency, on: date) else {
        throw NotFound("exchange rate", "\(order.currency) on \(date)")
      }
      header.exchangeRate = rate
    }
  }

  /// Takes the share of an order: its lines, its stock and, on its first invoice, its charges and texts.
  mutating func add(_ share: inout InvoiceShare, in context: ActionContext) throws {
    let isFirst = try context.reader.invoices(ofOrder: share.posting.id).isEmpty
    let before = share.posting.order.lines
    for index in share.posting.order.lines.indices {
      let line = share.posting.order.lines[index]
      guard line.item != nil else {
        if isFirst { try addText(line, of: share.posting.number) }
        continue
      }
      var taken = Quantity.zero
      for part in line.id.flatMap({ share.slipParts[$0] }) ?? [] {
        try add(part, at: index, to: &share.posting, in: context)
        taken = try taken + part.quantity
      }
      if let part = share.delivered[index] {
        try deliver(part, &share.posting, in: context)
        taken = try taken + part.quantity
      }
      guard !taken.isZero || share.delivered[index] != nil else { continue }
      share.posting.order.lines[index].invoiced = try line.invoiced + taken
      posted.append(
        PostedLine(
          order: share.posting.number, after: share.posting.order.lines[index], before: line.invoiced,
          now: taken,
          short: share.delivered[index]?.short ?? .zero))
    }
    try markSlips(of: share, in: context)
    try addCharges(of: &share.posting.order, invoicedBefore: before)
    share.posting.reach(.invoice)
  }

  /// A part that a slip has delivered: its stock is settled.
  private mutating func add(
    _ part: InvoiceShare.SlipPart, at index: Int, to posting: inout OrderPosting, in context: ActionContext
  ) throws {
    let line = posting.order.lines[index]
    var cost = Amount.zero
    if let id = line.id, var stock = posting.stock[id] {
      let stamp = try Settlement(line, in: self, context)
      // The last part takes all that the slip still has, so that no rounding of units is left behind.
      let quantity = part.takesAll ? Quantity(millionths: .max) : try line.stockQuantity(part.quantity)
      cost = try stamp.settle { settle in
        stock.move(
          quantity, from: stock.delivered, to: stock.settled,
          where: { $0.packingSlipId == part.slip.id },
          stamp: {
            $0.packingSlipId = part.slip.id
            $0.physicalDate = part.slip.date
            settle(&$0)
          })
      }
      posting.stock[id] = stock
    }
    try append(line, of: posting.number, part.quantity, cost: cost, slip: part)
  }

  /// A part that the invoice delivers itself.
  private mutating func deliver(
    _ part: PackingPlanLine, _ posting: inout OrderPosting, in context: ActionContext
  ) throws {
    let line = posting.order.lines[part.index]
    let day = header.date
    let stamp = try Settlement(line, in: self, context)
    let cost = try stamp.settle { settle in
      try posting.deliver(part, to: \.settled) {
        $0.physicalDate = day
        settle(&$0)
      }
    }
    guard !part.quantity.isZero else { return }
    try append(line, of: posting.number, part.quantity, cost: cost, slip: nil)
  }

  private mutating func append(
    _ line: OrderLine, of order: String, _ quantity: Quantity, cost: Amount, slip: InvoiceShare.SlipPart?
  ) throws {
    var invoiced = InvoiceLine(
      lineNumber: lines.count + 1, order: order, line: line, orderLineId: line.id ?? 0, quantity: quantity)
    invoiced.net = try invoiced.terms.net(in: currency)
    invoiced.packingSlip = slip?.slip.number
    invoiced.packingSlipLineId = slip?.line.id
    invoiced.cost = cost
    lines.append(invoiced)
  }

  /// Notes on each line and charge which taxes it bears, so that the invoice can always be recomputed.
  mutating func bear(_ totals: DocumentTotals) {
    for (index, part) in zip(lines.indices, totals.lines) { lines[index].taxes = part.taxes.map(\.code) }
    for (index, part) in zip(charges.indices, totals.chargeParts) {
      charges[index].taxes = part.taxes.map(\.code)
    }
  }

  private mutating func addText(_ line: OrderLine, of order: String) throws {
    try append(line, of: order, line.quantity, cost: .zero, slip: nil)
  }

  private func markSlips(of share: InvoiceShare, in context: ActionContext) throws {
    for part in share.slipParts.values.flatMap({ $0 }) {
      guard let id = part.line.id else { continue }
      try context.writer.setInvoiced(packingSlipLine: id, try part.line.invoiced + part.quantity)
    }
    for slip in Set(share.slipParts.values.flatMap { $0.compactMap(\.slip.id) }).sorted()
    where try context.reader.isInvoiced(packingSlip: slip) {
      try context.writer.setStatus(packingSlip: slip, .invoiced)
    }
  }

  /// The charges that no invoice of the order has carried, and the parts of those that follow what is invoiced of their line.
  ///
  /// A percentage of the whole is of the whole order less its discount. The parts of a charge that follows its line add up
  /// to what it comes to on all that is invoiced.
  private mutating func addCharges(of order: inout SalesOrder, invoicedBefore before: [OrderLine]) throws {
    let percent = order.header.totalDiscountPercent
    let whole = try order.charges.amounts(on: order.lines, totalDiscount: percent, in: currency)
    let now = try order.charges.amounts(on: order.lines.asInvoiced(in: currency), in: currency)
    let earlier = try order.charges.amounts(on: before.asInvoiced(in: currency), in: currency)
    for index in order.charges.indices {
      let charge = order.charges[index]
      var amount = whole[index]
      if let line = order.lines.first(where: { $0.lineNumber == charge.line }) {
        guard !line.invoiced.isZero else { continue }
        if charge.followsLine { amount = try now[index] - earlier[index] }
      }
      guard charge.invoice == nil || (charge.followsLine && !amount.isZero) else { continue }
      if charge.source != .waived {
        charges.append(
          InvoiceCharge(
            code: charge.code, text: charge.text, amount: amount, itemTaxGroup: charge.itemTaxGroup))
      }
      order.charges[index].invoice = charge.invoice ?? header.number
    }
  }
}

extension [OrderLine] {
  /// The lines as if they had been ordered in what is invoiced of them.
  fileprivate func asInvoiced(in currency: Currency) throws -> [OrderLine] {
    try map { line in
      var line = line
      line.quantity = line.invoiced
      line.net = try line.terms.net(in: currency)
      return line
    }
  }
}
