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

  @Test func theOtherWayDividesByTheSameRate() throws {
    #expect(
      try Factor("0.92").convertBack(Amount(minor: 9_200), from: euro, to: dollar) == Amount(minor: 10_000))
    #expect(try Factor("3").convertBack(Amount(minor: 100), from: euro, to: dollar) == Amount(minor: 33))
    #expect(throws: NumberError.divisionByZero) {
      try Factor.zero.convertBack(Amount(minor: 1), from: euro, to: dollar)
    }
  }

  @Test func aPriceKeepsSixDecimals() throws {
    #expect(try Factor.one.convert(try Price("10"), toCurrencyAt: try Factor("3")) == Price("3.333333"))
    #expect(try Factor("0.92").convert(try Price("100"), toCurrencyAt: .one) == Price("92"))
    #expect(try Factor("0.92").convert(try Price("1.5"), toCurrencyAt: try Factor("0.92")) == Price("1.5"))
  }

  @Test func whatDoesNotFitIsRefused() throws {
    #expect(throws: NumberError.overflow) {
      try Factor("1000000").convert(Amount(minor: Int.max), from: euro, to: dollar)
    }
  }
}
