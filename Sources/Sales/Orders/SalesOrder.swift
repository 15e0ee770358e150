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
  /// What becomes of what can't be delivered at once; it waits when nil.
  public var backorders: BackorderPolicy?
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
  /// Whether its credit is not checked.
  public var excludeFromCredit: Bool
  /// Raised by each change.
  public var version: Int
  /// What the total is rounded to so that it can be paid in coins; zero leaves it as it is.
  public var roundingStep: Amount

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
    backorders = nil
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
    excludeFromCredit = false
    version = 1
    roundingStep = .zero
  }
}
