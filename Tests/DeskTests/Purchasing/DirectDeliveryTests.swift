import Sales
import Store
import Testing

@testable import Desk

@Suite("Direct delivery")
struct DirectDeliveryTests {
  private let flow: PurchaseFlow

  init() throws {
    flow = try PurchaseFlow()
    try flow.flow.hammers("50")
    try flow.desk.perform(BuyForSale(order: "SO-000001", vendor: "V-1", direct: true))
  }

  private func sale() throws -> OrderLine { try flow.flow.line("SO-000001") }

  @Test("The purchase line names the sales line, and the goods on the shelf stay free for others")
  func linked() throws {
    let bought = try flow.purchase("PO-000001").lines[0]
    #expect(bought.isDirect)
    #expect(bought.salesLineId == (try sale().id))
    #expect(bought.quantity == (try Quantity("50")))
    #expect(try flow.onHand().reserved == .zero)
    #expect(try flow.onHand().reservedOrdered == Quantity("50"))
    #expect(
      throws: PurchaseRefusal.nothingToOrder(order: "SO-000001", line: 0)
    ) { try flow.desk.perform(BuyForSale(order: "SO-000001", vendor: "V-1", direct: true)) }
    #expect(try flow.findings() == [])
  }

  @Test("The receipt posts the packing slip to the customer")
  func received() throws {
    let outcome = try flow.receive("PO-000001", "30")
    #expect(outcome.orders[0].packingSlips == ["PS-000001"])
    #expect(try sale().delivered == Quantity("30"))
    #expect(try flow.onHand().physical == Quantity("40"))
    try flow.receive("PO-000001", "20")
    #expect(try sale().status == .delivered)
    #expect(try flow.onHand().physical == Quantity("40"))
    let receipt = try #require(try flow.desk.read { try $0.productReceipt("PR-000001") })
    #expect(receipt.lines[0].packingSlip == "PS-000001")
    #expect(try flow.findings() == [])
  }

  @Test("A delay of the vendor moves the promise to the customer, and another wish of the customer the order")
  func dates() throws {
    let outcome = try flow.desk.perform(
      DelayPurchase(order: "PO-000001", date: Fixture.today + 12, reason: "Late steel"))
    #expect(outcome.salesOrders == ["SO-000001"])
    #expect(try sale().confirmedShipDate == Fixture.today + 12)
    var entry = LineEntry()
    entry.requestedShipDate = Fixture.today + 20
    try flow.desk.perform(ChangeOrder(order: "SO-000001", lines: [LineChange(line: 1, entry)]))
    #expect(try flow.purchase("PO-000001").lines[0].requestedDeliveryDate == Fixture.today + 20)
    #expect(try flow.findings() == [])
  }

  @Test("A cancelled sales remainder cancels the purchase, and a cancelled purchase leaves the sale waiting")
  func cancelled() throws {
    try flow.desk.perform(
      SetDeliverRemainder(order: "SO-000001", line: 1, quantity: try Quantity("10")))
    #expect(try flow.purchase("PO-000001").lines[0].receiveRemainder == Quantity("10"))
    try flow.desk.perform(CancelPurchase(order: "PO-000001", reason: "No steel"))
    #expect(try flow.onHand().reservedOrdered == .zero)
    #expect(try flow.onHand().onOrder == Quantity("10"))
    #expect(try flow.findings() == [])
  }

  @Test("A line that is bought can't be deleted from the sales order")
  func deleted() throws {
    #expect(
      throws: PurchaseRefusal.alreadyBought(order: "SO-000001", line: 1, purchase: "PO-000001")
    ) { try flow.desk.perform(DeleteOrder(order: "SO-000001")) }
  }

  @Test("What is bought without direct delivery is reserved for the line when it comes")
  func pegged() throws {
    try flow.flow.hammers("70")
    try flow.desk.perform(BuyForSale(order: "SO-000002", vendor: "V-1"))
    let bought = try flow.purchase("PO-000002").lines[0]
    #expect(bought.quantity == (try Quantity("30")))
    try flow.receive("PO-000002", "30")
    #expect(try flow.onHand().reserved == Quantity("70"))
    #expect(try flow.findings() == [])
  }
}
