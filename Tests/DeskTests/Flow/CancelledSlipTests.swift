import Sales
import Store
import Testing

@testable import Desk

@Suite("Cancelling a packing slip")
struct CancelledSlipTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  @Test("All of it is to be delivered again, and reserved again")
  func backToOrder() throws {
    let order = try flow.hammers("10")
    try flow.pack(order)
    let outcome = try flow.desk.perform(CancelSlip(slip: "PS-000001"))
    #expect(outcome.lines.map(\.now) == [try Quantity("-10")])
    #expect(outcome.status == .open)
    let onHand = try flow.company.onHand("0010")
    #expect(onHand.physical == (try Quantity("40")))
    #expect(onHand.reserved == (try Quantity("10")))
    #expect(try flow.company.order(order).header.documentStatus == .packingSlip)
    try flow.expectClean()
  }

  @Test("What had been picked is picked again")
  func backToPicked() throws {
    let order = try flow.hammers("10")
    let list = try #require(try flow.desk.perform(ReleasePicking(orders: [order])).number)
    try flow.desk.perform(
      RegisterPicking(pickingList: list, lines: [.init(line: 1, picked: try Quantity("6"))]))
    try flow.pack(order)
    try flow.desk.perform(CancelSlip(slip: "PS-000001"))
    let stock = try flow.desk.read { try $0.stock(ofOrder: 1).values.flatMap { $0 } }
    #expect(Set(stock.map(\.status)) == [.picked, .reservedPhysical])
    #expect(try flow.company.onHand("0010").physical == Quantity("34"))
    try flow.expectClean()
  }

  @Test("A second slip of the order stays as it is")
  func onlyItsOwn() throws {
    let order = try flow.hammers("10")
    try flow.pack(order, [1: "4"])
    try flow.pack(order, [1: "3"])
    try flow.desk.perform(CancelSlip(slip: "PS-000001"))
    #expect(try flow.line(order).delivered == Quantity("3"))
    try flow.invoice(order, .packingSlip)
    #expect(try flow.line(order).invoiced == Quantity("3"))
    try flow.expectClean()
  }

  @Test("Its number is not used again")
  func number() throws {
    let order = try flow.hammers("10")
    try flow.pack(order)
    try flow.desk.perform(CancelSlip(slip: "PS-000001"))
    #expect(try flow.pack(order).number == "PS-000002")
    try flow.expectClean()
  }

  @Test("A remainder that was closed short stays closed")
  func closedShort() throws {
    let order = try flow.hammers("10")
    try flow.change(order) { $0.underdelivery = try Percent("100") }
    try flow.pack(order, [1: "4"], close: [1])
    #expect(try flow.company.order(order).header.status == .delivered)
    try flow.desk.perform(CancelSlip(slip: "PS-000001"))
    #expect(try flow.line(order).deliverRemainder == Quantity("4"))
    try flow.expectClean()
  }

  @Test("Once anything of it is invoiced it stands, and twice it can't be cancelled")
  func refused() throws {
    let order = try flow.hammers("10")
    try flow.pack(order, [1: "5"])
    try flow.pack(order, [1: "5"])
    try flow.invoice(order, .packingSlip, [1: "2"])
    let invoiced = try flow.company.refusal { try flow.desk.perform(CancelSlip(slip: "PS-000001")) }
    #expect(
      invoiced as? PackingRefusal == .slipInvoiced(slip: "PS-000001", line: 1, invoiced: try Quantity("2")))
    try flow.desk.perform(CancelSlip(slip: "PS-000002"))
    let twice = try flow.company.refusal { try flow.desk.perform(CancelSlip(slip: "PS-000002")) }
    #expect(twice as? PackingRefusal == .slipCanceled(slip: "PS-000002"))
    let unbilled = try flow.company.refusal { try flow.desk.perform(PostInvoice(slips: ["PS-000002"])) }
    #expect(unbilled as? InvoiceRefusal == .slipCanceled(slip: "PS-000002"))
    try flow.expectClean()
  }
}
