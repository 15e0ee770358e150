/// Reads and writes decimals as text without ever passing through binary floating point.
public enum DecimalText {
  /// Reads a plain decimal into a whole number of its last decimal: `parse("12.5", decimals: 2)` is 1250.
  ///
  /// A sign, digits and at most one point are allowed, white space around them is dropped. Decimals beyond the allowed
  /// ones must be zero: nothing is rounded.
  /// - Throws: ``NumberError/notANumber(_:)``, ``NumberError/tooManyDecimals(_:allowed:)``, ``NumberError/overflow``.
  public static func parse(_ text: String, decimals: Int) throws(NumberError) -> Int {
    var digits = text.utf8.drop { $0 == 32 || $0 == 9 }
    while let last = digits.last, last == 32 || last == 9 { digits.removeLast() }
    var negative = false
    if let first = digits.first, first == 45 || first == 43 {
      negative = first == 45
      digits.removeFirst()
    }
    var value = 0
    var places = -1
    var any = false
    for byte in digits {
      if byte == 46, places < 0 {
        places = 0
        continue
      }
      guard byte >= 48, byte <= 57 else { throw .notANumber(text) }
      any = true
      if places >= 0 {
        if places == decimals {
          guard byte == 48 else { throw .tooManyDecimals(text, allowed: decimals) }
          continue
        }
        places += 1
      }
      value = try shifted(value, adding: Int(byte - 48))
    }
    guard any else { throw .notANumber(text) }
    for _ in 0..<(decimals - max(places, 0)) { value = try shifted(value, adding: 0) }
    return negative ? -value : value
  }

  private static func shifted(_ value: Int, adding digit: Int) throws(NumberError) -> Int {
    let (tenfold, first) = value.multipliedReportingOverflow(by: 10)
    let (sum, second) = tenfold.addingReportingOverflow(digit)
    guard !first, !second else { throw .overflow }
    return sum
  }

  /// A plain decimal with its thousands apart, for people to read: `grouped("-1492.62")` is `"-1,492.62"`.
  public static func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    var whole = String(parts[0])
    let sign = whole.hasPrefix("-") ? String(whole.removeFirst()) : ""
    var groups: [Substring] = []
    var rest = whole[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    return sign + groups.joined(separator: ",") + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// Writes a whole number of the last decimal as a plain decimal without needless zeros: `plain(12500, decimals: 3)` is `"12.5"`.
  public static func plain(_ value: Int, decimals: Int) -> String {
    fixed(value, decimals: decimals, atLeast: 0)
  }

  /// Writes a whole number of the last decimal with a least number of decimals: `fixed(12500, decimals: 3, atLeast: 2)` is `"12.50"`.
  public static func fixed(_ value: Int, decimals: Int, atLeast least: Int) -> String {
    var digits = Array(String(value.magnitude).utf8)
    if digits.count <= decimals {
      digits.insert(contentsOf: repeatElement(UInt8(48), count: decimals + 1 - digits.count), at: 0)
    }
    var fraction = Array(digits.suffix(decimals))
    let whole = digits.dropLast(decimals)
    while fraction.count > least, fraction.last == 48 { fraction.removeLast() }
    var text = value < 0 ? "-" : ""
    text += String(decoding: whole, as: UTF8.self)
    if !fraction.isEmpty { text += "." + String(decoding: fraction, as: UTF8.self) }
    return text
  }
}
