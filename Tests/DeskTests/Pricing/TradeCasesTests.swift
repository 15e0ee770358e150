import Sales
import Store
import Testing

@testable import Desk

@Suite("Price lists and discounts of other systems, as trade agreements")
struct TradeCasesTests {
  let company: Fixture

  init() throws { company = try Fixture() }

  private func line(_ quantity: String, unit: String? = nil, _ item: String = "0010") throws -> OrderLine {
    var entry = LineEntry(item: item, quantity: try Quantity(quantity))
    entry.unit = unit
    let made = try company.desk.perform(CreateOrder(customer: "C-1", lines: [entry]))
    return try company.order(made.number).lines[0]
  }

  private func percent(
    _ percent: String, from: String, to: String? = nil, next: Bool = false
  ) throws -> TradeLineEntry {
    try .percent(.lineDiscount, percent) {
      $0.item = "0010"
      $0.unit = "pcs"
      $0.quantityFrom = try Quantity(from)
      $0.quantityTo = try to.map { try Quantity($0) }
      $0.findNext = next
    }
  }

  @Test("20 % and 10 %, both from 4 pieces with find next on, are nothing for 1 piece and 30 % for 5")
  func stacked() throws {
    try company.agree(percent("20", from: "4", next: true), percent("10", from: "4", next: true))
    #expect(try line("1").discountPercent.isZero)
    #expect(try line("5").discountPercent == Percent("30"))
  }

  @Test("17.5 % for 1 to 23 pieces holds for 1 box of 12 and no longer for 2 boxes")
  func boxes() throws {
    try company.agree(percent("17.5", from: "1", to: "24"))
    let one = try line("1", unit: "box")
    #expect(try one.discountPercent == Percent("17.5"))
    #expect(one.net == Amount(minor: 9900))
    #expect(try line("2", unit: "box").discountPercent.isZero)
  }

  @Test("A price of 101 for a piece sells the box of 12 at 1,212")
  func priceOfBox() throws {
    try company.agree(.price("101", "0010"))
    #expect(try line("1", unit: "box").unitPrice == Price("1212"))
    #expect(try line("1").unitPrice == Price("101"))
  }

  @Test("A discount that holds today only is on orders of today, whatever day they are entered on")
  func orderDate() throws {
    var terms = try percent("10", from: "0")
    terms.fromDate = Fixture.today
    terms.toDate = Fixture.today
    try company.agree(terms)
    for (day, expected) in [(Fixture.today, "10"), (Fixture.today + 1, "0")] {
      var create = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010")])
      create.orderDate = day
      let made = try company.desk.perform(create)
      #expect(try company.order(made.number).lines[0].discountPercent == Percent(expected))
    }
  }

  @Test("A surcharge is a discount below 0 and raises the value of the line")
  func surcharge() throws {
    try company.agree(percent("-10", from: "0"))
    #expect(try line("1").net == Amount(minor: 1100))
  }
}
