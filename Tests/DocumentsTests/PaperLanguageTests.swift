import Configuration
import Documents
import Foundation
import Sales
import Testing

@Suite("Languages of papers") struct PaperLanguageTests {
  private let languages = PaperLanguages()

  @Test("Each language that comes with the program has every word, with the same parts in it")
  func complete() throws {
    #expect(languages.languages.keys.sorted() == ["de", "en", "es", "fr"])
    let english = try #require(languages.languages["en"])
    for language in languages.languages.values {
      for word in PaperWord.allCases {
        #expect(!language(word).isEmpty)
        #expect(language(word) != word.rawValue || language.code == "en", "\(language.code) \(word.rawValue)")
        #expect(Self.parts(language(word)) == Self.parts(english(word)), "\(language.code) \(word.rawValue)")
      }
    }
  }

  private static func parts(_ text: String) -> Set<Substring> {
    Set(text.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first })
  }

  @Test("Figures and dates are written as each language writes them")
  func figures() throws {
    let amount = Amount(minor: -123_456_789)
    let euro = try Currency.known("EUR")
    let yen = try Currency.known("JPY")
    let day = try #require(Day("2026-03-05"))
    let expected = [
      "de": ("-1.234.567,89", "05.03.2026"), "en": ("-1,234,567.89", "5 Mar 2026"),
      "fr": ("-1\u{202F}234\u{202F}567,89", "05/03/2026"), "es": ("-1.234.567,89", "05/03/2026"),
    ]
    for (code, (figure, date)) in expected {
      let language = try #require(languages.languages[code])
      #expect(language.amount(amount, euro) == figure)
      #expect(language.date(day) == date)
    }
    let german = try #require(languages.languages["de"])
    #expect(german.amount(Amount(minor: 123456), yen) == "123.456")
    #expect(german.price(try Price("0.0375"), decimals: 2) == "0,0375")
    #expect(german.price(try Price("5"), decimals: 2) == "5,00")
  }

  @Test("A reader without a language gets the company's, one whose language is unknown gets English")
  func choice() {
    #expect(languages.language("", own: "de")?.code == "de")
    #expect(languages.language("da", own: "de")?.code == "en")
    #expect(languages.language("fr", own: "de")?.code == "fr")
  }

  @Test("A user's file adds a language, and tells what it lacks and what no paper has, each with its line")
  func ownLanguage() throws {
    let text = """
      name = "Nederlands"
      decimal-mark = ","
      group-mark = "."
      date = "dd-MM-yyyy"
      [words]
      invoice = "Factuur"
      faktuur = "Factuur"
      """
    let own = PaperLanguages(files: [("nl.toml", text)])
    let dutch = try #require(own.languages["nl"])
    #expect(dutch(.invoice) == "Factuur")
    #expect(dutch(.quotation) == "Quotation")
    #expect(own.problems.contains { $0.line == 7 && $0.reason.contains("faktuur") })
    #expect(own.problems.contains { $0.reason == "quotation is missing" })
  }

  @Test("A user's file for a language that comes with the program changes its own words only")
  func ownWords() throws {
    let own = PaperLanguages(files: [("de.toml", "[words]\ncredit-note = \"Gutschrift\"\n")])
    let german = try #require(own.languages["de"])
    #expect(german(.creditNote) == "Gutschrift")
    #expect(german(.invoice) == "Rechnung")
    #expect(german.decimalMark == ",")
    #expect(own.problems.isEmpty)
  }
}
