import Sales
import Store
import Testing

@testable import Desk

@Suite("Returns")
struct ReturnTests {
  let returns: Returns
  var flow: Flow { returns.flow }

  init() throws { returns = try Returns() }

  @Test("A return is a returned order with negative lines at the price and cost of the sale, due in 30 days")
  func made() throws {
    let number = try returns.fromInvoice(try returns.invoiced("5"), "2")
    #expect(number == "RMA-000001")
    let back = try returns.back(number)
    #expect(back.header.status == .created)
    #expect(back.header.deadline == Day(number: Fixture.today.number + 30))
    #expect(back.lines.map(\.status) == [.expected])
    #expect(back.lines.map(\.lot) == ["RMA-000001-1"])
    let order = try returns.order(number)
    #expect(order.header.type == .returnedOrder)
    #expect(order.header.rma == number)
    #expect(order.lines[0].quantity == (try Quantity("-2")))
    #expect(order.lines[0].returnCost == (try Price("6")))
    #expect(try flow.company.onHand("0010").ordered == Quantity("2"))
    try flow.expectClean()
  }

  @Test("It comes back at what it cost when it was sold, though the item costs more today")
  func costOfTheSale() throws {
    let number = try returns.fromInvoice(try returns.invoiced("5"), "2")
    try flow.company.store.write { writer in
      guard var item = try writer.reader.item("0010") else { throw NotFound("item", "0010") }
      item.cost = try Price("9")
      _ = try writer.save(item)
    }
    #expect(try returns.through(number, .credit).header.cost == Amount(minor: -1200))
    try flow.expectClean()
  }

  @Test("Rule 25: only registered lines are received, and only whole; less arrives by splitting the line")
  func receive() throws {
    let number = try returns.fromInvoice(try returns.invoiced("5"), "5")
    let early = try flow.company.refusal {
      try returns.desk.perform(ReceiveReturn(return: number, lines: [1]))
    }
    #expect(early as? ReturnRefusal == .notRegistered(return: number, line: 1, status: .expected))
    let arrival = ArrivalEntry(line: 1, quantity: try Quantity("2"), disposition: "credit")
    try returns.desk.perform(RegisterReturn(return: number, lines: [arrival]))
    #expect(try returns.back(number).lines.map(\.status) == [.registered, .expected])
    #expect(try returns.back(number).lines.map(\.lot) == ["RMA-000001-1", "RMA-000001-2"])
    #expect(try returns.order(number).lines.map { $0.quantity.description } == ["-2", "-3"])
    try flow.expectClean()
    #expect(
      try returns.desk.perform(ReceiveReturn(return: number)).lines.map { $0.now.description } == ["-2"])
    #expect(try returns.back(number).header.status == .open)
    #expect(try flow.company.onHand("0010").physical == Quantity("37"))
    try flow.expectClean()
    let most = try flow.company.refusal {
      try returns.desk.perform(
        RegisterReturn(return: number, lines: [ArrivalEntry(line: 2, quantity: try Quantity("4"))]))
    }
    #expect(most?.code == "return.arrived-too-much")
    let late = try flow.company.refusal { try returns.fromInvoice("INV-000001", "1") }
    #expect(late?.code == "return.too-much")
  }

  @Test("A line without disposition is not received, and the order's own packing slip is refused")
  func disposition() throws {
    let number = try returns.fromInvoice(try returns.invoiced("5"), "2")
    try returns.desk.perform(RegisterReturn(return: number))
    let refusal = try flow.company.refusal { try returns.desk.perform(ReceiveReturn(return: number)) }
    #expect(refusal as? ReturnRefusal == .dispositionMissing(return: number, line: 1))
    let order = try returns.back(number).header.order
    #expect(try flow.company.refusal { try flow.pack(order) }?.code == "return.use-return")
  }

  @Test("The packing slip may be skipped: the invoice then receives what is registered and leaves the rest")
  func skippedSlip() throws {
    let number = try returns.fromInvoice(try returns.invoiced("5"), "5")
    let arrival = ArrivalEntry(line: 1, quantity: try Quantity("2"), disposition: "scrap")
    try returns.desk.perform(RegisterReturn(return: number, lines: [arrival]))
    let note = try flow.posted(try flow.invoice(try returns.back(number).header.order).number)
    #expect(note.lines.map { $0.quantity.description } == ["-2"])
    #expect(try returns.ledger("5300") == 1200)
    #expect(try returns.back(number).lines.map(\.status) == [.invoiced, .expected])
    #expect(try returns.back(number).header.status == .open)
    try flow.expectClean()
  }

  @Test("No more comes back than was invoiced: a clerk is refused, a manager accepts with a reason")
  func tooMuch() throws {
    let invoice = try returns.invoiced("5")
    _ = try returns.fromInvoice(invoice, "3")
    let action = ReturnFromInvoice(
      invoice: invoice, lines: [InvoiceLineEntry(line: 1, quantity: try Quantity("4"))])
    let kurt = Desk(
      store: flow.company.store, session: Session(login: "kurt", terminal: "test"), day: Fixture.today)
    let refused = try flow.company.refusal { try kurt.perform(action) }
    #expect(
      refused as? ReturnRefusal
        == .tooMuch(
          invoice: invoice, line: 1, wanted: try Quantity("4"), left: try Quantity("2"), unit: "pcs"))
    #expect(try flow.company.refusal { try flow.desk.perform(action) } is Warning)
    let number = try flow.desk.perform(action, accepting: ["return.too-much": "Sold without invoice"]).number
    #expect(try returns.order(number).lines[0].quantity == Quantity("-4"))
    try flow.expectClean()
  }

  @Test("Rule 29: another reason adds its charges and keeps the old ones")
  func reason() throws {
    var action = ReturnFromInvoice(invoice: try returns.invoiced("5"))
    action.reason = "BROKEN"
    let number = try flow.desk.perform(action).number
    try flow.desk.perform(ChangeReturn(return: number, reason: "WRONG"))
    #expect(try returns.order(number).charges.map(\.code) == ["FREIGHT", "INSURE"])
    #expect(try returns.back(number).header.reason == "WRONG")
    // Ten per cent of -50.00, and 2.50.
    #expect(try returns.through(number, .credit).header.chargesTotal == Amount(minor: -250))
    try flow.expectClean()
  }

  @Test("Only a return of which nothing has arrived is cancelled, and its record stays")
  func cancelled() throws {
    let invoice = try returns.invoiced("5")
    let number = try returns.fromInvoice(invoice, "5")
    try flow.desk.perform(CancelReturn(return: number))
    #expect(try returns.back(number).header.status == .canceled)
    #expect(try returns.order(number).header.status == .canceled)
    let next = try returns.fromInvoice(invoice, "5")
    try flow.desk.perform(RegisterReturn(return: next))
    let refusal = try flow.company.refusal { try flow.desk.perform(CancelReturn(return: next)) }
    #expect(refusal as? ReturnRefusal == .begun(return: next, status: .open))
    try flow.expectClean()
  }

  @Test("An arrival past the deadline is warned of")
  func late() throws {
    let number = try returns.fromInvoice(try returns.invoiced("5"), "5")
    var action = RegisterReturn(return: number)
    action.date = Day(number: Fixture.today.number + 31)
    let warning = try flow.company.refusal { try flow.desk.perform(action) }
    #expect(warning?.code == "return.past-deadline")
    try flow.desk.perform(action, accepting: ["return.past-deadline": "Agreed by telephone"])
    #expect(try returns.back(number).header.status == .open)
  }

  @Test("A returned order is hidden among the sales orders until something has arrived")
  func hidden() throws {
    let number = try returns.fromInvoice(try returns.invoiced("5"), "5")
    func listed() throws -> Int { try flow.desk.count(.orders, ListRequest()) }
    #expect(try listed() == 1)
    try flow.desk.perform(RegisterReturn(return: number))
    #expect(try listed() == 2)
  }

  @Test("What was ordered under the customer's reference comes back, is replaced and is credited unasked")
  func reference() throws {
    var sale = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("5"))])
    sale.header.customerReference = "PO 4711"
    let invoice = try #require(try flow.invoice(try flow.desk.perform(sale).number).number)
    let number = try returns.fromInvoice(invoice, "2")
    #expect(try returns.order(number).header.customerReference == "PO 4711")
    _ = try returns.through(number, .replaceAndCredit)
    try flow.desk.perform(CreditInvoice(invoice: invoice, reason: "Given up"))
    try flow.expectClean()
  }

  @Test("Rule 27: what goes back to the customer is credited nothing and leaves the stock as it was")
  func backToCustomer() throws {
    let number = try returns.fromInvoice(try returns.invoiced("5"), "2")
    let before = try flow.company.onHand("0010").physical
    let note = try returns.through(number, .returnToCustomer)
    #expect(note.header.total == .zero)
    #expect(try flow.company.onHand("0010").physical == before)
    #expect(try flow.desk.read { try $0.balance(of: "C-1") } == Amount(minor: 5950))
    try flow.expectClean()
  }

  @Test("Lines of an invoice that are on the return already are not taken a second time")
  func twice() throws {
    let invoice = try returns.invoiced("2")
    let number = try returns.fromInvoice(invoice, "2")
    let again = try flow.company.refusal {
      try flow.desk.perform(ReturnFromInvoice(invoice: invoice, return: number))
    }
    #expect(again as? ReturnRefusal == .nothingLeft(invoice: invoice))
    #expect(try returns.order(number).lines.map { $0.quantity.description } == ["-2"])
  }

  @Test("Goods without an invoice come back at today's price, typed with or without a sign")
  func byHand() throws {
    let number = try flow.desk.perform(
      CreateReturn(
        customer: "C-1",
        lines: [
          LineEntry(item: "0010", quantity: try Quantity("2")),
          LineEntry(item: "0030", quantity: try Quantity("-1")),
        ])
    ).number
    #expect(try returns.order(number).lines.map { $0.quantity.description } == ["-2", "-1"])
    #expect(try returns.order(number).lines[0].unitPrice == Price("10"))
    try flow.expectClean()
  }
}
