/// What a line's value is computed from (domain.md 4.2): quantity, price, price unit and discounts.
public struct LineTerms: Hashable, Sendable {
  public var quantity: Quantity
  public var unitPrice: Price
  /// How many units the price is for.
  public var priceUnit: Quantity
  /// Taken off the price before the percentage.
  public var discountAmount: Price
  public var discountPercent: Percent
  /// What lines that go together get besides; nil where nobody has calculated it.
  public var multilineDiscountPercent: Percent?
  /// How both percents go together where there is a multiline discount.
  public var discountRule: DiscountRule

  /// Makes the terms of a line.
  public init(
    quantity: Quantity, unitPrice: Price, priceUnit: Quantity = .one, discountAmount: Price = .zero,
    discountPercent: Percent = .zero, multilineDiscountPercent: Percent? = nil,
    discountRule: DiscountRule = .sum
  ) {
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.priceUnit = priceUnit
    self.discountAmount = discountAmount
    self.discountPercent = discountPercent
    self.multilineDiscountPercent = multilineDiscountPercent
    self.discountRule = discountRule
  }

  /// The percentage off the line: the line discount, joined with the multiline discount where there is one.
  ///
  /// It is never more than 100 %.
  /// - Throws: ``NumberError``.
  public var effectiveDiscountPercent: Percent {
    get throws(NumberError) {
      guard let multilineDiscountPercent else { return discountPercent }
      return min(
        .hundred, try discountRule.joined(line: discountPercent, multiline: multilineDiscountPercent))
    }
  }
}
