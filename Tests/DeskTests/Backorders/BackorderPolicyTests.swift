import Sales
import Store
import Testing

@testable import Desk

@Suite("What customers accept as backorders")
struct BackorderPolicyTests {
  private let flow: Flow

  init() throws { flow = try Flow() }

  private func order(_ policy: BackorderPolicy) throws -> String {
    var entry = CustomerEntry()
    entry.backorders = .value(policy)
    try flow.desk.perform(ChangeCustomer("C-1", entry))
    return try flow.hammers("10")
  }

  @Test("The order has the policy of its customer, and may have another")
  func inherited() throws {
    let order = try order(.atMostOne)
    #expect(try flow.company.order(order).header.backorders == .atMostOne)
    var change = ChangeOrder(order: order)
    change.terms.backorders = .empty
    try flow.desk.perform(change)
    #expect(try flow.company.order(order).header.backorders == nil)
  }

  @Test("With at most one backorder the second delivery must bring the rest")
  func atMostOne() throws {
    let order = try order(.atMostOne)
    try flow.pack(order, [1: "4"])
    #expect(
      try flow.company.refusal { try flow.pack(order, [1: "3"]) } as? PackingRefusal
        == .secondBackorder(order: order, line: 1, left: Quantity("3"), unit: "pcs"))
    try flow.pack(order)
    #expect(try flow.company.order(order).header.status == .delivered)
    try flow.expectClean()
  }

  @Test("Without backorders the first delivery closes what it leaves, and what was reserved is free again")
  func closed() throws {
    let order = try order(.closed)
    let outcome = try flow.pack(order, [1: "4"])
    #expect(outcome.orders.map(\.status) == [.delivered])
    let line = try #require(try flow.company.order(order).lines.first)
    #expect(line.cancelled == (try Quantity("6")))
    #expect(try flow.company.onHand("0010").available == Quantity("36"))
    try flow.expectClean()
  }

  @Test("A cancelled slip is no delivery")
  func cancelled() throws {
    let order = try order(.atMostOne)
    try flow.pack(order, [1: "4"])
    try flow.desk.perform(CancelSlip(slip: "PS-000001"))
    try flow.pack(order, [1: "4"])
    #expect(try flow.company.order(order).lines.first?.deliverRemainder == Quantity("6"))
    try flow.expectClean()
  }
}
