import Sales
import Store
import Testing

@testable import Desk

@Suite("The worked states of one line of ten")
struct WorkedStatesTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  private func expect(
    _ order: String, delivered: String, invoiced: String, remainder: String, toInvoice: String,
    _ status: OrderStatus, _ document: DocumentStatus, _ place: SourceLocation = #_sourceLocation
  ) throws {
    let stored = try flow.company.order(order)
    let line = stored.lines[0]
    #expect(line.delivered == (try Quantity(delivered)), sourceLocation: place)
    #expect(line.invoiced == (try Quantity(invoiced)), sourceLocation: place)
    #expect(line.deliverRemainder == (try Quantity(remainder)), sourceLocation: place)
    #expect(line.invoiceRemainder == (try Quantity(toInvoice)), sourceLocation: place)
    #expect(line.status == status, sourceLocation: place)
    #expect(stored.header.status == status, sourceLocation: place)
    #expect(stored.header.documentStatus == document, sourceLocation: place)
    try flow.expectClean(place)
  }

  @Test("From created to invoiced, every step shows the quantities and statuses of the table")
  func table() throws {
    let order = try flow.hammers("10")
    try expect(order, delivered: "0", invoiced: "0", remainder: "10", toInvoice: "0", .open, .none)
    let first = try flow.pack(order, [1: "4"])
    try expect(order, delivered: "4", invoiced: "0", remainder: "6", toInvoice: "4", .open, .packingSlip)
    try flow.desk.perform(PostInvoice(slips: first.numbers))
    try expect(order, delivered: "4", invoiced: "4", remainder: "6", toInvoice: "0", .open, .invoice)
    try flow.pack(order, [1: "6"])
    try expect(order, delivered: "10", invoiced: "4", remainder: "0", toInvoice: "6", .delivered, .invoice)
    try flow.invoice(order, .packingSlip)
    try expect(order, delivered: "10", invoiced: "10", remainder: "0", toInvoice: "0", .invoiced, .invoice)
  }

  @Test("A line of two with both delivered and one invoiced still reads delivered")
  func oneOfTwo() throws {
    let order = try flow.hammers("2")
    try flow.pack(order)
    try flow.invoice(order, .packingSlip, [1: "1"])
    try expect(order, delivered: "2", invoiced: "1", remainder: "0", toInvoice: "1", .delivered, .invoice)
  }

  @Test("A posting tells what each line had, gives now and keeps, before and after it is done")
  func outcome() throws {
    let order = try flow.hammers("10")
    try flow.pack(order, [1: "3"])
    let action = PostSlip(orders: [order], lines: [PackingEntry(line: 1, quantity: try Quantity("5"))])
    let rehearsed = try flow.desk.rehearse(action).outcome
    #expect(try flow.line(order).delivered == Quantity("3"))
    let done = try flow.desk.perform(action)
    #expect(rehearsed == done)
    let line = try #require(done.lines.first)
    #expect(line.ordered == (try Quantity("10")))
    #expect(line.before == (try Quantity("3")))
    #expect(line.now == (try Quantity("5")))
    #expect(line.left == (try Quantity("2")))
    #expect(done.number == "PS-000002")
    #expect(done.status == .open)
  }
}
