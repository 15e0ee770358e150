import Sales
import Store
import Testing

@testable import Desk

@Suite("Subscriptions")
struct SubscriptionTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  /// A subscription of ten hammers.
  private func subscription(_ quantity: String = "10") throws -> String {
    var action = CreateOrder(
      customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity(quantity))])
    action.type = .subscription
    return try flow.desk.perform(action).number
  }

  @Test(
    "Rule 2: ordered, delivered and invoiced 10, it is an open order of 10 again and keeps its slip and invoice"
  )
  func beginsAgain() throws {
    let order = try subscription()
    try flow.pack(order)
    #expect(try flow.company.order(order).header.status == .delivered)
    let invoice = try flow.invoice(order, .packingSlip)
    #expect(invoice.status == .open)
    let after = try flow.company.order(order)
    #expect(after.header.status == .open)
    #expect(after.lines[0].deliverRemainder == (try Quantity("10")))
    #expect(after.lines[0].invoiceRemainder == .zero)
    #expect(after.lines[0].renewed == (try Quantity("10")))
    #expect(after.header.openAmount == after.header.total)
    let id = try #require(after.header.id)
    #expect(try flow.desk.read { try $0.packingSlips(ofOrder: id) }.map(\.header.status) == [.invoiced])
    #expect(try flow.desk.read { try $0.invoices(ofOrder: id) }.map(\.number) == ["INV-000001"])
    // 40 less 10 sold; the next 10 are reserved from the shelf.
    #expect(try flow.company.onHand("0010").physical == Quantity("30"))
    #expect(try flow.company.onHand("0010").reserved == Quantity("10"))
    try flow.expectClean()
  }

  @Test("The same lines are delivered and invoiced round after round, each with its own invoice")
  func rounds() throws {
    let order = try subscription()
    for _ in 1...3 { try flow.invoice(order) }
    let after = try flow.company.order(order)
    #expect(after.header.status == .open)
    #expect(after.lines[0].renewed == (try Quantity("30")))
    let id = try #require(after.header.id)
    let invoices = try flow.desk.read { try $0.invoices(ofOrder: id) }
    #expect(invoices.map(\.total.minor) == [11900, 11900, 11900])
    #expect(try flow.company.onHand("0010").physical == Quantity("10"))
    try flow.expectClean()
  }

  @Test("A part that is invoiced leaves the rest open; only the whole begins again")
  func parts() throws {
    let order = try subscription()
    try flow.pack(order, [1: "4"])
    try flow.invoice(order, .packingSlip)
    #expect(try flow.line(order).deliverRemainder == Quantity("6"))
    #expect(try flow.line(order).renewed == .zero)
    try flow.pack(order)
    #expect(try flow.company.order(order).header.status == .delivered)
    try flow.invoice(order, .packingSlip)
    #expect(try flow.line(order).deliverRemainder == Quantity("10"))
    try flow.expectClean()
  }

  @Test("Charges are carried by the invoice of each round")
  func charges() throws {
    let order = try subscription()
    var change = ChangeOrder(order: order)
    change.charges = [ChargeEntry(code: "FREIGHT", value: try Price("5"))]
    try flow.desk.perform(change)
    let totals = try (1...2).map { _ in try flow.posted(flow.invoice(order).number).header.chargesTotal.minor
    }
    #expect(totals == [500, 500])
    try flow.expectClean()
  }

  @Test("A line that the slip closes short is due in full in the next round")
  func closedShort() throws {
    let order = try subscription("20")
    try flow.change(order) { $0.underdelivery = try Percent("50") }
    try flow.pack(order, [1: "15"], close: [1])
    try flow.invoice(order, .packingSlip)
    #expect(try flow.line(order).deliverRemainder == Quantity("20"))
    try flow.expectClean()
  }

  @Test("Cancelling ends it, once what is delivered is invoiced")
  func cancelled() throws {
    let order = try subscription()
    try flow.invoice(order)
    try flow.pack(order, [1: "4"])
    let refusal = try flow.company.refusal { try flow.desk.perform(CancelOrder(order: order)) }
    #expect(
      refusal as? OrderRefusal
        == .uninvoiced(order: order, line: 1, quantity: try Quantity("4"), unit: "pcs"))
    try flow.invoice(order, .packingSlip)
    try flow.desk.perform(CancelOrder(order: order))
    #expect(try flow.company.order(order).header.status == .canceled)
    #expect(try flow.company.onHand("0010").reserved == .zero)
    try flow.expectClean()
  }

  @Test("Advanced warehouse management is refused, on a new order and on a change of type")
  func advancedWarehouse() throws {
    try flow.company.store.write { try $0.put(NamedCode(kind: .site, code: "1", name: "Site")) }
    try flow.desk.perform(
      {
        var save = SaveWarehouse("12"); save.advancedManagement = true; return save
      }())
    let plain = try flow.company.order([("0010", "1")]).header.number
    var change = ChangeOrder(order: plain)
    change.header.warehouse = "12"
    change.applyToLines = true
    try flow.desk.perform(change)
    let refusal = try flow.company.refusal {
      try flow.desk.perform(SetOrderType(order: plain, type: .subscription))
    }
    #expect(refusal as? OrderRefusal == .advancedWarehouse(order: plain, line: 1, warehouse: "12"))
    var action = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010")])
    action.type = .subscription
    action.header.warehouse = "12"
    #expect(
      try flow.company.refusal { try flow.desk.perform(action) }?.code == "order.advanced-warehouse")
    #expect(try flow.company.order(plain).header.type == .salesOrder)
  }

  @Test("A line with earlier rounds can't be deleted")
  func keepsHistory() throws {
    let order = try subscription()
    try flow.invoice(order)
    var change = LineChange(line: 1)
    change.delete = true
    let refusal = try flow.company.refusal {
      try flow.desk.perform(ChangeOrder(order: order, lines: [change]))
    }
    #expect(refusal?.figures.map(\.value).contains("10") == true)
    #expect(try flow.company.order(order).lines.count == 1)
  }
}
