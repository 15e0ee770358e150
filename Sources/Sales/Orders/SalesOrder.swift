/// A sales order: header, lines and charges (domain.md 4.1, 4.2).
public struct SalesOrder: Codable, Sendable, Hashable {
  public var header: OrderHeader
  public var lines: [OrderLine]
  public var charges: [DocumentCharge]

  /// Makes an order.
  public init(header: OrderHeader, lines: [OrderLine] = [], charges: [DocumentCharge] = []) {
    self.header = header
    self.lines = lines
    self.charges = charges
  }

  /// The order's status by its lines; a text line has nothing to deliver and does not count.
  public var status: OrderStatus {
    LineProgress.status(of: lines.lazy.filter { $0.item != nil }.map(\.progress))
  }
}

/// The header of a sales order.
public struct OrderHeader: Codable, Sendable, Hashable {
  /// The row; nil before it is saved.
  public var id: Int?
  public var number: String
  public var type: OrderType
  /// Derived from the lines by ``LineProgress``; kept for lists.
  public var status: OrderStatus
  public var documentStatus: DocumentStatus
  public var customer: String
  /// The customer's name when the order was made.
  public var customerName: String
  public var invoiceAccount: String
  public var contact: String
  public var currency: String
  public var language: String
  public var customerReference: String
  public var requisition: String
  public var orderDate: Day
  /// When the goods must leave so that they arrive as wanted.
  public var requestedShipDate: Day
  /// When the customer wants the goods in hand.
  public var requestedReceiptDate: Day?
  /// When the company promises to ship.
  public var confirmedShipDate: Day?
  public var confirmedReceiptDate: Day?
  public var deliveryMode: String
  public var deliveryTerms: String
  public var deliveryAddress: PostalAddress
  public var warehouse: String
  public var paymentTerms: String
  public var taxGroup: String
  public var taxMethod: TaxMethod
  public var pricesIncludeTax: Bool
  public var totalDiscountPercent: Percent
  /// Where the total discount comes from; nil while nobody has given or fetched one.
  public var totalDiscountSource: PriceSource?
  /// The price group, by which trade agreements are searched; nil on documents of before.
  public var priceGroup: String?
  /// The line discount group.
  public var lineDiscountGroup: String?
  /// The multiline discount group.
  public var multilineDiscountGroup: String?
  /// The total discount group.
  public var totalDiscountGroup: String?
  public var reservation: ReservationMode
  public var shipComplete: Bool
  public var salesTaker: String
  /// The quotation that the order came from.
  public var quotation: String?
  /// The sales agreement that its lines draw on wherever one fits (domain.md 6.3).
  public var agreement: String?
  public var notes: String
  /// How the dates of its lines are controlled; not at all when nil.
  public var dateControl: DateControl?
  /// Lines less total discount, before charges and tax; derived, kept for lists.
  public var net: Amount
  /// To pay; derived, kept for lists.
  public var total: Amount
  /// The part of the total that is not invoiced yet, for the credit figure; derived.
  public var openAmount: Amount
  /// The earliest ship date of a line with something to deliver; derived, kept for lists.
  public var nextShipDate: Day?
  /// The project whose item requirements the order holds.
  public var project: String?
  /// The RMA number that a returned order and its replacement share.
  public var rma: String?
  /// Why an invoice is credited; printed on the credit note.
  public var creditReason: String?
  /// The day whose tax rates hold, where they are those of the invoice that is credited; nil for the order date.
  public var taxDate: Day?
  /// Whether its credit is not checked; nil is no.
  public var excludeFromCredit: Bool?
  /// Raised by each change.
  public var version: Int
  /// What the total is rounded to so that it can be paid in coins; nil leaves it as it is.
  public var roundingStep: Amount?

  /// Makes a header with nothing but what an order can't be without.
  public init(number: String, customer: String, currency: String, date: Day) {
    id = nil
    self.number = number
    type = .salesOrder
    status = .open
    documentStatus = .none
    self.customer = customer
    customerName = ""
    invoiceAccount = customer
    contact = ""
    self.currency = currency
    language = "en"
    customerReference = ""
    requisition = ""
    orderDate = date
    requestedShipDate = date
    requestedReceiptDate = nil
    confirmedShipDate = nil
    confirmedReceiptDate = nil
    deliveryMode = ""
    deliveryTerms = ""
    deliveryAddress = PostalAddress()
    warehouse = ""
    paymentTerms = ""
    taxGroup = ""
    taxMethod = .total
    pricesIncludeTax = false
    totalDiscountPercent = .zero
    totalDiscountSource = nil
    priceGroup = nil
    lineDiscountGroup = nil
    multilineDiscountGroup = nil
    totalDiscountGroup = nil
    reservation = .automatic
    shipComplete = false
    salesTaker = ""
    quotation = nil
    agreement = nil
    notes = ""
    dateControl = nil
    net = .zero
    total = .zero
    openAmount = .zero
    nextShipDate = nil
    project = nil
    rma = nil
    creditReason = nil
    taxDate = nil
    excludeFromCredit = nil
    version = 1
    roundingStep = nil
  }
}

/// A line of a sales order.
public struct OrderLine: Codable, Sendable, Hashable, PricedLine {
  public var id: Int?
  /// The row of the order; nil before it is saved.
  public var orderId: Int?
  /// The place on the order, counted from 1; it stays when lines before it go.
  public var lineNumber: Int
  public var item: String?
  public var text: String
  /// Whether the item was stocked when the line was made.
  public var stocked: Bool
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
  /// Where the line discount comes from: typed and quoted ones stay when the line is priced anew; nil where none was found
  /// and on lines of before.
  public var discountSource: PriceSource?
  public var inTotalDiscount: Bool?
  public var net: Amount
  public var itemTaxGroup: String
  public var warehouse: String
  public var requestedShipDate: Day
  public var confirmedShipDate: Day?
  /// What the next slip or invoice by "deliver now" takes.
  public var deliverNow: Quantity
  public var overdelivery: Percent
  public var underdelivery: Percent
  public var delivered: Quantity
  public var cancelled: Quantity
  public var invoiced: Quantity
  /// What earlier rounds of a subscription delivered and invoiced; nil before the first is over.
  public var renewed: Quantity?
  /// The invoice whose line comes back or is credited.
  public var creditedInvoice: String?
  /// The row of that invoice line.
  public var creditedLineId: Int?
  /// What one stock unit comes back at, in the company's currency: the cost of the sale; nil for the cost of the day.
  public var returnCost: Price?
  /// Derived from the quantities by ``LineProgress``; kept for lists.
  public var status: OrderStatus
  /// What one stock unit cost when the line was made, in the company's currency.
  public var cost: Price
  /// The row of the commitment of a sales agreement that the line draws on; nil for a line without a link.
  public var agreementLineId: Int?
  /// How its dates are controlled; as those of the order when nil.
  public var dateControl: DateControl?
  /// How it goes out, where it differs from the order.
  public var deliveryMode: String?
  /// When the customer wants the line in hand, where that was said of it.
  public var requestedReceiptDate: Day?
  /// When the company promises the line in hand.
  public var confirmedReceiptDate: Day?
  /// The delivery schedule that it belongs to: the number of the line that became the commercial line.
  public var schedule: Int?

  /// Makes a line of an item or, without one, of text.
  public init(lineNumber: Int, item: String?, text: String, quantity: Quantity, unit: String, shipDate: Day) {
    id = nil
    orderId = nil
    self.lineNumber = lineNumber
    self.item = item
    self.text = text
    stocked = item != nil
    self.quantity = quantity
    self.unit = unit
    unitFactor = .one
    unitPrice = .zero
    priceUnit = .one
    priceSource = .none
    discountAmount = .zero
    discountPercent = .zero
    multilineDiscountPercent = nil
    discountRule = nil
    discountSource = nil
    inTotalDiscount = nil
    net = .zero
    itemTaxGroup = ""
    warehouse = ""
    requestedShipDate = shipDate
    confirmedShipDate = nil
    deliverNow = .zero
    overdelivery = .zero
    underdelivery = .zero
    delivered = .zero
    cancelled = .zero
    invoiced = .zero
    renewed = nil
    creditedInvoice = nil
    creditedLineId = nil
    returnCost = nil
    status = .open
    cost = .zero
    agreementLineId = nil
    dateControl = nil
    deliveryMode = nil
    requestedReceiptDate = nil
    confirmedReceiptDate = nil
    schedule = nil
  }

  /// How far the line has come.
  public var progress: LineProgress {
    LineProgress(ordered: quantity, delivered: delivered, cancelled: cancelled, invoiced: invoiced)
  }

  /// What is still to be delivered, in the line's unit.
  public var deliverRemainder: Quantity { item == nil ? .zero : progress.deliverRemainder }

  /// What is delivered and not invoiced, in the line's unit.
  public var invoiceRemainder: Quantity { item == nil ? .zero : progress.invoiceRemainder }

  /// The date that lateness is told by: confirmed where there is one, else requested (domain.md 8.1).
  public var shipDate: Day { confirmedShipDate ?? requestedShipDate }

  /// So much of the line in stock units.
  ///
  /// - Throws: ``NumberError/overflow``.
  public func stockQuantity(_ quantity: Quantity) throws(NumberError) -> Quantity {
    try quantity.multiplied(by: unitFactor)
  }

  /// True for goods that come back.
  public var isReturn: Bool { quantity.isNegative }
}

/// What a charge is computed from.
public enum ChargeCategory: String, Codable, Sendable, CaseIterable, Hashable {
  /// An amount.
  case fixed
  /// A percentage of the lines less total discount.
  case percent
}

/// Freight, insurance or a fee on a document; it is no item (domain.md 5.5).
public struct DocumentCharge: Codable, Sendable, Hashable {
  public var id: Int?
  /// The row of the document; nil before it is saved.
  public var documentId: Int?
  public var code: String
  public var text: String
  public var category: ChargeCategory
  /// The amount in the document's currency, or the percentage.
  public var value: Price
  public var itemTaxGroup: String
  /// The invoice that carried it; the first invoice of an order takes its charges.
  public var invoice: String?
  /// The line that it was made for; nil for a charge of the whole document.
  public var line: Int?

  /// Makes a charge.
  public init(code: String, text: String, category: ChargeCategory, value: Price, itemTaxGroup: String) {
    id = nil
    documentId = nil
    self.code = code
    self.text = text
    self.category = category
    self.value = value
    self.itemTaxGroup = itemTaxGroup
    invoice = nil
    line = nil
  }

  /// The charge's amount on a document whose lines less total discount make `base`.
  ///
  /// - Throws: ``NumberError/overflow``.
  public func amount(on base: Amount, in currency: Currency) throws(NumberError) -> Amount {
    switch category {
    case .fixed: try currency.amount(value)
    case .percent: try base.percentage(Percent(millionths: value.millionths))
    }
  }
}
