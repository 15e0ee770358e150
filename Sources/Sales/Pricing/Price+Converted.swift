extension Price {
  /// How many decimals the price needs: 3 for 0.195, none for 12.
  public var decimals: Int {
    var (rest, count) = (millionths, 6)
    while count > 0, rest.isMultiple(of: 10) {
      rest /= 10
      count -= 1
    }
    return count
  }

  /// The price of another unit in another currency, rounded once to so many decimals, halves away from zero.
  ///
  /// This is the one place where a unit price changes its unit or its currency; amounts are converted by
  /// ``Factor/convert(_:from:to:)``.
  /// - Parameters:
  ///   - factor: How many stock units make one of the unit that is wanted.
  ///   - own: How many stock units make one of the unit that this price is for.
  ///   - rate: What one unit of the currency that is wanted is worth in the currency of this price.
  ///   - decimals: 0 to 6.
  /// - Throws: ``NumberError/overflow``, ``NumberError/divisionByZero`` for a factor or a rate of zero.
  public func converted(
    toUnitOf factor: Factor = .one, from own: Factor = .one, toCurrencyAt rate: Factor = .one,
    decimals: Int = 6
  ) throws(NumberError) -> Price {
    let step = (0..<max(0, 6 - decimals)).reduce(1) { power, _ in power * 10 }
    var product = ExactProduct()
    try product.multiply(Int128(millionths), over: Int128(step))
    try product.multiply(Int128(factor.millionths), over: Int128(own.millionths))
    try product.multiply(Int128(Factor.scale), over: Int128(rate.millionths))
    let (rounded, overflow) = try product.rounded().multipliedReportingOverflow(by: step)
    guard !overflow else { throw .overflow }
    return Price(millionths: rounded)
  }

  /// The price raised by a percentage, rounded once to so many decimals, halves away from zero.
  ///
  /// - Throws: ``NumberError/overflow``.
  public func raised(by percent: Percent, decimals: Int = 6) throws(NumberError) -> Price {
    let step = (0..<max(0, 6 - decimals)).reduce(1) { power, _ in power * 10 }
    let share = try Percent.hundred + percent
    var product = ExactProduct()
    try product.multiply(Int128(millionths), over: Int128(step))
    try product.multiply(Int128(share.millionths), over: Int128(Percent.hundred.millionths))
    let (rounded, overflow) = try product.rounded().multipliedReportingOverflow(by: step)
    guard !overflow else { throw .overflow }
    return Price(millionths: rounded)
  }
}
