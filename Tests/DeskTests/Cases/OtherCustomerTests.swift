import Sales
import Testing

@testable import Desk

@Suite("Another customer on an order that is there")
struct OtherCustomerTests {
  private let flow: Flow

  init() throws { flow = try Flow() }

  private func change(_ order: String, to customer: String, _ body: (inout ChangeOrder) -> Void = { _ in })
    throws
  {
    var change = ChangeOrder(order: order)
    change.customer = customer
    body(&change)
    try flow.desk.perform(change)
  }

  private func mixed() throws -> String {
    try flow.desk.perform(
      CreateOrder(
        customer: "C-1",
        lines: [
          LineEntry(item: "0010", quantity: try Quantity("3")),
          LineEntry(item: "0010", quantity: try Quantity("1"), unitPrice: try Price("7")),
        ])
    ).number
  }

  @Test("takes what a new order would take from that customer, at that customer's taxes")
  func defaults() throws {
    var entry = CustomerEntry()
    entry.taxGroup = "EXP"
    entry.paymentTerms = "D14"
    entry.shipComplete = true
    try flow.desk.perform(ChangeCustomer("C-3", entry))
    let order = try mixed()
    #expect(try flow.company.order(order).header.total == Amount(minor: 4403))
    try change(order, to: "C-3")
    let after = try flow.company.order(order)
    #expect(after.header.customer == "C-3" && after.header.customerName == "Baumarkt Süd")
    #expect(after.header.invoiceAccount == "C-2" && after.header.paymentTerms == "D14")
    #expect(after.header.taxGroup == "EXP" && after.header.shipComplete)
    #expect(after.header.total == Amount(minor: 3700))
    try flow.expectClean()
  }

  @Test("leaves typed prices and searches the others anew, and what is typed with it counts")
  func prices() throws {
    let order = try mixed()
    var dearer = ItemEntry()
    dearer.basePrice = try Price("11")
    try flow.desk.perform(ChangeItem("0010", dearer))
    try change(order, to: "C-3") { $0.header.paymentTerms = "D14" }
    let after = try flow.company.order(order)
    #expect(after.lines.map(\.unitPrice) == [try Price("11"), try Price("7")])
    #expect(after.header.paymentTerms == "D14")
    #expect(after.header.currency == "EUR")
  }

  @Test("is refused once something is being picked, picked, packed or invoiced, and says what to do")
  func moved() throws {
    let listed = try mixed()
    try flow.desk.perform(ReleasePicking(orders: [listed]))
    let being = try #require(try flow.company.refusal { try change(listed, to: "C-3") })
    #expect(being.code == "order.being-picked" && being.next == "Register or cancel the picking list first.")
    try flow.desk.perform(RegisterPicking(pickingList: "PICK-000001"))
    #expect(try flow.company.refusal { try change(listed, to: "C-3") }?.code == "order.already-moved")
    let packed = try mixed()
    try flow.pack(packed, [1: "1"])
    let refusal = try #require(try flow.company.refusal { try change(packed, to: "C-3") })
    #expect(refusal.code == "order.already-moved")
    #expect(refusal.figures.contains { $0.name == "delivered" && $0.value == "1" })
    let invoiced = try mixed()
    try flow.invoice(invoiced, nil, [1: "1"])
    #expect(try flow.company.refusal { try change(invoiced, to: "C-3") }?.code == "order.already-moved")
    #expect(try flow.company.order(packed).header.customer == "C-1")
  }

  @Test("is refused for one who is blocked or unknown, and tested against the credit of the new one")
  func refused() throws {
    let order = try mixed()
    #expect(try flow.company.refusal { try change(order, to: "C-9") }?.code == "customer.blocked")
    #expect(try flow.company.refusal { try change(order, to: "C-77") }?.code == "customer.not-found")
    let dear = try flow.company.order([("0040", "20")]).header.number
    #expect(try flow.company.refusal { try change(dear, to: "C-2") }?.code == "credit.exceeded")
    #expect(try flow.company.order(dear).header.customer == "C-1")
  }

  @Test("is taken after a slip was cancelled: the goods go out to the new one")
  func afterCancelledSlip() throws {
    let order = try flow.hammers("4")
    try flow.pack(order)
    try flow.desk.perform(CancelSlip(slip: "PS-000001"))
    try change(order, to: "C-3")
    let slip = try #require(try flow.pack(order).numbers.first)
    #expect(try flow.desk.read { try $0.packingSlip(slip) }?.header.customer == "C-3")
    #expect(try flow.desk.read { try $0.packingSlip("PS-000001") }?.header.customer == "C-1")
    try flow.expectClean()
  }
}
