import Sales

/// How large a figure may be to be stored: so far below what an integer holds that the sums over thousands of rows stay exact.
///
/// A single row that fits an integer could else make the sum over an item or a customer overflow, and with it every later read.
enum StoredLimit {

  /// Refuses quantities that are too large.
  ///
  /// - Throws: ``TooLarge``.
  static func check(_ quantities: Quantity...) throws {
    for one in quantities where one.millionths.magnitude > Quantity.limit.millionths.magnitude {
      throw TooLarge(kind: "quantity", figure: "\(one)", largest: "\(Quantity.limit)")
    }
  }

  /// Refuses amounts that are too large.
  ///
  /// - Throws: ``TooLarge``.
  static func check(_ amounts: Amount...) throws {
    for one in amounts where one.minor.magnitude > Amount.limit.minor.magnitude {
      throw TooLarge(kind: "amount in minor units", figure: "\(one.minor)", largest: "\(Amount.limit.minor)")
    }
  }
}

/// A figure that is too large to be added up with others.
public struct TooLarge: Refusal, Hashable {
  let kind: String
  let figure: String
  let largest: String

  public var code: String { "number.too-large" }
  public var figures: [Figure] { [Figure(kind, figure), Figure("at most", largest)] }
  public var what: String { "The \(kind) \(figure) is too large: at most \(largest)." }
  public var next: String { "Check the quantity and the price, or part the line." }
}
