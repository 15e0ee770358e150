/// A posted invoice of a vendor: it is never edited or deleted.
public struct VendorInvoice: Codable, Sendable, Hashable {
  public var header: VendorInvoiceHeader
  public var lines: [VendorInvoiceLine]
  public var taxes: [VendorInvoiceTax]

  /// Makes an invoice.
  public init(header: VendorInvoiceHeader, lines: [VendorInvoiceLine], taxes: [VendorInvoiceTax] = []) {
    self.header = header
    self.lines = lines
    self.taxes = taxes
  }
}

/// The header of a vendor's invoice, with its figures as posted.
public struct VendorInvoiceHeader: Codable, Sendable, Hashable {
  public var id: Int?
  /// The company's own number.
  public var number: String
  /// The vendor's number, which he gives once.
  public var vendorNumber: String
  public var vendor: String
  public var vendorName: String
  public var date: Day
  public var currency: String
  /// How many units of the company's currency one unit of the invoice's currency was worth on the day.
  public var exchangeRate: Factor
  /// The purchase orders that it is for, parted by spaces.
  public var orders: String
  public var paymentTerms: String
  public var dueDate: Day
  public var taxGroup: String
  public var taxMethod: TaxMethod
  public var pricesIncludeTax: Bool
  /// The sum of the lines.
  public var linesNet: Amount
  public var tax: Amount
  /// To pay.
  public var total: Amount
  /// What the goods came into stock at, in the company's currency: their standard cost.
  public var cost: Amount
  /// What they were bought for more than that (less when negative), in the company's currency.
  public var priceDifference: Amount
  public var voucher: String

  /// Makes the header of an invoice for a purchase order.
  public init(number: String, vendorNumber: String, order: PurchaseHeader, date: Day) {
    id = nil
    self.number = number
    self.vendorNumber = vendorNumber
    vendor = order.vendor
    vendorName = order.vendorName
    self.date = date
    currency = order.currency
    exchangeRate = .one
    orders = order.number
    paymentTerms = order.paymentTerms
    dueDate = date
    taxGroup = order.taxGroup
    taxMethod = order.taxMethod
    pricesIncludeTax = order.pricesIncludeTax
    linesNet = .zero
    tax = .zero
    total = .zero
    cost = .zero
    priceDifference = .zero
    voucher = ""
  }
}

/// A line of a vendor's invoice: what it charges of a receipt line.
public struct VendorInvoiceLine: Codable, Sendable, Hashable {
  public var id: Int?
  public var vendorInvoiceId: Int?
  public var lineNumber: Int
  public var order: String
  public var purchaseLineId: Int
  public var receipt: String
  public var receiptLineId: Int
  public var item: String
  public var text: String
  public var stocked: Bool
  public var quantity: Quantity
  public var unit: String
  public var unitPrice: Price
  public var priceUnit: Quantity
  public var discountPercent: Percent
  public var net: Amount
  public var itemTaxGroup: String
  /// The codes of the taxes that it bears, as they were when it was posted.
  public var taxes: [String]
  /// What the goods came into stock at, in the company's currency.
  public var cost: Amount

  /// Makes a line that charges a part of a receipt line at the price of the order.
  public init(
    lineNumber: Int, order: String, line: PurchaseLine, receipt: String, receiptLine: ProductReceiptLine,
    quantity: Quantity
  ) {
    id = nil
    vendorInvoiceId = nil
    self.lineNumber = lineNumber
    self.order = order
    purchaseLineId = line.id ?? 0
    self.receipt = receipt
    receiptLineId = receiptLine.id ?? 0
    item = line.item ?? ""
    text = line.text
    stocked = line.stocked
    self.quantity = quantity
    unit = line.unit
    unitPrice = line.unitPrice
    priceUnit = line.priceUnit
    discountPercent = line.discountPercent
    net = .zero
    itemTaxGroup = line.itemTaxGroup
    taxes = []
    cost = .zero
  }

  /// What the value is computed from.
  public var terms: LineTerms {
    LineTerms(
      quantity: quantity, unitPrice: unitPrice, priceUnit: priceUnit, discountPercent: discountPercent)
  }
}

/// One tax of a vendor's invoice.
public struct VendorInvoiceTax: Codable, Sendable, Hashable {
  public var id: Int?
  public var vendorInvoiceId: Int?
  public var code: String
  public var rate: Percent
  public var base: Amount
  public var amount: Amount

  /// Takes a tax of the totals.
  public init(_ total: TaxTotal) {
    id = nil
    vendorInvoiceId = nil
    code = total.tax.code
    rate = total.tax.rate
    base = total.base
    amount = total.amount
  }
}

/// What a vendor is owed for one posted document.
public struct VendorTransaction: Codable, Sendable, Hashable {
  public var id: Int?
  public var vendor: String
  public var date: Day
  public var dueDate: Day
  public var voucher: String
  /// The company's own number of the invoice.
  public var document: String
  public var currency: String
  public var amount: Amount
  /// In the company's currency.
  public var baseAmount: Amount
  /// The part of the amount that is not settled.
  public var open: Amount
  /// The part of the base amount that is not settled.
  public var baseOpen: Amount

  /// Makes the transaction of a posted invoice, all of it open.
  public init(_ invoice: VendorInvoiceHeader, baseAmount: Amount) {
    id = nil
    vendor = invoice.vendor
    date = invoice.date
    dueDate = invoice.dueDate
    voucher = invoice.voucher
    document = invoice.number
    currency = invoice.currency
    amount = invoice.total
    self.baseAmount = baseAmount
    open = invoice.total
    baseOpen = baseAmount
  }
}

extension DocumentTerms {
  /// The terms of a vendor's invoice, at the tax rates of its date.
  ///
  /// - Throws: ``NotFound`` for an unknown currency.
  public init(_ header: VendorInvoiceHeader) throws(NotFound) {
    guard let currency = Currency.named(header.currency) else {
      throw NotFound("currency", header.currency)
    }
    self.init(
      currency: currency, taxGroup: header.taxGroup, taxMethod: header.taxMethod,
      pricesIncludeTax: header.pricesIncludeTax, date: header.date)
  }
}
