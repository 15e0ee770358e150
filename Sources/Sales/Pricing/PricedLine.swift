/// Where the price of a line comes from.
public enum PriceSource: String, Codable, Sendable, CaseIterable, Hashable {
  /// The base price of the item.
  case base
  /// Typed by somebody: it stays until it is released on purpose.
  case manual
  /// Quoted, and carried to the order as it was.
  case quotation
  /// The price of the sales agreement that the line draws on.
  case agreement
  /// A trade agreement.
  case tradeAgreement = "trade-agreement"
  /// No price was found.
  case none
}

/// A line of a quotation or an order: what its figures are computed from.
public protocol PricedLine {
  /// Its number within its document.
  var lineNumber: Int { get }
  /// The item number, or nil on a line that is only text.
  var item: String? { get }
  var text: String { get }
  var quantity: Quantity { get set }
  var unit: String { get set }
  /// How many stock units make one unit of the line.
  var unitFactor: Factor { get set }
  var unitPrice: Price { get set }
  var priceUnit: Quantity { get set }
  var priceSource: PriceSource { get set }
  /// The discount for one price unit, taken before the percentage.
  var discountAmount: Price { get set }
  var discountPercent: Percent { get set }
  /// What lines that go together get besides; nil where nobody has calculated it.
  var multilineDiscountPercent: Percent? { get set }
  /// How both percents went together when the multiline discount was calculated; nil without one.
  var discountRule: DiscountRule? { get set }
  /// Whether the line takes part in the total discount; nil, on lines of before, is yes.
  var inTotalDiscount: Bool? { get set }
  /// The item sales tax group.
  var itemTaxGroup: String { get }
  /// The line's value in the document's currency, rounded once by ``LineTerms``.
  var net: Amount { get set }
}

extension PricedLine {
  /// The terms that the net amount is computed from (domain.md 4.2).
  public var terms: LineTerms {
    LineTerms(
      quantity: quantity, unitPrice: unitPrice, priceUnit: priceUnit, discountAmount: discountAmount,
      discountPercent: discountPercent, multilineDiscountPercent: multilineDiscountPercent,
      discountRule: discountRule ?? .sum)
  }
}

extension Sequence where Element: PricedLine {
  /// What the total discount is a percentage of: the values of the lines that take part in it.
  ///
  /// - Throws: ``NumberError/overflow``.
  public func totalDiscountBase() throws(NumberError) -> Amount {
    try lazy.filter { $0.inTotalDiscount ?? true }.map(\.net).sum()
  }
}
