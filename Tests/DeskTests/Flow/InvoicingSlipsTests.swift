import Sales
import Store
import Testing

@testable import Desk

@Suite("Invoicing packing slips")
struct InvoicingSlipsTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  @Test("Two slips of one order stand on one invoice, each line naming its slip")
  func twoSlips() throws {
    let order = try flow.hammers("10")
    let slips = try flow.pack(order, [1: "4"]).numbers + flow.pack(order, [1: "6"]).numbers
    let outcome = try flow.desk.perform(PostInvoice(slips: slips))
    let invoice = try flow.posted(outcome.number)
    #expect(invoice.lines.map(\.packingSlip) == ["PS-000001", "PS-000002"])
    #expect(invoice.lines.map(\.net.minor) == [4000, 6000])
    #expect(invoice.header.total == Amount(minor: 11900))
    #expect(outcome.status == .invoiced)
    try flow.expectClean()
  }

  @Test("Slips of two orders of one customer stand on one invoice")
  func twoOrders() throws {
    let orders = [try flow.hammers("3"), try flow.hammers("2")]
    let slips = try orders.flatMap { try flow.pack($0).numbers }
    let outcome = try flow.desk.perform(PostInvoice(slips: slips))
    #expect(outcome.numbers == ["INV-000001"])
    #expect(try flow.posted(outcome.number).header.orders == orders.joined(separator: " "))
    #expect(outcome.orders.map(\.status) == [.invoiced, .invoiced])
    try flow.expectClean()
  }

  @Test("Rule 7: slips of different invoice accounts can't stand on one invoice, and nothing is written")
  func strangers() throws {
    let orders = [try flow.hammers("3"), try flow.hammers("2", for: "C-2")]
    let slips = try orders.flatMap { try flow.pack($0).numbers }
    let refusal = try flow.company.refusal { try flow.desk.perform(PostInvoice(slips: slips)) }
    #expect(refusal as? InvoiceRefusal == .cannotMerge(key: "invoice account", first: "C-1", second: "C-2"))
    #expect(try flow.desk.read { try $0.numberSeries(.invoice).next } == 1)
  }

  @Test("Orders of different total discounts can't stand on one invoice")
  func discounts() throws {
    let orders = [try flow.hammers("3"), try flow.hammers("2")]
    try flow.changeHeader(orders[1]) { $0.totalDiscountPercent = try Percent("5") }
    for order in orders { try flow.pack(order) }
    let slips = ["PS-000001", "PS-000002"]
    let refusal = try flow.company.refusal { try flow.desk.perform(PostInvoice(slips: slips)) }
    #expect(refusal as? InvoiceRefusal == .cannotMerge(key: "total discount", first: "0", second: "5"))
  }

  @Test("By invoice account, orders that fit share an invoice and the others get their own")
  func summary() throws {
    let orders = try ["C-1", "C-2", "C-3", "C-1"].map { try flow.hammers("2", for: $0) }
    for order in orders { try flow.pack(order) }
    let outcome = try flow.desk.perform(
      PostInvoice(orders: orders, choice: .packingSlip, summary: .invoiceAccount))
    #expect(outcome.invoices.map(\.orders) == ["SO-000001 SO-000004", "SO-000002 SO-000003"])
    #expect(outcome.invoices.map(\.invoiceAccount) == ["C-1", "C-2"])
    try flow.expectClean()
  }

  @Test("One invoice for each slip of an order, one for each order")
  func perSlip() throws {
    let orders = [try flow.hammers("4"), try flow.hammers("4")]
    for order in orders + orders { try flow.pack(order, [1: "2"]) }
    let bySlip = try flow.desk.perform(PostInvoice(orders: [orders[0]], summary: .packingSlip))
    #expect(bySlip.numbers == ["INV-000001", "INV-000002"])
    let byOrder = try flow.desk.perform(PostInvoice(slips: ["PS-000002", "PS-000004"], summary: .order))
    #expect(byOrder.numbers == ["INV-000003"])
    try flow.expectClean()
  }

  @Test("A slip can be invoiced in parts, the oldest first, and never twice")
  func parts() throws {
    let order = try flow.hammers("10")
    try flow.pack(order, [1: "4"])
    try flow.pack(order, [1: "6"])
    try flow.invoice(order, .packingSlip, [1: "5"])
    let slips = try flow.desk.read { try $0.packingSlips(ofOrder: 1) }
    #expect(slips.map(\.header.status) == [.invoiced, .open])
    #expect(slips[1].lines[0].invoiced == .one)
    let again = try flow.company.refusal { try flow.desk.perform(PostInvoice(slips: ["PS-000001"])) }
    #expect(again as? InvoiceRefusal == .slipInvoiced(slip: "PS-000001"))
    let tooMuch = try flow.company.refusal { try flow.invoice(order, .packingSlip, [1: "6"]) }
    #expect(
      tooMuch as? InvoiceRefusal
        == .tooMuch(
          order: order, line: 1, wanted: try Quantity("6"), remainder: try Quantity("5"), unit: "pcs"))
    try flow.invoice(order, .packingSlip)
    #expect(try flow.company.order(order).header.status == .invoiced)
    try flow.expectClean()
  }

  @Test("An order without a slip has nothing to invoice by slip")
  func noSlip() throws {
    let order = try flow.hammers("10")
    let refusal = try flow.company.refusal { try flow.invoice(order, .packingSlip) }
    #expect(refusal as? InvoiceRefusal == .noSlip(order: order))
  }
}
