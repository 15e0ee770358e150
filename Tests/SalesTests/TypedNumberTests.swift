import Sales
import Testing

@Suite struct TypedNumberTests {
  @Test(arguments: [
    ("12", "12"), (" 12 ", "12"), ("12.5", "12.5"), ("12,5", "12.5"), ("-12,5", "-12.5"), ("12,5-", "-12.5"),
    ("+3", "3"), ("\u{2212}3", "-3"), ("1.234,56", "1234.56"), ("1,234.56", "1234.56"),
    ("1.234.567", "1234567"),
    ("1,234,567", "1234567"), ("1 234 567,8", "1234567.8"), ("1'234.50", "1234.50"), ("1\u{202F}234", "1234"),
    ("1234.567", "1234.567"), ("0,125", "0.125"), ("0.125", "0.125"), (",5", "0.5"), (".5", "0.5"),
    ("5,", "5"),
    ("12,34", "12.34"), ("12.3456", "12.3456"), ("1 234,567", "1234.567"), ("- 7", "-7"), ("007", "007"),
  ])
  func isReadAsClerksMeanIt(typed: String, plain: String) throws {
    #expect(try TypedNumber.plain(typed) == plain)
  }

  @Test func threeDigitsAfterASingleMarkAreRefusedWithBothReadings() {
    #expect(throws: TypedNumberRefusal.ambiguous("1,234", decimal: "1.234", thousands: "1234")) {
      try TypedNumber.plain("1,234")
    }
    #expect(throws: TypedNumberRefusal.ambiguous("12.500", decimal: "12.500", thousands: "12500")) {
      try TypedNumber.plain("12.500")
    }
  }

  @Test func theConventionDecidesBetweenTwoReadings() throws {
    #expect(try TypedNumber.plain("1,234", convention: .point) == "1234")
    #expect(try TypedNumber.plain("1.234", convention: .point) == "1.234")
    #expect(try TypedNumber.plain("1,234", convention: .comma) == "1.234")
    #expect(try TypedNumber.plain("1.234", convention: .comma) == "1234")
    #expect(try TypedNumber.plain("12,5", convention: .point) == "12.5")
  }

  @Test(arguments: [
    "1,2,3", "12.34.567", "1 23", "1.234,567.8", "1,234,56", "1..5", "1,23.4", "1234.567,8", "1,5 0",
    "0,5.1 ",
  ])
  func marksThatPartNoThousandsAreRefused(typed: String) {
    #expect(throws: TypedNumberRefusal.groups(typed)) { try TypedNumber.plain(typed) }
  }

  @Test(arguments: ["x", "1e5", "-", ".", ",", "12a", "--1", "-1-", "1/2", "٣", "½", "$5"])
  func whatIsNoNumberIsRefused(typed: String) {
    #expect(throws: TypedNumberRefusal.unreadable(typed)) { try TypedNumber.plain(typed) }
  }

  @Test func nothingIsNotZero() {
    #expect(throws: TypedNumberRefusal.empty) { try TypedNumber.plain("  ") }
  }

  @Test func quantitiesAndAmountsTakeTheirDecimals() throws {
    #expect(try TypedNumber.scaled("1.234,5", as: Quantity.self) == Quantity("1234.5"))
    #expect(try TypedNumber.scaled("12", as: Quantity.self, decimals: 0) == Quantity("12"))
    #expect(try TypedNumber.scaled("12,0", as: Quantity.self, decimals: 0) == Quantity("12"))
    #expect(throws: TypedNumberRefusal.tooManyDecimals("12,5", allowed: 0)) {
      try TypedNumber.scaled("12,5", as: Quantity.self, decimals: 0)
    }
    #expect(try TypedNumber.parse("1.234,5", decimals: 2) == 123_450)
    #expect(try TypedNumber.parse("1.234,5", decimals: 6) == 1_234_500_000)
    let euro = Currency(code: "EUR", decimals: 2)
    #expect(try TypedNumber.amount("1.234,5", in: euro) == Amount(minor: 123_450))
    #expect(throws: TypedNumberRefusal.tooManyDecimals("0,005", allowed: 2)) {
      try TypedNumber.amount("0,005", in: euro)
    }
  }

  @Test func whatIsTooLargeIsRefused() {
    #expect(throws: TypedNumberRefusal.tooLarge("99999999999999999999")) {
      try TypedNumber.scaled("99999999999999999999", as: Quantity.self)
    }
    #expect(throws: TypedNumberRefusal.tooLarge("9223372036854775807")) {
      try TypedNumber.scaled("9223372036854775807", as: Quantity.self, decimals: 0)
    }
  }

  @Test func everyRefusalSaysWhatToDoNext() {
    let all: [TypedNumberRefusal] = [
      .empty, .unreadable("x"), .ambiguous("1,234", decimal: "1.234", thousands: "1234"), .groups("1,2,3"),
      .tooManyDecimals("1.5", allowed: 0), .tooLarge("9"),
    ]
    #expect(Set(all.map(\.code)).count == all.count)
    for refusal in all { #expect(!refusal.what.isEmpty && !refusal.next.isEmpty) }
  }

  @Test func whatTheAmbiguousRefusalProposesIsRead() throws {
    #expect(try TypedNumber.plain("1234") == "1234")
    #expect(try TypedNumber.plain("1.2340") == "1.2340")
  }
}
