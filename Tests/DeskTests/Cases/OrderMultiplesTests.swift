import Sales
import Testing

@testable import Desk

@Suite("A quantity that the item is not sold in")
struct OrderMultiplesTests {
  private let flow: Flow

  init() throws {
    flow = try Flow()
    var entry = ItemEntry()
    entry.multipleQuantity = try Quantity("12")
    entry.minimumQuantity = try Quantity("24")
    try flow.desk.perform(ChangeItem("0010", entry))
  }

  private func refusal(_ quantity: String) throws -> LineRefusal? {
    try flow.company.refusal { try flow.company.order([("0010", quantity)]) } as? LineRefusal
  }

  @Test("is refused with the nearest one that can be ordered, and never altered without a word")
  func refused() throws {
    for (typed, right) in [("5", "24"), ("24", nil), ("30", "36"), ("36", nil)] {
      let problem = try refusal(typed)
      #expect(problem?.figures.first { $0.name == "nearest" }?.value == right, "\(typed)")
      #expect(problem.map(\.code) == right.map { _ in "line.order-quantity" })
      #expect(problem?.field == right.map { _ in "quantity" })
      #expect(problem?.next.contains(right ?? "") ?? (right == nil))
    }
    let kept = try flow.company.order([("0010", "36")])
    #expect(kept.lines[0].quantity == (try Quantity("36")))
  }

  @Test("stays on an order that has it already, until its quantity is typed anew")
  func saved() throws {
    var none = ItemEntry()
    none.multipleQuantity = .zero
    none.minimumQuantity = .zero
    try flow.desk.perform(ChangeItem("0010", none))
    let order = try flow.company.order([("0010", "30")]).header.number
    var twelve = ItemEntry()
    twelve.multipleQuantity = try Quantity("12")
    try flow.desk.perform(ChangeItem("0010", twelve))
    var discount = LineEntry()
    discount.discountPercent = try Percent("5")
    try flow.desk.perform(ChangeOrder(order: order, lines: [LineChange(line: 1, discount)]))
    #expect(try flow.line(order).quantity == (try Quantity("30")))
    let refused = try flow.company.refusal {
      try flow.desk.perform(
        ChangeOrder(order: order, lines: [LineChange(line: 1, LineEntry(quantity: try Quantity("31")))]))
    }
    #expect(refused?.code == "line.order-quantity")
    try flow.expectClean()
  }

  @Test("is told of an item's least quantity below zero")
  func wrongItem() throws {
    var entry = ItemEntry()
    entry.minimumQuantity = try Quantity("-1")
    entry.multipleQuantity = try Quantity("-1")
    let refused = try flow.company.refusal { try flow.desk.perform(ChangeItem("0010", entry)) }
    #expect((refused as? ProblemsRefusal)?.problems.map(\.code) == ["item.minimum", "item.multiple"])
  }
}
