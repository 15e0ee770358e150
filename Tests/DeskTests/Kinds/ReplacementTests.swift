import Sales
import Store
import Testing

@testable import Desk

@Suite("What is sent in place of returned goods")
struct ReplacementTests {
  let returns: Returns
  var flow: Flow { returns.flow }

  init() throws { returns = try Returns() }

  private func arrived(_ replacement: ReplacementEntry?) throws -> String {
    let number = try returns.fromInvoice(try returns.invoiced("5"), "2")
    let arrival = ArrivalEntry(line: 1, disposition: "replace-and-credit")
    try returns.desk.perform(RegisterReturn(return: number, lines: [arrival]))
    if let replacement {
      try returns.desk.perform(
        DisposeReturn(return: number, line: 1, disposition: "replace-and-credit", replacement: replacement))
    }
    return number
  }

  private func sent(_ number: String) throws -> SalesOrder {
    try returns.desk.perform(ReceiveReturn(return: number))
    return try flow.company.order(try #require(try returns.back(number).lines[0].replacement))
  }

  @Test("Another item in another quantity is sent, at today's price, in its own sales unit")
  func otherItem() throws {
    let number = try arrived(ReplacementEntry(item: "0030", quantity: try Quantity("7.25")))
    let order = try sent(number)
    #expect(order.lines.map(\.item) == ["0030"])
    #expect(order.lines[0].quantity == (try Quantity("7.25")))
    #expect(order.lines[0].unit == "m")
    #expect(order.lines[0].unitPrice == (try Price("2.5")))
    #expect(order.header.rma == number)
    // The customer is credited what came back, whatever goes out.
    let note = try flow.posted(flow.invoice(try returns.back(number).header.order).number)
    #expect(note.header.linesNet == Amount(minor: -2000))
    try flow.expectClean()
  }

  @Test("The same item may be sent in another quantity, and by the box")
  func otherQuantity() throws {
    let order = try sent(try arrived(ReplacementEntry(quantity: .one, unit: "box")))
    #expect(order.lines.map(\.item) == ["0010"])
    #expect(order.lines[0].quantity == .one)
    #expect(order.lines[0].unit == "box")
    try flow.expectClean()
  }

  @Test("It can be said at the arrival and at the inspection, and goes once the disposition replaces nothing")
  func everywhere() throws {
    let number = try returns.fromInvoice(try returns.invoiced("5"), "2")
    let hose = ReplacementEntry(item: "0030", quantity: .one)
    try returns.desk.perform(
      RegisterReturn(
        return: number,
        lines: [ArrivalEntry(line: 1, disposition: "replace-and-scrap", replacement: hose)]))
    #expect(try returns.back(number).lines[0].replacementItem == "0030")
    try returns.desk.perform(DisposeReturn(return: number, line: 1, disposition: "scrap"))
    #expect(try returns.back(number).lines[0].replacementItem == nil)
    let other = try returns.fromInvoice("INV-000001", "1")
    try returns.desk.perform(
      RegisterReturn(return: other, lines: [ArrivalEntry(line: 1, quarantine: true)]))
    try returns.desk.perform(
      InspectReturn(return: other, line: 1, disposition: "replace-and-credit", replacement: hose))
    #expect(try sent(other).lines.map(\.item) == ["0030"])
    try flow.expectClean()
  }

  @Test(
    "Without a disposition that replaces, of a stopped item or of half a piece it is refused and not kept")
  func refused() throws {
    let number = try arrived(nil)
    func code(_ disposition: String, _ replacement: ReplacementEntry) throws -> String? {
      try flow.company.refusal {
        try returns.desk.perform(
          DisposeReturn(return: number, line: 1, disposition: disposition, replacement: replacement))
      }?.code
    }
    #expect(try code("scrap", ReplacementEntry(item: "0030")) == "return.replaces-nothing")
    #expect(try returns.back(number).lines[0].disposition == "replace-and-credit")
    #expect(try code("replace-and-credit", ReplacementEntry(item: "0090")) == "item.stopped")
    #expect(
      try code("replace-and-credit", ReplacementEntry(quantity: try Quantity("1.5"))) == "line.decimals")
    #expect(try returns.back(number).lines[0].replacementItem == nil)
    _ = try sent(number)
    #expect(try code("replace-and-credit", ReplacementEntry(item: "0030")) == "return.settled")
  }

  @Test("A replacement draws on the customer's agreement that fits, and not on one that is fulfilled")
  func agreement() throws {
    try flow.company.allowAgreements()
    try flow.company.agreement([flow.company.hammers { $0.quantity = try Quantity("3") }])
    let first = try sent(try arrived(nil))
    #expect(first.lines[0].unitPrice == (try Price("8")))
    #expect(first.lines[0].agreementLineId != nil)
    // One of three is left; the two that go out now take more, which is not enforced.
    let second = try sent(try arrived(nil))
    #expect(second.lines[0].agreementLineId != nil)
    let third = try sent(try arrived(nil))
    #expect(third.lines[0].agreementLineId == nil)
    #expect(third.lines[0].unitPrice == (try Price("10")))
    try flow.expectClean()
  }
}
