extension LineTerms {
  /// The value of the line: quantity × ((unit price − discount) ÷ price unit) × (1 − discount %), where the
  /// discount is ``effectiveDiscountPercent``.
  ///
  /// It is rounded here and nowhere else: once, to the minor unit of the currency, halves away from zero. Nothing is
  /// rounded on the way, so 1 × ((100 − 10) ÷ 5) × 0.85 is 15.30. A negative quantity gives a negative value.
  /// - Throws: ``NumberError/overflow`` when the figures are too large to be computed exactly,
  ///   ``NumberError/divisionByZero`` when the price unit is zero.
  public func net(in currency: Currency) throws(NumberError) -> Amount {
    let price = try unitPrice - discountAmount
    let share = try Percent.hundred - effectiveDiscountPercent
    var product = ExactProduct(dividedBy: [Int128(priceUnit.millionths)])
    try product.multiply(Int128(quantity.millionths), over: Int128(Quantity.scale))
    try product.multiply(Int128(price.millionths), over: 1)
    try product.multiply(Int128(share.millionths), over: Int128(Percent.hundred.millionths))
    try product.multiply(Int128(currency.minorUnits), over: 1)
    return Amount(minor: try product.rounded())
  }

  /// What the line earns over the cost of its goods.
  ///
  /// - Parameters:
  ///   - cost: The cost of one stock unit, in units of the line's currency.
  ///   - unitFactor: How many stock units make one unit of the line.
  ///   - currency: The currency of the line.
  /// - Throws: ``NumberError``.
  public func margin(cost: Price, unitFactor: Factor = .one, in currency: Currency) throws(NumberError)
    -> LineMargin
  {
    var product = ExactProduct()
    try product.multiply(Int128(quantity.millionths), over: Int128(Quantity.scale))
    try product.multiply(Int128(unitFactor.millionths), over: Int128(Factor.scale))
    try product.multiply(Int128(cost.millionths), over: Int128(Price.scale))
    try product.multiply(Int128(currency.minorUnits), over: 1)
    return try LineMargin(net: try net(in: currency), cost: Amount(minor: try product.rounded()))
  }
}

/// What a line, or several lines together, earn over the cost of their goods.
public struct LineMargin: Hashable, Sendable {
  /// The value without discounts, charges and tax of the document.
  public let net: Amount
  /// Stock quantity × cost of a stock unit, rounded once to the minor unit.
  public let cost: Amount
  /// Net less cost.
  public let margin: Amount
  /// The margin in per cent of the net amount, rounded to six decimals; nil when the net amount is zero.
  public let ratio: Percent?

  /// Compares a net amount with a cost in the same currency.
  ///
  /// - Throws: ``NumberError/overflow``.
  public init(net: Amount, cost: Amount) throws(NumberError) {
    self.net = net
    self.cost = cost
    margin = try net - cost
    if net.isZero {
      ratio = nil
    } else {
      let scaled = Int128(margin.minor) * Int128(Percent.hundred.millionths)
      ratio = Percent(millionths: try Rounding.divide(scaled, by: Int128(net.minor)))
    }
  }
}

extension PricedLine {
  /// Sets the line's value from its terms.
  ///
  /// - Throws: ``NumberError``.
  public mutating func updateNet(in currency: Currency) throws(NumberError) {
    net = try terms.net(in: currency)
  }
}
