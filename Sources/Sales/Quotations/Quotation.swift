/// The status of a quotation (domain.md 3.2).
public enum QuotationStatus: String, Codable, Sendable, CaseIterable, Hashable {
  case created
  case sent
  case confirmed
  case lost
  case canceled
}

/// A quotation: header, lines and charges (domain.md 3.1).
public struct Quotation: Codable, Sendable, Hashable {
  public var header: QuotationHeader
  public var lines: [QuotationLine]
  public var charges: [DocumentCharge]

  /// Makes a quotation.
  public init(header: QuotationHeader, lines: [QuotationLine] = [], charges: [DocumentCharge] = []) {
    self.header = header
    self.lines = lines
    self.charges = charges
  }
}

/// The header of a quotation.
public struct QuotationHeader: Codable, Sendable, Hashable {
  public var id: Int?
  public var number: String
  /// Which version of the offer this is, from 0; each revision of a sent quotation makes the next.
  public var revision: Int
  public var status: QuotationStatus
  public var customer: String
  /// The customer's name when the quotation was made.
  public var customerName: String
  public var invoiceAccount: String
  public var contact: String
  public var currency: String
  public var language: String
  public var customerReference: String
  public var quotationDate: Day
  /// When somebody asks the customer for an answer.
  public var followUpDate: Day
  /// The last day on which the offer holds.
  public var expirationDate: Day
  public var requestedShipDate: Day
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
  public var salesTaker: String
  /// Why it was won, lost or cancelled.
  public var reason: String
  public var notes: String
  /// The order that it became.
  public var order: String?
  /// How likely it is to be won, 0 to 100 per cent; 0 when nil.
  public var probability: Int?
  /// When it is likely to be decided: a prognosis code.
  public var prognosis: String?
  /// The total times the probability; derived, kept for lists.
  ///
  /// Rounded once, halves away from zero.
  public var pipeline: Amount?
  /// The quotations that are alternatives of each other share this number, that of the first of them.
  public var alternatives: String?
  /// The group of templates that it belongs to; nil for a quotation that is none.
  public var templateGroup: String?
  public var templateName: String?
  /// Whether it can be applied, when it is a template.
  public var templateActive: Bool?
  /// Lines less total discount, before charges and tax; derived, kept for lists.
  public var net: Amount
  /// To pay; derived, kept for lists.
  public var total: Amount
  /// Raised by each change.
  public var version: Int
  /// What the total is rounded to so that it can be paid in coins; zero leaves it as it is.
  public var roundingStep: Amount

  /// Makes a header with nothing but what a quotation can't be without.
  public init(number: String, customer: String, currency: String, date: Day) {
    id = nil
    self.number = number
    revision = 0
    status = .created
    self.customer = customer
    customerName = ""
    invoiceAccount = customer
    contact = ""
    self.currency = currency
    language = "en"
    customerReference = ""
    quotationDate = date
    followUpDate = date
    expirationDate = date
    requestedShipDate = date
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
    salesTaker = ""
    reason = ""
    notes = ""
    order = nil
    probability = nil
    prognosis = nil
    pipeline = nil
    alternatives = nil
    templateGroup = nil
    templateName = nil
    templateActive = nil
    net = .zero
    total = .zero
    version = 1
    roundingStep = .zero
  }

  /// True from the day after the expiration date while nobody has answered.
  public func isExpired(on day: Day) -> Bool {
    (status == .created || status == .sent) && day > expirationDate
  }
}

/// A line of a quotation.
public struct QuotationLine: Codable, Sendable, Hashable, PricedLine {
  public var id: Int?
  public var quotationId: Int?
  public var lineNumber: Int
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
  /// Where the line discount comes from: typed and quoted ones stay when the line is priced anew; nil where none was found
  /// and on lines of before.
  public var discountSource: PriceSource?
  public var inTotalDiscount: Bool?
  public var net: Amount
  public var itemTaxGroup: String
  public var warehouse: String
  public var requestedShipDate: Day
  /// What one stock unit cost when the line was made, in the company's currency.
  public var cost: Price
  /// How likely the line is to be won, 0 to 100 per cent; 0 when nil.
  public var probability: Int?
  public var prognosis: String?
  /// The delivery schedule that it belongs to: the number of the line that became the commercial line.
  public var schedule: Int?

  /// Makes a line of an item or, without one, of text.
  public init(lineNumber: Int, item: String?, text: String, quantity: Quantity, unit: String, shipDate: Day) {
    id = nil
    quotationId = nil
    self.lineNumber = lineNumber
    self.item = item
    self.text = text
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
    cost = .zero
    probability = nil
    prognosis = nil
    schedule = nil
  }
}
