import Sales
import Store

/// A vendor's invoice while it is put together inside its transaction.
struct VendorInvoiceDraft {
  private var header: VendorInvoiceHeader
  private let currency: Currency
  private let base: Currency
  private let row: Int
  private(set) var lines: [VendorInvoiceLine] = []
  private var before: [String: PurchaseOrder] = [:]

  /// Begins an invoice and draws its numbers.
  init(vendorNumber: String, order: PurchaseHeader, date: Day, in context: ActionContext) throws {
    currency = try Currency.known(order.currency)
    base = try context.baseCurrency
    row = try context.reader.nextVendorInvoiceRow()
    header = VendorInvoiceHeader(
      number: try context.number(.vendorInvoice), vendorNumber: vendorNumber, order: order, date: date)
    header.voucher = try context.number(.voucher)
    if currency != base {
      guard let rate = try context.reader.exchangeRate(order.currency, on: date) else {
        throw NotFound("exchange rate", "\(order.currency) on \(date)")
      }
      header.exchangeRate = rate
    }
    header.dueDate = try context.reader.paymentTerms(order.paymentTerms)?.dueDate(invoiced: date) ?? date
  }

  /// Takes what the vendor invoices of a receipt.
  ///
  /// - Returns: the purchase order with what is invoiced of its lines.
  mutating func add(
    _ receipt: ProductReceipt, of order: PurchaseOrder, typed: [PostVendorInvoice.Line]?, isOnly: Bool,
    in context: ActionContext
  ) throws -> PurchaseOrder {
    var order = order
    let number = receipt.header.number
    if before[order.header.number] == nil { before[order.header.number] = order }
    let entries = (typed ?? []).filter { $0.receipt == number || ($0.receipt == nil && isOnly) }
    for entry in entries where !receipt.lines.contains(where: { $0.lineNumber == entry.line }) {
      throw PurchaseRefusal.noSuchLine(order: number, line: entry.line)
    }
    for line in receipt.lines where !line.uninvoiced.isZero {
      let entry = entries.first { $0.line == line.lineNumber }
      let quantity = entry?.quantity ?? line.uninvoiced
      guard !quantity.isZero else { continue }
      guard quantity > .zero, quantity <= line.uninvoiced else {
        throw PurchaseRefusal.tooMuchInvoiced(
          receipt: number, line: line.lineNumber, wanted: quantity, remainder: line.uninvoiced,
          unit: line.unit)
      }
      guard let index = order.lines.firstIndex(where: { $0.id == line.purchaseLineId }) else { continue }
      let bought = order.lines[index]
      var invoiced = VendorInvoiceLine(
        lineNumber: lines.count + 1, order: order.header.number, line: bought, receipt: number,
        receiptLine: line, quantity: quantity)
      take(entry?.unitPrice, into: &invoiced.unitPrice)
      take(entry?.discountPercent, into: &invoiced.discountPercent)
      invoiced.net = try invoiced.terms.net(in: currency)
      let takesAll = quantity == line.uninvoiced
      invoiced.cost = try settle(
        bought, receipt: receipt.header,
        quantity: takesAll ? nil : bought.stockQuantity(quantity), in: context)
      lines.append(invoiced)
      order.lines[index].invoiced = try bought.invoiced + quantity
      if let id = line.id {
        try context.writer.setInvoiced(productReceiptLine: id, try line.invoiced + quantity)
      }
    }
    if let id = receipt.header.id, try context.reader.isInvoiced(productReceipt: id) {
      try context.writer.setStatus(productReceipt: id, .invoiced)
    }
    return order
  }

  /// Moves the goods of a receipt from received to purchased, at the item's cost of today.
  ///
  /// - Parameter quantity: In stock units; nil takes all that the receipt still has, so that no rounding of units is
  ///   left behind.
  /// - Returns: what they are worth in stock.
  private func settle(
    _ line: PurchaseLine, receipt: ProductReceiptHeader, quantity: Quantity?, in context: ActionContext
  ) throws -> Amount {
    guard line.stocked, let item = line.item else { return .zero }
    // Another receipt of the same line may have been settled by this invoice already.
    let present = try context.reader.stock(ofPurchaseLine: line.id ?? 0)
    var stock = LineStock(line: line, transactions: present)
    let settlement = try Settlement(item: item, day: header.date, voucher: header.voucher, in: context)
    let row = row
    let left = try settlement.settle { settle in
      stock.move(
        quantity ?? Quantity(millionths: .max), from: .received, to: .purchased,
        where: { $0.productReceiptId == receipt.id },
        stamp: {
          $0.productReceiptId = receipt.id
          $0.physicalDate = receipt.date
          $0.vendorInvoiceId = row
          settle(&$0)
        })
    }
    try context.writer.save(stock.transactions, over: present)
    return -left
  }

  /// Computes the figures and writes the invoice, its voucher, what the vendor is owed, and the purchase orders.
  mutating func post(orders: [PurchaseOrder], total: Amount?, in context: ActionContext) throws
    -> VendorInvoiceOutcome
  {
    let totals = try DocumentTotals(
      values: lines.map { TaxedValue($0.net, itemTaxGroup: $0.itemTaxGroup) }, charges: [],
      terms: DocumentTerms(header), rules: context.taxRules())
    if let total, total != totals.total {
      throw PurchaseRefusal.totalDiffers(
        number: header.vendorNumber, vendor: total, computed: totals.total, currency: currency.code)
    }
    for (index, part) in zip(lines.indices, totals.lines) { lines[index].taxes = part.taxes.map(\.code) }
    header.orders = orders.map(\.header.number).joined(separator: " ")
    header.linesNet = totals.linesNet
    header.tax = totals.tax
    header.total = totals.total
    header.cost = try lines.lazy.map(\.cost).sum()
    let booking = try VendorInvoiceVoucher(
      header, lines: lines, totals: totals, base: base, accounts: context.company.accounts)
    header.priceDifference = booking.priceDifference
    _ = try context.writer.insert(
      VendorInvoice(header: header, lines: lines, taxes: totals.taxes.map(VendorInvoiceTax.init)))
    try context.writer.post(booking.voucher)
    if !header.total.isZero {
      try context.writer.insert(VendorTransaction(header, baseAmount: booking.payable))
    }
    var saved: [PurchaseOrder] = []
    for var order in orders {
      guard let read = before[order.header.number] else { continue }
      order.header.documentStatus = max(order.header.documentStatus, .invoice)
      saved.append(try context.save(order, over: read))
    }
    return VendorInvoiceOutcome(header, saved)
  }
}

/// The posting of a vendor's invoice: stock at standard cost, bought services, price difference and input tax against the
/// payable.
///
/// The ledger takes goods in when they are invoiced, as it takes sold goods out when they are invoiced (domain.md 4.14):
/// what is received and not invoiced is in no account, and the stock account is the cost of what is Purchased and Sold.
struct VendorInvoiceVoucher {
  let voucher: Voucher
  /// What the vendor is owed, in the company's currency.
  let payable: Amount
  /// What the goods were bought for more than their standard cost, in the company's currency.
  let priceDifference: Amount

  /// Books an invoice.
  ///
  /// Each posting in a foreign currency is converted at the invoice's rate and rounded once; what their roundings leave
  /// over goes to the rounding account, so that the voucher balances in the company's currency.
  /// - Throws: `NumberError`, `VoucherRefusal`.
  init(
    _ header: VendorInvoiceHeader, lines: [VendorInvoiceLine], totals: DocumentTotals, base: Currency,
    accounts: PostingAccounts
  ) throws {
    let text = "Vendor invoice \(header.number)"
    var booked: [VoucherLine] = []
    func book(_ account: String, _ amount: Amount, tax: String? = nil, vendor: String? = nil) throws {
      booked.append(
        VoucherLine(
          voucher: header.voucher, account: account, text: text,
          amount: try header.exchangeRate.convert(amount, from: totals.currency, to: base),
          currency: totals.currency.code, currencyAmount: amount, taxCode: tax, vendor: vendor))
    }
    let parts = zip(lines, totals.lines)
    let goods = try parts.lazy.filter { $0.0.stocked }.map { $0.1.withoutTax }.sum()
    let services = try parts.lazy.filter { !$0.0.stocked }.map { $0.1.withoutTax }.sum()
    try book(accounts.payable, -totals.total, vendor: header.vendor)
    payable = -booked[0].amount
    for tax in totals.taxes { try book(accounts.inputTax, tax.amount, tax: tax.tax.code) }
    try book(accounts.purchases, services)
    try book(accounts.priceDifference, goods)
    priceDifference = try (booked.last?.amount ?? .zero) - header.cost
    let residual = try booked.lazy.map(\.amount).sum()
    func bookBase(_ account: String, _ amount: Amount) {
      booked.append(
        VoucherLine(
          voucher: header.voucher, account: account, text: text, amount: amount, currency: base.code,
          currencyAmount: amount))
    }
    bookBase(accounts.rounding, -residual)
    bookBase(accounts.priceDifference, -header.cost)
    bookBase(accounts.stock, header.cost)
    voucher = try Voucher(number: header.voucher, date: header.date, text: text, lines: booked)
  }
}
