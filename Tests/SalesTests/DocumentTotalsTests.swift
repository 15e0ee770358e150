import Sales
import Testing

/// What must hold for the figures of every document (domain.md 5.4 to 5.6).
@Suite struct DocumentTotalsTests {
  /// A document of random lines and charges under a random method.
  private func randomDocument(_ generator: inout SeededGenerator)
    throws -> (values: [TaxedValue], charges: [TaxedValue], terms: DocumentTerms, rules: TaxRules)
  {
    var fixture = DocumentFixture()
    fixture.groups = [
      "FULL": [("A", "19")], "LOW": [("B", "7.7")], "BOTH": [("A", "19"), ("C", "2.5")], "ZERO": [("Z", "0")],
      "MINUS": [("M", "-10")],
    ]
    fixture.method = Bool.random(using: &generator) ? .line : .total
    fixture.includesTax = Bool.random(using: &generator)
    fixture.discount = ["0", "3", "12.5", "33.333333", "100", "-5"].randomElement(using: &generator) ?? "0"
    fixture.step = [0, 0, 5, 100].randomElement(using: &generator) ?? 0
    func values(_ count: ClosedRange<Int>) -> [TaxedValue] {
      (0..<Int.random(in: count, using: &generator)).map { _ in
        let limit = [10, 1_000, 100_000_000].randomElement(using: &generator) ?? 10
        let group = ["FULL", "LOW", "BOTH", "ZERO", "MINUS", ""].randomElement(using: &generator) ?? ""
        return TaxedValue(
          Amount(minor: Int.random(in: -limit / 3...limit, using: &generator)), itemTaxGroup: group)
      }
    }
    return (values(0...12), values(0...2), try fixture.terms(), try fixture.rules())
  }

  @Test func theFiguresOfEveryDocumentAddUpExactly() throws {
    var generator = SeededGenerator(seed: 20_261_124)
    for _ in 0..<4_000 {
      let (values, charges, terms, rules) = try randomDocument(&generator)
      let totals = try DocumentTotals(values: values, charges: charges, terms: terms, rules: rules)
      var sum = try totals.linesNet - totals.totalDiscount + totals.charges + totals.rounding
      if !terms.pricesIncludeTax { sum = try sum + totals.tax }
      #expect(sum == totals.total)
      #expect(try totals.revenue + totals.chargeRevenue + totals.tax + totals.rounding == totals.total)
      #expect(try totals.lines.map(\.discount).sum() == totals.totalDiscount)
      #expect(try totals.lines.map(\.withoutTax).sum() == totals.revenue)
      #expect(totals.lines.count == values.count)
      #expect(totals.chargeParts.count == charges.count)
      if terms.roundingStep.minor > 0 { #expect(totals.total.minor % terms.roundingStep.minor == 0) }
    }
  }

  @Test func whereEachPartBearsOneTaxTheBasesMakeTheNet() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let (values, charges, terms, rules) = try randomDocument(&generator)
      let single = values.filter { $0.itemTaxGroup != "BOTH" }
      let singleCharges = charges.filter { $0.itemTaxGroup != "BOTH" }
      let totals = try DocumentTotals(values: single, charges: singleCharges, terms: terms, rules: rules)
      let bases = try totals.taxes.map(\.base).sum()
      #expect(try bases + totals.untaxed == totals.revenue + totals.chargeRevenue)
    }
  }

  @Test func aCreditNoteTakesBackExactlyWhatItsInvoiceSaid() throws {
    var generator = SeededGenerator(seed: 99)
    for _ in 0..<2_000 {
      let (values, charges, terms, rules) = try randomDocument(&generator)
      let invoice = try DocumentTotals(values: values, charges: charges, terms: terms, rules: rules)
      let credit = try DocumentTotals(
        values: values.map { TaxedValue(-$0.amount, itemTaxGroup: $0.itemTaxGroup) },
        charges: charges.map { TaxedValue(-$0.amount, itemTaxGroup: $0.itemTaxGroup) }, terms: terms,
        rules: rules)
      #expect(credit.total == -invoice.total)
      #expect(credit.taxes.map(\.amount) == invoice.taxes.map { -$0.amount })
      #expect(credit.taxes.map(\.base) == invoice.taxes.map { -$0.base })
      #expect(credit.lines.map(\.discount) == invoice.lines.map { -$0.discount })
      #expect(credit.lines.map(\.withoutTax) == invoice.lines.map { -$0.withoutTax })
    }
  }

  @Test func noPartOfTheDiscountIsFurtherThanOneCentFromItsExactShare() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let (values, _, terms, rules) = try randomDocument(&generator)
      let totals = try DocumentTotals(values: values, charges: [], terms: terms, rules: rules)
      for (value, line) in zip(values, totals.lines) {
        let exact = Int128(value.amount.minor) * Int128(terms.totalDiscountPercent.millionths)
        #expect((Int128(line.discount.minor) * 100_000_000 - exact).magnitude <= 100_000_000)
      }
    }
  }

  @Test func threeEqualLinesShareADiscountOfOneCentLess() throws {
    var fixture = DocumentFixture()
    fixture.discount = "33.333333"
    let totals = try fixture.totals([("100", ""), ("100", ""), ("100", "")])
    #expect(totals.lines.map(\.discount.minor) == [3_334, 3_333, 3_333])
    #expect(totals.totalDiscount.minor == 10_000)
  }

  @Test func figuresThatAreTooLargeAreRefused() throws {
    var fixture = DocumentFixture()
    fixture.groups = ["FULL": [("A", "19")]]
    let half = TaxedValue(Amount(minor: Int.max - 1), itemTaxGroup: "FULL")
    #expect(throws: NumberError.overflow) {
      try DocumentTotals(values: [half], charges: [], terms: try fixture.terms(), rules: try fixture.rules())
    }
    #expect(throws: NumberError.overflow) {
      try DocumentTotals(
        values: [half, half], charges: [], terms: try fixture.terms(), rules: try fixture.rules())
    }
  }

  @Test func aDayBeforeTheFirstRateIsRefusedByItsFigures() throws {
    var fixture = DocumentFixture()
    fixture.groups = ["FULL": [("A", "19")]]
    var terms = try fixture.terms()
    terms.date = DocumentFixture.day - 1
    #expect(throws: TaxRefusal.noRate(code: "A", on: DocumentFixture.day - 1, firstFrom: DocumentFixture.day))
    {
      try DocumentTotals(
        values: [TaxedValue(Amount(minor: 1), itemTaxGroup: "FULL")], charges: [], terms: terms,
        rules: try fixture.rules())
    }
  }

  @Test func anEmptyGroupOnEitherSideBearsNoTax() throws {
    var fixture = DocumentFixture()
    fixture.groups = ["FULL": [("A", "19")]]
    let rules = try fixture.rules()
    #expect(try rules.codes(customerGroup: "", itemGroup: "FULL", on: DocumentFixture.day).isEmpty)
    #expect(try rules.codes(customerGroup: "ALL", itemGroup: "", on: DocumentFixture.day).isEmpty)
    #expect(try rules.codes(customerGroup: "ALL", itemGroup: "OTHER", on: DocumentFixture.day).isEmpty)
    #expect(
      try rules.codes(customerGroup: "ALL", itemGroup: "FULL", on: DocumentFixture.day).map(\.code) == ["A"])
  }

  @Test func theRateOfTheDayHoldsFromItsFirstDayOn() throws {
    let low = TaxRate(taxCode: "A", validFrom: Day(number: 18_444), rate: try Percent("16"))
    let high = TaxRate(taxCode: "A", validFrom: Day(number: 18_628), rate: try Percent("19"))
    let rules = TaxRules(codes: [TaxCode(code: "A", name: "VAT")], rates: [high, low], members: [])
    #expect(try rules.rate(of: "A", on: Day(number: 18_627)) == low.rate)
    #expect(try rules.rate(of: "A", on: Day(number: 18_628)) == high.rate)
    #expect(throws: TaxRefusal.noRate(code: "B", on: Day(number: 1), firstFrom: nil)) {
      try rules.rate(of: "B", on: Day(number: 1))
    }
  }
}
