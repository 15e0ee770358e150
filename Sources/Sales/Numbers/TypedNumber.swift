/// Reads the numbers that clerks type: decimal comma or point, thousands marks, a sign in front or behind.
///
/// What can be read in two ways is refused with both, never guessed, unless the convention decides it.
public enum TypedNumber {
  /// Which mark stands before the decimals where a number can be read in two ways.
  public enum Convention: String, Codable, Sendable, CaseIterable, Hashable {
    /// `1,234` is a thousand and more.
    case point
    /// `1.234` is a thousand and more.
    case comma
    /// `1,234` and `1.234` are both refused.
    case either
  }

  /// The number as a plain decimal, the form that actions and files use: `"1234.5"` for `1.234,5`.
  ///
  /// - Throws: ``TypedNumberRefusal``.
  public static func plain(_ text: String, convention: Convention = .either) throws(TypedNumberRefusal)
    -> String
  {
    var digits = text[...]
    while let first = digits.first, first.isWhitespace { digits.removeFirst() }
    while let last = digits.last, last.isWhitespace { digits.removeLast() }
    guard !digits.isEmpty else { throw .empty }
    let isNegative = try takeSign(from: &digits, of: text)
    let parts = try parted(String(digits), of: text, convention)
    let whole = parts.whole.isEmpty ? "0" : parts.whole
    return (isNegative ? "-" : "") + whole + (parts.decimals.isEmpty ? "" : "." + parts.decimals)
  }

  /// The number as a quantity, price, percentage or factor, with at most so many decimals.
  ///
  /// - Throws: ``TypedNumberRefusal``.
  public static func scaled<Number: ScaledNumber>(
    _ text: String, as type: Number.Type = Number.self, decimals: Int = 6, convention: Convention = .either
  ) throws(TypedNumberRefusal) -> Number {
    var millionths = try parse(text, decimals: decimals, convention: convention)
    for _ in 0..<max(0, 6 - decimals) {
      let (tenfold, overflow) = millionths.multipliedReportingOverflow(by: 10)
      guard !overflow else { throw .tooLarge(text) }
      millionths = tenfold
    }
    return Number(millionths: millionths)
  }

  /// The number as an amount of a currency, with at most the decimals of its minor unit.
  ///
  /// - Throws: ``TypedNumberRefusal``.
  public static func amount(
    _ text: String, in currency: Currency, convention: Convention = .either
  ) throws(TypedNumberRefusal) -> Amount {
    Amount(minor: try parse(text, decimals: currency.decimals, convention: convention))
  }

  /// The number as a whole number of its last decimal: `parse("1.234,5", decimals: 2)` is 123450.
  ///
  /// - Throws: ``TypedNumberRefusal``.
  public static func parse(
    _ text: String, decimals: Int, convention: Convention = .either
  ) throws(TypedNumberRefusal) -> Int {
    let plain = try plain(text, convention: convention)
    do {
      return try DecimalText.parse(plain, decimals: decimals)
    } catch {
      switch error {
      case .overflow, .divisionByZero: throw .tooLarge(text)
      case .notANumber: throw .unreadable(text)
      case .tooManyDecimals: throw .tooManyDecimals(text, allowed: decimals)
      }
    }
  }

  /// Takes off the sign, which stands in front or, as on adding machines, behind.
  private static func takeSign(from digits: inout Substring, of text: String) throws(TypedNumberRefusal)
    -> Bool
  {
    func sign(_ character: Character?) -> Bool? {
      switch character {
      case "-", "\u{2212}": true
      case "+": false
      default: nil
      }
    }
    let front = sign(digits.first)
    if front != nil { digits.removeFirst() }
    let behind = sign(digits.last)
    if behind != nil { digits.removeLast() }
    guard front == nil || behind == nil else { throw .unreadable(text) }
    while digits.first == " " { digits.removeFirst() }
    while digits.last == " " { digits.removeLast() }
    return front ?? behind ?? false
  }

  /// Parts whole digits from decimals, without thousands marks.
  private static func parted(
    _ digits: String, of text: String, _ convention: Convention
  ) throws(TypedNumberRefusal) -> (whole: String, decimals: String) {
    // Spaces of any width and apostrophes part thousands and nothing else.
    let spaced = String(digits.map { $0.isWhitespace || "'’_".contains($0) ? " " : $0 })
    guard spaced.allSatisfy({ ("0"..."9").contains($0) || " .,".contains($0) }),
      spaced.contains(where: \.isNumber)
    else { throw .unreadable(text) }
    let points = spaced.filter { $0 == "." }.count
    let commas = spaced.filter { $0 == "," }.count
    let last: Character? = spaced.last { $0 == "." || $0 == "," }
    guard let mark = last else { return (try joined(spaced, by: " ", of: text), "") }
    let other: Character = mark == "." ? "," : "."
    if points > 0, commas > 0 {
      guard spaced.filter({ $0 == mark }).count == 1 else { throw .groups(text) }
      return try cut(spaced, at: mark, groupedBy: other, of: text)
    }
    if points + commas > 1 { return (try joined(spaced, by: mark, of: text), "") }
    let sides = spaced.split(separator: mark, omittingEmptySubsequences: false)
    let canBeThousands =
      (1...3).contains(sides[0].count) && sides[1].count == 3 && sides[0].first != "0"
      && !spaced.contains(" ")
    if canBeThousands {
      let asThousands = String(sides[0] + sides[1])
      let asDecimal = "\(sides[0]).\(sides[1])"
      switch convention {
      case .either: throw .ambiguous(text, decimal: asDecimal, thousands: asThousands)
      case .point where mark == ",", .comma where mark == ".": return (asThousands, "")
      default: break
      }
    }
    return try cut(spaced, at: mark, groupedBy: " ", of: text)
  }

  private static func cut(
    _ digits: String, at mark: Character, groupedBy group: Character, of text: String
  ) throws(TypedNumberRefusal) -> (whole: String, decimals: String) {
    let sides = digits.split(separator: mark, omittingEmptySubsequences: false)
    guard sides[1].allSatisfy(\.isNumber) else { throw .groups(text) }
    return (try joined(String(sides[0]), by: group, of: text), String(sides[1]))
  }

  /// Joins groups of three digits, of which the first may be shorter.
  private static func joined(
    _ digits: String, by mark: Character, of text: String
  ) throws(TypedNumberRefusal) -> String {
    let groups = digits.split(separator: mark, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { throw .groups(text) }
    guard groups.count > 1 else { return digits }
    guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
      throw .groups(text)
    }
    return groups.joined()
  }
}
