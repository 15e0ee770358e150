import Sales
import Store
import Testing

@testable import Desk

/// Orders that are cancelled in part or in whole, at each stage, and orders that come to life again.
@Suite("Cancelling and taking back")
struct CancelledAndReopenedTests {
  let flow: Flow
  init() throws { flow = try Flow() }

  private func shelf(_ item: String = "0010") throws -> [String] {
    let stock = try flow.company.onHand(item)
    return [stock.physical, stock.reserved, stock.available].map(\.description)
  }

  private func change(_ order: String, to quantity: String) throws {
    try flow.desk.perform(
      ChangeOrder(order: order, lines: [LineChange(line: 1, LineEntry(quantity: try Quantity(quantity)))]))
  }

  @Test("A remainder that is cancelled leaves ordered 10, delivered 7, nothing reserved, and 7 to invoice")
  func remainder() throws {
    let order = try flow.hammers("10")
    try flow.pack(order, [1: "7"])
    try flow.desk.perform(SetDeliverRemainder(order: order, line: 1, quantity: .zero))
    let line = try flow.line(order)
    #expect([line.quantity, line.delivered, line.deliverRemainder].map(\.description) == ["10", "7", "0"])
    #expect(try flow.company.order(order).header.status == .delivered)
    #expect(try shelf() == ["33", "0", "33"])
    let invoice = try flow.posted(flow.invoice(order).number)
    #expect(invoice.header.linesNet == Amount(minor: 7_000))
    #expect(try flow.company.order(order).header.status == .invoiced)
    try flow.expectClean()
  }

  @Test(
    "A delivered order has nothing to cancel: what is gone is not on the shelf again, and stays to be invoiced"
  )
  func delivered() throws {
    let order = try flow.hammers("5")
    try flow.pack(order)
    let refusal = try flow.company.refusal { try flow.desk.perform(CancelOrder(order: order)) }
    #expect(refusal?.code == "order.nothing-to-cancel")
    #expect(try shelf() == ["35", "0", "35"])
    #expect(try flow.line(order).invoiceRemainder.description == "5")
  }

  @Test("A cancelled order holds no stock and can't reserve, pick, pack or be invoiced again")
  func cancelledIsDead() throws {
    let order = try flow.company.order([("0030", "5")]).header.number
    try flow.desk.perform(CancelOrder(order: order, reason: "changed mind"))
    #expect(try shelf("0030") == ["7", "0", "7"])
    #expect(try flow.company.order(order).header.status == .canceled)
    #expect(try flow.company.refusal { try flow.desk.perform(ReserveStock(order: order)) } != nil)
    #expect(try flow.company.refusal { try flow.desk.perform(ReleasePicking(orders: [order])) } != nil)
    #expect(try flow.company.refusal { try flow.pack(order) } != nil)
    #expect(try flow.company.refusal { try flow.invoice(order) } != nil)
    #expect(try shelf("0030") == ["7", "0", "7"])
    #expect(try flow.company.order(order).header.openAmount == .zero)
    try flow.expectClean()
  }

  @Test("A slip that is taken back and posted again takes the stock once each time")
  func postedAgain() throws {
    let order = try flow.hammers("4")
    for _ in 1...3 {
      let slip = try flow.pack(order)
      #expect(try shelf() == ["36", "0", "36"])
      try flow.desk.perform(CancelSlip(slip: slip.numbers[0]))
      #expect(try shelf() == ["40", "4", "36"])
    }
    try flow.pack(order)
    #expect(try flow.line(order).delivered.description == "4")
    #expect(try shelf() == ["36", "0", "36"])
    try flow.expectClean()
  }

  @Test("A delivered order that gets more is open again and says so; a cancelled rest can be raised again")
  func moreAfterwards() throws {
    let order = try flow.hammers("10")
    try flow.pack(order)
    #expect(try flow.company.order(order).header.status == .delivered)
    try change(order, to: "12")
    #expect(try flow.company.order(order).header.status == .open)
    #expect(try flow.line(order).deliverRemainder.description == "2")
    #expect(try shelf() == ["30", "2", "28"])
    try flow.desk.perform(CancelOrder(order: order))
    #expect(try flow.company.order(order).header.status == .delivered)
    try flow.desk.perform(SetDeliverRemainder(order: order, line: 1, quantity: try Quantity("2")))
    #expect(try flow.company.order(order).header.status == .open)
    try flow.expectClean()
  }

  @Test("A line that is delivered can't be deleted, one that was added by mistake can, with its reservation")
  func deletedLines() throws {
    let order = try flow.company.order([("0010", "5"), ("0030", "2")]).header.number
    try flow.pack(order, [1: "2"])
    let refusal = try flow.company.refusal {
      try flow.desk.perform(ChangeOrder(order: order, lines: [LineChange(line: 1, delete: true)]))
    }
    #expect(refusal != nil)
    #expect(try shelf("0030") == ["7", "2", "5"])
    try flow.desk.perform(ChangeOrder(order: order, lines: [LineChange(line: 2, delete: true)]))
    #expect(try shelf("0030") == ["7", "0", "7"])
    #expect(try flow.company.order(order).lines.map(\.lineNumber) == [1])
    try flow.expectClean()
  }

  @Test("A line added to a delivered order is reserved and raises its total")
  func addedLine() throws {
    let order = try flow.hammers("4")
    try flow.pack(order)
    try flow.desk.perform(
      ChangeOrder(order: order, lines: [LineChange(LineEntry(item: "0030", quantity: try Quantity("7")))]))
    #expect(try flow.company.order(order).header.net == Amount(minor: 5_750))
    #expect(try shelf("0030") == ["7", "7", "0"])
    #expect(try flow.company.order(order).header.status == .open)
  }

  @Test("Reserved stock follows the quantity both ways and never exceeds what is ordered")
  func reservationFollows() throws {
    try flow.desk.perform(
      AdjustStock(item: "0030", warehouse: "11", quantity: try Quantity("13"), reason: "delivery"))
    let order = try flow.company.order([("0030", "10")]).header.number
    try change(order, to: "14")
    #expect(try shelf("0030") == ["20", "14", "6"])
    try change(order, to: "6")
    #expect(try shelf("0030") == ["20", "6", "14"])
  }

  @Test("Rule 24: with reservation by hand a raised line keeps its 10, and a lowered one gives back at once")
  func manualReservation() throws {
    try flow.desk.perform(
      AdjustStock(item: "0030", warehouse: "11", quantity: try Quantity("13"), reason: "delivery"))
    var create = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0030", quantity: try Quantity("10"))])
    create.terms.reservation = .manual
    let order = try flow.desk.perform(create).number
    try flow.desk.perform(ReserveStock(order: order))
    try change(order, to: "14")
    #expect(try shelf("0030") == ["20", "10", "10"])
    try change(order, to: "6")
    #expect(try shelf("0030") == ["20", "6", "14"])
    try flow.expectClean()
  }

  @Test("What an order has reserved can't be taken out of the warehouse by hand")
  func receiptUndone() throws {
    let order = try flow.hammers("40")
    let refusal = try flow.company.refusal {
      try flow.desk.perform(AdjustStock(item: "0010", quantity: try Quantity("-10"), reason: "undo receipt"))
    }
    #expect(refusal?.code == "stock.not-there")
    #expect(try shelf() == ["40", "40", "0"])
    #expect(try flow.line(order).deliverRemainder.description == "40")
  }
}
