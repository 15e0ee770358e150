/// When a quotation is likely to be decided: so many days after it was made (domain.md 3.3).
public struct Prognosis: Codable, Sendable, Hashable {
  public var code: String
  public var name: String
  /// The first day of the range, counted from the date of the quotation.
  public var fromDays: Int
  /// The last day of the range.
  public var toDays: Int

  /// Makes a code.
  public init(code: String, name: String, fromDays: Int, toDays: Int) {
    self.code = code
    self.name = name
    self.fromDays = fromDays
    self.toDays = toDays
  }

  /// Whether both ranges have a day in common; ranges of different codes must not.
  public func overlaps(_ other: Prognosis) -> Bool {
    code != other.code && fromDays <= other.toDays && other.fromDays <= toDays
  }
}

extension QuotationHeader {
  /// The part of the total that is expected: 1,000 at 80 % is 800 (domain.md 3.3).
  ///
  /// Rounded once, halves away from zero.
  /// - Throws: ``NumberError/overflow``.
  public func expected(of total: Amount) throws(NumberError) -> Amount {
    Amount(minor: try Rounding.divide(Int128(total.minor) * Int128(probability ?? 0), by: 100))
  }
}
