import Sales
import Store
import Testing

@testable import Desk

/// Numbers, revisions, picking and invoicing one after the other, as a desk goes through them.
@Suite("The chain of documents")
struct DocumentChainTests {
  let flow: Flow
  init() throws { flow = try Flow() }

  private func quotation(_ price: String = "10") throws -> String {
    try flow.desk.perform(
      CreateQuotation(customer: "C-1", lines: [LineEntry(item: "0010", unitPrice: try Price(price))])
    ).number
  }

  @Test("The number of a quotation or an order that was deleted is never used again")
  func deletedNumbers() throws {
    _ = try quotation()
    let second = try quotation()
    try flow.desk.perform(DeleteQuotation(second))
    #expect(try quotation() == "QU-000003")
    let order = try flow.hammers("1")
    try flow.desk.perform(DeleteOrder(order: order))
    #expect(try flow.hammers("1") == "SO-000002")
  }

  @Test("Only the latest revision of an offer becomes an order, at its price")
  func revisions() throws {
    let number = try quotation("100")
    try flow.desk.perform(SendQuotation(number))
    try flow.desk.perform(ReviseQuotation(quotation: number))
    try flow.desk.perform(
      ChangeQuotation(quotation: number, lines: [LineChange(line: 1, LineEntry(unitPrice: try Price("90")))]))
    try flow.desk.perform(ConfirmQuotation(number))
    #expect(try flow.company.refusal { try flow.desk.perform(ConfirmQuotation(number)) } != nil)
    #expect(try flow.company.order("SO-000001").header.net == Amount(minor: 9_000))
    #expect(try flow.company.quotation(number).header.revision == 1)
  }

  @Test("A copy of a revised offer begins at its own number and revision 0")
  func copiedRevision() throws {
    let number = try quotation()
    try flow.desk.perform(SendQuotation(number))
    try flow.desk.perform(ReviseQuotation(quotation: number))
    let copy = try flow.desk.perform(CopyQuotation(quotation: number)).number
    #expect(copy == "QU-000002")
    #expect(try flow.company.quotation(copy).header.revision == 0)
    try flow.desk.perform(SendQuotation(copy))
    try flow.desk.perform(ReviseQuotation(quotation: copy))
    #expect(try flow.company.quotation(copy).header.revision == 1)
    #expect(try flow.company.quotation(number).header.revision == 1)
  }

  @Test(
    "Of 5 picked and 3 packed, 2 stay picked and 7 open; the slip that is taken back gives the picks back")
  func pickedMoreThanPacked() throws {
    let order = try flow.hammers("10")
    try flow.desk.perform(
      ReleasePicking(orders: [order], lines: [PackingEntry(line: 1, quantity: try Quantity("5"))]))
    try flow.desk.perform(RegisterPicking(pickingList: "PICK-000001"))
    let slip = try flow.pack(order, [1: "3"])
    func picked() throws -> Quantity {
      let id = try flow.line(order).id ?? 0
      let row = try flow.company.order(order).header.id ?? 0
      let stock = try flow.desk.read { try $0.stock(ofOrder: row) }
      return try (stock[id] ?? []).filter { $0.status == .picked }.map(\.quantity).sum()
    }
    #expect(try picked().description == "-2")
    #expect(try flow.line(order).deliverRemainder.description == "7")
    #expect(try flow.company.onHand("0010").physical.description == "35")
    try flow.desk.perform(CancelSlip(slip: slip.numbers[0]))
    #expect(try picked().description == "-5")
    #expect(try flow.line(order).deliverRemainder.description == "10")
    try flow.expectClean()
  }

  @Test(
    "An order that is invoiced whole has nothing to invoice a second time, and no number is lost on the way")
  func invoicedOnce() throws {
    let first = try flow.hammers("10")
    #expect(try flow.invoice(first).number == "INV-000001")
    #expect(try flow.company.refusal { try flow.invoice(first) } != nil)
    #expect(try flow.company.refusal { try flow.invoice(first, .packingSlip) } != nil)
    #expect(try flow.invoice(flow.hammers("1")).number == "INV-000002")
    try flow.expectClean()
  }

  @Test("An invoice before any slip delivers; slips and invoices in turn bill each piece once")
  func slipsAndInvoicesInTurn() throws {
    let order = try flow.hammers("10")
    try flow.pack(order, [1: "2"])
    try flow.invoice(order, .packingSlip)
    try flow.invoice(order, .all, [1: "4"])
    #expect(try flow.line(order).delivered.description == "6")
    try flow.pack(order)
    try flow.invoice(order, .packingSlip)
    let invoices = try (1...3).map { try flow.posted("INV-00000\($0)").lines.map(\.quantity.description) }
    #expect(invoices == [["2"], ["4"], ["4"]])
    #expect(try flow.company.order(order).header.status == .invoiced)
    try flow.expectClean()
  }

  @Test("A fixed amount off a large price stays that amount on order, slip and invoice")
  func amountDiscount() throws {
    var line = LineEntry(item: "0010", unitPrice: try Price("84000"))
    line.discountAmount = try Price("70000")
    let order = try flow.desk.perform(CreateOrder(customer: "C-1", lines: [line])).number
    #expect(try flow.company.order(order).header.total == Amount(minor: 1_666_000))
    let invoice = try flow.posted(flow.invoice(order).number)
    #expect(invoice.header.linesNet == Amount(minor: 1_400_000))
    #expect(invoice.taxes.map(\.base) == [Amount(minor: 1_400_000)])
    #expect(invoice.header.total == Amount(minor: 1_666_000))
  }

  @Test("An order of more than a thousand lines is saved, changed, packed and invoiced whole")
  func longOrder() throws {
    let lines = try (1...1_231).map { number in
      LineEntry(item: "0020", quantity: .one, unitPrice: try Price(number))
    }
    let order = try flow.desk.perform(CreateOrder(customer: "C-1", lines: lines)).number
    try flow.desk.perform(
      ChangeOrder(order: order, lines: [LineChange(line: 1, LineEntry(quantity: try Quantity("2")))]))
    try flow.pack(order)
    let invoice = try flow.posted(flow.invoice(order, .packingSlip).number)
    #expect(invoice.lines.count == 1_231)
    #expect(invoice.lines.map(\.lineNumber) == Array(1...1_231))
    #expect(try flow.company.order(order).header.status == .invoiced)
  }
}
