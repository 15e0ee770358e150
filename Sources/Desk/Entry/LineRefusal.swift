import Sales

/// Why a line could not be taken as it was typed.
public struct LineRefusal: Refusal, Hashable {
  /// The number of the line, or its place in what was typed, from 1.
  public let line: Int
  public let reason: Reason

  /// What is wrong with the line.
  public enum Reason: Hashable, Sendable {
    /// Neither item nor text.
    case empty
    case unknownItem(typed: String)
    /// Several items answer to what was typed.
    case severalItems(typed: String, candidates: [String])
    case stoppedItem(item: String)
    case zeroQuantity(item: String)
    /// The item has no conversion from the unit.
    case unknownUnit(item: String, unit: String, known: [String])
    /// Less than the item's least quantity, or no multiple of what it is sold in; `right` may be ordered instead.
    case notOrderable(item: String, wanted: Quantity, right: Quantity, unit: String)
    case tooManyDecimals(quantity: Quantity, unit: String, allowed: Int)
    case priceUnitNotPositive(Quantity)
    case discountOutOfRange(Percent)
    /// A typed or quoted price is for another item or unit now.
    case stickyPrice(price: Price, source: PriceSource)
    case unknownCode(kind: String, code: String)
    case noWarehouse(item: String)
    case noRate(currency: String, day: Day)
    case unknownLine
    case probability(Int)
    /// The figures are too large.
    case tooLarge
  }

  /// Makes the refusal of a line.
  public init(line: Int, _ reason: Reason) {
    self.line = line
    self.reason = reason
  }
}
