import Sales
import Store
import Testing

@testable import Desk

@Suite("Prices that are simulated on a quotation")
struct ApplyPriceTests {
  let flow: Flow
  private var company: Fixture { flow.company }

  init() throws { flow = try Flow() }

  /// Ten hammers at 10.00 that cost 6.00, in euro or in dollars of 0.80 euro.
  private func quote(_ customer: String = "C-1") throws -> String {
    try company.desk.perform(
      CreateQuotation(customer: customer, lines: [LineEntry(item: "0010", quantity: try Quantity("10"))])
    ).number
  }

  @Test("A ratio on the whole becomes the total discount; rehearsed, nothing changes")
  func whole() throws {
    let number = try quote()
    var action = ApplyPrice(quotation: number)
    action.ratio = try Percent("25")
    let figures = try company.desk.rehearse(action).outcome.figures
    #expect(figures.total == Amount(minor: 80_00) && figures.margin == Amount(minor: 20_00))
    #expect(try company.quotation(number).header.totalDiscountPercent == .zero)
    try company.desk.perform(action)
    #expect(try company.quotation(number).header.totalDiscountPercent == Percent("20"))
    #expect(try company.quotation(number).header.net == Amount(minor: 80_00))
    try flow.expectClean()
  }

  @Test("A margin on a line gives its net amount; a total sets its price, which stays")
  func line() throws {
    let number = try quote()
    var action = ApplyPrice(quotation: number, line: 1)
    action.margin = try Price("30")
    try company.desk.perform(action)
    #expect(try company.quotation(number).lines[0].net == Amount(minor: 90_00))
    #expect(try company.quotation(number).lines[0].unitPrice == Price("10"))
    action.margin = nil
    action.total = try Price("95")
    try company.desk.perform(action)
    let line = try company.quotation(number).lines[0]
    #expect(try line.unitPrice == Price("9.5") && line.discountAmount == .zero && line.priceSource == .manual)
    try flow.expectClean()
  }

  @Test("Cost is counted in the currency of the quotation")
  func foreign() throws {
    // 60.00 euro of cost are 75.00 dollars; the base price of 10.00 euro is 12.50 dollars.
    var action = ApplyPrice(quotation: try quote("C-4"))
    action.margin = try Price("25")
    let figures = try company.desk.rehearse(action).outcome.figures
    #expect(figures.cost == Amount(minor: 75_00))
    #expect(figures.total == Amount(minor: 100_00))
  }

  @Test("Exactly one figure is set, on a quotation that is not sent")
  func refused() throws {
    let number = try quote()
    var action = ApplyPrice(quotation: number)
    #expect(try company.refusal { try company.desk.perform(action) }?.code == "simulation.figures")
    action.total = try Price("90")
    action.ratio = try Percent("10")
    #expect(try company.refusal { try company.desk.perform(action) }?.code == "simulation.figures")
    action.ratio = nil
    try company.desk.perform(SendQuotation(number))
    #expect(try company.refusal { try company.desk.perform(action) }?.code == "quotation.status")
  }
}
