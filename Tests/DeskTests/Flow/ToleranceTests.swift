import Sales
import Store
import Testing

@testable import Desk

@Suite("More or less than ordered")
struct ToleranceTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  @Test("More than ordered is refused without an overdelivery percentage, on slip and invoice")
  func overRefused() throws {
    let order = try flow.hammers("10")
    let expected = PackingRefusal.overdelivery(
      order: order, line: 1, wanted: try Quantity("11"), remainder: try Quantity("10"), allowed: .zero,
      unit: "pcs")
    #expect(try flow.company.refusal { try flow.pack(order, [1: "11"]) } as? PackingRefusal == expected)
    #expect(
      try flow.company.refusal { try flow.invoice(order, nil, [1: "11"]) } as? PackingRefusal == expected)
  }

  @Test("Up to the percentage it is delivered, and nothing is left open")
  func overAllowed() throws {
    let order = try flow.hammers("10")
    try flow.change(order) { $0.overdelivery = try Percent("20") }
    try flow.pack(order, [1: "12"])
    let line = try flow.line(order)
    #expect(line.delivered == (try Quantity("12")))
    #expect(line.deliverRemainder.isZero)
    #expect(line.invoiceRemainder == (try Quantity("12")))
    try flow.invoice(order, .packingSlip)
    #expect(try flow.posted("INV-000001").header.linesNet == Amount(minor: 12000))
    try flow.expectClean()
  }

  @Test("An overdelivery that was taken back leaves what was ordered")
  func overTakenBack() throws {
    let order = try flow.hammers("10")
    try flow.change(order) { $0.overdelivery = try Percent("20") }
    try flow.pack(order, [1: "12"])
    try flow.desk.perform(CancelSlip(slip: "PS-000001"))
    #expect(try flow.line(order).deliverRemainder == Quantity("10"))
    #expect(try flow.company.onHand("0010").reserved == Quantity("10"))
    try flow.expectClean()
  }

  @Test("The company's parameter switches overdelivery off for all lines")
  func overSwitchedOff() throws {
    let flow = try Flow { $0.overdeliveryAllowed = false }
    let order = try flow.hammers("10")
    try flow.change(order) { $0.overdelivery = try Percent("20") }
    #expect(try flow.company.refusal { try flow.pack(order, [1: "11"]) }?.code == "packing.overdelivery")
  }

  @Test("Closing 8 of 10 short needs 80 per cent")
  func underdelivery() throws {
    let order = try flow.hammers("10")
    try flow.change(order) { $0.underdelivery = try Percent("79") }
    let refusal = try flow.company.refusal { try flow.pack(order, [1: "2"], close: [1]) }
    #expect(
      refusal as? PackingRefusal
        == .underdelivery(
          order: order, line: 1, missing: try Quantity("8"), share: try Percent("80"),
          allowed: try Percent("79"),
          unit: "pcs"))
    try flow.change(order) { $0.underdelivery = try Percent("80") }
    let outcome = try flow.pack(order, [1: "2"], close: [1])
    #expect(outcome.status == .delivered)
    #expect(try flow.line(order).cancelled == Quantity("8"))
    #expect(try flow.company.onHand("0010").reserved.isZero)
    try flow.expectClean()
  }

  @Test("A remainder is cancelled without any percentage, and the order is then delivered")
  func deliverRemainder() throws {
    let order = try flow.hammers("10")
    try flow.pack(order, [1: "7"])
    try flow.desk.perform(SetDeliverRemainder(order: order, line: 1, quantity: .zero))
    #expect(try flow.company.order(order).header.status == .delivered)
    try flow.invoice(order)
    let stored = try flow.company.order(order)
    #expect(stored.header.status == .invoiced)
    #expect(stored.header.openAmount.isZero)
    #expect(stored.lines[0].invoiced == (try Quantity("7")))
    try flow.expectClean()
  }
}
