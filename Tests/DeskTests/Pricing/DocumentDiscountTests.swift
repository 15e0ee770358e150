import Sales
import Store
import Testing

@testable import Desk

@Suite("Multiline and total discounts of documents")
struct DocumentDiscountTests {
  let company: Fixture

  init() throws {
    company = try Fixture()
    try company.code(.itemMultilineDiscountGroup, "TOOLS")
    for item in ["0010", "0020"] { try company.item(item) { $0.multilineDiscountGroup = "TOOLS" } }
  }

  private func multiline(_ percent: String, from: String, to: String? = nil) throws -> TradeLineEntry {
    try .percent(.multilineDiscount, percent) {
      $0.item = "TOOLS"
      $0.itemCode = .group
      $0.quantityFrom = try Quantity(from)
      $0.quantityTo = try to.map { try Quantity($0) }
    }
  }

  private func order(_ number: String) throws -> SalesOrder { try company.order(number) }

  @Test(
    "Lines of one multiline group reach a quantity together that none of them reaches alone, once somebody asks"
  )
  func together() throws {
    try company.agree(multiline("4", from: "3"))
    let made = try company.order([("0010", "1"), ("0020", "2")])
    #expect(made.lines.map(\.multilineDiscountPercent) == [nil, nil])
    let before = made.lines.map(\.net)
    let outcome = try company.desk.perform(CalculateOrderMultiline(order: made.header.number))
    let after = try order(made.header.number)
    #expect(try after.lines.map(\.multilineDiscountPercent) == [Percent("4"), Percent("4")])
    #expect(outcome.lines.map(\.line) == after.lines.map(\.lineNumber))
    for (old, line) in zip(before, after.lines) {
      #expect(try line.net == old - old.percentage(Percent("4")))
    }
    #expect(try company.desk.check { _ in } == 0)
  }

  @Test("Below the combined quantity nothing is given, and what was given before goes")
  func tooFew() throws {
    try company.agree(multiline("4", from: "3"))
    let made = try company.order([("0010", "1"), ("0020", "2")])
    let number = made.header.number
    try company.desk.perform(CalculateOrderMultiline(order: number))
    let entry = LineEntry(quantity: .one)
    try company.desk.perform(ChangeOrder(order: number, lines: [LineChange(line: 2, entry)]))
    try company.desk.perform(CalculateOrderMultiline(order: number))
    #expect(try order(number).lines.allSatisfy { $0.multilineDiscountPercent == nil })
    #expect(try order(number).lines[0].net == made.lines[0].net)
  }

  @Test("A multiline discount for one item is refused with the reason")
  func neverOneItem() throws {
    let line = try TradeLineEntry.percent(.multilineDiscount, "4") { $0.item = "0010" }
    let refusal = try company.refusal { try company.agree(line) }
    #expect(refusal?.what.contains("never for one item") == true, "\(refusal?.what ?? "")")
  }

  @Test("An agreement on the total does nothing until somebody asks for it")
  func totalOnDemand() throws {
    try company.agree(.percent(.totalDiscount, "10") { $0.quantityFrom = try Quantity("10") })
    let made = try company.order([("0010", "5")])
    #expect(made.header.totalDiscountPercent.isZero)
    let outcome = try company.desk.perform(FetchOrderTotalDiscount(order: made.header.number))
    let after = try order(made.header.number)
    #expect(outcome.totalDiscountPercent == (try Percent("10")))
    #expect(after.header.totalDiscountPercent == (try Percent("10")))
    #expect(after.header.totalDiscountSource == .tradeAgreement)
  }

  @Test(
    "Where the company fetches the total discount by itself, it follows each save and spares one that was typed"
  )
  func totalAutomatic() throws {
    try company.agree(.percent(.totalDiscount, "10") { $0.quantityFrom = try Quantity("50") })
    try company.search { $0.totalDiscountAutomatic = true }
    let made = try company.order([("0010", "5")])
    #expect(made.header.totalDiscountPercent == (try Percent("10")))
    let number = made.header.number
    let less = LineEntry(quantity: .one)
    try company.desk.perform(ChangeOrder(order: number, lines: [LineChange(line: 1, less)]))
    #expect(try order(number).header.totalDiscountPercent.isZero)
    var typed = ChangeOrder(order: number)
    typed.header.totalDiscountPercent = try Percent("2")
    try company.desk.perform(typed)
    let more = LineEntry(quantity: try Quantity("9"))
    try company.desk.perform(ChangeOrder(order: number, lines: [LineChange(line: 1, more)]))
    #expect(try order(number).header.totalDiscountPercent == Percent("2"))
  }

  @Test("Lines of items that do not count for the total discount are not in its base")
  func leftOut() throws {
    try company.agree(.percent(.totalDiscount, "10") { $0.quantityFrom = try Quantity("50.1") })
    let whole = try company.order([("0010", "5"), ("0020", "5")])
    try company.desk.perform(FetchOrderTotalDiscount(order: whole.header.number))
    #expect(try order(whole.header.number).header.totalDiscountPercent == Percent("10"))
    try company.item("0020") { $0.inTotalDiscount = false }
    let made = try company.order([("0010", "5"), ("0020", "5")])
    try company.desk.perform(FetchOrderTotalDiscount(order: made.header.number))
    #expect(try order(made.header.number).header.totalDiscountPercent.isZero)
  }
}
