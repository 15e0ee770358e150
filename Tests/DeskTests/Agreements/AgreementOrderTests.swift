import Sales
import Store
import Testing

@testable import Desk

@Suite("Ordering under a sales agreement")
struct AgreementOrderTests {
  let company: Fixture

  init() throws {
    company = try Fixture()
    try company.allowAgreements()
  }

  @Test("An order under an agreement gets its price and its terms, and counts against it step by step")
  func ordering() throws {
    let number = try company.agreement([company.hammers()]) { $0.header.paymentTerms = "D14" }.number
    let order = try company.order(
      under: number, [LineEntry(item: "0010", quantity: try Quantity("10")), LineEntry(item: "0040")])
    #expect(order.lines.map(\.unitPrice) == [try Price("8"), try Price("60")])
    #expect(order.lines.map(\.priceSource) == ["agreement", "base"])
    #expect(try company.desk.read { try $0.orderHeader(order.number)?.paymentTerms } == "D14")
    #expect(try company.fulfilment(of: number) == ["10", "0", "0", "90"])
    try company.desk.perform(
      PostSlip(orders: [order.number], lines: [PackingEntry(line: 1, quantity: try Quantity("4"))]))
    #expect(try company.fulfilment(of: number) == ["6", "4", "0", "90"])
    try company.desk.perform(PostInvoice(orders: [order.number], choice: .packingSlip))
    #expect(try company.fulfilment(of: number) == ["6", "0", "4", "90"])
    try company.desk.perform(CancelOrder(order: order.number))
    #expect(try company.fulfilment(of: number) == ["0", "0", "4", "96"])
  }

  @Test("The agreement's price holds even where the base price is better")
  func overrules() throws {
    let number = try company.agreement([company.hammers { $0.unitPrice = .value(try Price("12")) }]).number
    let order = try company.order(under: number, [LineEntry(item: "0010", quantity: try Quantity("3"))])
    #expect(order.lines[0].unitPrice == (try Price("12")))
    let more = try company.desk.perform(
      ChangeOrder(
        order: order.number, lines: [LineChange(line: 1, LineEntry(quantity: try Quantity("30")))]))
    #expect(more.lines[0].unitPrice == (try Price("12")))
    #expect(more.lines[0].priceSource == "agreement")
  }

  @Test("A box of twelve costs twelve times the agreed price of a piece")
  func units() throws {
    let number = try company.agreement([company.hammers()]).number
    let order = try company.order(under: number, [LineEntry(item: "0010", quantity: .one, unit: "box")])
    #expect(order.lines[0].unitPrice == (try Price("96")))
    #expect(try company.fulfilment(of: number) == ["12", "0", "0", "88"])
  }

  @Test("A value commitment brings only its discount, over the price that is searched")
  func valueCommitment() throws {
    var line = AgreementLineEntry(commitment: .value)
    line.amount = try Price("1000")
    line.discountPercent = try Percent("15")
    let number = try company.agreement([line]).number
    let order = try company.order(under: number, [LineEntry(item: "0010", quantity: try Quantity("10"))])
    #expect(order.lines[0].unitPrice == (try Price("10")))
    #expect(order.lines[0].net == Amount(minor: 8500))
    #expect(try company.fulfilment(of: number) == ["85.00", "0.00", "0.00", "915.00"])
  }

  @Test("The most exact commitment is taken: item before item group before anything")
  func bestMatch() throws {
    try company.desk.perform(SaveCode(.itemGroup, "TOOLS", name: "Tools"))
    var group = ItemEntry()
    group.itemGroup = "TOOLS"
    try company.desk.perform(ChangeItem("0010", group))
    var anything = AgreementLineEntry(commitment: .value)
    anything.amount = try Price("1000")
    anything.discountPercent = try Percent("1")
    var tools = AgreementLineEntry(commitment: .categoryValue)
    tools.category = "TOOLS"
    tools.amount = try Price("1000")
    tools.discountPercent = try Percent("2")
    let number = try company.agreement([anything, tools]).number
    let order = try company.order(under: number, [LineEntry(item: "0010"), LineEntry(item: "0040")])
    let stored = try company.desk.read { try $0.order(order.number)?.lines.map(\.discountPercent) }
    #expect(stored == [try Percent("2"), try Percent("1")])
  }

  @Test("Rule 16: the requested ship date decides, not the date of the order")
  func dates() throws {
    let number = try company.agreement([company.hammers()]).number
    var late = LineEntry(item: "0010", quantity: .one)
    late.requestedShipDate = Fixture.today + 61
    var last = LineEntry(item: "0010", quantity: .one)
    last.requestedShipDate = Fixture.today + 60
    let order = try company.order(under: number, [late, last])
    #expect(order.lines.map(\.priceSource) == ["base", "agreement"])
    var create = CreateOrder(customer: "C-1", lines: [last])
    create.orderDate = Fixture.today - 30
    create.terms.agreement = .value(number)
    #expect(try company.desk.perform(create).lines[0].priceSource == "agreement")
  }

  @Test("Only an effective agreement of the same customer can be ordered from")
  func effectiveOnly() throws {
    let number = try company.agreement([company.hammers()], effective: false).number
    let refusal = try company.refusal { try company.order(under: number, [LineEntry(item: "0010")]) }
    #expect(refusal?.code == "agreement.not-effective")
    try company.desk.perform(SetAgreementStatus(agreement: number, status: .effective))
    var other = CreateOrder(customer: "C-4", lines: [])
    other.terms.agreement = .value(number)
    #expect(try company.refusal { try company.desk.perform(other) }?.code == "agreement.other-customer")
    let close = SetAgreementStatus(agreement: number, status: .closed)
    let warned = try company.refusal { try company.desk.perform(close) }
    #expect(warned?.figures == [Figure("left", "100 pcs of commitment 1")])
    try company.desk.perform(close, accepting: ["agreement.not-fulfilled": "Given up"])
    #expect(
      try company.refusal {
        try company.desk.perform(SetAgreementStatus(agreement: number, status: .effective))
      }?
      .code == "agreement.closed")
  }

  @Test("A release order takes quantities of the commitments, and no more than is left of an enforced one")
  func release() throws {
    let number = try company.agreement([company.hammers { $0.maxEnforced = true }]).number
    let order = try company.desk.perform(
      ReleaseAgreement(agreement: number, lines: [.init(commitment: 1, quantity: try Quantity("60"))]))
    #expect(order.lines[0].unitPrice == (try Price("8")))
    let more = ReleaseAgreement(
      agreement: number, lines: [.init(commitment: 1, quantity: try Quantity("41"))])
    let refusal = try company.refusal { try company.desk.perform(more) }
    #expect(refusal?.code == "agreement.beyond-commitment")
    #expect(refusal?.figures.contains(Figure("left", "40 pcs")) == true)
    var late = ReleaseAgreement(agreement: number, lines: [.init(commitment: 1, quantity: .one)])
    late.requestedShipDate = Fixture.today + 90
    #expect(try company.refusal { try company.desk.perform(late) }?.code == "agreement.misfit")
    let header = try company.desk.perform(ReleaseAgreement(agreement: number))
    #expect(header.lines.isEmpty)
  }
}
