import Sales
import Store

extension ActionContext {
  /// Warns of bar codes that look like trade item numbers (GTIN, EAN, UPC) and have a wrong check digit.
  ///
  /// - Throws: the warning, unless it is accepted.
  func warn(barCodes: [String], ofItem item: String) throws {
    let mistyped = barCodes.filter(GTIN.isMistyped)
    guard !mistyped.isEmpty else { return }
    try warn(
      Warning(
        "item.bar-code", document: "item \(item)", about: mistyped.joined(separator: " "),
        "The last digit of \(mistyped.joined(separator: ", ")) is not the check digit of the others.",
        figures: mistyped.map { Figure("bar code", $0) }))
  }
}
