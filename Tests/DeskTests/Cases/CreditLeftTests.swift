import Sales
import Store
import Testing

@testable import Desk

/// What is left of a credit limit, as orders are billed and paid.
@Suite("What is left of the credit limit")
struct CreditLeftTests {
  let flow: Flow
  init() throws { flow = try Flow() }

  private func verdict(_ order: String) throws -> CreditVerdict {
    let header = try flow.company.order(order).header
    return try flow.desk.read {
      try $0.creditVerdict(on: header, stored: header, company: $0.company(), day: Fixture.today)
    }
  }

  @Test("A part that is billed moves from the open orders to the balance, and never counts twice")
  func partBilled() throws {
    let order = try flow.hammers("40", for: "C-2")
    #expect(try verdict(order).exposure == Amount(minor: 47_600))
    try flow.pack(order, [1: "10"])
    #expect(try verdict(order).exposure == Amount(minor: 47_600))
    try flow.invoice(order, .packingSlip)
    let after = try verdict(order)
    #expect(after.balance == Amount(minor: 11_900))
    #expect(after.document == Amount(minor: 35_700))
    #expect(after.exposure == Amount(minor: 47_600))
    try flow.desk.perform(CancelOrder(order: order))
    #expect(try verdict(order).exposure == Amount(minor: 11_900))
  }

  @Test("Raising a confirmed order over the limit is refused, lowering it again is not")
  func raised() throws {
    let order = try flow.hammers("30", for: "C-2")
    try flow.desk.perform(ConfirmOrder(order))
    func change(_ entry: LineEntry) throws -> String? {
      try flow.company.refusal {
        try flow.desk.perform(ChangeOrder(order: order, lines: [LineChange(line: 1, entry)]))
      }?.code
    }
    #expect(try change(LineEntry(quantity: try Quantity("4000"))) == "credit.exceeded")
    #expect(try change(LineEntry(unitPrice: try Price("100"))) == "credit.exceeded")
    #expect(try change(LineEntry(quantity: try Quantity("35"))) == nil)
    #expect(try flow.company.order(order).header.net == Amount(minor: 35_000))
  }

  @Test("Another invoice account on the order is held to that account's limit")
  func otherAccount() throws {
    let order = try flow.hammers("200", for: "C-1")
    var change = ChangeOrder(order: order)
    change.header.invoiceAccount = "C-2"
    #expect(try flow.company.refusal { try flow.desk.perform(change) }?.code == "credit.exceeded")
    #expect(try flow.company.order(order).header.invoiceAccount == "C-1")
  }

  @Test(
    "A limit set below what is open is warned of and keeps the open order; the next one says both figures")
  func loweredLimit() throws {
    try flow.hammers("40", for: "C-2")
    var entry = CustomerEntry()
    entry.creditLimit = .value(Amount(minor: 20_000))
    let warned = try flow.company.refusal { try flow.desk.perform(ChangeCustomer("C-2", entry)) }
    #expect(warned?.code == "customer.limit-below-exposure")
    #expect(warned?.figures == [Figure("exposure", "476.00"), Figure("limit", "200.00")])
    #expect(try flow.desk.read { try $0.customer("C-2")?.creditLimit } == Amount(minor: 100_000))
    try flow.desk.perform(
      ChangeCustomer("C-2", entry), accepting: ["customer.limit-below-exposure": "Insurer lowered it"])
    let refusal = try flow.company.refusal { try flow.hammers("1", for: "C-2") }
    #expect(refusal?.figures.contains(Figure("exposure", "487.90")) == true)
    #expect(refusal?.figures.contains(Figure("limit", "200.00")) == true)
  }
}
