/// An amount of money as a whole number of the minor unit (cents, yen, fils) of the currency that its document names.
///
/// A document has one currency, so its amounts do not repeat it; ``Money`` pairs the two where an amount leaves its
/// document. Amounts are never rounded: they come out of one of the functions that round a product (``Rounding``).
public struct Amount: Hashable, Comparable, Sendable {
  /// The count of minor units: 1,250 is 12.50 in euro and 1,250 in yen.
  public let minor: Int

  /// Makes an amount of so many minor units.
  public init(minor: Int) { self.minor = minor }

  /// Nothing.
  public static let zero = Amount(minor: 0)
  /// The largest amount, with either sign, that is taken from a file or a clerk: ten million millions of a currency
  /// with two decimals; the sums over thousands of lines stay exact.
  public static let limit = Amount(minor: 1_000_000_000_000_000)
  /// True when it is exactly zero.
  public var isZero: Bool { minor == 0 }
  /// True when it is below zero.
  public var isNegative: Bool { minor < 0 }

  public static func < (left: Amount, right: Amount) -> Bool { left.minor < right.minor }

  /// The exact sum.
  ///
  /// - Throws: ``NumberError/overflow``.
  public static func + (left: Amount, right: Amount) throws(NumberError) -> Amount {
    let (sum, overflow) = left.minor.addingReportingOverflow(right.minor)
    guard !overflow else { throw .overflow }
    return Amount(minor: sum)
  }

  /// The exact difference.
  ///
  /// - Throws: ``NumberError/overflow``.
  public static func - (left: Amount, right: Amount) throws(NumberError) -> Amount {
    let (difference, overflow) = left.minor.subtractingReportingOverflow(right.minor)
    guard !overflow else { throw .overflow }
    return Amount(minor: difference)
  }

  /// The same amount on the other side.
  public static prefix func - (amount: Amount) -> Amount { Amount(minor: 0 &- amount.minor) }

  /// A percentage of the amount, rounded to the minor unit, halves away from zero.
  ///
  /// - Throws: ``NumberError/overflow``.
  public func percentage(_ percent: Percent) throws(NumberError) -> Amount {
    Amount(minor: try Rounding.divide(Int128(minor) * Int128(percent.millionths), by: 100_000_000))
  }

  /// The share `part / whole` of the amount, rounded to the minor unit, halves away from zero.
  ///
  /// - Throws: ``NumberError``.
  public func share(_ part: Int, of whole: Int) throws(NumberError) -> Amount {
    Amount(minor: try Rounding.divide(Int128(minor) * Int128(part), by: Int128(whole)))
  }
}

extension Sequence<Amount> {
  /// The exact sum of the amounts.
  ///
  /// - Throws: ``NumberError/overflow``.
  public func sum() throws(NumberError) -> Amount {
    var total = Amount.zero
    for amount in self { total = try total + amount }
    return total
  }
}

extension Sequence where Element: ScaledNumber {
  /// The exact sum of the numbers.
  ///
  /// - Throws: ``NumberError/overflow``.
  public func sum() throws(NumberError) -> Element {
    var total = Element.zero
    for number in self { total = try total + number }
    return total
  }
}

extension Amount: Codable {
  /// Reads an amount in the currency that the decoder was given: a decimal string, or a number of whole units.
  ///
  /// Prices and quantities are read so too. A decoder without a currency reads whole minor units. An amount is no larger
  /// than ``limit``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    try self.init(in: container, of: Currency.ofDocument(in: decoder.userInfo))
    guard minor.magnitude <= Amount.limit.minor.magnitude else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "an amount is too large: at most \(Amount.limit.minor) minor units")
    }
  }

  private init(in container: any SingleValueDecodingContainer, of currency: Currency?) throws {
    let text: String
    do {
      text = try container.decode(String.self)
    } catch {
      let number: Int
      do {
        number = try container.decode(Int.self)
      } catch {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "expected an amount in quotation marks, such as \"12.50\"")
      }
      guard currency != nil else {
        self.init(minor: number)
        return
      }
      text = String(number)
    }
    do {
      self.init(minor: try DecimalText.parse(text, decimals: currency?.decimals ?? 0))
    } catch {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\" is not an amount in \(currency?.code ?? "minor units")")
    }
  }

  /// Writes a decimal string in the currency that the encoder was given, else a whole number of minor units.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let currency = Currency.ofDocument(in: encoder.userInfo) {
      try container.encode(currency.text(self))
    } else {
      try container.encode(minor)
    }
  }
}
