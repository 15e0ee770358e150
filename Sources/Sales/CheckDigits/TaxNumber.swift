/// The numbers under which businesses pay value added tax, and their check digits.
///
/// Right check digits say that a number was copied right, not that it is in force; only the tax office knows that.
public enum TaxNumber {
  /// Whether the text, which begins with the letters of its country, is a tax number; nil for other countries.
  public static func isValid(_ text: String) -> Bool? {
    let number = compact(text)
    return rule(ofPrefix: String(number.prefix(2))).map { $0(String(number.dropFirst(2))) }
  }

  /// What is wrong with the tax number of a business in a country: a warning, or nil when it is right or can't be told.
  ///
  /// The letters of the country in front may be left out. A number with the letters of another country is checked by
  /// that country, because a business can be registered abroad. An empty number is nothing wrong.
  /// - Parameters:
  ///   - country: Two letters of ISO 3166-1.
  ///   - field: The field that the problem is shown in.
  public static func check(_ text: String, country: String, field: String = "taxNumber") -> Problem? {
    let number = compact(text)
    guard !number.isEmpty else { return nil }
    let prefix = String(number.prefix(2))
    var responsible = country
    if let own = rule(ofPrefix: prefixes[country] ?? country) {
      if own(number) { return nil }
      if (prefixes[country] ?? country) == prefix || country == prefix, own(String(number.dropFirst(2))) {
        return nil
      }
    }
    if prefix != (prefixes[country] ?? country), let other = rule(ofPrefix: prefix) {
      if other(String(number.dropFirst(2))) { return nil }
      responsible = prefix
    } else if rule(ofPrefix: prefixes[country] ?? country) == nil {
      return nil
    }
    return Problem(
      field, "customer.tax-number",
      "\(text) is no tax number of \(responsible): its form or its check digit is wrong.",
      severity: .warning, figures: [Figure("tax number", text), Figure("country", responsible)])
  }

  /// Without the marks that people put between groups, in capitals.
  private static func compact(_ text: String) -> String { CheckDigits.compact(text, without: " -./:()") }

  /// The letters of tax numbers where they are not those of the country.
  private static let prefixes = ["GR": "EL"]

  /// A test of a number without the letters of its country.
  typealias Rule = @Sendable (String) -> Bool

  private static func rule(ofPrefix prefix: String) -> Rule? {
    if let national = nationalRules[prefix == "GR" ? "EL" : prefix] { return national }
    guard let digitRule = digitRules[prefix == "GR" ? "EL" : prefix] else { return nil }
    return { number in
      var text = number
      if digitRule.mayLackZero, text.utf8.count == digitRule.count - 1 { text = "0" + text }
      guard text.utf8.count == digitRule.count, let digits = CheckDigits.digits(text) else { return false }
      return digits.contains { $0 != 0 } && (digits[0] != 0 || digitRule.mayBeginWithZero)
        && digitRule.test(digits)
    }
  }
}
