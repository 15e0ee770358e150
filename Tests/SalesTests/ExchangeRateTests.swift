import Sales
import Testing

@Suite struct ExchangeRateTests {
  let euro = Currency(code: "EUR", decimals: 2)
  let dollar = Currency(code: "USD", decimals: 2)
  let yen = Currency(code: "JPY", decimals: 0)
  let dinar = Currency(code: "KWD", decimals: 3)

  @Test func theMinorUnitsOfBothCurrenciesCount() throws {
    #expect(try Factor("0.009502").convert(Amount(minor: 1_000), from: yen, to: dollar) == Amount(minor: 950))
    #expect(try Factor("3.25").convert(Amount(minor: 1_234), from: dinar, to: euro) == Amount(minor: 401))
    #expect(try Factor("160").convert(Amount(minor: 1_250), from: euro, to: yen) == Amount(minor: 2_000))
  }

  @Test func anAmountIsRoundedOnceHalfAwayFromZero() throws {
    let rate = try Factor("0.5")
    #expect(try rate.convert(Amount(minor: 1), from: dollar, to: euro) == Amount(minor: 1))
    #expect(try rate.convert(Amount(minor: -1), from: dollar, to: euro) == Amount(minor: -1))
    #expect(try Factor("50").convert(Amount(minor: 3_255), from: dollar, to: euro) == Amount(minor: 162_750))
  }

  @Test func aPriceChangesUnitAndCurrencyAtOnceAndIsRoundedOnce() throws {
    #expect(try Price("10").converted(toCurrencyAt: try Factor("3")) == Price("3.333333"))
    #expect(try Price("92").converted(toCurrencyAt: try Factor("0.92")) == Price("100"))
    #expect(try Price("10").converted(toUnitOf: try Factor("12")) == Price("120"))
    // 10 for a dozen in a currency at 3: 10 / 12 * 5 / 3, not 0.83 * 5 / 3.
    let price = try Price("10").converted(
      toUnitOf: try Factor("5"), from: try Factor("12"), toCurrencyAt: try Factor("3"), decimals: 2)
    #expect(price == (try Price("1.39")))
    #expect(throws: NumberError.divisionByZero) { try Price("1").converted(toCurrencyAt: .zero) }
    #expect(throws: NumberError.overflow) {
      try Price(millionths: .max).converted(toUnitOf: try Factor("1000000"))
    }
  }

  @Test(arguments: [("0.195", 3), ("12", 0), ("0.000001", 6), ("-1.50", 1), ("0", 0)])
  func aPriceKnowsTheDecimalsThatItNeeds(text: String, decimals: Int) throws {
    #expect(try Price(text).decimals == decimals)
  }

  @Test func whatDoesNotFitIsRefused() throws {
    #expect(throws: NumberError.overflow) {
      try Factor("1000000").convert(Amount(minor: Int.max), from: euro, to: dollar)
    }
  }
}
