import Sales
import Store
import Testing

@testable import Desk

@Suite("What a sales agreement says against what trade agreements say")
struct AgreementPriceTests {
  let company: Fixture

  init() throws {
    company = try Fixture()
    try company.allowAgreements()
    try company.agree(
      .price("5", "0010"), .percent(.lineDiscount, "20") { $0.item = "0010" })
  }

  private func line(_ order: String) throws -> OrderLine {
    try #require(try company.desk.read { try $0.order(order) }).lines[0]
  }

  @Test(
    "Rule 12: an agreed price overrules a trade agreement that is better for the customer, also when the quantity changes"
  )
  func price() throws {
    let agreement = try company.agreement([company.hammers()]).number
    let order = try company.order(under: agreement, [LineEntry(item: "0010", quantity: try Quantity("5"))])
      .number
    let entry = LineEntry(quantity: try Quantity("6"))
    for quantity in ["5", "6"] {
      let line = try line(order)
      #expect(line.quantity == (try Quantity(quantity)))
      #expect(line.unitPrice == (try Price("8")))
      #expect(line.priceSource == .agreement)
      #expect(line.discountPercent.isZero)
      #expect(line.discountSource == .agreement)
      try company.desk.perform(ChangeOrder(order: order, lines: [LineChange(line: 1, entry)]))
    }
  }

  @Test("Rule 13: a value commitment brings its discount and leaves the price to the trade agreement")
  func value() throws {
    var promise = AgreementLineEntry(commitment: .value)
    promise.amount = try Price("1000")
    promise.discountPercent = try Percent("3")
    let agreement = try company.agreement([promise]).number
    let order = try company.order(under: agreement, [LineEntry(item: "0010", quantity: try Quantity("5"))])
      .number
    let line = try line(order)
    #expect(line.unitPrice == (try Price("5")))
    #expect(line.priceSource == .tradeAgreement)
    #expect(line.discountPercent == (try Percent("3")))
    #expect(line.discountSource == .agreement)
  }

  @Test("A line that leaves its agreement takes the price and the discount of the trade agreement")
  func leaves() throws {
    let agreement = try company.agreement([company.hammers { $0.priceFixed = true }]).number
    let order = try company.order(under: agreement, [LineEntry(item: "0010", quantity: try Quantity("5"))])
      .number
    var entry = LineEntry(unitPrice: try Price("7"))
    entry.leaveAgreement = .reprice
    try company.desk.perform(ChangeOrder(order: order, lines: [LineChange(line: 1, entry)]))
    let line = try line(order)
    #expect(line.unitPrice == (try Price("5")))
    #expect(line.discountPercent == (try Percent("20")))
    #expect(line.discountSource == .tradeAgreement)
  }
}
