/// A unit of quantities, such as pieces or kilograms.
public struct Unit: Codable, Sendable, Hashable {
  public var code: String
  public var name: String
  /// How many decimals quantities in this unit may have, 0 to 6.
  public var decimals: Int
  /// Raised by each change.
  public var version: Int

  /// Makes a unit.
  public init(code: String, name: String, decimals: Int = 0) {
    self.code = code
    self.name = name
    self.decimals = decimals
    version = 1
  }

  /// Whether the unit can count a quantity: it has no more decimals than the unit.
  public func allows(_ quantity: Quantity) -> Bool {
    let finest = (0..<max(0, 6 - decimals)).reduce(1) { step, _ in step * 10 }
    return quantity.millionths % finest == 0
  }

  /// The problem of a quantity that has more decimals than the unit; nil when it has none.
  ///
  /// - Parameter field: The path of the field that the quantity stands in.
  public func problem(of quantity: Quantity, field: String) -> Problem? {
    guard !allows(quantity) else { return nil }
    let rule = decimals == 0 ? "whole numbers only" : "at most \(decimals) decimals"
    return Problem(
      field, "quantity.decimals", "\(quantity) \(code): \(code) takes \(rule).",
      figures: [Figure("quantity", quantity), Figure("unit", code), Figure("decimals", decimals)])
  }
}
