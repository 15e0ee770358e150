/// A line as the multiline discount counts it.
public struct MultilinePart: Sendable {
  /// The multiline discount group of the item; empty where it has none.
  public let group: String
  private let quantity: Quantity
  private let unit: String
  private let factors: [String: Factor]

  /// Makes a part of so much in a unit.
  ///
  /// - Parameter factors: How many stock units make one of each unit of the item; the line's own is among them.
  public init(group: String, quantity: Quantity, unit: String, factors: [String: Factor]) {
    self.group = group
    self.quantity = quantity
    self.unit = unit
    self.factors = factors
  }

  fileprivate func counted(in wanted: String) throws(NumberError) -> Quantity? {
    let counted = try TradeQuantity(quantity, unit: unit, factors: factors).quantity(in: wanted)
    return counted.map { quantity.isNegative ? -$0 : $0 }
  }
}

extension TradeQuantity {
  /// What lines of one group come to together, in each unit that trade agreements count in (domain.md 5.4).
  ///
  /// A unit that one of the lines can't be told in has no sum, so that no break is reached by a part of the lines. Goods that
  /// come back on the same document lower the sum.
  /// - Throws: ``NumberError``.
  public init(together parts: [MultilinePart], units: Set<String>) throws(NumberError) {
    var sums: [String: Quantity] = [:]
    for unit in units.union([""]) {
      var sum: Quantity? = Quantity.zero
      for part in parts {
        guard let so = sum, let counted = try part.counted(in: unit) else {
          sum = nil
          break
        }
        sum = try so + counted
      }
      if let sum { sums[unit] = sum }
    }
    self.init(sums: sums)
  }
}
