import Sales
import Store
import Testing

@testable import Desk

@Suite("Auto charges that somebody has changed")
struct ChargeByHandTests {
  let company: Fixture
  let order: String

  init() throws {
    company = try Fixture()
    try company.charge("ALL", .tier("FREIGHT", "3"))
    order = try company.hammers("5").number
  }

  private func charges(_ entries: ChargeEntry...) throws -> SalesDocumentOutcome {
    var change = ChangeOrder(order: order)
    change.charges = entries
    return try company.desk.perform(change)
  }

  private func quantity(_ quantity: String) throws -> SalesDocumentOutcome {
    var line = LineChange(line: 1)
    line.entry.quantity = try Quantity(quantity)
    return try company.desk.perform(ChangeOrder(order: order, lines: [line]))
  }

  @Test(
    "Freight set to 2.00 by hand stays over changes, and is 4.00 again when it is searched after the price has risen"
  )
  func changed() throws {
    _ = try charges(ChargeEntry(code: "FREIGHT", value: try Price("2")))
    #expect(try quantity("6").chargeTexts == ["FREIGHT 200 changed"])
    try company.charge("ALL", .tier("FREIGHT", "4"))
    #expect(try quantity("7").chargeTexts == ["FREIGHT 200 changed"])
    #expect(try company.desk.perform(SearchAutoCharges(order)).chargeTexts == ["FREIGHT 400 auto"])
  }

  @Test("Freight that was taken off stays at nothing and does not come back until it is searched")
  func waived() throws {
    #expect(try charges().chargeTexts == ["FREIGHT 0 waived"])
    #expect(try quantity("6").chargeTexts == ["FREIGHT 0 waived"])
    _ = try company.desk.perform(PostInvoice(orders: [order], choice: .all))
    let id = try company.order(order).header.id ?? 0
    let header = try #require(try company.desk.read { try $0.invoices(ofOrder: id) }.first)
    let invoice = try #require(try company.desk.read { try $0.invoice(header.number) })
    #expect(invoice.charges.isEmpty)
  }

  @Test("Freight that is given as it was stays an auto charge, and a typed fee stands beside it")
  func given() throws {
    let both = try charges(
      ChargeEntry(code: "FREIGHT", value: try Price("3")), ChargeEntry(code: "INSURE", value: try Price("1")))
    #expect(both.chargeTexts == ["INSURE 100", "FREIGHT 300 auto"])
  }

  @Test("Freight that was typed on a new order keeps the auto charge away")
  func typedFirst() throws {
    let typed = try company.hammers("1") { $0.charges = [ChargeEntry(code: "FREIGHT", value: .one)] }
    #expect(typed.chargeTexts == ["FREIGHT 100"])
  }

  @Test(
    "Freight of a quotation is carried to the order as it was offered, whatever the auto charge says by then")
  func quoted() throws {
    let quotation = try company.desk.perform(
      CreateQuotation(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("5"))]))
    #expect(quotation.chargeTexts == ["FREIGHT 300 auto"])
    try company.charge("ALL", .tier("FREIGHT", "9"))
    let made = try #require(
      try company.desk.perform(ConfirmQuotation(quotation.number)).documents.first?.made)
    var line = LineChange(line: 1)
    line.entry.quantity = try Quantity("6")
    let changed = try company.desk.perform(ChangeOrder(order: made, lines: [line]))
    #expect(changed.chargeTexts == ["FREIGHT 300 quotation"])
  }
}
