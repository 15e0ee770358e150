import Sales
import Store
import Testing

@testable import Desk

@Suite("Orders that may not be posted")
struct BlocksAndCreditTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  private func block(_ account: String, _ block: CustomerBlock) throws {
    try flow.company.store.write { writer in
      guard var customer = try writer.reader.customer(account) else { throw NotFound("customer", account) }
      customer.blocked = block
      _ = try writer.save(customer)
    }
  }

  @Test("A Journal order refuses to be reserved, picked, packed and invoiced")
  func journal() throws {
    var action = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: .one)])
    action.type = .journal
    let order = try flow.desk.perform(action).number
    let refusals = [
      try flow.company.refusal { try flow.desk.perform(ReserveStock(order: order)) },
      try flow.company.refusal { try flow.desk.perform(ReleasePicking(orders: [order])) },
      try flow.company.refusal { try flow.pack(order) }, try flow.company.refusal { try flow.invoice(order) },
    ]
    #expect(refusals.map { $0?.code } == Array(repeating: "order.journal", count: 4))
    #expect(refusals.allSatisfy { $0?.next == "Change its type to Sales order first." })
    try flow.expectClean()
  }

  @Test("A customer blocked for invoices gets the goods and no invoice")
  func blockedForInvoices() throws {
    let order = try flow.hammers("2", for: "C-8")
    try flow.pack(order)
    let refusal = try flow.company.refusal { try flow.invoice(order, .packingSlip) }
    #expect((refusal as? CustomerBlocked)?.customer == "C-8")
    #expect(refusal?.what == "C-8 Slow Payers is blocked for invoices and can't be invoiced.")
  }

  @Test("A customer blocked for all gets nothing, and neither do those it pays for")
  func blockedForAll() throws {
    let order = try flow.hammers("2", for: "C-3")
    try block("C-2", .all)
    let slip = try flow.company.refusal { try flow.pack(order) }
    #expect(slip?.what == "C-2 Baumarkt Nord is blocked for all and can't be delivered to.")
    let invoice = try flow.company.refusal { try flow.invoice(order) }
    #expect((invoice as? CustomerBlocked)?.customer == "C-2")
    // What could not be shipped is not promised either.
    let another = try flow.company.refusal { _ = try flow.hammers("1", for: "C-3") }
    #expect((another as? CustomerBlocked)?.customer == "C-2")
    let offer = try flow.company.refusal {
      try flow.desk.perform(CreateQuotation(customer: "C-3", lines: []))
    }
    #expect((offer as? CustomerBlocked)?.customer == "C-2")
  }

  @Test("An order beyond the credit limit warns at the slip until the warning is accepted, and then no more")
  func credit() throws {
    let order = try flow.hammers("20", for: "C-2")
    try flow.company.store.write { writer in
      guard var customer = try writer.reader.customer("C-2") else { throw NotFound("customer", "C-2") }
      customer.creditLimit = Amount(minor: 20000)
      _ = try writer.save(customer)
    }
    let slip = PostSlip(orders: [order])
    let refusal = try flow.company.refusal { try flow.desk.perform(slip) }
    #expect(refusal?.code == "credit.exceeded")
    #expect(refusal?.figures.contains(Figure("excess", "38.00")) == true)
    #expect(try flow.desk.rehearse(slip).warnings.map(\.name) == ["credit.exceeded"])
    try flow.desk.perform(slip, accepting: ["credit.exceeded": "paid in advance"])
    try flow.invoice(order)
    #expect(try flow.company.order(order).header.status == .invoiced)
    try flow.expectClean()
  }

  @Test("An order that ships complete waits until all of it is there")
  func shipComplete() throws {
    let order = try flow.hammers("10")
    try flow.changeHeader(order) { $0.shipComplete = true }
    let refusal = try flow.company.refusal { try flow.pack(order, [1: "9"]) }
    #expect(refusal?.code == "packing.ship-complete")
    #expect(try flow.pack(order).status == .delivered)
  }

  @Test("A clerk packs and invoices, and adjusts no stock")
  func duties() throws {
    let desk = flow.desk.desk(for: "kurt")
    let order = try flow.hammers("1")
    try desk.perform(PostSlip(orders: [order]))
    try desk.perform(PostInvoice(orders: [order]))
    let refusal = try flow.company.refusal {
      try desk.perform(AdjustStock(item: "0010", quantity: .one, reason: "found"))
    }
    #expect(refusal?.code == "user.duty")
  }
}
