import Sales
import Store
import Testing

@testable import Desk

@Suite("Orders on credit hold")
struct CreditHoldTests {
  let flow: Flow

  init() throws { flow = try Flow { $0.credit.excess = .error } }

  private func customer(_ account: String, _ change: (inout Customer) throws -> Void) throws {
    try flow.company.store.write { writer in
      guard var customer = try writer.reader.customer(account) else { throw NotFound("customer", account) }
      try change(&customer)
      _ = try writer.save(customer)
    }
  }

  private func stop(_ work: () throws -> Void) throws -> CreditStop? {
    try flow.company.refusal(work) as? CreditStop
  }

  private func hold(_ order: String) throws -> CreditHold? {
    let id = try flow.company.order(order).header.id ?? 0
    return try flow.desk.read { try $0.creditHold(ofOrder: id) }
  }

  /// An order of hammers of C-2 that is beyond the limit only since the limit was lowered.
  private func beyond() throws -> String {
    let order = try flow.hammers("20", for: "C-2")
    try customer("C-2") { $0.creditLimit = Amount(minor: 20_000) }
    return order
  }

  @Test("Lines beyond the limit are refused with the figures, and nothing is saved")
  func entry() throws {
    let refusal = try flow.company.refusal { _ = try flow.hammers("200", for: "C-2") }
    #expect(refusal?.code == "credit.limit-exceeded")
    #expect(refusal?.figures.contains(Figure("excess", "1380.00")) == true)
    #expect(try flow.desk.count(.orders, ListRequest()) == 0)
  }

  @Test(
    "A slip beyond the limit is stopped: nothing is posted, and the order waits on the hold list with its reason"
  )
  func stopped() throws {
    let order = try beyond()
    let stop = try stop { try flow.pack(order) }
    #expect(stop?.code == "credit.held")
    #expect(stop?.what.contains("238.00 EUR of a credit limit of 200.00 EUR") == true)
    #expect(try flow.line(order).delivered.isZero)
    let hold = try #require(try hold(order))
    #expect(hold.status == .held)
    #expect(hold.summary == "credit-limit")
    #expect(hold.stoppedAction == "slip.post")
    #expect(try self.stop { try flow.desk.perform(ReleasePicking(orders: [order])) } != nil)
    #expect(try self.stop { try flow.invoice(order) } != nil)
    try flow.expectClean()
  }

  @Test("A release with posting posts the document that was stopped; the order is not stopped again")
  func releaseWithPosting() throws {
    let order = try beyond()
    _ = try stop { try flow.pack(order) }
    let release = ReleaseCredit(order, reason: "paid by card", posting: true)
    let clerk = try flow.company.refusal { try flow.desk.desk(for: "kurt").perform(release) }
    #expect(clerk?.code == "user.duty")
    let outcome = try flow.desk.perform(release)
    #expect(outcome.made?.contains("PS-") == true)
    #expect(try flow.line(order).delivered == Quantity("20"))
    try flow.invoice(order, .packingSlip)
    #expect(try flow.company.order(order).header.status == .invoiced)
    try flow.expectClean()
  }

  @Test("A release without posting only lets the order go, and one that grows is checked again")
  func releaseWithout() throws {
    let order = try beyond()
    _ = try stop { try flow.pack(order) }
    try flow.desk.perform(ReleaseCredit(order, reason: "good customer"))
    #expect(try flow.line(order).delivered.isZero)
    try customer("C-2") { $0.creditLimit = Amount(minor: 30_000) }
    try flow.desk.perform(
      ChangeOrder(order: order, lines: [LineChange(line: 1, LineEntry(quantity: try Quantity("22")))]))
    try customer("C-2") { $0.creditLimit = Amount(minor: 20_000) }
    #expect(try stop { try flow.pack(order) } != nil)
  }

  @Test("A release needs a reason; a rejected order stays stopped until it is released")
  func rejected() throws {
    let order = try beyond()
    _ = try stop { try flow.pack(order) }
    let silent = try flow.company.refusal { try flow.desk.perform(ReleaseCredit(order, reason: "")) }
    #expect(silent?.code == "credit.reason-missing")
    try flow.desk.perform(RejectCredit(order, reason: "has not paid since spring"))
    #expect(try stop { try flow.pack(order) }?.isRejected == true)
    #expect(try hold(order)?.status == .rejected)
    try flow.desk.perform(ReleaseCredit(order, reason: "paid now"))
    try flow.pack(order)
  }

  @Test("A new check makes ready what nothing stops any more, and never a forced hold")
  func evaluated() throws {
    let order = try beyond()
    _ = try stop { try flow.pack(order) }
    #expect(try flow.desk.perform(EvaluateCredit()).documents.map(\.status) == ["held"])
    try customer("C-2") { $0.creditLimit = Amount(minor: 100_000) }
    #expect(try flow.desk.perform(EvaluateCredit()).documents.map(\.status) == ["ready"])
    // Ready is not released.
    #expect(try stop { try flow.pack(order) } != nil)
    let forced = try flow.hammers("1")
    try flow.desk.perform(ForceCreditHold(forced, reason: "owner asked"))
    let all = try flow.desk.perform(EvaluateCredit(release: true))
    #expect(all.documents.map(\.status) == ["released", "held"])
    try flow.pack(order)
    #expect(try stop { try flow.pack(forced) }?.reasons.map(\.kind) == ["forced"])
  }

  @Test("Several reasons are one word on the list and each in full in the refusal")
  func multiple() throws {
    var rule = SaveCreditRule("BIG", kind: .orderAmount)
    rule.name = "Large order"
    rule.amount = .value(Amount(minor: 10_000))
    try flow.desk.perform(rule)
    let order = try beyond()
    let stop = try stop { try flow.desk.perform(ConfirmOrder(order)) }
    #expect(stop?.reasons.map(\.kind) == ["credit-limit", "order-amount"])
    let page = try flow.desk.page(.creditHolds, ListRequest())
    let summary = try #require(ListDefinition.creditHolds.columns.firstIndex { $0.id == "summary" })
    #expect(page.rows.map { $0.values[summary] } == [.text("Multiple")])
    #expect(
      stop?.what.contains("Large order: the order is open for 238.00 EUR, the rule says 100.00 EUR") == true)
  }

  @Test("Invoices that are overdue stop the next order, and the older one is told by its days")
  func overdue() throws {
    var rule = SaveCreditRule("LATE", kind: .daysOverdue)
    rule.days = .value(10)
    try flow.desk.perform(rule)
    try flow.invoice(try flow.hammers("1"))
    let order = try flow.hammers("1")
    let soon = flow.desk.desk(on: Fixture.today + 40)
    try soon.perform(ConfirmOrder(order))
    let later = flow.desk.desk(on: Fixture.today + 41)
    let stop = try stop { try later.perform(ConfirmOrder(order)) }
    #expect(stop?.what.contains("11 days overdue, 10 are allowed") == true)
  }

  @Test("Rule 38: a mandatory credit limit is checked even when None is chosen in the posting")
  func mandatory() throws {
    let order = try beyond()
    try flow.invoice(try flow.hammers("15", for: "C-1"))
    var slip = PostSlip(orders: [order])
    slip.creditLimitType = CreditLimitType.none
    try customer("C-2") { $0.mandatoryCreditLimit = true }
    #expect(try stop { try flow.desk.perform(slip) }?.reasons.map(\.kind) == ["credit-limit"])
    let check = try flow.desk.perform(CheckCredit(order: order, creditLimitType: CreditLimitType.none))
    #expect(check.limitType == .balance)
    try customer("C-2") { $0.mandatoryCreditLimit = false }
    try flow.desk.perform(EvaluateCredit(order, release: true).self)
    #expect(try hold(order)?.status == .held)
  }

  @Test("With None chosen and no mandatory limit the posting goes on, and only a manager may choose it")
  func noneChosen() throws {
    let order = try beyond()
    var slip = PostSlip(orders: [order])
    slip.creditLimitType = CreditLimitType.none
    let clerk = try flow.company.refusal { try flow.desk.desk(for: "kurt").perform(slip) }
    #expect(clerk?.code == "user.duty")
    try flow.desk.perform(slip)
    #expect(try flow.line(order).delivered == Quantity("20"))
  }

  @Test("An order that is excluded is never stopped, and only a manager may exclude it")
  func excluded() throws {
    let order = try beyond()
    var change = ChangeOrder(order: order)
    change.terms.excludeFromCredit = true
    let clerk = try flow.company.refusal { try flow.desk.desk(for: "kurt").perform(change) }
    #expect(clerk?.code == "user.duty")
    try flow.desk.perform(change)
    try flow.pack(order)
    let check = try flow.desk.perform(CheckCredit(order: order))
    #expect(check.heldBecause == [])
    #expect(check.notHeldBecause == ["The order is excluded from credit management."])
  }

  @Test("A point whose switch is off checks nothing")
  func switches() throws {
    var change = ChangeCompany()
    change.credit = CreditSettingsEntry()
    change.credit?.atPackingSlip = false
    try flow.desk.perform(change)
    let order = try beyond()
    try flow.pack(order)
    #expect(try stop { try flow.invoice(order, .packingSlip) } != nil)
  }

  @Test("With the type Balance + packing slip only what is delivered of other orders counts")
  func delivered() throws {
    var change = ChangeCompany()
    change.credit = CreditSettingsEntry()
    change.credit?.limitType = .balancePackingSlip
    try flow.desk.perform(change)
    let other = try flow.hammers("10", for: "C-2")
    try flow.pack(other, [1: "4"])
    let order = try flow.hammers("2", for: "C-2")
    let check = try flow.desk.perform(CheckCredit(order: order))
    #expect(check.delivered == Amount(minor: 4_760))
    #expect(check.openOrders == Amount(minor: 11_900))
    #expect(check.exposure == Amount(minor: 4_760 + 2_380))
    try flow.expectClean()
  }
}
