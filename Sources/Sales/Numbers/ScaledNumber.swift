/// An exact decimal with six places, kept as a whole number of millionths.
///
/// Quantities, prices, percentages and rates are scaled numbers; amounts of money are ``Amount``. In JSON and on the
/// command line a scaled number is a decimal string such as `"12.5"`; in the store it is the whole number, so that
/// sums are exact.
public protocol ScaledNumber: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The number times one million.
  var millionths: Int { get }
  /// Makes the number that is `millionths` divided by one million.
  init(millionths: Int)
}

extension ScaledNumber {
  /// Nothing.
  public static var zero: Self { Self(millionths: 0) }
  /// One.
  public static var one: Self { Self(millionths: 1_000_000) }
  /// The largest number, with either sign, that is taken from a file or a clerk: a thousand million.
  ///
  /// It is so far below what an integer holds that the sums over thousands of lines stay exact.
  public static var limit: Self { Self(millionths: 1_000_000_000_000_000) }
  /// How many millionths make one.
  public static var scale: Int { 1_000_000 }

  /// Makes a whole number.
  ///
  /// - Throws: ``NumberError/overflow``.
  public init(_ whole: Int) throws(NumberError) {
    let (product, overflow) = whole.multipliedReportingOverflow(by: 1_000_000)
    guard !overflow else { throw .overflow }
    self.init(millionths: product)
  }

  /// Reads a plain decimal: digits with at most one point and six decimals, and a sign in front.
  ///
  /// Nothing is rounded: a seventh decimal that is not zero is refused. Forms that people type are read by
  /// ``DecimalText``.
  /// - Throws: ``NumberError``.
  public init(_ text: String) throws(NumberError) {
    self.init(millionths: try DecimalText.parse(text, decimals: 6))
  }

  /// True when it is exactly zero.
  public var isZero: Bool { millionths == 0 }
  /// True when it is below zero.
  public var isNegative: Bool { millionths < 0 }
  /// The number without its sign.
  public var magnitude: Self { Self(millionths: abs(millionths)) }

  /// The plain decimal, without needless zeros: `"12.5"`.
  public var description: String { DecimalText.plain(millionths, decimals: 6) }

  public static func < (left: Self, right: Self) -> Bool { left.millionths < right.millionths }

  /// The exact sum.
  ///
  /// - Throws: ``NumberError/overflow``.
  public static func + (left: Self, right: Self) throws(NumberError) -> Self {
    let (sum, overflow) = left.millionths.addingReportingOverflow(right.millionths)
    guard !overflow else { throw .overflow }
    return Self(millionths: sum)
  }

  /// The exact difference.
  ///
  /// - Throws: ``NumberError/overflow``.
  public static func - (left: Self, right: Self) throws(NumberError) -> Self {
    let (difference, overflow) = left.millionths.subtractingReportingOverflow(right.millionths)
    guard !overflow else { throw .overflow }
    return Self(millionths: difference)
  }

  /// The same number with the other sign.
  public static prefix func - (number: Self) -> Self { Self(millionths: 0 &- number.millionths) }

  /// The product with another scaled number, rounded to six decimals, halves away from zero.
  ///
  /// - Throws: ``NumberError/overflow``.
  public func multiplied(by factor: some ScaledNumber) throws(NumberError) -> Self {
    Self(millionths: try Rounding.divide(Int128(millionths) * Int128(factor.millionths), by: 1_000_000))
  }

  /// The quotient by another scaled number, rounded to six decimals, halves away from zero.
  ///
  /// - Throws: ``NumberError/overflow``, ``NumberError/divisionByZero``.
  public func divided(by divisor: some ScaledNumber) throws(NumberError) -> Self {
    Self(millionths: try Rounding.divide(Int128(millionths) * 1_000_000, by: Int128(divisor.millionths)))
  }

  /// Reads a decimal string, or a whole number, no larger than ``limit``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    try self.init(in: container)
    guard millionths.magnitude <= Self.limit.millionths.magnitude else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(self) is too large: at most \(Self.limit)")
    }
  }

  private init(in container: any SingleValueDecodingContainer) throws {
    if let text = try? container.decode(String.self) {
      do {
        try self.init(text)
      } catch {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "\"\(text)\" is not a decimal with at most six places")
      }
    } else {
      do {
        try self.init(try container.decode(Int.self))
      } catch {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "expected a decimal in quotation marks, such as \"12.5\"")
      }
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// How much of an item, in the unit that the context names; negative on returns and credit lines.
public struct Quantity: ScaledNumber {
  public let millionths: Int
  public init(millionths: Int) { self.millionths = millionths }
}

/// A price of one price unit of an item in the currency of the document, with up to six decimals.
public struct Price: ScaledNumber {
  public let millionths: Int
  public init(millionths: Int) { self.millionths = millionths }
}

/// A percentage: `5` is five per cent.
public struct Percent: ScaledNumber {
  public let millionths: Int
  public init(millionths: Int) { self.millionths = millionths }

  /// One hundred per cent.
  public static var hundred: Percent { Percent(millionths: 100_000_000) }
}

/// A factor: an exchange rate, or how many of one unit make another.
public struct Factor: ScaledNumber {
  public let millionths: Int
  public init(millionths: Int) { self.millionths = millionths }
}
