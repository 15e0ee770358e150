import Sales
import Store
import Testing

@testable import Desk

@Suite("Sales agreements as others got them wrong")
struct AgreementCasesTests {
  let company: Fixture

  init() throws {
    company = try Fixture()
    try company.allowAgreements()
  }

  private func release(_ agreement: String, _ lines: [(Int, String)]) throws -> String {
    let entries = try lines.map { ReleaseAgreement.Line(commitment: $0.0, quantity: try Quantity($0.1)) }
    return try company.desk.perform(ReleaseAgreement(agreement: agreement, lines: entries)).number
  }

  @Test("Two commitments that end at different times are both fulfilled, the open one not before its time")
  func differentTimes() throws {
    var rope = AgreementLineEntry(commitment: .productQuantity)
    rope.item = "0030"
    rope.quantity = try Quantity("20")
    rope.unitPrice = .value(try Price("2"))
    rope.maxEnforced = true
    let number = try company.agreement([
      company.hammers {
        $0.quantity = try Quantity("30")
        $0.maxEnforced = true
      }, rope,
    ]).number
    _ = try release(number, [(1, "10"), (2, "10")])
    _ = try release(number, [(1, "20")])
    #expect(try company.fulfilment(of: number) == ["30", "0", "0", "0", "10", "0", "0", "10"])
    _ = try release(number, [(2, "10")])
    #expect(try company.fulfilment(of: number) == ["30", "0", "0", "0", "20", "0", "0", "0"])
    #expect(try company.refusal { _ = try release(number, [(2, "1")]) } != nil)
    // Fulfilled, it is closed without a question.
    try company.desk.perform(SetAgreementStatus(agreement: number, status: .closed))
  }

  @Test("Of 100 at 9.00, 40 are invoiced and 10 come back: credited at 9.00, 30 count and 70 are left")
  func returned() throws {
    let returns = try Returns()
    let company = returns.flow.company
    try company.allowAgreements()
    let number = try company.agreement([company.hammers { $0.unitPrice = .value(try Price("9")) }]).number
    let order = try company.order(under: number, [LineEntry(item: "0010", quantity: try Quantity("40"))])
      .number
    let invoice = try #require(try returns.flow.invoice(order).number)
    let note = try returns.through(try returns.fromInvoice(invoice, "10"), .credit)
    #expect(note.lines[0].unitPrice == (try Price("9")))
    #expect(note.header.linesNet == Amount(minor: -9000))
    #expect(try company.fulfilment(of: number) == ["0", "0", "30", "70"])
    try returns.flow.expectClean()
  }

  @Test(
    "Rule 30: goods that come back after the agreement was changed may drive the commitment below nothing")
  func belowNothing() throws {
    let returns = try Returns()
    let company = returns.flow.company
    try company.allowAgreements()
    let number = try company.agreement([company.hammers()]).number
    let order = try company.order(under: number, [LineEntry(item: "0010", quantity: try Quantity("5"))])
      .number
    let invoice = try #require(try returns.flow.invoice(order).number)
    // The order's line leaves the agreement after its goods were taken back under it.
    let back = try returns.fromInvoice(invoice, "5")
    try company.desk.perform(UnlinkAgreement(order: order, line: 1))
    _ = try returns.through(back, .credit)
    #expect(try company.fulfilment(of: number) == ["0", "0", "-5", "105"])
    try returns.flow.expectClean()
  }

  @Test("Two lines of one order count together against an enforced maximum")
  func twoLines() throws {
    let number = try company.agreement([company.hammers { $0.maxEnforced = true }]).number
    let lines = try ["60", "50"].map { LineEntry(item: "0010", quantity: try Quantity($0)) }
    let refusal = try company.refusal { try company.order(under: number, lines) }
    #expect(refusal?.code == "agreement.breaks-link")
    #expect(refusal?.figures.suffix(2) == [Figure("committed", "100"), Figure("wanted", "110")])
    #expect(try company.fulfilment(of: number) == ["0", "0", "0", "100"])
    #expect(try company.desk.read { try $0.numberSeries(.order).next } == 1)
  }

  @Test("A commitment of no quantity or of less than nothing is refused")
  func noQuantity() throws {
    for quantity in ["0", "-5"] {
      let refusal = try company.refusal {
        try company.agreement([company.hammers { $0.quantity = try Quantity(quantity) }])
      }
      #expect(refusal != nil)
    }
    #expect(try company.desk.read { try $0.agreementNumbers() } == [])
  }

  @Test("Once it is closed nothing more is ordered under it; what was ordered may become less and not more")
  func closed() throws {
    let number = try company.agreement([company.hammers()]).number
    let order = try company.order(under: number, [LineEntry(item: "0010", quantity: try Quantity("10"))])
      .number
    try company.desk.perform(
      SetAgreementStatus(agreement: number, status: .closed),
      accepting: ["agreement.not-fulfilled": "Given up"])
    func change(_ quantity: String) throws -> String? {
      try company.refusal {
        try company.desk.perform(
          ChangeOrder(
            order: order, lines: [LineChange(line: 1, LineEntry(quantity: try Quantity(quantity)))]))
      }?.code
    }
    #expect(try company.refusal { try company.order(under: number, []) }?.code == "agreement.not-effective")
    #expect(try change("20") == "agreement.breaks-link")
    #expect(try change("5") == nil)
    #expect(try company.order(order).lines[0].unitPrice == (try Price("8")))
    #expect(
      try company.desk.read { try $0.agreementDraws(onLine: 1).map(\.line.quantity.description) } == ["5"])
  }

  @Test("An agreement in dollars gives its price in dollars, to orders in dollars only")
  func dollars() throws {
    let number = try company.agreement([company.hammers { $0.unitPrice = .value(try Price("5")) }]) {
      $0.customer = "C-4"
      $0.header.currency = "USD"
    }.number
    var create = CreateOrder(customer: "C-4", lines: [LineEntry(item: "0010", quantity: .one)])
    create.terms.agreement = .value(number)
    let order = try company.desk.perform(create)
    #expect(order.currency == "USD")
    #expect(order.lines[0].unitPrice == (try Price("5")))
  }
}
