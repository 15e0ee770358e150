import Sales
import Store
import Testing

@testable import Desk

@Suite("Warnings and refusals at the order desk")
struct OrderWarningTests {
  let company: Fixture

  init() throws { company = try Fixture() }

  @Test("Exactly the credit limit is allowed, a cent more warns with the whole arithmetic")
  func creditLimit() throws {
    // 84 hammers with tax make 999.60; 0.34 with tax is 0.40 and fills the limit up.
    try company.order([("0010", "84")], for: "C-2")
    let more = CreateOrder(
      customer: "C-2", lines: [LineEntry(item: "0040", quantity: .one, unitPrice: try Price("0.34"))])
    try company.desk.perform(more)
    #expect(try company.desk.read { try $0.openOrderAmounts(of: "C-2") } == ["EUR": Amount(minor: 100_000)])
    let cent = CreateOrder(
      customer: "C-2", lines: [LineEntry(item: "0040", quantity: .one, unitPrice: try Price("0.01"))])
    let warning = try company.refusal { try company.desk.perform(cent) }
    #expect(warning?.code == "credit.exceeded")
    #expect(
      warning?.figures.filter {
        ["open orders", "this document", "exposure", "limit", "excess"].contains($0.name)
      }
        == [
          Figure("open orders", "1000.00"), Figure("this document", "0.01"), Figure("exposure", "1000.01"),
          Figure("limit", "1000.00"), Figure("excess", "0.01"),
        ])
  }

  @Test("Credit counts on the invoice account, whoever orders")
  func invoiceAccount() throws {
    try company.order([("0010", "80")], for: "C-2")
    let warning = try company.refusal { try company.order([("0010", "10")], for: "C-3") }
    #expect(warning?.code == "credit.exceeded")
  }

  @Test("A limit of zero is no credit at all, and no limit is without end")
  func zeroLimit() throws {
    try company.order([("0010", "100000")], for: "C-1")
    try company.store.write { writer in
      guard var customer = try writer.reader.customer("C-1") else { return }
      customer.creditLimit = .zero
      _ = try writer.save(customer)
    }
    #expect(try company.refusal { try company.order([("0010", "1")]) }?.code == "credit.exceeded")
  }

  @Test("An accepted warning is kept with its order and its reason, and does not come again for it")
  func acceptance() throws {
    let create = CreateOrder(customer: "C-2", lines: [LineEntry(item: "0010", quantity: try Quantity("90"))])
    let number = try company.desk.perform(create, accepting: ["credit.exceeded": "cash on delivery"]).number
    #expect(try company.desk.read { try $0.acceptedWarnings(of: "order \(number)") } == ["credit.exceeded"])
    try company.desk.perform(ConfirmOrder(number))
    try company.desk.perform(
      ChangeOrder(order: number, lines: [LineChange(line: 1, LineEntry(quantity: try Quantity("95")))]))
    #expect(try company.order(number).lines[0].quantity == Quantity("95"))
  }

  @Test("A smaller order is saved without a word about credit")
  func shrinking() throws {
    let create = CreateOrder(customer: "C-2", lines: [LineEntry(item: "0010", quantity: try Quantity("80"))])
    let number = try company.desk.perform(create).number
    try company.store.write { writer in
      guard var customer = try writer.reader.customer("C-2") else { return }
      customer.creditLimit = Amount(minor: 10_000)
      _ = try writer.save(customer)
    }
    try company.desk.perform(
      ChangeOrder(order: number, lines: [LineChange(line: 1, LineEntry(quantity: try Quantity("70")))]))
    #expect(try company.order(number).lines[0].quantity == Quantity("70"))
  }

  @Test("The same customer reference on another order warns and names it")
  func duplicateReference() throws {
    var action = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010")])
    action.header.customerReference = "PO-77"
    let first = try company.desk.perform(action).number
    let warning = try company.refusal { try company.desk.perform(action) }
    #expect(warning?.code == "order.duplicate-reference")
    #expect(warning?.figures.contains(Figure("orders", first)) == true)
    try company.desk.perform(action, accepting: ["order.duplicate-reference": "two deliveries"])
    action.customer = "C-4"
    try company.desk.perform(action)
  }

  @Test("A refused order uses no number and leaves nothing behind")
  func noGap() throws {
    _ = try company.refusal { try company.order([("nothing like it", "1")]) }
    #expect(try company.order([("0010", "1")]).header.number == "SO-000001")
  }

  @Test("A customer blocked for all gets no order or quotation; blocked for invoices may order")
  func blocked() throws {
    #expect(
      try company.refusal { try company.order([("0010", "1")], for: "C-9") }?.code == "customer.blocked")
    let quotation = try company.refusal { try company.desk.perform(CreateQuotation(customer: "C-9")) }
    #expect(quotation?.code == "customer.blocked")
    #expect(try company.order([("0010", "1")], for: "C-8").header.status == .open)
  }

  @Test("A stopped item, an unknown unit and a quantity of nothing are refused with what helps")
  func lines() throws {
    func refusal(_ entry: LineEntry) throws -> LineRefusal? {
      try company.refusal { try company.desk.perform(CreateOrder(customer: "C-1", lines: [entry])) }
        as? LineRefusal
    }
    #expect(try refusal(LineEntry(item: "0090"))?.reason == .stoppedItem(item: "0090"))
    #expect(
      try refusal(LineEntry(item: "0010", unit: "pallet"))?.reason
        == .unknownUnit(item: "0010", unit: "pallet", known: ["pcs", "box"]))
    #expect(try refusal(LineEntry(item: "0010", quantity: .zero))?.reason == .zeroQuantity(item: "0010"))
    #expect(try refusal(LineEntry())?.reason == .empty)
    let decimals = try refusal(LineEntry(item: "0030", quantity: try Quantity("1.125")))
    #expect(decimals?.reason == .tooManyDecimals(quantity: try Quantity("1.125"), unit: "m", allowed: 2))
  }

  @Test("Words that several items have name the candidates")
  func candidates() throws {
    try company.store.write { writer in
      try writer.insert(Item(number: "0011", name: "Sledge hammer", unit: "pcs"))
    }
    let refusal = try company.refusal { try company.order([("hammer", "1")]) } as? LineRefusal
    #expect(
      refusal?.reason == .severalItems(typed: "hammer", candidates: ["0010 Hammer", "0011 Sledge hammer"]))
  }

  @Test("A number that is too large is refused, not wrapped")
  func overflow() throws {
    let entry = LineEntry(
      item: "0010", quantity: try Quantity("9000000000000"), unitPrice: try Price("9000000000000"))
    let refusal = try company.refusal {
      try company.desk.perform(CreateOrder(customer: "C-1", lines: [entry]))
    }
    #expect(refusal?.code == "line.too-large")
  }

  @Test("A reader may look and not sell")
  func duty() throws {
    let refusal = try company.refusal {
      try company.desk.desk(for: "rosa").perform(CreateOrder(customer: "C-1"))
    }
    #expect(refusal?.code == "user.duty")
  }
}
