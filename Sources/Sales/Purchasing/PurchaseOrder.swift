/// A purchase order: header and lines.
public struct PurchaseOrder: Codable, Sendable, Hashable {
  public var header: PurchaseHeader
  public var lines: [PurchaseLine]

  /// Makes a purchase order.
  public init(header: PurchaseHeader, lines: [PurchaseLine] = []) {
    self.header = header
    self.lines = lines
  }

  /// The order's status by its lines; a text line has nothing to receive and does not count.
  public var status: PurchaseStatus {
    PurchaseStatus(LineProgress.status(of: lines.lazy.filter { $0.item != nil }.map(\.progress)))
  }
}

/// The header of a purchase order.
public struct PurchaseHeader: Codable, Sendable, Hashable {
  /// The row; nil before it is saved.
  public var id: Int?
  public var number: String
  /// Derived from the lines; kept for lists.
  public var status: PurchaseStatus
  public var documentStatus: PurchaseDocument
  public var vendor: String
  /// The vendor's name when the order was made.
  public var vendorName: String
  public var contact: String
  public var currency: String
  public var language: String
  /// The vendor's own number for the order.
  public var vendorReference: String
  public var orderDate: Day
  /// When the company wants the goods.
  public var requestedDeliveryDate: Day
  /// When the vendor promises them.
  public var confirmedDeliveryDate: Day?
  public var deliveryMode: String
  public var deliveryTerms: String
  /// Where the goods go: the warehouse, or the customer of a direct delivery.
  public var deliveryAddress: PostalAddress
  public var warehouse: String
  public var paymentTerms: String
  public var taxGroup: String
  public var taxMethod: TaxMethod
  public var pricesIncludeTax: Bool
  /// Who orders.
  public var buyer: String
  public var notes: String
  /// The sum of the lines; derived, kept for lists.
  public var net: Amount
  /// To pay; derived, kept for lists.
  public var total: Amount
  /// The earliest delivery date of a line with something to come; derived, kept for lists.
  public var nextDeliveryDate: Day?
  /// Raised by each change.
  public var version: Int

  /// Makes a header with nothing but what an order can't be without.
  public init(number: String, vendor: String, currency: String, date: Day) {
    id = nil
    self.number = number
    status = .open
    documentStatus = .none
    self.vendor = vendor
    vendorName = ""
    contact = ""
    self.currency = currency
    language = "en"
    vendorReference = ""
    orderDate = date
    requestedDeliveryDate = date
    confirmedDeliveryDate = nil
    deliveryMode = ""
    deliveryTerms = ""
    deliveryAddress = PostalAddress()
    warehouse = ""
    paymentTerms = ""
    taxGroup = ""
    taxMethod = .total
    pricesIncludeTax = false
    buyer = ""
    notes = ""
    net = .zero
    total = .zero
    nextDeliveryDate = nil
    version = 1
  }
}

extension DocumentTerms {
  /// The terms of a purchase order, at the tax rates of its order date.
  ///
  /// - Throws: ``NotFound`` for an unknown currency.
  public init(_ header: PurchaseHeader) throws(NotFound) {
    guard let currency = Currency.named(header.currency) else {
      throw NotFound("currency", header.currency)
    }
    self.init(
      currency: currency, taxGroup: header.taxGroup, taxMethod: header.taxMethod,
      pricesIncludeTax: header.pricesIncludeTax, date: header.orderDate)
  }
}

extension PurchaseOrder {
  /// The order with everything that derives from its lines: values, statuses, net and total, the next delivery date.
  ///
  /// This is the one function for these figures; it is called after each change, and the check of the company compares
  /// with it.
  /// - Throws: ``TaxRefusal``, ``NumberError``, ``NotFound`` for an unknown currency.
  public func refreshed(rules: TaxRules) throws -> PurchaseOrder {
    var order = self
    let terms = try DocumentTerms(header)
    for index in order.lines.indices {
      order.lines[index].net = try order.lines[index].terms.net(in: terms.currency)
      order.lines[index].status = PurchaseStatus(order.lines[index].progress.status)
    }
    let totals = try order.totals(terms, rules: rules)
    order.header.status = order.status
    order.header.net = totals.linesNet
    order.header.total = totals.total
    order.header.nextDeliveryDate =
      order.lines.lazy.filter { !$0.receiveRemainder.isZero }.map(\.deliveryDate).min()
    return order
  }

  /// The figures of the whole order.
  ///
  /// - Throws: ``TaxRefusal``, ``NumberError``, ``NotFound`` for an unknown currency.
  public func totals(rules: TaxRules) throws -> DocumentTotals {
    try totals(DocumentTerms(header), rules: rules)
  }

  private func totals(_ terms: DocumentTerms, rules: TaxRules) throws -> DocumentTotals {
    try DocumentTotals(
      values: lines.map { TaxedValue($0.net, itemTaxGroup: $0.itemTaxGroup) }, charges: [], terms: terms,
      rules: rules)
  }
}
