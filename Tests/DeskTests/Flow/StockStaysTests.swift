import Sales
import Store
import Testing

@testable import Desk

@Suite("What leaves the stock as it is")
struct StockStaysTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  @Test("Confirming an order reserves nothing, neither what was given back nor what has come in")
  func confirmed() throws {
    let order = try flow.hammers("50")
    #expect(try flow.company.onHand("0010").reserved == Quantity("40"))
    try flow.desk.perform(UnreserveStock(order: order, line: 1, quantity: try Quantity("15")))
    try flow.desk.perform(AdjustStock(item: "0010", quantity: try Quantity("5"), reason: "delivery"))
    try flow.desk.perform(ConfirmOrder(order))
    #expect(try flow.company.onHand("0010").reserved == Quantity("25"))
    var change = ChangeOrder(order: order)
    change.header.notes = "ring the bell"
    try flow.desk.perform(change)
    #expect(try flow.company.onHand("0010").reserved == Quantity("25"))
    try flow.expectClean()
  }

  @Test("A line that becomes larger is reserved anew, and one beside it is not")
  func changedLine() throws {
    let order = try flow.company.order([("0010", "10"), ("0030", "5")]).header.number
    try flow.desk.perform(UnreserveStock(order: order))
    try flow.desk.perform(
      ChangeOrder(order: order, lines: [LineChange(line: 1, LineEntry(quantity: try Quantity("12")))]))
    #expect(try flow.company.onHand("0010").reserved == Quantity("12"))
    #expect(try flow.company.onHand("0030").reserved == .zero)
  }

  @Test(
    "A picking list that is cancelled under a hold that forbids reservations gives the goods to the shelf")
  func cancelledUnderHold() throws {
    try flow.desk.perform(SaveHoldCode("FREE", name: "Stock for others", removesReservations: true))
    let order = try flow.hammers("10")
    try flow.desk.perform(ReleasePicking(orders: [order]))
    try flow.desk.perform(RegisterPicking(pickingList: "PICK-000001"))
    try flow.desk.perform(PlaceHold(order: order, code: "FREE", comment: "not paid"))
    try flow.desk.perform(CancelPicking(pickingList: "PICK-000001"))
    let onHand = try flow.company.onHand("0010")
    #expect(onHand.reserved == .zero)
    #expect(onHand.available == (try Quantity("40")))
    try flow.expectClean()
  }

  @Test("An order that somebody is picking is not cancelled under their hands")
  func cancelledOrder() throws {
    let order = try flow.hammers("10")
    try flow.desk.perform(ReleasePicking(orders: [order]))
    let refusal = try flow.company.refusal { try flow.desk.perform(CancelOrder(order: order)) }
    #expect(refusal as? OrderRefusal == .beingPicked(order: order, list: "PICK-000001"))
    try flow.desk.perform(CancelPicking(pickingList: "PICK-000001"))
    try flow.desk.perform(CancelOrder(order: order))
    #expect(try flow.company.order(order).header.status == .canceled)
  }

  @Test("Rule 1: journal drafts do not stand among the lines that wait for goods, nor do returns")
  func openLines() throws {
    let order = try flow.hammers("10")
    var draft = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("3"))])
    draft.type = .journal
    try flow.desk.perform(draft)
    try flow.invoice(try flow.hammers("4"))
    try flow.desk.perform(
      ReturnFromInvoice(invoice: "INV-000001", lines: [InvoiceLineEntry(line: 1, quantity: .one)]))
    let rows = try flow.desk.page(.openOrderLines, ListRequest()).rows
    #expect(rows.count == 1)
    #expect(rows.first.map { "\($0)".contains(order) } == true)
  }
}
