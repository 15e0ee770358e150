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
}
