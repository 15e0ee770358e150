/// What decides the figures of a document besides its lines and charges: its currency, its tax and its discount.
public struct DocumentTerms: Hashable, Sendable {
  public var currency: Currency
  /// The sales tax group of the customer.
  public var taxGroup: String
  /// Whether tax is rounded for each line or once for each tax.
  public var taxMethod: TaxMethod
  /// Whether prices, discounts and charges contain their tax.
  public var pricesIncludeTax: Bool
  /// Taken off all lines together.
  public var totalDiscountPercent: Percent
  /// The day whose tax rates hold.
  public var date: Day
  /// What the total is rounded to, such as 0.05 in cash; zero leaves it as it is.
  public var roundingStep: Amount

  /// Makes the terms of a document.
  public init(
    currency: Currency, taxGroup: String, taxMethod: TaxMethod = .total, pricesIncludeTax: Bool = false,
    totalDiscountPercent: Percent = .zero, date: Day, roundingStep: Amount = .zero
  ) {
    self.currency = currency
    self.taxGroup = taxGroup
    self.taxMethod = taxMethod
    self.pricesIncludeTax = pricesIncludeTax
    self.totalDiscountPercent = totalDiscountPercent
    self.date = date
    self.roundingStep = roundingStep
  }

  /// The terms of an order, at the tax rates of its order date.
  ///
  /// - Throws: ``NotFound`` for an unknown currency.
  public init(_ header: OrderHeader) throws(NotFound) {
    self.init(
      currency: try Self.currency(header.currency), taxGroup: header.taxGroup, taxMethod: header.taxMethod,
      pricesIncludeTax: header.pricesIncludeTax, totalDiscountPercent: header.totalDiscountPercent,
      date: header.taxDate ?? header.orderDate, roundingStep: header.roundingStep)
  }

  /// The terms of a quotation, at the tax rates of its date.
  ///
  /// - Throws: ``NotFound`` for an unknown currency.
  public init(_ header: QuotationHeader) throws(NotFound) {
    self.init(
      currency: try Self.currency(header.currency), taxGroup: header.taxGroup, taxMethod: header.taxMethod,
      pricesIncludeTax: header.pricesIncludeTax, totalDiscountPercent: header.totalDiscountPercent,
      date: header.quotationDate, roundingStep: header.roundingStep)
  }

  /// The terms of an invoice, at the tax rates of its date.
  ///
  /// - Throws: ``NotFound`` for an unknown currency.
  public init(_ header: InvoiceHeader) throws(NotFound) {
    self.init(
      currency: try Self.currency(header.currency), taxGroup: header.taxGroup, taxMethod: header.taxMethod,
      pricesIncludeTax: header.pricesIncludeTax, totalDiscountPercent: header.totalDiscountPercent,
      date: header.taxDate ?? header.date, roundingStep: header.roundingStep)
  }

  private static func currency(_ code: String) throws(NotFound) -> Currency {
    guard let currency = Currency.named(code) else { throw NotFound("currency", code) }
    return currency
  }
}
