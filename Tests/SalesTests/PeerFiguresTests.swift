import Sales
import Testing

/// Documents whose figures other order desks agree on.
@Suite struct PeerFiguresTests {
  private func totals(
    _ rate: String, _ lines: [String], including: Bool = false, _ method: TaxMethod = .total,
    discount: String = "0", charges: [DocumentCharge] = []
  ) throws -> [String] {
    try DocumentFixture(
      method: method, includesTax: including, discount: discount, groups: ["T": [("A", rate)]]
    ).totals(lines.map { ($0, "T") }, charges: charges).texts
  }

  @Test func aCommentLineHasNoFigures() throws {
    #expect(try totals("10", ["2 x 10.00", "0 x 0", "3 x 10.00"]) == ["50.00", "5.00", "55.00"])
    #expect(try totals("10", ["0 x 0"]) == ["0.00", "0.00", "0.00"])
  }

  @Test func anotherTaxGroupOfTheCustomerChangesOnlyTheTax() throws {
    #expect(try totals("10", ["3 x 10.00"]) == ["30.00", "3.00", "33.00"])
    #expect(try totals("5", ["3 x 10.00"]) == ["30.00", "1.50", "31.50"])
  }

  @Test func goodsGoingOutAndComingBackOnOneDocument() throws {
    #expect(try totals("10", ["5 x 10.00", "-2 x 5.00"]) == ["40.00", "4.00", "44.00"])
  }

  @Test func linesBelowHalfACentMakeNothing() throws {
    #expect(try totals("10", ["1 x 0.0035", "1 x 0.0035"]) == ["0.00", "0.00", "0.00"])
  }

  @Test func twoTaxesOnOneOfTwoLines() throws {
    let fixture = DocumentFixture(groups: ["ONE": [("A", "10")], "TWO": [("A", "10"), ("B", "20")]])
    let totals = try fixture.totals([("1 x 10", "ONE"), ("1 x 20", "TWO")])
    #expect(totals.taxes.map(\.base.minor) == [3_000, 2_000])
    #expect(totals.taxTexts == ["3.00", "4.00"])
  }

  @Test func aThousandPiecesAtNineteenPerCent() throws {
    let lines = ["84", "54", "288", "144", "430"].map { "\($0) x 4.60" }
    #expect(try totals("19", lines) == ["4600.00", "874.00", "5474.00"])
  }

  @Test func fourteenPerCentInsideFiveThousand() throws {
    #expect(try totals("14", ["100 x 50"], including: true) == ["4385.96", "614.04", "5000.00"])
    #expect(
      try totals("14", ["100 x 50"], including: true, discount: "2") == ["4298.25", "601.75", "4900.00"])
  }

  @Test func tenPerCentInsideAQuotation() throws {
    #expect(try totals("10", ["1 x 100", "1 x 190"], including: true) == ["263.64", "26.36", "290.00"])
    #expect(try totals("10", ["1 x 150"], including: true)[0] == "136.36")
    #expect(try totals("10", ["1 x 180"], including: true)[0] == "163.64")
  }

  @Test func twoMethodsTwoCents() throws {
    #expect(try totals("23", ["1 x 55.55", "1 x 11.11"], .line)[1] == "15.34")
    #expect(try totals("23", ["1 x 55.55", "1 x 11.11"])[1] == "15.33")
  }

  @Test(arguments: [TaxMethod.line, .total])
  func aDocumentOfOneLineHasOneAnswer(method: TaxMethod) throws {
    let terms = try LineTerms(
      quantity: Quantity("16"), unitPrice: Price("348.35"), discountPercent: Percent("4"))
    let net = try terms.net(in: Currency(code: "EUR", decimals: 2))
    let fixture = DocumentFixture(method: method, groups: ["T": [("A", "22")]])
    let totals = try DocumentTotals(
      values: [TaxedValue(net, itemTaxGroup: "T")], charges: [], terms: try fixture.terms(),
      rules: try fixture.rules())
    #expect(try totals.texts == ["5350.66", "1177.15", "6527.81"])
  }

  @Test func returnsAtEightAndAHalfPerCent() throws {
    let lines = ["1 x 598.89", "1 x 329.84", "1 x -59.89", "1 x -32.98"]
    #expect(try totals("8.5", lines) == ["835.86", "71.05", "906.91"])
  }

  @Test func aNegativeTaxIsWithheld() throws {
    #expect(try totals("-10", ["5 x 80"]) == ["400.00", "-40.00", "360.00"])
  }

  @Test func freightIsPartOfTheOrder() throws {
    let freight = DocumentCharge(
      code: "FRT", text: "Freight", category: .fixed, value: try Price("3"), itemTaxGroup: "")
    #expect(try totals("0", ["5 x 20.00"], charges: [freight]) == ["103.00", "0.00", "103.00"])
  }

  @Test func aHeaderDiscountOfFifteenPerCent() throws {
    let fixture = DocumentFixture(discount: "15")
    let totals = try fixture.totals([("10 x 15.32", ""), ("12 x 13.75", "")])
    #expect(totals.totalDiscount.minor == 4_773)
    #expect(totals.total.minor == 27_047)
    let margin = try LineMargin(net: totals.revenue, cost: Amount(minor: 18_496))
    #expect(margin.margin.minor == 8_551)
    #expect(margin.ratio == Percent(millionths: 31_615_336))
  }

  @Test func aTaxOnTwoLinesAndAnotherOnOneOfThem() throws {
    var fixture = DocumentFixture()
    fixture.groups = ["ONE": [("A", "10")], "BOTH": [("A", "10"), ("B", "20")]]
    let totals = try fixture.totals([("1 x 10.00", "ONE"), ("1 x 20.00", "BOTH")])
    #expect(totals.taxes.map(\.base.minor) == [3_000, 2_000])
    #expect(totals.taxTexts == ["3.00", "4.00"])
  }

  @Test func aLineThatIsTakenOffBearsItsTaxesByLine() throws {
    var fixture = DocumentFixture()
    fixture.method = .line
    fixture.groups = ["ONE": [("A", "10")], "THREE": [("B", "10"), ("C", "10")]]
    // Peers that round halves to even show -0.29 and -0.30; halves away from zero are -0.30 each.
    #expect(
      try fixture.totals([("1 x 30.00", "ONE"), ("1 x -2.95", "THREE")]).taxTexts == [
        "3.00", "-0.30", "-0.30",
      ])
  }

  @Test(arguments: [
    (TaxMethod.line, "15.34"), (.total, "15.33"),
  ])
  func twoLinesAtTwentyThreePerCent(method: TaxMethod, tax: String) throws {
    var fixture = DocumentFixture()
    fixture.method = method
    fixture.groups = ["T": [("A", "23")]]
    #expect(try fixture.totals([("1 x 55.55", "T"), ("1 x 11.11", "T")]).taxTexts == [tax])
  }

  @Test func aRateThatBeginsTomorrowIsNotTakenToday() throws {
    let day = DocumentFixture.day
    let rules = TaxRules(
      codes: [TaxCode(code: "A", name: "A")],
      rates: [
        TaxRate(taxCode: "A", validFrom: day, rate: .zero),
        TaxRate(taxCode: "A", validFrom: day + 1, rate: try Percent("20")),
      ], members: [])
    #expect(try rules.rate(of: "A", on: day) == .zero)
    #expect(try rules.rate(of: "A", on: day + 1) == Percent("20"))
    #expect(try rules.rate(of: "A", on: day + 400) == Percent("20"))
  }
}
