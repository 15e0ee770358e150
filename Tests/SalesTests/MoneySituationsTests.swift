import Sales
import Testing

/// Situations in which desks have shown figures that do not add up, with the figures that are right.
@Suite struct MoneySituationsTests {
  private func fixture(
    _ rate: String, including: Bool = false, _ method: TaxMethod = .total, currency: Currency? = nil,
    discount: String = "0", step: Int = 0
  ) -> DocumentFixture {
    DocumentFixture(
      currency: currency ?? Currency(code: "EUR", decimals: 2), method: method, includesTax: including,
      discount: discount, step: step, groups: ["T": [("A", rate)]])
  }

  private let yen = Currency(code: "JPY", decimals: 0)

  @Test func twoLinesOf379WithTaxInsideStayAt758() throws {
    let lines = [("1 x 379.00", "T"), ("1 x 379.00", "T")]
    #expect(try fixture("21", including: true).totals(lines).texts == ["626.45", "131.55", "758.00"])
    #expect(try fixture("21", including: true, .line).totals(lines).texts == ["626.44", "131.56", "758.00"])
  }

  @Test func taxInsideAPriceInYenIsTakenFromThePriceOnce() throws {
    let totals = try fixture("10", including: true, currency: yen).totals([("1 x 50000", "T")])
    #expect(try totals.texts == ["45455", "4545", "50000"])
  }

  @Test func twoEqualTaxesInsideAPriceShareItsCents() throws {
    var double = fixture("14", including: true)
    double.groups = ["T": [("A", "14"), ("B", "14")]]
    let totals = try double.totals([("1 x 24900.00", "T")])
    #expect(try totals.texts == ["19453.13", "5446.87", "24900.00"])
    #expect(totals.taxTexts == ["2723.44", "2723.43"])
  }

  @Test func twoPricesWithFivePerCentInsideKeepTheirSum() throws {
    let lines = [("1 x 90.00", "T"), ("1 x 55.00", "T")]
    #expect(try fixture("5", including: true).totals(lines).texts == ["138.10", "6.90", "145.00"])
    #expect(try fixture("5", including: true, .line).totals(lines).texts == ["138.09", "6.91", "145.00"])
  }

  @Test func theMethodOfTheDocumentDecidesItsCents() throws {
    func lines(_ fixture: DocumentFixture) throws -> [String] {
      let values = try [("10", "30.75"), ("1", "70.00")].map { quantity, price in
        let terms = try LineTerms(
          quantity: Quantity(quantity), unitPrice: Price(price), discountPercent: Percent("5"))
        return TaxedValue(try terms.net(in: fixture.currency), itemTaxGroup: "T")
      }
      return try DocumentTotals(
        values: values, charges: [], terms: try fixture.terms(), rules: try fixture.rules()
      ).texts
    }
    #expect(try lines(fixture("15", .line)) == ["358.63", "53.80", "412.43"])
    #expect(try lines(fixture("15", .total)) == ["358.63", "53.79", "412.42"])
  }

  @Test func aPriceOf801WithTwentyPerCentInsideStays801() throws {
    #expect(try fixture("20", including: true).totals([("1 x 8.01", "T")]).texts == ["6.68", "1.33", "8.01"])
  }

  @Test func halfAYenOfTaxIsAYen() throws {
    #expect(
      try fixture("10", currency: yen).totals([("1 x 12345", "T")]).texts == ["12345", "1235", "13580"])
  }

  @Test func twoTaxesOfTheSameRateAreRoundedApart() throws {
    var two = DocumentFixture()
    two.groups = ["T": [("A", "17")], "U": [("B", "17")]]
    let totals = try two.totals([("1 x 50.40", "T"), ("1 x 47.21", "U")])
    #expect(totals.taxTexts == ["8.57", "8.03"])
    #expect(try totals.texts == ["97.61", "16.60", "114.21"])
    two.groups = ["T": [("A", "22")], "U": [("B", "4")]]
    #expect(
      try two.totals([("1 x 800.40", "T"), ("1 x 800.40", "U")]).texts == ["1600.80", "208.11", "1808.91"])
  }

  @Test func taxIsTakenFromTheRoundedValueThatIsPrinted() throws {
    #expect(try fixture("21").totals([("1.42 x 31.25", "T")]).texts == ["44.38", "9.32", "53.70"])
    #expect(try fixture("10").totals([("250 x 1.2345", "T")]).texts == ["308.63", "30.86", "339.49"])
  }

  @Test func threeLinesAtTwentyPerCentByEitherMethod() throws {
    let lines = [("1 x 299.33", "T"), ("1 x 179.33", "T"), ("1 x 99.34", "T")]
    #expect(try fixture("20").totals(lines).texts == ["578.00", "115.60", "693.60"])
    #expect(try fixture("20", .line).totals(lines).texts == ["578.00", "115.61", "693.61"])
  }

  @Test func pricesOfThreeDecimalsAreNotCutAndOneLineIsNegative() throws {
    let lines = [
      ("1198 x 0.195", "T"), ("766 x 0.195", "T"), ("107 x 0.195", "T"), ("1163 x 0.195", "T"),
      ("2428 x -0.095", "T"),
    ]
    let totals = try fixture("21").totals(lines)
    #expect(totals.lines.map(\.withoutTax.minor) == [23_361, 14_937, 2_087, 22_679, -23_066])
    #expect(try totals.texts == ["399.98", "84.00", "483.98"])
  }

  @Test func anAmountDiscountIsNeverTurnedIntoAPercentage() throws {
    let euro = Currency(code: "EUR", decimals: 2)
    func net(_ price: String, off: String, _ quantity: String = "1") throws -> String {
      let terms = try LineTerms(
        quantity: Quantity(quantity), unitPrice: Price(price), discountAmount: Price(off))
      return euro.text(try terms.net(in: euro))
    }
    #expect(try net("84000.00", off: "70000.00") == "14000.00")
    #expect(try net("870.00", off: "70.00") == "800.00")
    #expect(try net("168.00", off: "10.00", "2") == "316.00")
    #expect(try net("168.00", off: "10.00", "100") == "15800.00")
  }

  @Test func pricesWithManyDecimalsAreMultipliedBeforeTheyAreRounded() throws {
    let none = DocumentFixture()
    #expect(try none.totals([("2 x 30.476190", "")]).texts == ["60.95", "0.00", "60.95"])
    #expect(try none.totals([("4 x 45548.435", "")]).texts == ["182193.74", "0.00", "182193.74"])
    #expect(try none.totals([("6 x 7.425", "")]).texts == ["44.55", "0.00", "44.55"])
  }

  @Test func aDiscountOfFiftyAndAHalfPerCentOnDecimalUnits() throws {
    let terms = try LineTerms(
      quantity: Quantity("131.04"), unitPrice: Price("15.20"), discountPercent: Percent("51.5"))
    #expect(try terms.net(in: Currency(code: "EUR", decimals: 2)).minor == 96_603)
  }

  @Test func aVisibleChargeReachesTheSumOfTheCustomersOrder() throws {
    let adjustment = DocumentCharge(
      code: "ADJ", text: "Adjustment", category: .fixed, value: try Price("0.08"), itemTaxGroup: "")
    let totals = try DocumentFixture().totals([("6 x 0.72", "")], charges: [adjustment])
    #expect(totals.linesNet.minor == 432)
    #expect(totals.charges.minor == 8)
    #expect(totals.total.minor == 440)
  }

  @Test(arguments: [TaxMethod.line, .total])
  func cashRoundingIsAFigureOfItsOwn(method: TaxMethod) throws {
    let totals = try fixture("0", method, step: 5).totals([("1 x 12.23", "T")])
    #expect(totals.rounding.minor == 2)
    #expect(totals.total.minor == 1_225)
    let other = try fixture("0", method, step: 5).totals([("1 x 42.06", "T")])
    #expect(other.rounding.minor == -1)
    #expect(try fixture("0", method).totals([("1 x 42.06", "T")]).total.minor == 4_206)
  }

  @Test func aDiscountOnTheWholeOrderLowersTheTaxInside() throws {
    let totals = try fixture("20", including: true, discount: "25").totals([
      ("1 x 100.00", "T"), ("1 x 100.00", ""),
    ])
    #expect(totals.totalDiscount.minor == 5_000)
    #expect(totals.tax.minor == 1_250)
    #expect(totals.taxes.map(\.base.minor) == [6_250])
    #expect(totals.untaxed.minor == 7_500)
    #expect(totals.total.minor == 15_000)
  }

  @Test func aLineDiscountedToNothingBearsNoTax() throws {
    #expect(
      try fixture("19", discount: "100").totals([("1 x 19.99", "T")]).texts == ["0.00", "0.00", "0.00"])
  }

  @Test func freightIsTaxedAtWhatItCosts() throws {
    let freight = DocumentCharge(
      code: "FRT", text: "Freight", category: .fixed, value: try Price("10.00"), itemTaxGroup: "T")
    let totals = try fixture("10").totals([("1 x 50.00", "")], charges: [freight])
    #expect(totals.tax.minor == 100)
    #expect(totals.total.minor == 6_100)
  }

  @Test func aPercentageChargeIsOfTheLinesAfterTheTotalDiscount() throws {
    let fee = DocumentCharge(
      code: "FEE", text: "Fee", category: .percent, value: try Price("2"), itemTaxGroup: "T")
    let totals = try fixture("10", discount: "10").totals([("1 x 200.00", "T")], charges: [fee])
    #expect(totals.charges.minor == 360)
    #expect(try totals.texts == ["183.60", "18.36", "201.96"])
  }

  @Test func aGrossPriceOf200IsReachedForOneAndForSeven() throws {
    #expect(
      try fixture("18", including: true).totals([("1 x 200.00", "T")]).texts == ["169.49", "30.51", "200.00"])
    #expect(try fixture("18", including: true).totals([("7 x 200.00", "T")]).total.minor == 140_000)
    #expect(try fixture("18").totals([("1 x 169.4915", "T")]).total.minor == 20_000)
  }

  @Test func aPriceForAHundredPieces() throws {
    let terms = try LineTerms(quantity: Quantity("40"), unitPrice: Price("12.50"), priceUnit: Quantity("100"))
    #expect(try terms.net(in: Currency(code: "EUR", decimals: 2)).minor == 500)
  }
}
