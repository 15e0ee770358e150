extension Factor {
  /// The worth of an amount in another currency, one unit of `source` being this factor of `target`.
  ///
  /// Rounded once, to the minor unit of the target, halves away from zero; the minor units of both count, so 1,000 yen
  /// at 0.009502 are 9.50 dollars.
  /// - Throws: ``NumberError/overflow``.
  public func convert(_ amount: Amount, from source: Currency, to target: Currency) throws(NumberError)
    -> Amount
  {
    var product = ExactProduct()
    try product.multiply(Int128(amount.minor), over: Int128(source.minorUnits))
    try product.multiply(Int128(millionths), over: Int128(Factor.scale))
    try product.multiply(Int128(target.minorUnits), over: 1)
    return Amount(minor: try product.rounded())
  }

  /// The worth of an amount the other way round, one unit of `target` being this factor of `source`.
  ///
  /// Rounded once, to the minor unit of the target, halves away from zero.
  /// - Throws: ``NumberError/overflow``, ``NumberError/divisionByZero`` for a rate of zero.
  public func convertBack(_ amount: Amount, from source: Currency, to target: Currency) throws(NumberError)
    -> Amount
  {
    var product = ExactProduct()
    try product.multiply(Int128(amount.minor), over: Int128(source.minorUnits))
    try product.multiply(Int128(Factor.scale), over: Int128(millionths))
    try product.multiply(Int128(target.minorUnits), over: 1)
    return Amount(minor: try product.rounded())
  }

  /// A price in one currency as a price in another by the rates of both to the company's currency.
  ///
  /// Rounded once, to six decimals, halves away from zero; the line that it stands on is rounded to the minor unit.
  /// - Parameters:
  ///   - price: A price in the currency whose rate this is.
  ///   - other: The rate of the other currency.
  /// - Throws: ``NumberError/overflow``, ``NumberError/divisionByZero`` when the other rate is zero.
  public func convert(_ price: Price, toCurrencyAt other: Factor) throws(NumberError) -> Price {
    var product = ExactProduct()
    try product.multiply(Int128(price.millionths), over: 1)
    try product.multiply(Int128(millionths), over: Int128(other.millionths))
    return Price(millionths: try product.rounded())
  }
}
