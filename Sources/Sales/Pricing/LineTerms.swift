/// What a line's value is computed from (domain.md 4.2): quantity, price, price unit and discounts.
public struct LineTerms: Hashable, Sendable {
  public var quantity: Quantity
  public var unitPrice: Price
  /// How many units the price is for.
  public var priceUnit: Quantity
  /// Taken off the price before the percentage.
  public var discountAmount: Price
  public var discountPercent: Percent

  /// Makes the terms of a line.
  public init(
    quantity: Quantity, unitPrice: Price, priceUnit: Quantity = .one, discountAmount: Price = .zero,
    discountPercent: Percent = .zero
  ) {
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.priceUnit = priceUnit
    self.discountAmount = discountAmount
    self.discountPercent = discountPercent
  }
}
