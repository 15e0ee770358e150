/// A posted customer invoice (domain.md 10.1, 10.2); it is never edited or deleted.
public struct Invoice: Codable, Sendable, Hashable {
  public var header: InvoiceHeader
  public var lines: [InvoiceLine]
  public var charges: [InvoiceCharge]
  public var taxes: [InvoiceTax]
  /// The parts in which it is paid, each on its day; none where all of it is due on one day.
  public var instalments: [InvoiceInstalment]

  /// Makes an invoice.
  public init(
    header: InvoiceHeader, lines: [InvoiceLine], charges: [InvoiceCharge], taxes: [InvoiceTax],
    instalments: [InvoiceInstalment] = []
  ) {
    self.instalments = instalments
    self.header = header
    self.lines = lines
    self.charges = charges
    self.taxes = taxes
  }
}

/// The header of a customer invoice, with its figures as posted.
public struct InvoiceHeader: Codable, Sendable, Hashable {
  public var id: Int?
  public var number: String
  public var date: Day
  public var customer: String
  public var customerName: String
  public var invoiceAccount: String
  public var invoiceAddress: PostalAddress
  public var deliveryAddress: PostalAddress
  public var taxNumber: String
  public var language: String
  public var currency: String
  /// How many units of the company's currency one unit of the invoice's currency was worth on the day.
  public var exchangeRate: Factor
  public var customerReference: String
  /// The orders that it invoices, parted by spaces.
  public var orders: String
  public var paymentTerms: String
  /// When all of it must be paid: the day of the last instalment where it has some.
  public var dueDate: Day
  /// The last day on which the cash discount may be taken; nil without one.
  public var cashDiscountDate: Day?
  public var cashDiscount: Amount
  public var taxGroup: String
  public var taxMethod: TaxMethod
  public var pricesIncludeTax: Bool
  /// The sum of the line nets, before the total discount.
  public var linesNet: Amount
  public var totalDiscountPercent: Percent
  public var totalDiscount: Amount
  public var chargesTotal: Amount
  public var tax: Amount
  public var rounding: Amount
  /// To pay: lines - total discount + charges + tax + rounding, where prices come without tax.
  public var total: Amount
  /// What the goods cost, in the company's currency; never printed.
  public var cost: Amount
  public var voucher: String
  /// The invoices that a credit note credits, parted by spaces; printed on it.
  public var creditedInvoices: String?
  /// Why they are credited; printed too.
  public var creditReason: String?
  /// The day whose tax rates hold, where it is that of the invoice credited; nil for the date.
  public var taxDate: Day?
  /// What the total is rounded to so that it can be paid in coins; zero leaves it as it is.
  public var roundingStep: Amount

  /// True when it gives money back: people then call it a credit note.
  public var isCreditNote: Bool { total.isNegative }

  /// Makes the header of an invoice for an order.
  public init(number: String, order: OrderHeader, date: Day) {
    id = nil
    self.number = number
    self.date = date
    customer = order.customer
    customerName = order.customerName
    invoiceAccount = order.invoiceAccount
    invoiceAddress = PostalAddress()
    deliveryAddress = order.deliveryAddress
    taxNumber = ""
    language = order.language
    currency = order.currency
    exchangeRate = .one
    customerReference = order.customerReference
    orders = order.number
    paymentTerms = order.paymentTerms
    dueDate = date
    cashDiscountDate = nil
    cashDiscount = .zero
    taxGroup = order.taxGroup
    taxMethod = order.taxMethod
    pricesIncludeTax = order.pricesIncludeTax
    linesNet = .zero
    totalDiscountPercent = order.totalDiscountPercent
    totalDiscount = .zero
    chargesTotal = .zero
    tax = .zero
    rounding = .zero
    total = .zero
    cost = .zero
    voucher = ""
    creditedInvoices = nil
    creditReason = order.creditReason
    taxDate = order.taxDate
    roundingStep = order.roundingStep
  }
}

/// A line of a customer invoice.
public struct InvoiceLine: Codable, Sendable, Hashable, PricedLine {
  public var id: Int?
  public var invoiceId: Int?
  public var lineNumber: Int
  public var order: String
  public var orderLineId: Int
  /// The slip that delivered it; nil where the invoice itself delivered.
  public var packingSlip: String?
  public var packingSlipLineId: Int?
  public var item: String?
  public var text: String
  public var quantity: Quantity
  public var unit: String
  public var unitFactor: Factor
  public var unitPrice: Price
  public var priceUnit: Quantity
  public var priceSource: PriceSource
  public var discountAmount: Price
  public var discountPercent: Percent
  public var multilineDiscountPercent: Percent?
  public var discountRule: DiscountRule?
  public var inTotalDiscount: Bool?
  public var net: Amount
  public var itemTaxGroup: String
  /// The codes of the taxes that it bears, as they were when it was posted.
  public var taxes: [String]
  /// What the goods of the line cost, in the company's currency.
  public var cost: Amount
  /// The invoice whose line is credited.
  public var creditedInvoice: String?
  /// The row of that line.
  public var creditedLineId: Int?

  /// Makes an invoice line for a part of an order line.
  public init(lineNumber: Int, order: String, line: OrderLine, orderLineId: Int, quantity: Quantity) {
    id = nil
    invoiceId = nil
    self.lineNumber = lineNumber
    self.order = order
    self.orderLineId = orderLineId
    packingSlip = nil
    packingSlipLineId = nil
    item = line.item
    text = line.text
    self.quantity = quantity
    unit = line.unit
    unitFactor = line.unitFactor
    unitPrice = line.unitPrice
    priceUnit = line.priceUnit
    priceSource = line.priceSource
    discountAmount = line.discountAmount
    discountPercent = line.discountPercent
    multilineDiscountPercent = line.multilineDiscountPercent
    discountRule = line.discountRule
    inTotalDiscount = line.inTotalDiscount
    net = .zero
    itemTaxGroup = line.itemTaxGroup
    taxes = []
    cost = .zero
    creditedInvoice = line.creditedInvoice
    creditedLineId = line.creditedLineId
  }
}

/// A charge as an invoice carries it.
public struct InvoiceCharge: Codable, Sendable, Hashable {
  public var id: Int?
  public var invoiceId: Int?
  public var code: String
  public var text: String
  public var amount: Amount
  public var itemTaxGroup: String
  /// The codes of the taxes that it bears, as they were when it was posted.
  public var taxes: [String]

  /// Makes an invoice charge.
  public init(code: String, text: String, amount: Amount, itemTaxGroup: String) {
    id = nil
    invoiceId = nil
    self.code = code
    self.text = text
    self.amount = amount
    self.itemTaxGroup = itemTaxGroup
    taxes = []
  }
}

/// One tax of an invoice: its base and its amount, as printed and as booked.
public struct InvoiceTax: Codable, Sendable, Hashable {
  public var id: Int?
  public var invoiceId: Int?
  public var code: String
  public var rate: Percent
  public var base: Amount
  public var amount: Amount

  /// Makes a tax row.
  public init(code: String, rate: Percent, base: Amount, amount: Amount) {
    id = nil
    invoiceId = nil
    self.code = code
    self.rate = rate
    self.base = base
    self.amount = amount
  }
}
