import Sales
import Store
import Testing

@testable import Desk

@Suite("Item requirements of projects")
struct ItemRequirementTests {
  let flow: Flow

  init() throws {
    flow = try Flow()
    try flow.desk.perform(CreateProject("P-1", ProjectEntry(name: "New hall", customer: "C-1")))
  }

  @discardableResult
  private func require(_ item: String, _ quantity: String) throws -> String {
    try flow.desk.perform(
      AddRequirement(project: "P-1", lines: [LineEntry(item: item, quantity: try Quantity(quantity))])
    ).number
  }

  @Test("Rule 36: one order of the project collects every requirement, also after earlier ones are consumed")
  func oneOrder() throws {
    let order = try require("0010", "5")
    try flow.pack(order)
    #expect(try flow.company.order(order).header.status == .invoiced)
    #expect(try require("0030", "2") == order)
    let after = try flow.company.order(order)
    #expect(after.header.type == .itemRequirements)
    #expect(after.header.status == .open)
    #expect(after.lines.map(\.lineNumber) == [1, 2])
    try flow.expectClean()
  }

  @Test(
    "Rule 36: the packing slip settles: stock is sold at cost, the project bears it, and the customer owes nothing"
  )
  func settledBySlip() throws {
    let order = try require("0010", "5")
    let slip = try #require(try flow.pack(order).number)
    let line = try flow.line(order)
    #expect(line.delivered == (try Quantity("5")))
    #expect(line.invoiced == (try Quantity("5")))
    #expect(line.status == .invoiced)
    let posted = try #require(try flow.desk.read { try $0.packingSlip(slip) })
    #expect(posted.header.status == .invoiced)
    #expect(posted.header.project == "P-1")
    let voucher = try flow.desk.read { try $0.voucherLines("VO-000001") }
    // Five hammers at a cost of 6.00.
    #expect(voucher.map(\.account) == ["5200", "1400"])
    #expect(voucher.map(\.amount.minor) == [3000, -3000])
    #expect(try flow.desk.read { try $0.balance(of: "C-1") } == .zero)
    #expect(try flow.company.onHand("0010").physical == Quantity("35"))
    try flow.expectClean()
  }

  @Test("Part of a requirement is consumed, the rest stays on order")
  func partly() throws {
    let order = try require("0010", "5")
    try flow.pack(order, [1: "2"])
    let line = try flow.line(order)
    #expect(line.status == .open)
    #expect(line.invoiced == (try Quantity("2")))
    #expect(line.deliverRemainder == (try Quantity("3")))
    #expect(try flow.company.order(order).header.documentStatus == .packingSlip)
    try flow.expectClean()
  }

  @Test("Goods that the project gives back are consumed with the sign turned round")
  func givenBack() throws {
    let order = try require("0010", "5")
    try flow.pack(order)
    try require("0010", "-2")
    try flow.pack(order)
    #expect(try flow.company.onHand("0010").physical == Quantity("37"))
    let voucher = try flow.desk.read { try $0.voucherLines("VO-000002") }
    #expect(voucher.map(\.amount.minor) == [-1200, 1200])
    try flow.expectClean()
  }

  @Test("No customer invoice can be posted for it")
  func noInvoice() throws {
    let order = try require("0010", "5")
    for choice in [QuantityChoice.all, .packingSlip] {
      let refusal = try flow.company.refusal { try flow.invoice(order, choice) }
      #expect(
        refusal as? OrderRefusal == .wrongType(order: order, type: .itemRequirements, action: "invoiced"))
    }
  }

  @Test("A slip whose goods are consumed is not cancelled")
  func slipStays() throws {
    let order = try require("0010", "5")
    let slip = try #require(try flow.pack(order).number)
    let refusal = try flow.company.refusal { try flow.desk.perform(CancelSlip(slip: slip)) }
    #expect(refusal as? PackingRefusal == .slipConsumed(slip: slip, project: "P-1"))
  }

  @Test("Its type is not changed, and delivered it is locked")
  func typeStays() throws {
    let number = try require("0010", "5")
    let refusal = try flow.company.refusal {
      try flow.desk.perform(SetOrderType(order: number, type: .salesOrder))
    }
    #expect(refusal?.code == "order.type-not-offered")
    var order = try flow.company.order(number)
    order.header.status = .delivered
    #expect(throws: OrderRefusal.typeLocked(order: number)) {
      try order.checkChange(to: .salesOrder, picked: [:])
    }
  }

  @Test("A project with requirements is not deleted and keeps its customer; a finished one takes no more")
  func projectRules() throws {
    let order = try require("0010", "1")
    let deletion = try flow.company.refusal { try flow.desk.perform(DeleteProject("P-1")) }
    #expect(deletion as? ProjectRefusal == .hasOrder(project: "P-1", order: order))
    let moved = try flow.company.refusal {
      try flow.desk.perform(ChangeProject("P-1", ProjectEntry(customer: "C-2")))
    }
    #expect(moved as? ProjectRefusal == .customerFixed(project: "P-1", customer: "C-1", order: order))
    try flow.desk.perform(ChangeProject("P-1", ProjectEntry(status: .finished)))
    let late = try flow.company.refusal { try require("0010", "1") }
    #expect(late as? ProjectRefusal == .finished(project: "P-1"))
    try flow.desk.perform(CreateProject("P-2", ProjectEntry(name: "Empty", customer: "C-2")))
    try flow.desk.perform(DeleteProject("P-2"))
    #expect(try flow.desk.read { try $0.project("P-2") } == nil)
  }

  @Test("Requirements take stock and ship dates like any order, and leave the credit limit alone")
  func likeAnOrder() throws {
    try require("0030", "10")
    #expect(try flow.company.onHand("0030").reserved == Quantity("7"))
    #expect(try flow.company.onHand("0030").onOrder == Quantity("3"))
    let order = try #require(try flow.desk.read { try $0.requirements(ofProject: "P-1") })
    #expect(order.header.openAmount == .zero)
    #expect(order.header.nextShipDate == Fixture.today)
  }
}
