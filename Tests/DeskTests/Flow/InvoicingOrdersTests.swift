import Sales
import Store
import Testing

@testable import Desk

@Suite("Invoicing an order without a packing slip")
struct InvoicingOrdersTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  @Test("Rule 5: it delivers and invoices at once: the stock is sold and no slip is made")
  func atOnce() throws {
    let order = try flow.hammers("10")
    let outcome = try flow.invoice(order)
    #expect(outcome.number == "INV-000001")
    #expect(outcome.status == .invoiced)
    let stock = try flow.desk.read { try $0.stock(ofOrder: 1).values.flatMap { $0 } }
    #expect(stock.map(\.status) == [.sold])
    #expect(stock.map(\.cost.minor) == [-6000])
    #expect(try flow.company.onHand("0010").physical == Quantity("30"))
    #expect(try flow.desk.read { try $0.packingSlips(ofOrder: 1) }.isEmpty)
    try flow.expectClean()
  }

  @Test("Slips that wait are invoiced first, and only the rest is delivered")
  func slipsFirst() throws {
    let order = try flow.hammers("10")
    try flow.pack(order, [1: "4"])
    let outcome = try flow.invoice(order, .all)
    let lines = try flow.posted(outcome.number).lines
    #expect(lines.map(\.packingSlip) == ["PS-000001", nil])
    #expect(lines.map(\.quantity) == [try Quantity("4"), try Quantity("6")])
    try flow.expectClean()
  }

  @Test("Deliver now takes what was typed, and clears it")
  func deliverNow() throws {
    let order = try flow.hammers("10")
    try flow.change(order) { $0.deliverNow = try Quantity("3") }
    let outcome = try flow.invoice(order, .deliverNow)
    #expect(outcome.lines.map(\.now) == [try Quantity("3")])
    let line = try flow.line(order)
    #expect(line.deliverNow.isZero)
    #expect(line.deliverRemainder == (try Quantity("7")))
    try flow.expectClean()
  }

  @Test("Header charges go on the first invoice and on no other")
  func charges() throws {
    var action = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("10"))])
    action.charges = [ChargeEntry(code: "FREIGHT", value: try Price("12"))]
    let order = try flow.desk.perform(action).number
    let first = try flow.invoice(order, nil, [1: "4"])
    let second = try flow.invoice(order)
    #expect(try flow.posted(first.number).header.chargesTotal == Amount(minor: 1200))
    #expect(try flow.posted(first.number).header.total == Amount(minor: 6188))
    #expect(try flow.posted(second.number).header.chargesTotal.isZero)
    #expect(try flow.company.order(order).header.openAmount.isZero)
    try flow.expectClean()
  }

  @Test("Services are invoiced with the goods and move no stock")
  func service() throws {
    let order = try flow.company.order([("0010", "1"), ("0040", "1.5")]).header.number
    try flow.invoice(order)
    #expect(try flow.company.order(order).header.status == .invoiced)
    #expect(try flow.posted("INV-000001").header.cost == Amount(minor: 600))
    try flow.expectClean()
  }

  @Test("Short stock refuses the invoice, and its number is not used up")
  func short() throws {
    let order = try flow.hammers("41")
    let refusal = try flow.company.refusal { try flow.invoice(order) }
    #expect(refusal?.code == "packing.short-of-stock")
    #expect(try flow.invoice(order, nil, [1: "40"]).number == "INV-000001")
  }

  @Test("What comes back is credited, and its stock is received at cost")
  func creditNote() throws {
    let order = try flow.hammers("-2")
    let outcome = try flow.invoice(order)
    let invoice = try flow.posted(outcome.number)
    #expect(invoice.header.isCreditNote)
    #expect(invoice.header.total == Amount(minor: -2380))
    #expect(invoice.header.cost == Amount(minor: -1200))
    #expect(try flow.company.onHand("0010").physical == Quantity("42"))
    try flow.expectClean()
  }
}
