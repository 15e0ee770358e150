import Sales
import Store
import Testing

@testable import Desk

@Suite("Credit notes against an invoice")
struct CreditNoteTests {
  let returns: Returns
  var flow: Flow { returns.flow }

  init() throws { returns = try Returns() }

  @Test("The whole invoice with its charges is credited to nothing, naming the invoice and the reason")
  func whole() throws {
    let order = try flow.hammers("5")
    var change = ChangeOrder(order: order)
    change.charges = [ChargeEntry(code: "FREIGHT", value: try Price("7.5"))]
    try flow.desk.perform(change)
    let invoice = try #require(try flow.invoice(order).number)
    let outcome = try flow.desk.perform(CreditInvoice(invoice: invoice, reason: "Wrong address"))
    let note = try flow.posted(outcome.number)
    #expect(note.header.isCreditNote)
    #expect(note.header.total == -(try flow.posted(invoice).header.total))
    #expect(note.header.creditedInvoices == invoice)
    #expect(note.header.creditReason == "Wrong address")
    #expect(try flow.desk.read { try $0.balance(of: "C-1") } == .zero)
    #expect(try flow.company.onHand("0010").physical == Quantity("40"))
    #expect(try returns.ledger("5000") == 0)
    try flow.expectClean()
  }

  @Test("What is credited once is not credited or returned again")
  func once() throws {
    let invoice = try returns.invoiced("5")
    try flow.desk.perform(CreditInvoice(invoice: invoice, reason: "Cancelled"))
    let again = try flow.company.refusal {
      try flow.desk.perform(CreditInvoice(invoice: invoice, reason: "Cancelled"))
    }
    #expect(again as? ReturnRefusal == .nothingLeft(invoice: invoice))
    let back = try flow.company.refusal { try returns.fromInvoice(invoice, "1") }
    #expect(back?.code == "return.too-much")
  }

  @Test("A price correction credits without goods")
  func withoutGoods() throws {
    let invoice = try returns.invoiced("5")
    try flow.desk.perform(
      CreditInvoice(
        invoice: invoice, reason: "Price", lines: [InvoiceLineEntry(line: 1, quantity: try Quantity("2"))],
        goods: false))
    #expect(try flow.company.onHand("0010").physical == Quantity("35"))
    #expect(try flow.desk.read { try $0.balance(of: "C-1") } == Amount(minor: 3570))
    try flow.expectClean()
  }

  @Test("Ten returns of one sum to the one invoice line, to the cent")
  func oneByOne() throws {
    var entry = LineEntry(item: "0010", quantity: try Quantity("10"), unitPrice: try Price("23.90"))
    entry.discountPercent = try Percent("25")
    let order = try flow.desk.perform(CreateOrder(customer: "C-1", lines: [entry])).number
    let invoice = try #require(try flow.invoice(order).number)
    #expect(try flow.posted(invoice).header.linesNet == Amount(minor: 17925))
    let nets = try (1...10).map { _ in
      try returns.through(try returns.fromInvoice(invoice, "1"), .credit).header.linesNet.minor
    }
    #expect(nets.reduce(0, +) == -17925)
    #expect(Set(nets).isSubset(of: [-1792, -1793]))
    try flow.expectClean()
  }

  @Test("It is credited at the tax rate of the sale, whatever the rate is today")
  func oldRate() throws {
    let invoice = try returns.invoiced("5")
    let old = try flow.posted(invoice).header
    try flow.company.store.write { writer in
      guard let tax = try writer.reader.taxCode("V19") else { throw NotFound("tax code", "V19") }
      let rates = try writer.reader.taxRates(of: "V19")
      let next = Day(number: Fixture.today.number + 10)
      _ = try writer.save(tax, rates: rates + [TaxRate(taxCode: "V19", validFrom: next, rate: Percent("25"))])
    }
    let later = Desk(
      store: flow.company.store, session: Session(login: "anna", terminal: "test"),
      day: Day(number: Fixture.today.number + 20))
    let outcome = try later.perform(CreditInvoice(invoice: invoice, reason: "Late"))
    #expect(try flow.posted(outcome.number).header.tax == -old.tax)
    try flow.expectClean()
  }

  @Test("A credit note needs its reason")
  func reason() throws {
    let invoice = try returns.invoiced("5")
    let refusal = try flow.company.refusal {
      try flow.desk.perform(CreditInvoice(invoice: invoice, reason: ""))
    }
    #expect(refusal?.code == "document.reason-missing")
  }
}
