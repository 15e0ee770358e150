import Sales

/// What goods are worth: a quantity in stock units at what one stock unit costs.
enum StockValue {
  /// The value in the company's currency, with the sign of the quantity, rounded once, halves away from zero.
  ///
  /// - Throws: ``NumberError/overflow``.
  static func of(_ quantity: Quantity, at cost: Price, in currency: Currency) throws(NumberError) -> Amount {
    let (product, tooLarge) = Int128(quantity.millionths).multipliedReportingOverflow(
      by: Int128(cost.millionths))
    guard !tooLarge else { throw .overflow }
    let (minor, overflow) = product.multipliedReportingOverflow(by: Int128(currency.minorUnits))
    guard !overflow else { throw .overflow }
    return Amount(minor: try Rounding.divide(minor, by: 1_000_000_000_000))
  }
}
