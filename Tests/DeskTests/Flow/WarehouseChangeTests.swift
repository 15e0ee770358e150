import Sales
import Store
import Testing

@testable import Desk

@Suite("A line that goes on in another warehouse")
struct WarehouseChangeTests {
  let flow: Flow

  init() throws {
    flow = try Flow()
    try flow.desk.perform(
      AdjustStock(item: "0010", warehouse: "12", quantity: try Quantity("20"), reason: "delivery"))
  }

  private func move(_ order: String, to warehouse: String) throws {
    var entry = LineEntry()
    entry.warehouse = warehouse
    try flow.desk.perform(ChangeOrder(order: order, lines: [LineChange(line: 1, entry)]))
  }

  private func physical(_ warehouse: String) throws -> String {
    try flow.company.onHand("0010", warehouse).physical.description
  }

  @Test("Invoicing what has left one warehouse takes nothing from the other")
  func invoicedAfterwards() throws {
    let order = try flow.hammers("10")
    try flow.pack(order, [1: "4"])
    try move(order, to: "12")
    try flow.invoice(order, .packingSlip)
    #expect(try physical("11") == "36")
    #expect(try physical("12") == "20")
    try flow.expectClean()
    try flow.pack(order)
    #expect(try physical("12") == "14")
    try flow.expectClean()
  }

  @Test("A cancelled slip puts the goods back on the shelf they came from")
  func cancelledSlip() throws {
    let order = try flow.hammers("10")
    try flow.desk.perform(
      ReleasePicking(orders: [order], lines: [PackingEntry(line: 1, quantity: try Quantity("4"))]))
    try flow.desk.perform(RegisterPicking(pickingList: "PICK-000001"))
    try flow.pack(order, [1: "4"])
    try move(order, to: "12")
    try flow.desk.perform(CancelSlip(slip: "PS-000001"))
    #expect(try physical("11") == "40")
    #expect(try physical("12") == "20")
    try flow.expectClean()
  }

  @Test("The header's warehouse is followed only by lines that nobody is picking")
  func followedHeader() throws {
    let other = try Flow { $0.delivery.warehouse = .always }
    let order = try other.hammers("5")
    try other.desk.perform(ReleasePicking(orders: [order]))
    var change = ChangeOrder(order: order)
    change.header.warehouse = "12"
    let refusal = try other.company.refusal { try other.desk.perform(change) }
    #expect(refusal as? OrderRefusal == .beingPicked(order: order, list: "PICK-000001"))
  }

  @Test("A line that stood on a cancelled list is not deleted")
  func deletedLine() throws {
    let order = try flow.hammers("5")
    try flow.desk.perform(ReleasePicking(orders: [order]))
    try flow.desk.perform(CancelPicking(pickingList: "PICK-000001"))
    var deletion = LineChange(line: 1, LineEntry())
    deletion.delete = true
    let refusal = try flow.company.refusal {
      try flow.desk.perform(ChangeOrder(order: order, lines: [deletion]))
    }
    #expect(
      refusal as? OrderRefusal
        == .lineOnDocument(order: order, line: 1, document: "picking list PICK-000001"))
  }

  @Test("What is picked keeps the line in its warehouse")
  func picked() throws {
    let order = try flow.hammers("5")
    try flow.desk.perform(ReleasePicking(orders: [order]))
    let asked = try flow.company.refusal { try move(order, to: "12") }
    #expect(asked as? OrderRefusal == .beingPicked(order: order, list: "PICK-000001"))
    try flow.desk.perform(RegisterPicking(pickingList: "PICK-000001"))
    let picked = try flow.company.refusal { try move(order, to: "12") }
    #expect(
      picked as? OrderRefusal
        == .alreadyMoved(order: order, line: 1, what: "picked", quantity: try Quantity("5"), unit: "pcs"))
    try flow.pack(order)
    #expect(try physical("11") == "35")
    #expect(try physical("12") == "20")
    try flow.expectClean()
  }
}
