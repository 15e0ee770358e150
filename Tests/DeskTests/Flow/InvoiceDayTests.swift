import Sales
import Testing

@testable import Desk
@testable import Store

@Suite("The day of an invoice")
struct InvoiceDayTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  @Test("An invoice of a day before the last one is a warning; on the same day or later it is none")
  func back() throws {
    try flow.invoice(try flow.hammers("1"), .all)
    try flow.invoice(try flow.hammers("1"), .all)
    let early = Day(number: Fixture.today.number - 3)
    let post = PostInvoice(orders: [try flow.hammers("1")], date: early)
    let warning = #expect(throws: Warning.self) { try flow.desk.perform(post) }
    #expect(warning?.name == "invoice.date-back")
    #expect(try flow.desk.read { try $0.numberSeries(.invoice).next } == 3)
    try flow.desk.perform(post, accepting: ["invoice.date-back": "it was forgotten"])
    try flow.invoice(try flow.hammers("1"), .all)
    try flow.expectClean()
  }

  @Test("The check compares each posting of an invoice: revenue, taxes and cost")
  func postings() throws {
    try flow.invoice(try flow.hammers("2"), .all)
    try flow.expectClean()
    for account in ["4000", "2200", "5000"] {
      let findings = try flow.company.store.rehearse { writer in
        try writer.database.execute(
          sql:
            "UPDATE voucher_line SET amount = amount + 1, currency_amount = currency_amount + 1 WHERE account = ?",
          arguments: [account])
        var texts: [String] = []
        try writer.database.execute(
          sql: "UPDATE voucher_line SET amount = amount - 1 WHERE account = '1400'")
        try CompanyCheck(writer.reader) { texts.append($0.what) }.run(.invoices)
        return texts
      }
      #expect(findings.contains("lines of its voucher"), "\(account)")
    }
  }

  @Test("A warehouse can't get advanced management while a subscription is delivered from it")
  func advanced() throws {
    let create = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: .one)])
    let order = try flow.desk.perform(create).number
    try flow.desk.perform(SetOrderType(order: order, type: .subscription))
    var save = SaveWarehouse("11")
    save.site = ""
    save.advancedManagement = true
    let refusal = try flow.company.refusal { try flow.desk.perform(save) }
    #expect(refusal as? OrderRefusal == .advancedWarehouse(order: order, line: 1, warehouse: "11"))
    try flow.desk.perform(CancelOrder(order: order))
    try flow.desk.perform(save)
  }
}
