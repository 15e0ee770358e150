import Desk
import Sales
import Store
import Testing

@Suite("Taxes, terms of payment and units")
struct SetupTaxAndTermsTests {
  private let company: NewDesk

  init() throws { company = try NewDesk() }

  @Test("A new rate holds from its day; the old one before it")
  func newRate() throws {
    let first = try #require(Day("2007-01-01"))
    let second = try #require(Day("2027-01-01"))
    try company.desk.perform(
      SaveTaxCode(
        "STD",
        rates: [
          .init(validFrom: first, rate: Percent(millionths: 19_000_000)),
          .init(validFrom: second, rate: Percent(millionths: 20_500_000)),
        ], version: 1))
    let rules = try company.desk.read { try $0.taxRules() }
    let before = try rules.codes(customerGroup: "DOM", itemGroup: "FULL", on: second + -1)
    let after = try rules.codes(customerGroup: "DOM", itemGroup: "FULL", on: second)
    #expect(before.map(\.rate.description) == ["19"])
    #expect(after.map(\.rate.description) == ["20.5"])
  }

  @Test("Two rates of one day and a rate on an export are told at once")
  func wrongRates() throws {
    let day = try #require(Day("2027-01-01"))
    let rate = SaveTaxCode.RateEntry(validFrom: day, rate: Percent(millionths: 1_000_000))
    let found = try problems { try company.desk.perform(SaveTaxCode("EXP", rates: [rate, rate])) }
    #expect(found.map(\.code) == ["tax.not-charged", "tax.rate-twice", "tax.not-charged"])
  }

  @Test("A group that shares a tax with the item's group is taxed, another is not")
  func groups() throws {
    try company.desk.perform(
      SaveTaxCode(
        "ECO", kind: .standard,
        rates: [
          .init(validFrom: try #require(Day("2020-01-01")), rate: Percent(millionths: 2_000_000))
        ]))
    try company.desk.perform(SaveTaxGroup(.item, "LAMPS", name: "Lamps", taxes: ["STD", "ECO"]))
    try company.desk.perform(SaveTaxGroup(.customer, "DOM", taxes: ["STD", "ECO"]))
    let day = try #require(Day("2026-11-24"))
    let rules = try company.desk.read { try $0.taxRules() }
    #expect(
      try rules.codes(customerGroup: "DOM", itemGroup: "LAMPS", on: day).map(\.code).sorted() == [
        "ECO", "STD",
      ])
    #expect(try rules.codes(customerGroup: "EXPORT", itemGroup: "LAMPS", on: day).isEmpty)
    let found = try problems { try company.desk.perform(SaveTaxGroup(.item, "X", taxes: ["STT"])) }
    #expect(found[0].figures.contains(Figure("nearest", "STD")))
    let refusal = #expect(throws: CodeRefusal.self) { try company.desk.perform(DeleteTaxCode("ECO")) }
    #expect(refusal?.code == "tax-code.used")
  }

  @Test("Terms of payment keep what is not given and refuse what makes no sense")
  func terms() throws {
    var terms = SaveTerms("N45", days: 45)
    terms.discountDays = 8
    terms.discountPercent = Percent(millionths: 3_000_000)
    try company.desk.perform(terms)
    try company.desk.perform(SaveTerms("N45", name: "45 days", version: 1))
    let saved = try #require(try company.desk.read { try $0.paymentTerms("N45") })
    #expect(saved.days == 45)
    #expect(saved.discountDays == 8)
    #expect(saved.name == "45 days")
    #expect(throws: Conflict.self) { try company.desk.perform(SaveTerms("N45", name: "x", version: 1)) }
    var wrong = SaveTerms("BAD", days: -1)
    wrong.kind = .fixedDay
    let found = try problems { try company.desk.perform(wrong) }
    #expect(found.map(\.field) == ["days", "fixedDay"])
  }

  @Test("Terms that the company or a customer names can't be deleted")
  func usedTerms() throws {
    #expect(throws: CodeRefusal.self) { try company.desk.perform(DeleteTerms("N30")) }
    try company.desk.perform(DeleteTerms("N14"))
    let missing = #expect(throws: NotFound.self) { try company.desk.perform(DeleteTerms("N14")) }
    #expect(missing?.key == "N14")
  }

  @Test("A unit that an item counts in can't be deleted, and decimals stay between 0 and 6")
  func units() throws {
    try company.desk.perform(SaveUnit("roll", name: "Rolls"))
    try company.item("I-1", "Tape") { $0.stockUnit = "roll" }
    #expect(throws: CodeRefusal.self) { try company.desk.perform(DeleteUnit("roll")) }
    try company.desk.perform(DeleteUnit("pal"))
    let found = try problems { try company.desk.perform(SaveUnit("t", decimals: 7)) }
    #expect(found.map(\.code) == ["unit.decimals"])
  }
}
