/// What totals of a currency are rounded to so that they can be paid in coins, such as 0.05 in CHF.
///
/// A document keeps the step of the day on which it was made.
public struct CashRounding: Codable, Sendable, Hashable {
  /// The currency, three letters.
  public var currency: String
  /// The least amount that is paid; totals are multiples of it.
  public var step: Price

  /// Makes the rounding of a currency.
  public init(currency: String, step: Price) {
    self.currency = currency
    self.step = step
  }

  /// The step as an amount of its currency; nil where the currency's minor unit does not divide it.
  public func amount(in currency: Currency) -> Amount? {
    let (minor, rest) = (Int128(step.millionths) * Int128(currency.minorUnits))
      .quotientAndRemainder(dividingBy: 1_000_000)
    return rest == 0 ? Int(exactly: minor).map(Amount.init(minor:)) : nil
  }
}
