import Sales
import Store
import Testing

@testable import Desk

@Suite("Statuses of an order of several lines")
struct DocumentStatusTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  private func statuses(_ order: String) throws -> [String] {
    let header = try flow.company.order(order).header
    return [header.status.rawValue, header.documentStatus.rawValue]
  }

  @Test("Rule 4: the document status is the furthest of any line, the status of the order the least advanced")
  func furthestAndLeast() throws {
    let order = try flow.company.order([("0010", "10"), ("0030", "5")]).header.number
    try flow.desk.perform(ConfirmOrder(order))
    #expect(try statuses(order) == ["open", "confirmation"])
    try flow.desk.perform(
      PostSlip(orders: [order], lines: [PackingEntry(line: 1, quantity: try Quantity("4"))]))
    #expect(try statuses(order) == ["open", "packing-slip"])
    try flow.desk.perform(PostInvoice(slips: ["PS-000001"]))
    #expect(try statuses(order) == ["open", "invoice"])
    // A slip after the invoice leaves the furthest document as it is.
    try flow.desk.perform(
      PostSlip(orders: [order], lines: [PackingEntry(line: 1, quantity: try Quantity("6"))]))
    #expect(try statuses(order) == ["open", "invoice"])
    try flow.pack(order)
    #expect(try statuses(order) == ["delivered", "invoice"])
    try flow.expectClean()
  }

  @Test("Rule 6: an order is invoiced only once both remainders of all its lines are 0")
  func bothRemainders() throws {
    let order = try flow.company.order([("0010", "10"), ("0030", "5")]).header.number
    try flow.invoice(order, nil, [1: "10"])
    #expect(try flow.company.order(order).lines.map(\.status) == [.invoiced, .open])
    #expect(try statuses(order)[0] == "open")
    try flow.pack(order, [2: "5"])
    #expect(try statuses(order)[0] == "delivered")
    try flow.invoice(order, .packingSlip, [2: "4"])
    #expect(try statuses(order)[0] == "delivered")
    try flow.invoice(order, .packingSlip)
    #expect(try statuses(order)[0] == "invoiced")
    try flow.expectClean()
  }

  @Test("Rule 7: orders in different currencies never stand on one invoice, whatever is asked for")
  func currencies() throws {
    var inDollars = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: .one)])
    inDollars.header.currency = "USD"
    let orders = [try flow.hammers("1"), try flow.desk.perform(inDollars).number]
    for order in orders { try flow.pack(order) }
    let slips = ["PS-000001", "PS-000002"]
    let refusal = try flow.company.refusal { try flow.desk.perform(PostInvoice(slips: slips)) }
    #expect(refusal as? InvoiceRefusal == .cannotMerge(key: "currency", first: "EUR", second: "USD"))
    let outcome = try flow.desk.perform(
      PostInvoice(orders: orders, choice: .packingSlip, summary: .invoiceAccount))
    #expect(outcome.invoices.map(\.orders) == orders)
    try flow.expectClean()
  }

  @Test("Rule 8: a packing slip is split by site, even where one warehouse of each is named")
  func sites() throws {
    try flow.company.store.write { writer in
      try writer.put(NamedCode(kind: .site, code: "1", name: "Works"))
      try writer.put(NamedCode(kind: .site, code: "2", name: "Harbour"))
    }
    try flow.desk.perform(SaveWarehouse("12", name: "Outlet", site: "2"))
    var outlet = LineEntry(item: "0030", quantity: try Quantity("5"))
    outlet.warehouse = "12"
    let order = try flow.desk.perform(
      CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: .one), outlet])
    ).number
    let posted = try flow.pack(order)
    #expect(posted.numbers == ["PS-000001", "PS-000002"])
    let slips = try flow.desk.read { try $0.packingSlips(ofOrder: 1) }
    #expect(slips.map { $0.lines.map(\.item) } == [["0010"], ["0030"]])
    try flow.expectClean()
  }
}
