import Sales
import Store
import Testing

/// Taxes, terms of payment and units as the store keeps them.
@Suite struct StoredRulesTests {
  /// Kept as long as the test runs, because its folder goes with it.
  private let fixture = Result { try Fixture() }
  private var store: Store { get throws { try fixture.get().store } }

  @Test func aTaxComesBackWithItsRatesTheOldestFirst() throws {
    let old = TaxRate(taxCode: "X", validFrom: Day(number: 100), rate: try Percent("16"))
    let new = TaxRate(taxCode: "X", validFrom: Day(number: 200), rate: try Percent("19.5"))
    try store.write {
      try $0.insert(TaxCode(code: "X", name: "Extra", kind: .reverseCharge), rates: [new, old])
    }
    #expect(try store.read { try $0.taxCode("X") }?.kind == .reverseCharge)
    #expect(try store.read { try $0.taxRates(of: "X") } == [old, new])
    let rules = try store.read { try $0.taxRules() }
    #expect(try rules.rate(of: "X", on: Day(number: 199)) == old.rate)
    #expect(try rules.rate(of: "X", on: Day(number: 200)) == new.rate)
  }

  @Test func theRulesOfTheStoreTaxWhatBothGroupsHave() throws {
    let applied = try store.read {
      try $0.taxRules().codes(customerGroup: "DOM", itemGroup: "RED", on: Fixture.today)
    }
    #expect(applied.map(\.code) == ["V7"])
    #expect(try applied.map(\.rate) == [Percent("7")])
    #expect(try store.read { try $0.taxCodes(of: "DOM", kind: .customer) } == ["V19", "V7"])
  }

  @Test func savingATaxReplacesItsRatesAndTellsOfAConflict() throws {
    var tax = try #require(try store.read { try $0.taxCode("V7") })
    tax.name = "Reduced"
    let rate = TaxRate(taxCode: "V7", validFrom: Day(number: 5), rate: try Percent("5"))
    let saved = try store.write { try $0.save(tax, rates: [rate]) }
    #expect(saved.version == tax.version + 1)
    #expect(try store.read { try $0.taxRates(of: "V7") } == [rate])
    #expect(throws: Conflict.self) { try store.write { try $0.save(tax, rates: []) } }
    #expect(try store.read { try $0.taxRates(of: "V7") } == [rate])
  }

  @Test func aTaxThatAGroupHasIsNotDeleted() throws {
    #expect(throws: CodeRefusal("tax code", "V7", .used(by: "customer tax group DOM"))) {
      try store.write { try $0.delete(taxCode: "V7") }
    }
    try store.write { writer in
      try writer.replaceTaxes(of: "DOM", kind: .customer, with: ["V19"])
      try writer.replaceTaxes(of: "RED", kind: .item, with: [])
      try writer.delete(taxCode: "V7")
    }
    #expect(try store.read { try $0.taxCode("V7") } == nil)
    #expect(try store.read { try $0.taxRates(of: "V7") }.isEmpty)
    #expect(throws: NotFound.self) { try store.write { try $0.delete(taxCode: "V7") } }
  }

  @Test func aCodeIsNeitherEmptyNorTaken() throws {
    #expect(throws: CodeRefusal("tax code", "", .empty)) {
      try store.write { try $0.insert(TaxCode(code: "", name: ""), rates: []) }
    }
    #expect(throws: CodeRefusal("terms of payment", "N30", .taken)) {
      try store.write { try $0.insert(PaymentTerms(code: "N30", name: "")) }
    }
    #expect(throws: CodeRefusal("unit", "pcs", .taken)) {
      try store.write { try $0.insert(Unit(code: "pcs", name: "")) }
    }
    #expect(throws: NotFound.self) {
      try store.write { try $0.replaceTaxes(of: "NEW", kind: .item, with: ["NONE"]) }
    }
  }

  @Test func termsComeBackAsTheyWereAndStayWhileTheyAreUsed() throws {
    let terms = PaymentTerms(
      code: "E15", name: "End of month", kind: .endOfMonth, months: 1, days: 15, discountDays: 8,
      discountPercent: try Percent("2.5"))
    try store.write { try $0.insert(terms) }
    #expect(try store.read { try $0.paymentTerms("E15") } == terms)
    try store.write { try $0.delete(paymentTerms: "E15") }
    #expect(try store.read { try $0.paymentTerms("E15") } == nil)
    #expect(throws: CodeRefusal("terms of payment", "N30", .used(by: "the company's parameters"))) {
      try store.write { try $0.delete(paymentTerms: "N30") }
    }
  }

  @Test func termsThatMakeNoSenseAreNotKept() throws {
    #expect(throws: ProblemsRefusal.self) {
      try store.write { try $0.insert(PaymentTerms(code: "BAD", name: "", kind: .fixedDay, fixedDay: 32)) }
    }
    #expect(try store.read { try $0.paymentTerms("BAD") } == nil)
  }

  @Test func aUnitThatAnItemCountsInIsNotDeleted() throws {
    #expect(try store.read { try $0.unit("m") }?.decimals == 2)
    do {
      try store.write { try $0.delete(unit: "pcs") }
      Issue.record("pcs was deleted")
    } catch let refusal as CodeRefusal {
      #expect(refusal.code == "unit.used")
    }
    try store.write { writer in
      try writer.insert(Unit(code: "kg", name: "Kilogram", decimals: 3))
      try writer.delete(unit: "kg")
    }
    #expect(try store.read { try $0.unit("kg") } == nil)
  }
}
