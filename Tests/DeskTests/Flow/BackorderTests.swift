import Sales
import Store
import Testing

@testable import Desk

@Suite("A partial packing slip and its backorder")
struct BackorderTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  @Test("A slip of 4 of 10 deducts 4 and leaves 6 reserved")
  func splitsTheTransaction() throws {
    let order = try flow.hammers("10")
    try flow.pack(order, [1: "4"])
    let onHand = try flow.company.onHand("0010")
    #expect(onHand.physical == (try Quantity("36")))
    #expect(onHand.reserved == (try Quantity("6")))
    try flow.expectClean()
  }

  @Test("More than the shelf has is refused with both figures")
  func short() throws {
    let order = try flow.hammers("50")
    let refusal = try flow.company.refusal { try flow.pack(order) }
    #expect(
      refusal as? PackingRefusal
        == .shortOfStock(
          order: order, line: 1, item: "0010", warehouse: "11", wanted: try Quantity("50"),
          onHand: try Quantity("40")))
    #expect(try flow.line(order).delivered.isZero)
  }

  @Test("Reduce quantity delivers what there is, and the rest waits")
  func reduced() throws {
    let order = try flow.hammers("50")
    let outcome = try flow.desk.perform(PostSlip(orders: [order], reduceQuantity: true))
    #expect(outcome.lines.map(\.now) == [try Quantity("40")])
    #expect(outcome.lines.map(\.short) == [try Quantity("10")])
    #expect(try flow.line(order).deliverRemainder == Quantity("10"))
    #expect(try flow.company.onHand("0010").physical.isZero)
    try flow.expectClean()
  }

  @Test("What comes in later is reserved and delivered")
  func refilled() throws {
    let order = try flow.hammers("50")
    try flow.desk.perform(PostSlip(orders: [order], reduceQuantity: true))
    try flow.desk.perform(AdjustStock(item: "0010", quantity: try Quantity("25"), reason: "delivery"))
    let reserved = try flow.desk.perform(ReserveStock(order: order))
    #expect(reserved.lines.map(\.now) == [try Quantity("10")])
    try flow.pack(order)
    #expect(try flow.company.order(order).header.status == .delivered)
    #expect(try flow.company.onHand("0010").physical == Quantity("15"))
    try flow.expectClean()
  }

  @Test("What others have reserved can't be packed")
  func reservedByOthers() throws {
    _ = try flow.hammers("38")
    let late = try flow.hammers("5")
    let refusal = try flow.company.refusal { try flow.pack(late) }
    #expect(refusal?.code == "packing.short-of-stock")
    #expect(refusal?.figures.contains(Figure("on hand", "2")) == true)
  }

  @Test("Goods in several units leave by whole units, and the stock counts each piece")
  func boxes() throws {
    let order = try flow.company.order([("4006381333931", "5")]).header.number
    let outcome = try flow.desk.perform(PostSlip(orders: [order], reduceQuantity: true))
    #expect(outcome.lines.map(\.now) == [try Quantity("3")])
    #expect(try flow.company.onHand("0010").physical == Quantity("4"))
    try flow.expectClean()
  }
}
