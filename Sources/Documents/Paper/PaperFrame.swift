import Foundation
import Paper
import Sales

/// What all papers of a company have in common, in the language of one reader.
public struct PaperFrame: Sendable {
  public let company: Company
  public let language: PaperLanguage
  /// The company's logo as the bytes of a PNG file.
  public let logo: [UInt8]?

  /// Makes a frame.
  public init(company: Company, language: PaperLanguage, logo: [UInt8]? = nil) {
    self.company = company
    self.language = language
    self.logo = logo
  }

  /// A paper with letterhead and foot, and nothing between them.
  func printout(_ title: String) -> Printout {
    let words = language.pageWords
    let own = company.address
    let address = own.lines(to: company.name, from: own.country, countryName: countryName)
    var printout = Printout(
      language: language.code,
      letterhead: Letterhead(
        name: company.name, lines: address.dropFirst() + [company.phone, company.email], logo: logo),
      title: title,
      words: PageWords(
        page: words.page, carriedForward: words.carriedForward, broughtForward: words.broughtForward))
    let bank = company.bankAccount.isEmpty ? [] : [language(.bankAccount), grouped(company.bankAccount)]
    let tax = company.taxNumber.isEmpty ? [] : [language(.taxNumber), company.taxNumber]
    printout.footer = [address, bank, tax].filter { !$0.isEmpty }
    return printout
  }

  /// The address of a reader for the window of an envelope, with facts beside it.
  func address(_ address: PostalAddress, to addressee: String, facts: [AddressBlock.Fact]) -> Printout.Block {
    let own = company.address
    let sender = own.lines(to: company.name, from: own.country, countryName: countryName)
    return .address(
      AddressBlock(
        sender: sender.joined(separator: ", "), lines: lines(address, to: addressee), facts: facts))
  }

  /// An address in lines, as seen from the company.
  func lines(_ address: PostalAddress, to addressee: String) -> [String] {
    address.lines(to: addressee, from: company.address.country, countryName: countryName)
  }

  /// A fact beside the address.
  func fact(_ word: PaperWord, _ value: String?) -> AddressBlock.Fact { .init(language(word), value ?? "") }

  func fact(_ word: PaperWord, _ day: Day?) -> AddressBlock.Fact {
    .init(language(word), day.map { language.date($0) } ?? "")
  }

  /// A column of figures.
  func figures(_ word: PaperWord) -> PrintTable.Column {
    .init(language(word), .number(decimalMark: language.decimalMark))
  }

  /// The post of the company's country has to read the country of a letter that goes abroad: it is written in English,
  /// which the post takes everywhere.
  private func countryName(_ code: String) -> String {
    Locale(identifier: "en").localizedString(forRegionCode: code) ?? code
  }

  /// An account number in groups of four, when it is an IBAN.
  private func grouped(_ account: String) -> String {
    guard account.count >= 15, account.prefix(2).allSatisfy(\.isLetter), !account.contains(" ") else {
      return account
    }
    return stride(from: 0, to: account.count, by: 4).map { start in
      String(account.dropFirst(start).prefix(4))
    }.joined(separator: " ")
  }
}
