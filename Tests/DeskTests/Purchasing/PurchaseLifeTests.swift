import Sales
import Store
import Testing

@testable import Desk

@Suite("The life of a purchase order")
struct PurchaseLifeTests {
  private let flow: PurchaseFlow

  init() throws { flow = try PurchaseFlow() }

  @Test("A new order takes price, date and unit from vendor and item, and its goods are ordered")
  func created() throws {
    let made = try flow.hammers("20")
    #expect(made.number == "PO-000001")
    #expect(made.lines[0].unitPrice == (try Price("7")))
    #expect(made.lines[0].priceSource == "vendor-price")
    #expect(made.lines[0].deliveryDate == Fixture.today + 5)
    #expect(made.net == Amount(minor: 140_00))
    #expect(made.total == Amount(minor: 166_60))
    #expect(try flow.onHand().ordered == Quantity("20"))
    #expect(try flow.onHand().physical == Quantity("40"))
    #expect(try flow.findings() == [])
  }

  @Test("A partial receipt takes in what came and leaves the rest open")
  func partial() throws {
    try flow.hammers("20")
    let receipt = try flow.receive("PO-000001", "6")
    #expect(receipt.number == "PR-000001")
    let line = try flow.purchase("PO-000001").lines[0]
    #expect(line.received == (try Quantity("6")))
    #expect(line.receiveRemainder == (try Quantity("14")))
    #expect(line.status == .open)
    #expect(try flow.onHand().physical == Quantity("46"))
    #expect(try flow.onHand().ordered == Quantity("14"))
    #expect(try flow.findings() == [])
  }

  @Test("More than ordered is refused beyond the overdelivery, with the figures")
  func over() throws {
    try flow.hammers("20")
    let refusal = #expect(throws: PurchaseRefusal.self) { try flow.receive("PO-000001", "21") }
    #expect(
      refusal
        == .overReceipt(
          order: "PO-000001", line: 1, wanted: try Quantity("21"), remainder: try Quantity("20"),
          allowed: .zero, unit: "pcs"))
    var line = PurchaseLineEntry(line: 1)
    line.overdelivery = try Percent("10")
    try flow.desk.perform(ChangePurchase(order: "PO-000001", lines: [line]))
    try flow.receive("PO-000001", "22")
    #expect(try flow.purchase("PO-000001").header.status == .received)
    #expect(try flow.onHand().physical == Quantity("62"))
    #expect(try flow.onHand().ordered == .zero)
    #expect(try flow.findings() == [])
  }

  @Test("A vendor invoice brings stock in at standard cost and books the difference")
  func invoiced() throws {
    try flow.hammers("20")
    try flow.receive("PO-000001", "20")
    let cost = try #require(try flow.desk.read { try $0.cost(ofItem: "0010") })
    let invoice = try flow.desk.perform(PostVendorInvoice(number: "4711", order: "PO-000001"))
    #expect(invoice.total == Amount(minor: 166_60))
    let standard = cost.millionths * 20 / 10_000
    #expect(
      try flow.booked(invoice.voucher).sorted()
        == [
          "1400 \(standard)", "1450 2660", "2000 -16660", "5400 14000", "5400 \(-standard)",
        ].sorted())
    #expect(try flow.purchase("PO-000001").header.status == .invoiced)
    #expect(try flow.desk.read { try $0.balance(ofVendor: "V-1") } == Amount(minor: 166_60))
    #expect(try flow.findings() == [])
  }

  @Test("A vendor's invoice number is taken once, and another total than his is refused")
  func invoiceNumber() throws {
    try flow.hammers("20")
    try flow.receive("PO-000001", "5")
    try flow.desk.perform(PostVendorInvoice(number: "4711", order: "PO-000001"))
    try flow.receive("PO-000001", "5")
    #expect(
      throws: PurchaseRefusal.invoiceNumberTaken(vendor: "V-1", number: "4711", invoice: "VI-000001")
    ) { try flow.desk.perform(PostVendorInvoice(number: "4711", order: "PO-000001")) }
    #expect(
      throws: PurchaseRefusal.totalDiffers(
        number: "4712", vendor: Amount(minor: 40_00), computed: Amount(minor: 41_65), currency: "EUR")
    ) {
      try flow.desk.perform(
        PostVendorInvoice(number: "4712", order: "PO-000001", total: Amount(minor: 40_00)))
    }
    let dearer = PostVendorInvoice.Line(line: 1, unitPrice: try Price("8"))
    let posted = try flow.desk.perform(
      PostVendorInvoice(number: "4712", order: "PO-000001", lines: [dearer], total: Amount(minor: 47_60)))
    #expect(posted.net == Amount(minor: 40_00))
    #expect(try flow.purchase("PO-000001").lines[0].invoiced == Quantity("10"))
    #expect(try flow.findings() == [])
  }

  @Test("Each date has its reason in the history: requested, confirmed, delayed")
  func dates() throws {
    try flow.hammers("20")
    try flow.desk.perform(ConfirmPurchase("PO-000001", date: Fixture.today + 6))
    #expect(throws: PurchaseRefusal.reasonMissing(order: "PO-000001", action: "moved to another day")) {
      try flow.desk.perform(DelayPurchase(order: "PO-000001", date: Fixture.today + 9, reason: " "))
    }
    try flow.desk.perform(DelayPurchase(order: "PO-000001", date: Fixture.today + 9, reason: "Strike"))
    let order = try flow.purchase("PO-000001")
    #expect(order.header.nextDeliveryDate == Fixture.today + 9)
    let history = try flow.desk.read { try $0.dateChanges(ofPurchaseLine: order.lines[0].id ?? 0) }
    #expect(history.map(\.kind) == [.requested, .confirmed, .delay])
    #expect(history.map(\.reason) == ["", "", "Strike"])
    #expect(history.last?.former == Fixture.today + 6)
    let kept = try flow.desk.read { try $0.purchaseConfirmations(ofOrder: order.header.id ?? 0) }
    #expect(kept.count == 1)
  }

  @Test("A cancelled remainder is no longer expected, and a received order can't be deleted")
  func cancelled() throws {
    try flow.hammers("20")
    try flow.receive("PO-000001", "6")
    try flow.desk.perform(CancelPurchase(order: "PO-000001", reason: "Discontinued"))
    #expect(try flow.purchase("PO-000001").header.status == .received)
    #expect(try flow.onHand().ordered == .zero)
    #expect(throws: PurchaseRefusal.posted(order: "PO-000001", document: .productReceipt)) {
      try flow.desk.perform(DeletePurchase(order: "PO-000001"))
    }
    #expect(throws: PurchaseRefusal.nothingToReceive(order: "PO-000001")) {
      try flow.desk.perform(ReceivePurchase("PO-000001"))
    }
    try flow.hammers("3")
    try flow.desk.perform(DeletePurchase(order: "PO-000002"))
    #expect(try flow.findings() == [])
  }

  @Test("What has arrived counts on hand once it is registered, and can be taken back")
  func registered() throws {
    try flow.hammers("20")
    try flow.desk.perform(RegisterArrival(order: "PO-000001", line: 1, quantity: try Quantity("8")))
    #expect(try flow.onHand().physical == Quantity("48"))
    try flow.desk.perform(RegisterArrival(order: "PO-000001", line: 1, quantity: try Quantity("-3")))
    #expect(try flow.onHand().physical == Quantity("45"))
    #expect(throws: PurchaseRefusal.self) {
      try flow.desk.perform(RegisterArrival(order: "PO-000001", line: 1, quantity: try Quantity("16")))
    }
    try flow.receive("PO-000001", "20")
    #expect(try flow.onHand().physical == Quantity("60"))
    #expect(try flow.findings() == [])
  }

  @Test("A vendor on hold gets no order")
  func hold() throws {
    var entry = VendorEntry()
    entry.hold = .orders
    try flow.hammers("2")
    try flow.desk.perform(ChangeVendor("V-1", entry))
    #expect(throws: PurchaseRefusal.onHold(vendor: "V-1", hold: .orders, action: "ordered")) {
      try flow.hammers("2")
    }
    try flow.receive("PO-000001", "2")
    entry.hold = .all
    try flow.desk.perform(ChangeVendor("V-1", entry))
    #expect(throws: PurchaseRefusal.onHold(vendor: "V-1", hold: .all, action: "invoiced")) {
      try flow.desk.perform(PostVendorInvoice(number: "1", order: "PO-000001"))
    }
  }
}
