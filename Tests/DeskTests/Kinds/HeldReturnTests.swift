import Sales
import Store
import Testing

@testable import Desk

@Suite("A return on hold")
struct HeldReturnTests {
  let returns: Returns

  init() throws {
    returns = try Returns()
    try returns.flow.desk.perform(SaveHoldCode("CLAIM", name: "The claim is looked into", isDefault: true))
  }

  @Test("What arrives is registered all the same, but it is neither received nor credited before the release")
  func held() throws {
    let number = try returns.fromInvoice(try returns.invoiced("5"), "2")
    let order = try returns.order(number).header.number
    try returns.desk.perform(PlaceHold(order: order, comment: "photographs are awaited"))
    let arrival = ArrivalEntry(line: 1, disposition: "credit")
    try returns.desk.perform(RegisterReturn(return: number, lines: [arrival]))
    let onHand = try returns.flow.company.onHand("0010").physical
    let received = try returns.flow.company.refusal {
      try returns.desk.perform(ReceiveReturn(return: number))
    }
    #expect(received?.code == "order.on-hold")
    #expect(received?.what.contains("\(order) can't be received") == true, "\(received?.what ?? "")")
    #expect(received?.what.contains("photographs are awaited") == true)
    let credited = try returns.flow.company.refusal {
      try returns.desk.perform(PostInvoice(orders: [order], choice: .all))
    }
    #expect(credited?.code == "order.on-hold")
    #expect(try returns.flow.company.onHand("0010").physical == onHand)
    try returns.desk.perform(ReleaseHold(order: order, reason: "the photographs are here"))
    try returns.desk.perform(ReceiveReturn(return: number))
    #expect(try returns.back(number).lines.map(\.status) == [.received])
    try returns.flow.expectClean()
  }
}
