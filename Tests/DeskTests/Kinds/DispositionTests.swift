import Sales
import Store
import Testing

@testable import Desk

@Suite("What becomes of returned goods")
struct DispositionTests {
  let returns: Returns
  var flow: Flow { returns.flow }

  init() throws { returns = try Returns() }

  /// What each action does to a return of two of five hammers at 10.00 that cost 6.00.
  ///
  /// Hammers on the shelf, which had 40; net credited; loss; and whether a replacement is made.
  static let effects: [(DispositionAction, shelf: String, net: Int, scrap: Int, replaces: Bool)] = [
    (.creditOnly, "35", -2000, 1200, false), (.credit, "37", -2000, 0, false),
    (.replaceAndCredit, "37", -2000, 0, true), (.replaceAndScrap, "35", -2000, 1200, true),
    (.returnToCustomer, "35", 0, 0, false), (.scrap, "35", -2000, 1200, false),
  ]

  @Test("Each action moves stock, credit, loss and replacement as its row says", arguments: effects)
  func effect(_ action: DispositionAction, shelf: String, net: Int, scrap: Int, replaces: Bool) throws {
    let number = try returns.fromInvoice(try returns.invoiced("5"), "2")
    let note = try returns.through(number, action)
    #expect(try flow.company.onHand("0010").physical == Quantity(shelf))
    #expect(note.header.linesNet == Amount(minor: net))
    #expect(note.header.creditedInvoices == "INV-000001")
    #expect(try returns.ledger("5300") == scrap)
    #expect((try returns.back(number).lines[0].replacement != nil) == replaces)
    let back = try returns.back(number)
    #expect(back.header.status == .closed)
    #expect(back.lines.map(\.status) == [.invoiced])
    // Three hammers stay sold; scrap and stock carry the other two.
    let kept = action == .returnToCustomer ? 3000 : 1800
    #expect(try returns.ledger("5000") == kept)
    try flow.expectClean()
  }

  @Test("Goods that went back to the customer can come back again, and credited ones can't")
  func again() throws {
    let invoice = try returns.invoiced("5")
    _ = try returns.through(try returns.fromInvoice(invoice, "5"), .returnToCustomer)
    _ = try returns.through(try returns.fromInvoice(invoice, "5"), .credit)
    let clerk = returns.desk
    let refusal = try flow.company.refusal {
      try clerk.perform(
        ReturnFromInvoice(invoice: invoice, lines: [InvoiceLineEntry(line: 1, quantity: .one)]))
    }
    #expect(refusal?.code == "return.too-much")
    try flow.expectClean()
  }

  @Test("A replacement order carries the RMA number, today's price and the full quantity")
  func replacement() throws {
    let number = try returns.fromInvoice(try returns.invoiced("5"), "2")
    _ = try returns.through(number, .replaceAndCredit)
    let order = try flow.company.order(try #require(try returns.back(number).lines[0].replacement))
    #expect(order.header.rma == number)
    #expect(order.header.type == .salesOrder)
    #expect(order.lines.map(\.quantity) == [try Quantity("2")])
  }

  @Test("Rule 28: a replacement up front excludes dispositions that replace, and one excludes the other")
  func upFront() throws {
    let number = try returns.fromInvoice(try returns.invoiced("5"), "2")
    let made = try #require(try returns.desk.perform(ReplaceReturn(return: number)).made)
    #expect(try flow.company.order(made).header.rma == number)
    try returns.desk.perform(RegisterReturn(return: number))
    for action in [DispositionAction.replaceAndCredit, .replaceAndScrap] {
      let refusal = try flow.company.refusal {
        try returns.desk.perform(DisposeReturn(return: number, line: 1, disposition: action.rawValue))
      }
      #expect(
        refusal as? ReturnRefusal
          == .replaced(return: number, order: made, disposition: action.rawValue))
    }
    try returns.desk.perform(DisposeReturn(return: number, line: 1, disposition: "scrap"))
    let other = try returns.fromInvoice("INV-000001", "2")
    try returns.desk.perform(
      RegisterReturn(return: other, lines: [ArrivalEntry(line: 1, disposition: "replace-and-scrap")]))
    let late = try flow.company.refusal { try returns.desk.perform(ReplaceReturn(return: other)) }
    #expect(
      late as? ReturnRefusal
        == .replacementChosen(return: other, line: 1, disposition: "replace-and-scrap"))
    try flow.expectClean()
  }

  @Test(
    "Rule 26: a clerk may not set the disposition in quarantine, and nobody changes what the inspection set")
  func quarantine() throws {
    let number = try returns.fromInvoice(try returns.invoiced("5"), "2")
    let both = ArrivalEntry(line: 1, disposition: "credit", quarantine: true)
    let atOnce = try flow.company.refusal {
      try returns.desk.perform(RegisterReturn(return: number, lines: [both]))
    }
    #expect(atOnce as? ReturnRefusal == .quarantined(return: number, line: 1))
    try returns.desk.perform(
      RegisterReturn(return: number, lines: [ArrivalEntry(line: 1, quarantine: true)]))
    #expect(try returns.back(number).lines[0].status == .quarantine)
    // The goods are here and not to be had.
    #expect(try flow.company.onHand("0010").physical == Quantity("35"))
    let clerk = try flow.company.refusal {
      try returns.desk.perform(DisposeReturn(return: number, line: 1, disposition: "credit"))
    }
    #expect(clerk as? ReturnRefusal == .quarantined(return: number, line: 1))
    try returns.desk.perform(InspectReturn(return: number, line: 1, disposition: "scrap"))
    #expect(try returns.back(number).lines[0].status == .registered)
    let change = try flow.company.refusal {
      try returns.desk.perform(DisposeReturn(return: number, line: 1, disposition: "credit"))
    }
    #expect(change as? ReturnRefusal == .inspected(return: number, line: 1, disposition: "scrap"))
    try flow.expectClean()
  }

  @Test("The charge of a disposition is a percentage of its line, negative with it")
  func lineCharge() throws {
    try returns.desk.perform(
      SaveDisposition(
        "credit", charges: [CodeChargeEntry(code: "FREIGHT", category: .percent, value: Price("10"))]))
    let number = try returns.fromInvoice(try returns.invoiced("5"), "2")
    let note = try returns.through(number, .credit)
    #expect(note.header.chargesTotal == Amount(minor: -200))
    try flow.expectClean()
  }
}
