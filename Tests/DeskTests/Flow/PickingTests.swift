import Sales
import Store
import Testing

@testable import Desk

@Suite("Picking before packing")
struct PickingTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  private func list(_ number: String?) throws -> PickingList {
    try #require(try flow.desk.read { try $0.pickingList(number ?? "") })
  }

  @Test("Rule 23: what is picked leaves the shelf, and a slip by Picked takes just that")
  func pickedThenPacked() throws {
    let order = try flow.company.order([("0010", "10"), ("0020", "100")]).header.number
    let released = try flow.desk.perform(ReleasePicking(orders: [order]))
    #expect(released.number == "PICK-000001")
    #expect(try flow.company.order(order).header.documentStatus == .pickingList)
    try flow.desk.perform(
      RegisterPicking(pickingList: "PICK-000001", lines: [.init(line: 1, picked: try Quantity("6"))]))
    #expect(try flow.company.onHand("0010").physical == Quantity("34"))
    #expect(try list("PICK-000001").header.status == .completed)
    try flow.expectClean()
    let packed = try flow.desk.perform(PostSlip(orders: [order], choice: .picked))
    #expect(packed.lines.map(\.now) == [try Quantity("6"), try Quantity("100")])
    #expect(try flow.line(order).deliverRemainder == Quantity("4"))
    #expect(try flow.company.onHand("0010").physical == Quantity("34"))
    try flow.expectClean()
  }

  @Test("A list can't be registered for goods that were packed without waiting for it")
  func packedMeanwhile() throws {
    let order = try flow.hammers("10")
    try flow.desk.perform(ReleasePicking(orders: [order]))
    try flow.pack(order)
    let refusal = try flow.company.refusal {
      try flow.desk.perform(RegisterPicking(pickingList: "PICK-000001"))
    }
    #expect(
      refusal as? PackingRefusal
        == .overdelivery(
          order: order, line: 1, wanted: try Quantity("10"), remainder: .zero, allowed: .zero, unit: "pcs"))
    try flow.desk.perform(
      RegisterPicking(pickingList: "PICK-000001", lines: [.init(line: 1, picked: .zero)]))
    #expect(try flow.company.onHand("0010").physical == Quantity("30"))
    try flow.expectClean()
  }

  @Test("An overdelivery may be picked before it is packed")
  func overpicked() throws {
    let order = try flow.hammers("10")
    try flow.change(order) { $0.overdelivery = try Percent("20") }
    try flow.desk.perform(
      ReleasePicking(orders: [order], lines: [PackingEntry(line: 1, quantity: try Quantity("12"))]))
    try flow.desk.perform(RegisterPicking(pickingList: "PICK-000001"))
    #expect(try flow.company.onHand("0010").physical == Quantity("28"))
    try flow.expectClean()
  }

  @Test("Picked takes services too, which nobody picks")
  func services() throws {
    let order = try flow.company.order([("0010", "2"), ("0040", "3")]).header.number
    try flow.desk.perform(ReleasePicking(orders: [order]))
    #expect(try list("PICK-000001").lines.map(\.item) == ["0010"])
    let packed = try flow.desk.perform(PostSlip(orders: [order], choice: .picked))
    #expect(packed.lines.map(\.item) == ["0040"])
    try flow.expectClean()
  }

  @Test("What is on a list or picked is not asked for again")
  func notTwice() throws {
    let order = try flow.hammers("10")
    try flow.desk.perform(
      ReleasePicking(orders: [order], lines: [PackingEntry(line: 1, quantity: try Quantity("4"))]))
    try flow.desk.perform(ReleasePicking(orders: [order]))
    #expect(try list("PICK-000002").lines.map(\.quantity) == [try Quantity("6")])
    let refusal = try flow.company.refusal { try flow.desk.perform(ReleasePicking(orders: [order])) }
    #expect(refusal as? StockRefusal == .nothingToPick(order: order))
    let tooMuch = try flow.company.refusal {
      try flow.desk.perform(
        ReleasePicking(orders: [order], lines: [PackingEntry(line: 1, quantity: try Quantity("1"))]))
    }
    #expect(
      tooMuch as? StockRefusal
        == .moreThanOpen(
          order: order, line: 1, wanted: .one, open: .zero, unit: "pcs"))
  }

  @Test("More than the list asks for is refused, and so is a list that is done")
  func registered() throws {
    let order = try flow.hammers("5")
    try flow.desk.perform(ReleasePicking(orders: [order]))
    let tooMuch = try flow.company.refusal {
      try flow.desk.perform(
        RegisterPicking(pickingList: "PICK-000001", lines: [.init(line: 1, picked: try Quantity("6"))]))
    }
    #expect(tooMuch?.code == "picking-list.too-much")
    try flow.desk.perform(RegisterPicking(pickingList: "PICK-000001"))
    let again = try flow.company.refusal {
      try flow.desk.perform(RegisterPicking(pickingList: "PICK-000001"))
    }
    #expect(again as? PackingRefusal == .listClosed(list: "PICK-000001", status: .completed))
  }

  @Test("A cancelled list gives back what was picked, still reserved for the order")
  func cancelled() throws {
    let order = try flow.hammers("10")
    try flow.desk.perform(ReleasePicking(orders: [order]))
    try flow.desk.perform(RegisterPicking(pickingList: "PICK-000001"))
    #expect(try flow.company.onHand("0010").physical == Quantity("30"))
    try flow.desk.perform(CancelPicking(pickingList: "PICK-000001"))
    let onHand = try flow.company.onHand("0010")
    #expect(onHand.physical == (try Quantity("40")))
    #expect(onHand.reserved == (try Quantity("10")))
    #expect(try list("PICK-000001").header.status == .canceled)
    try flow.expectClean()
  }

  @Test("Once it is packed, a picking list can't be cancelled")
  func packedAlready() throws {
    let order = try flow.hammers("10")
    try flow.desk.perform(ReleasePicking(orders: [order]))
    try flow.desk.perform(RegisterPicking(pickingList: "PICK-000001"))
    try flow.pack(order, [1: "3"])
    let refusal = try flow.company.refusal {
      try flow.desk.perform(CancelPicking(pickingList: "PICK-000001"))
    }
    #expect(
      refusal as? StockRefusal
        == .pickedGone(
          list: "PICK-000001", line: 1, picked: try Quantity("10"), left: try Quantity("7"), unit: "pcs"))
  }

  @Test("Releasing reserves what it asks for, also for an order that reserves by hand")
  func reserves() throws {
    let flow = try Flow { $0.reservation = .manual }
    let order = try flow.hammers("10")
    #expect(try flow.company.onHand("0010").reserved.isZero)
    try flow.desk.perform(ReleasePicking(orders: [order]))
    #expect(try flow.company.onHand("0010").reserved == Quantity("10"))
    try flow.expectClean()
  }
}
