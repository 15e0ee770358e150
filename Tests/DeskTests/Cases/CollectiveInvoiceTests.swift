import Sales
import Store
import Testing

@testable import Desk

@Suite("An invoice for several orders")
struct CollectiveInvoiceTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  private func found(_ text: String) throws -> Int {
    try flow.desk.page(.invoices, ListRequest(search: text)).rows.count
  }

  @Test("It is found by each of its orders, also by one whose number has a blank in it")
  func search() throws {
    var named = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: .one)])
    named.number = "WEB 77"
    let orders = [try flow.hammers("1"), try flow.desk.perform(named).number]
    try flow.desk.perform(PostInvoice(orders: orders, summary: .invoiceAccount))
    let header = try flow.posted("INV-000001").header
    #expect(try flow.desk.read { try $0.orders(of: header) } == orders)
    #expect(try found(orders[0]) == 1)
    #expect(try found("WEB 77") == 1)
    #expect(try found("WEB 78") == 0)
    try flow.expectClean()
  }

  @Test("An invoice for one order is for that order alone")
  func single() throws {
    var named = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: .one)])
    named.number = "WEB 77"
    try flow.invoice(try flow.desk.perform(named).number)
    let header = try flow.posted("INV-000001").header
    #expect(try flow.desk.read { try $0.orders(of: header) } == ["WEB 77"])
    #expect(try found("WEB 77") == 1)
  }
}
