import Sales
import Store
import Testing

@testable import Desk

@Suite("A reduced quantity")
struct ReducedQuantityTests {
  @Test("What does not fill a box is packed for the next line of the item")
  func restOfABox() throws {
    let flow = try Flow()
    var header = CreateOrder(
      customer: "C-1",
      lines: [
        LineEntry(item: "0010", quantity: try Quantity("4"), unit: "box"),
        LineEntry(item: "0010", quantity: try Quantity("6")),
      ])
    header.terms.reservation = .manual
    let order = try flow.desk.perform(header).number
    let packed = try flow.desk.perform(PostSlip(orders: [order], reduceQuantity: true))
    #expect(packed.lines.map(\.now) == [try Quantity("3"), try Quantity("4")])
    #expect(try flow.company.onHand("0010").physical == .zero)
    try flow.expectClean()
  }
}
