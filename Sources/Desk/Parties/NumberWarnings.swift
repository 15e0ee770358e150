import Sales
import Store

extension ActionContext {
  /// Warns of a tax number whose form or check digits are wrong.
  ///
  /// - Parameters:
  ///   - subject: whose number it is, such as `customer C-000001`; the acceptance is kept with it.
  ///   - kind: what it is, for the name of the warning, such as `customer`.
  ///   - country: the two letters of the country; when it is empty, the letters in front of the number decide.
  /// - Throws: the warning, unless it is accepted.
  func warn(taxNumber: String, of subject: String, kind: String, country: String) throws {
    guard let problem = TaxNumber.check(taxNumber, country: country) else { return }
    try warn(
      Warning(
        "\(kind).tax-number", document: subject, about: taxNumber, problem.text, figures: problem.figures))
  }

  /// Warns of a bank account that looks like an IBAN and has wrong check digits.
  ///
  /// - Throws: the warning, unless it is accepted.
  func warn(bankAccount: String, of subject: String, kind: String) throws {
    let signs = Array(bankAccount.filter { !$0.isWhitespace }.prefix(4))
    let looksLikeIBAN =
      signs.count == 4 && signs.prefix(2).allSatisfy(\.isLetter) && signs.suffix(2).allSatisfy(\.isNumber)
    guard looksLikeIBAN, !IBAN.isValid(bankAccount) else { return }
    try warn(
      Warning(
        "\(kind).bank-account", document: subject, about: bankAccount,
        "\(bankAccount) is no IBAN: its length or its check digits are wrong.",
        figures: [Figure("bank account", bankAccount)]))
  }
}

extension CustomerEntry {
  /// The country of the business address, as far as addresses are given.
  var country: String? {
    (addresses?.first { ($0.role ?? .business) == .business } ?? addresses?.first)?.address.country
  }
}
