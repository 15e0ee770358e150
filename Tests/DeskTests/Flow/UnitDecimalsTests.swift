import Sales
import Store
import Testing

@testable import Desk

@Suite("Quantities that their unit can't count")
struct UnitDecimalsTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  private func code(_ work: () throws -> Void) throws -> String? { try flow.company.refusal(work)?.code }

  @Test("Half a piece is neither packed nor picked, reserved, invoiced or left to deliver")
  func halves() throws {
    let order = try flow.hammers("10")
    let half = try Quantity("2.5")
    let entry = PackingEntry(line: 1, quantity: half)
    #expect(try code { try flow.desk.perform(PostSlip(orders: [order], lines: [entry])) } == "line.decimals")
    #expect(
      try code { try flow.desk.perform(PostInvoice(orders: [order], lines: [entry])) } == "line.decimals")
    #expect(
      try code { try flow.desk.perform(ReleasePicking(orders: [order], lines: [entry])) } == "line.decimals")
    #expect(
      try code { try flow.desk.perform(UnreserveStock(order: order, line: 1, quantity: half)) }
        == "line.decimals")
    #expect(
      try code { try flow.desk.perform(SetDeliverRemainder(order: order, line: 1, quantity: half)) }
        == "line.decimals")
    var now = LineEntry()
    now.deliverNow = half
    #expect(
      try code { try flow.desk.perform(ChangeOrder(order: order, lines: [LineChange(line: 1, now)])) }
        == "line.decimals")
    try flow.desk.perform(ReleasePicking(orders: [order]))
    #expect(
      try code {
        try flow.desk.perform(
          RegisterPicking(pickingList: "PICK-000001", lines: [.init(line: 1, picked: half)]))
      } == "line.decimals")
    #expect(try flow.company.onHand("0010").physical == Quantity("40"))
    try flow.expectClean()
  }

  @Test("Half a piece is not received, and what is left of one is taken away")
  func adjustment() throws {
    let half = try Quantity("0.5")
    let receipt = AdjustStock(item: "0010", quantity: half, reason: "delivery")
    #expect(try code { try flow.desk.perform(receipt) } == "quantity.decimals")
    try flow.company.store.write { writer in
      var part = StockTransaction(
        item: "0010", warehouse: "11", status: .purchased, quantity: half, orderLineId: nil)
      part.reason = "old"
      try writer.insert(part)
    }
    try flow.desk.perform(AdjustStock(item: "0010", quantity: -half, reason: "count"))
    #expect(try flow.company.onHand("0010").physical == Quantity("40"))
  }

  @Test("A rope is cut to the hundredth")
  func rope() throws {
    let order = try flow.company.order([("0030", "5")]).header.number
    try flow.pack(order, [1: "2.25"])
    #expect(try code { try flow.pack(order, [1: "1.125"]) } == "line.decimals")
    try flow.pack(order, [1: "2.75"])
    try flow.expectClean()
  }
}
