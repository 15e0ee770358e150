import Sales
import Testing

@Suite struct CheckDigitTests {
  static let referee = Referee("stdnum/check_digit_vectors.csv")

  /// Each kind of the reference rows and how it is told here.
  static let kinds: [String: @Sendable (String) -> Bool] = [
    "iban": { IBAN.isValid($0) }, "bic": { BIC.isValid($0) }, "lei": { LEI.isValid($0) },
    "iso11649": { CreditorReference.isValid($0) }, "gtin": { GTIN.isValid($0) },
    "eu_vat": { TaxNumber.isValid($0) == true },
  ]

  /// Left out where the reference rows are absent.
  @Test(.enabled(if: referee.isPresent), arguments: kinds.keys.sorted())
  func everyNumberOfTheReferenceAgrees(kind: String) throws {
    let check = try #require(Self.kinds[kind])
    let rows = try Self.referee.rows().filter { $0[0] == kind }
    #expect(rows.count > 100)
    for row in rows { #expect(check(row[1]) == (row[2] == "1"), "\(row[1])") }
  }

  /// Left out where the reference rows are absent.
  @Test(.enabled(if: referee.isPresent)) func everyKindOfTheReferenceIsKnown() throws {
    #expect(Set(try Self.referee.rows().map { $0[0] }) == Set(Self.kinds.keys))
  }

  @Test func aTaxNumberIsReadWithOrWithoutItsPrefix() {
    #expect(TaxNumber.check("DE136695976", country: "DE") == nil)
    #expect(TaxNumber.check("136 695 976", country: "DE") == nil)
    #expect(TaxNumber.check("EL094259216", country: "GR") == nil)
    #expect(TaxNumber.check("094259216", country: "GR") == nil)
    #expect(TaxNumber.check("", country: "DE") == nil)
  }

  @Test func aNumberOfAnotherCountryIsCheckedByThatCountry() {
    #expect(TaxNumber.check("ATU13585627", country: "DE") == nil)
    #expect(TaxNumber.check("ATU13585626", country: "DE")?.figures.last == Figure("country", "AT"))
  }

  @Test func aWrongDigitIsAProblemAndAnUnknownCountryIsNot() {
    let problem = TaxNumber.check("DE136695977", country: "DE", field: "taxNumber")
    #expect(problem?.code == "customer.tax-number")
    #expect(problem?.severity == .warning)
    #expect(problem?.field == "taxNumber")
    #expect(TaxNumber.check("12345", country: "US") == nil)
    #expect(TaxNumber.isValid("US12345") == nil)
  }

  @Test(arguments: [
    "HR33392005961", "GB980780684", "SI50223054", "XI432525179", "CHE-107.787.577", "NO995525828MVA",
  ])
  func numbersOfOtherCountriesAreKnownToo(number: String) {
    #expect(TaxNumber.isValid(number) == true)
  }

  @Test func anIBANIsReadInGroupsOrWithout() {
    #expect(IBAN.isValid("DE89 3704 0044 0532 0130 00"))
    #expect(!IBAN.isValid("DE89 3704 0044 0532 0130 0"))
    #expect(!IBAN.isValid(""))
    #expect(!IBAN.isValid("ZZ00"))
    #expect(!IBAN.isValid("DE٨٩370400440532013000"))
  }

  @Test func aCreditorReferenceIsMadeOfADocumentNumber() throws {
    let reference = try #require(CreditorReference.make(from: "INV-000042"))
    #expect(reference.hasSuffix("INV000042"))
    #expect(CreditorReference.isValid(reference))
    #expect(CreditorReference.make(from: "--") == nil)
    #expect(CreditorReference.make(from: String(repeating: "9", count: 22)) == nil)
  }
}
