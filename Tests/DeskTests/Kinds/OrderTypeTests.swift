import Sales
import Store
import Testing

@testable import Desk

@Suite("Order types")
struct OrderTypeTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  private func refusal(_ order: String, to type: OrderType) throws -> OrderRefusal? {
    try flow.company.refusal { try flow.desk.perform(SetOrderType(order: order, type: type)) }
      as? OrderRefusal
  }

  @Test("Rule 1: a journal owns no inventory transactions and posts nothing")
  func journal() throws {
    var action = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("5"))])
    action.type = .journal
    let order = try flow.desk.perform(action).number
    let stock = try flow.company.onHand("0010")
    #expect(stock.onOrder == .zero)
    #expect(stock.reserved == .zero)
    let attempts: [() throws -> Void] = [
      { try flow.desk.perform(ConfirmOrder(order)) }, { try flow.pack(order) }, { try flow.invoice(order) },
      { try flow.desk.perform(ReleasePicking(orders: [order])) },
      { try flow.desk.perform(ReserveStock(order: order)) },
    ]
    for attempt in attempts { #expect(try flow.company.refusal(attempt)?.code == "order.journal") }
  }

  @Test("A journal becomes a subscription and a sales order becomes one too; both go on order")
  func toSubscription() throws {
    for type in [OrderType.journal, .salesOrder] {
      var action = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("2"))])
      action.type = type
      let order = try flow.desk.perform(action).number
      try flow.desk.perform(SetOrderType(order: order, type: .subscription))
      #expect(try flow.company.order(order).header.type == .subscription)
    }
    #expect(try flow.company.onHand("0010").reserved == Quantity("4"))
    try flow.expectClean()
  }

  @Test("A sales order of which something is packed can't be a journal again")
  func packed() throws {
    let order = try flow.hammers("5")
    try flow.pack(order, [1: "2"])
    #expect(
      try refusal(order, to: .journal)
        == .alreadyMoved(order: order, line: 1, what: "delivered", quantity: try Quantity("2"), unit: "pcs"))
  }

  @Test("A subscription that has begun again can't be a journal, though nothing of this round has moved")
  func renewed() throws {
    let order = try flow.hammers("5")
    try flow.desk.perform(SetOrderType(order: order, type: .subscription))
    try flow.invoice(order)
    #expect(
      try refusal(order, to: .journal)
        == .alreadyMoved(order: order, line: 1, what: "delivered", quantity: try Quantity("5"), unit: "pcs"))
    try flow.desk.perform(SetOrderType(order: order, type: .salesOrder))
    try flow.invoice(order)
    #expect(try flow.company.order(order).header.status == .invoiced)
    try flow.expectClean()
  }

  @Test("An invoiced order can't become a subscription, which would begin again at once")
  func invoiced() throws {
    let order = try flow.hammers("5")
    try flow.invoice(order)
    #expect(try refusal(order, to: .subscription) == .closed(order: order, status: .invoiced))
  }

  @Test("Returned order and item requirements are neither chosen for a new order nor changed to")
  func notOffered() throws {
    let order = try flow.hammers("5")
    for type in [OrderType.returnedOrder, .itemRequirements] {
      #expect(try refusal(order, to: type) == .typeNotOffered(order: order, from: .salesOrder, to: type))
      var action = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010")])
      action.type = type
      let refused = try flow.company.refusal { try flow.desk.perform(action) }
      #expect(refused?.code == "order.type-not-offered")
    }
  }

  @Test("The type of new orders is a journal, a subscription or a sales order")
  func companyDefault() throws {
    var change = ChangeCompany()
    change.defaultOrderType = .subscription
    try flow.desk.perform(change)
    #expect(try flow.company.order(try flow.hammers("1")).header.type == .subscription)
    change.defaultOrderType = .itemRequirements
    let refusal = try flow.company.refusal { try flow.desk.perform(change) }
    #expect(refusal?.code == "company.default-order-type")
  }
}
