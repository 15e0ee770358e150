import Sales
import Testing

/// The value of a line and what it earns (domain.md 3.7, 4.2).
@Suite struct LineTermsTests {
  let euro = Currency(code: "EUR", decimals: 2)

  func net(
    _ quantity: String, _ price: String, per priceUnit: String = "1", off: String = "0",
    percent: String = "0",
    in currency: Currency? = nil
  ) throws -> String {
    let terms = try LineTerms(
      quantity: Quantity(quantity), unitPrice: Price(price), priceUnit: Quantity(priceUnit),
      discountAmount: Price(off), discountPercent: Percent(percent))
    let currency = currency ?? euro
    return currency.text(try terms.net(in: currency))
  }

  @Test func priceUnitAndBothDiscountsAreRoundedOnce() throws {
    #expect(try net("1", "100", per: "5", off: "10", percent: "15") == "15.30")
    #expect(try net("3", "10", per: "3") == "10.00")
    #expect(try net("1000", "0.0005", per: "1") == "0.50")
    #expect(try net("10", "1.00", percent: "10") == "9.00")
  }

  @Test func halvesGoAwayFromZeroOnBothSides() throws {
    #expect(try net("1", "0.005") == "0.01")
    #expect(try net("-1", "0.005") == "-0.01")
    #expect(try net("1", "0.0049") == "0.00")
    #expect(try net("-1", "0.0049") == "0.00")
  }

  @Test func theMinorUnitIsThatOfTheCurrency() throws {
    #expect(try net("3", "33.35", in: Currency(code: "JPY", decimals: 0)) == "100")
    #expect(try net("3", "33.3335", in: Currency(code: "KWD", decimals: 3)) == "100.001")
  }

  @Test func aDiscountOfTwoThousandPiecesIsNotRoundedByThePiece() throws {
    #expect(try net("2000", "9.99", percent: "33.333") == "13320.07")
    #expect(try net("16", "348.35", percent: "4") == "5350.66")
  }

  @Test func aDiscountOverHundredPerCentTurnsTheSign() throws {
    #expect(try net("1", "10", percent: "150") == "-5.00")
    #expect(try net("1", "10", percent: "-10") == "11.00")
  }

  @Test func largeFiguresAreComputedOrRefusedButNeverWrapped() throws {
    #expect(try net("1000000000", "1000000", percent: "0.000001") == "999999990000000.00")
    #expect(throws: NumberError.overflow) { try net("9000000000000", "9000000000000") }
    #expect(throws: NumberError.overflow) {
      try net("9000000000000.000001", "9000000000000.000001", percent: "7.3")
    }
    #expect(throws: NumberError.divisionByZero) { try net("1", "1", per: "0") }
  }

  @Test func marginAndRatioOfAnOrderOfTwoLines() throws {
    let first = try LineTerms(quantity: Quantity("10"), unitPrice: Price("15.32"))
    let second = try LineTerms(quantity: Quantity("12"), unitPrice: Price("13.75"))
    let one = try first.margin(cost: Price("9.52"), in: euro)
    let two = try second.margin(cost: Price("7.48"), in: euro)
    let both = try LineMargin(net: try one.net + two.net, cost: try one.cost + two.cost)
    #expect(euro.text(both.net) == "318.20")
    #expect(euro.text(both.cost) == "184.96")
    #expect(euro.text(both.margin) == "133.24")
    #expect(both.ratio == Percent(millionths: 41_873_036))
  }

  @Test func theCostCountsStockUnitsAndAFreeLineHasNoRatio() throws {
    let free = try LineTerms(quantity: Quantity("2"), unitPrice: .zero)
    let margin = try free.margin(cost: Price("1.50"), unitFactor: Factor("12"), in: euro)
    #expect(euro.text(margin.margin) == "-36.00")
    #expect(margin.ratio == nil)
  }
}
