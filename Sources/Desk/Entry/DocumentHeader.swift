import Sales

/// What the headers of quotations and orders have in common, so that both are entered by the same rules.
public protocol DocumentHeader: Sendable {
  var number: String { get }
  var customer: String { get }
  var customerName: String { get set }
  var invoiceAccount: String { get set }
  var contact: String { get set }
  var currency: String { get set }
  var language: String { get set }
  var customerReference: String { get set }
  /// The order date or quotation date: the day of prices, rates and taxes.
  var documentDate: Day { get set }
  var requestedShipDate: Day { get set }
  var deliveryMode: String { get set }
  var deliveryTerms: String { get set }
  var deliveryAddress: PostalAddress { get set }
  var warehouse: String { get set }
  var paymentTerms: String { get set }
  var taxGroup: String { get set }
  var taxMethod: TaxMethod { get set }
  var pricesIncludeTax: Bool { get set }
  var totalDiscountPercent: Percent { get set }
  var totalDiscountSource: PriceSource? { get set }
  var priceGroup: String? { get set }
  var lineDiscountGroup: String? { get set }
  var multilineDiscountGroup: String? { get set }
  var totalDiscountGroup: String? { get set }
  var salesTaker: String { get set }
  var notes: String { get set }
  /// What the total is rounded to so that it can be paid in coins.
  var roundingStep: Amount { get set }
}

extension OrderHeader: DocumentHeader {
  public var documentDate: Day {
    get { orderDate }
    set { orderDate = newValue }
  }
}

extension QuotationHeader: DocumentHeader {
  public var documentDate: Day {
    get { quotationDate }
    set { quotationDate = newValue }
  }
}
