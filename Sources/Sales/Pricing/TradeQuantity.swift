/// How much is sold, told in whatever unit a trade agreement counts in.
///
/// Goods that come back are counted like goods that go: a return is credited at the price of its quantity.
public struct TradeQuantity: Sendable {
  private let sums: [String: Quantity]
  private let plain: Quantity
  private let unit: String
  private let factors: [String: Factor]

  /// The quantity of one line.
  ///
  /// - Parameters:
  ///   - quantity: In the unit of the line.
  ///   - unit: The unit of the line.
  ///   - factors: How many stock units make one of each unit of the item; the stock unit and the line's are among them.
  public init(_ quantity: Quantity, unit: String, factors: [String: Factor]) {
    plain = quantity.magnitude
    self.unit = unit
    self.factors = factors
    sums = [:]
  }

  /// What several lines come to together, by unit; the empty unit holds the sum of what the lines say.
  public init(sums: [String: Quantity]) {
    plain = (sums[""] ?? .zero).magnitude
    unit = ""
    factors = [:]
    self.sums = sums.mapValues(\.magnitude)
  }

  /// An amount of money, as total discounts count it.
  ///
  /// - Throws: ``NumberError/overflow``.
  public init(_ amount: Amount, in currency: Currency) throws(NumberError) {
    let scaled = Int128(amount.minor) * Int128(Quantity.scale)
    self.init(sums: ["": Quantity(millionths: try Rounding.divide(scaled, by: Int128(currency.minorUnits)))])
  }

  /// The quantity in a unit; nil where it can't be told.
  ///
  /// The empty unit is the line's own. A quantity that needs more than six decimals is cut, so that a break is never reached by rounding.
  /// - Throws: ``NumberError``.
  public func quantity(in wanted: String) throws(NumberError) -> Quantity? {
    if wanted.isEmpty || wanted == unit { return plain }
    if let sum = sums[wanted] { return sum }
    guard let factor = factors[wanted], let own = factors[unit] else { return nil }
    guard !factor.isZero else { throw .divisionByZero }
    let cut = Int128(plain.millionths) * Int128(own.millionths) / Int128(factor.millionths)
    guard let whole = Int(exactly: cut) else { throw .overflow }
    return Quantity(millionths: whole)
  }

  /// A price of one unit brought to the line's unit; nil where no factor is known.
  ///
  /// It is rounded once, to six decimals.
  /// - Throws: ``NumberError``.
  public func price(_ price: Price, of wanted: String) throws(NumberError) -> Price? {
    if wanted.isEmpty || wanted == unit { return price }
    guard let factor = factors[wanted], let own = factors[unit] else { return nil }
    return try price.converted(toUnitOf: own, from: factor)
  }
}
