import Testing

@testable import Sales

@Suite("Rules of credit management")
struct CreditDecisionTests {
  private let euro = Currency.named("EUR")

  private func decide(_ facts: CreditFacts, _ rules: CreditRule...) throws -> CreditDecision {
    try CreditDecision(facts, rules: rules, currency: try #require(euro))
  }

  private func rule(_ code: String, _ kind: CreditRuleKind, _ change: (inout CreditRule) throws -> Void)
    rethrows
    -> CreditRule
  {
    var rule = CreditRule(code: code, kind: kind)
    try change(&rule)
    return rule
  }

  private var facts: CreditFacts {
    var facts = CreditFacts(account: "C-1")
    facts.customerGroup = "RETAIL"
    facts.limit = Amount(minor: 100_000)
    facts.exposure = Amount(minor: 90_000)
    facts.orderAmount = Amount(minor: 30_000)
    return facts
  }

  @Test("An order is held once the oldest invoice is overdue for more than the days and the days of grace")
  func daysOverdue() throws {
    let late = rule("LATE", .daysOverdue) {
      $0.days = 10; $0.graceDays = 3
    }
    var facts = facts
    facts.daysOverdue = 13
    #expect(try decide(facts, late).reasons.isEmpty)
    #expect(try decide(facts, late).passed.first?.contains("13 days overdue, 13 are allowed") == true)
    facts.daysOverdue = 14
    #expect(try decide(facts, late).reasons.map(\.rule) == ["LATE"])
  }

  @Test("A limit that ran out holds the order when the days of grace are over; one without end never does")
  func expired() throws {
    let expired = rule("EXP", .limitExpired) {
      $0.days = 0; $0.graceDays = 5
    }
    var facts = facts
    #expect(try decide(facts, expired).reasons.isEmpty)
    facts.daysSinceExpiry = 5
    #expect(try decide(facts, expired).reasons.isEmpty)
    facts.daysSinceExpiry = 6
    #expect(try decide(facts, expired).reasons.count == 1)
  }

  @Test("An overdue amount holds only together with the used part of the limit")
  func overdueAmount() throws {
    let overdue = try rule("OVER", .overdueAmount) {
      $0.amount = Amount(minor: 5_000); $0.percent = try Percent("80")
    }
    var facts = facts
    facts.overdueAmount = Amount(minor: 5_001)
    #expect(try decide(facts, overdue).reasons.count == 1)
    facts.exposure = Amount(minor: 80_000)
    #expect(try decide(facts, overdue).reasons.isEmpty)
    facts.exposure = Amount(minor: 80_001)
    facts.overdueAmount = Amount(minor: 5_000)
    #expect(try decide(facts, overdue).reasons.isEmpty)
  }

  @Test("Account status, terms of payment, order amount and used limit each hold")
  func others() throws {
    var facts = facts
    facts.accountStatus = "BAD"
    facts.paymentTerms = "N90"
    let decision = try decide(
      facts, rule("S", .accountStatus) { $0.value = "BAD" }, rule("T", .paymentTerms) { $0.value = "N90" },
      rule("A", .orderAmount) { $0.amount = Amount(minor: 29_999) },
      try rule("U", .limitUsed) { $0.percent = try Percent("89.9") })
    #expect(Set(decision.reasons.map(\.rule)) == ["S", "T", "A", "U"])
    #expect(CreditReason.summary(decision.reasons) == "Multiple")
  }

  @Test("The rules of the customer go before those of its group, and those before all")
  func scope() throws {
    let all = rule("ALL", .orderAmount) { $0.amount = Amount(minor: 10_000) }
    let group = rule("GROUP", .orderAmount) {
      $0.scope = .group
      $0.account = "RETAIL"
      $0.amount = Amount(minor: 50_000)
    }
    let table = rule("TABLE", .orderAmount) {
      $0.scope = .table
      $0.account = "C-1"
      $0.amount = Amount(minor: 20_000)
    }
    #expect(try decide(facts, all).reasons.map(\.rule) == ["ALL"])
    #expect(try decide(facts, all, group).reasons.isEmpty)
    #expect(try decide(facts, all, group, table).reasons.map(\.rule) == ["TABLE"])
  }

  @Test("An exclusion cancels only the rule of its kind, and none of the same level")
  func exclusion() throws {
    let amount = rule("A", .orderAmount) { $0.amount = Amount(minor: 10_000) }
    let used = try rule("U", .limitUsed) { $0.percent = try Percent("50") }
    let same = rule("X-ALL", .orderAmount) { $0.effect = .exclude }
    let own = rule("X-C1", .orderAmount) {
      $0.effect = .exclude
      $0.scope = .table
      $0.account = "C-1"
    }
    #expect(try decide(facts, amount, used, same).reasons.map(\.rule) == ["A", "U"])
    let decision = try decide(facts, amount, used, own)
    #expect(decision.reasons.map(\.rule) == ["U"])
    #expect(decision.passed.contains("Exclusion X-C1 cancels A."))
  }

  @Test("An exclusion that releases the order stops all checks, and says so")
  func releasing() throws {
    let used = try rule("U", .limitUsed) { $0.percent = try Percent("50") }
    let small = rule("SMALL", .orderAmount) {
      $0.effect = .exclude
      $0.releasesOrder = true
      $0.amount = Amount(minor: 30_000)
    }
    let decision = try decide(facts, used, small)
    #expect(decision.reasons.isEmpty)
    #expect(decision.passed.count == 1)
    #expect(decision.passed.first?.contains("SMALL takes the order out of all checks") == true)
    var large = facts
    large.orderAmount = Amount(minor: 30_001)
    #expect(try decide(large, used, small).reasons.map(\.rule) == ["U"])
  }

  @Test("What counts against the limit depends on its type, and equal to the limit is allowed")
  func types() throws {
    func verdict(_ type: CreditLimitType, limit: Int) throws -> CreditVerdict {
      try CreditVerdict(
        account: "C-1", type: type, limit: Amount(minor: limit), balance: Amount(minor: 100),
        delivered: Amount(minor: 20), otherOrders: Amount(minor: 50), document: Amount(minor: 3))
    }
    #expect(try verdict(.balance, limit: 103).excess == nil)
    #expect(try verdict(.balance, limit: 102).excess == Amount(minor: 1))
    #expect(try verdict(.balancePackingSlip, limit: 122).excess == Amount(minor: 1))
    #expect(try verdict(.balanceAll, limit: 152).excess == Amount(minor: 1))
    #expect(try verdict(.none, limit: 0).excess == nil)
    #expect(CreditLimitType.none.applied(mandatory: true) == .balance)
    #expect(CreditLimitType.balanceAll.applied(mandatory: true) == .balanceAll)
  }
}
