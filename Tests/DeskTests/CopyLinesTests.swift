import Sales
import Store
import Testing

@testable import Desk

@Suite("Copying lines to an order")
struct CopyLinesTests {
  let company: Fixture

  init() throws { company = try Fixture() }

  @Test("Lines are added behind those that are there, multiplied and turned round")
  func factorAndSign() throws {
    let source = try company.order([("0010", "2"), ("0030", "1.5")]).header.number
    let target = try company.order([("0040", "1")]).header.number
    var action = CopyLines(from: source, to: target)
    action.copy.factor = try Factor("2")
    action.copy.invertSign = true
    try company.desk.perform(action)
    let lines = try company.order(target).lines
    #expect(lines.map(\.lineNumber) == [1, 2, 3])
    #expect(lines.map(\.quantity) == [.one, try Quantity("-4"), try Quantity("-3")])
    #expect(try company.onHand("0010").ordered == Quantity("4"))
  }

  @Test("Prices are copied as they were, and searched anew only when asked; a typed one stays even then")
  func prices() throws {
    var typed = LineEntry(item: "0010", unitPrice: try Price("8"))
    typed.discountPercent = try Percent("10")
    let source = try company.desk.perform(
      CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010"), typed])
    ).number
    try company.store.write { writer in
      guard var item = try writer.reader.item("0010") else { return }
      item.basePrice = try Price("11")
      _ = try writer.save(item)
    }
    let asIs = try company.order([]).header.number
    try company.desk.perform(CopyLines(from: source, to: asIs))
    #expect(try company.order(asIs).lines.map(\.unitPrice) == [Price("10"), Price("8")])
    #expect(try company.order(asIs).lines.map(\.priceSource) == [.base, .manual])
    #expect(try company.order(asIs).lines[1].net == Amount(minor: 720))
    let anew = try company.order([]).header.number
    var action = CopyLines(from: source, to: anew)
    action.copy.reprice = true
    try company.desk.perform(action)
    #expect(try company.order(anew).lines.map(\.unitPrice) == [Price("11"), Price("8")])
  }

  @Test("A quotation's lines come at the quoted price, with its charges when asked")
  func quotation() throws {
    var quote = CreateQuotation(
      customer: "C-1", lines: [LineEntry(item: "0010"), LineEntry(text: "In blue")])
    quote.charges = [ChargeEntry(code: "FREIGHT", value: try Price("9"))]
    let source = try company.desk.perform(quote).number
    let target = try company.order([]).header.number
    var action = CopyLines(from: source, to: target)
    action.copy.copyCharges = true
    try company.desk.perform(action)
    let order = try company.order(target)
    #expect(order.lines.map(\.priceSource) == [.quotation, .none])
    #expect(order.lines[1].text == "In blue")
    #expect(order.charges.map(\.value) == [try Price("9")])
  }

  @Test("Prices do not pass between currencies unless they are searched anew")
  func currency() throws {
    let source = try company.order([("0010", "1")]).header.number
    let target = try company.order([], for: "C-4").header.number
    var action = CopyLines(from: source, to: target)
    #expect(try company.refusal { try company.desk.perform(action) }?.code == "copy.currency")
    action.copy.reprice = true
    try company.desk.perform(action)
    #expect(try company.order(target).lines[0].unitPrice == Price("12.5"))
  }

  @Test("Only the lines that are named are copied, and a line that is not there is refused")
  func someLines() throws {
    let source = try company.order([("0010", "1"), ("0030", "2")]).header.number
    let target = try company.order([]).header.number
    var action = CopyLines(from: source, to: target)
    action.copy.lines = [2]
    try company.desk.perform(action)
    #expect(try company.order(target).lines.map(\.item) == ["0030"])
    action.copy.lines = [9]
    #expect(try company.refusal { try company.desk.perform(action) }?.code == "line.not-found")
  }

  @Test("What an invoice billed is copied with the sign turned round, charges too, for a credit note")
  func invoice() throws {
    var create = CreateOrder(
      customer: "C-1",
      lines: [LineEntry(item: "0010", quantity: try Quantity("5"), unitPrice: try Price("9"))])
    create.charges = [ChargeEntry(code: "FREIGHT", value: try Price("4.90"))]
    let source = try company.desk.perform(create).number
    let invoice = try #require(try company.desk.perform(PostInvoice(orders: [source], choice: .all)).number)
    let target = try company.order([]).header.number
    var action = CopyLines(from: invoice, to: target)
    action.copy.invertSign = true
    action.copy.copyCharges = true
    try company.desk.perform(action)
    let order = try company.order(target)
    #expect(order.lines.map(\.quantity) == [try Quantity("-5")])
    #expect(order.lines.map(\.unitPrice) == [try Price("9")])
    #expect(order.lines.map(\.priceSource) == [.manual])
    #expect(order.charges.map(\.value) == [try Price("-4.9")])
    #expect(order.header.total == Amount(minor: -5938))
  }

  @Test("Of a packing slip what it delivered is copied, at the prices of its order")
  func slip() throws {
    let source = try company.order([("0030", "10")]).header.number
    let slip = try #require(
      try company.desk.perform(PostSlip(orders: [source], choice: .all, reduceQuantity: true)).number)
    let target = try company.order([]).header.number
    try company.desk.perform(CopyLines(from: slip, to: target))
    let lines = try company.order(target).lines
    #expect(lines.map(\.quantity) == [try Quantity("7")])
    #expect(lines.map(\.unitPrice) == [try Price("2.5")])
  }

  @Test("A return and a credit note are copied with what they give back, at its price and with its sign")
  func givenBack() throws {
    let sale = try company.order([("0010", "5")]).header.number
    let invoice = try #require(try company.desk.perform(PostInvoice(orders: [sale], choice: .all)).number)
    try company.desk.perform(SaveDisposition("BACK", action: .credit))
    let back = try company.desk.perform(
      ReturnFromInvoice(
        invoice: invoice, lines: [InvoiceLineEntry(line: 1, quantity: try Quantity("2"))]))
    let note = try #require(
      try company.desk.perform(CreditInvoice(invoice: invoice, reason: "Wrong price")).number)
    let target = try company.order([]).header.number
    for source in [back.number, note] { try company.desk.perform(CopyLines(from: source, to: target)) }
    let lines = try company.order(target).lines
    #expect(lines.map(\.quantity) == [try Quantity("-2"), try Quantity("-3")])
    #expect(lines.map(\.unitPrice) == [try Price("10"), try Price("10")])
    // A copy is a line of its own: it gives nothing of the invoice back a second time.
    #expect(lines.map(\.creditedLineId) == [nil, nil])
  }

  @Test("Of a sales agreement its quantities are copied, to an order and to a quotation, at the agreed price")
  func agreed() throws {
    try company.allowAgreements()
    var value = AgreementLineEntry(commitment: .value)
    value.amount = try Price("500")
    var open = try company.hammers()
    open.unitPrice = nil
    open.quantity = try Quantity("3")
    let agreement = try company.agreement([company.hammers(), value, open]).number
    let order = try company.order([]).header.number
    try company.desk.perform(CopyLines(from: agreement, to: order))
    let lines = try company.order(order).lines
    #expect(lines.map(\.quantity) == [try Quantity("100"), try Quantity("3")])
    #expect(lines.map(\.unitPrice) == [try Price("8"), try Price("10")])
    let quotation = try company.desk.perform(CreateQuotation(customer: "C-1", lines: [])).number
    try company.desk.perform(CopyLinesToQuotation(from: agreement, to: quotation))
    #expect(try company.quotation(quotation).lines.map(\.unitPrice) == [try Price("8"), try Price("10")])
  }

  @Test("A number that no document has is refused")
  func unknown() throws {
    let target = try company.order([]).header.number
    let refusal = try company.refusal { try company.desk.perform(CopyLines(from: "XX-1", to: target)) }
    #expect(refusal?.code == "document.not-found")
  }

  @Test("An order's lines go to a quotation that is not sent, turned into boxes of the factor")
  func toQuotation() throws {
    let source = try company.order([("0010", "2"), ("0030", "1.5")]).header.number
    let target = try company.desk.perform(CreateQuotation(customer: "C-1", lines: [LineEntry(item: "0040")]))
      .number
    var action = CopyLinesToQuotation(from: source, to: target)
    action.copy.factor = try Factor("3")
    try company.desk.perform(action)
    let quotation = try #require(try company.desk.read { try $0.quotation(target) })
    #expect(quotation.lines.map(\.item) == ["0040", "0010", "0030"])
    #expect(quotation.lines.map(\.quantity) == [.one, try Quantity("6"), try Quantity("4.5")])
    try company.desk.perform(SendQuotation(target))
    #expect(throws: OrderRefusal.self) { try company.desk.perform(action) }
  }

  @Test("A whole order is copied: today's date, nothing delivered, its prices kept")
  func wholeOrder() throws {
    let source = try company.order([("0010", "2"), ("0030", "1.5")]).header.number
    try company.desk.perform(PostSlip(orders: [source]))
    let copy = try company.order(company.desk.perform(CopyOrder(order: source)).number)
    #expect(copy.header.status == .open)
    #expect(copy.header.quotation == nil)
    #expect(copy.lines.map(\.quantity) == [try Quantity("2"), try Quantity("1.5")])
    #expect(copy.lines.allSatisfy { $0.delivered.isZero && $0.invoiced.isZero })
    let there = try company.order(source)
    #expect(copy.lines.map(\.net) == there.lines.map(\.net))
    let other = try company.order(company.desk.perform(CopyOrder(order: source, customer: "C-4")).number)
    #expect(other.header.currency == "USD")
  }
}
