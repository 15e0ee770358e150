import Sales
import Store

/// Everything that credit says about one order: the limit with its arithmetic, and what the rules find (domain.md 4.9).
public struct CreditAssessment: Sendable {
  public let verdict: CreditVerdict
  public let decision: CreditDecision
  /// Why nothing is checked at all; nil where it is.
  public let exemption: String?
  /// What the company does with an order beyond the limit.
  public let excess: CreditExcess

  /// Why the order is held: the excess where the company stops such orders, and what the rules find.
  public func reasons(in currency: Currency) -> [CreditReason] {
    guard exemption == nil else { return [] }
    let limit = excess == .error ? verdict.sentence(in: currency) : nil
    return [limit.map { CreditReason(kind: "credit-limit", text: $0) }].compactMap(\.self) + decision.reasons
  }

  /// Why the order is not held, a sentence each.
  public func passed(in currency: Currency) -> [String] {
    if let exemption { return [exemption] }
    var passed: [String] = []
    if verdict.type == .none {
      passed.append("No credit limit is checked.")
    } else if verdict.limit == nil {
      passed.append("\(verdict.account) has no credit limit.")
    } else if verdict.excess == nil {
      passed.append("\(verdict.account) is within its limit.")
    } else if excess == .warning {
      passed.append("Beyond the limit the company only warns.")
    }
    return passed + decision.passed
  }
}

extension StoreReader {
  /// Judges the credit of an order.
  ///
  /// - Parameters:
  ///   - order: The order as it is or is to become, with its open amount.
  ///   - stored: The order as it stands in the store and so in the sum of open orders; nil before it is saved.
  ///   - type: The type of limit that was chosen for this check; the company's when nil.
  ///   - withRules: Whether the rules of credit management are asked.
  ///   - detailed: Whether the delivered part of other orders is computed even where it does not count.
  /// - Throws: `NotFound`, `NumberError`.
  public func creditAssessment(
    of order: OrderHeader, stored: OrderHeader?, company: Company, day: Day, type: CreditLimitType? = nil,
    withRules: Bool = true, detailed: Bool = false
  ) throws -> CreditAssessment {
    let verdict = try creditVerdict(
      on: order, stored: stored, company: company, day: day, type: type, detailed: detailed)
    let rules = withRules ? try activeCreditRules() : []
    let currency = try Currency.known(company.currency)
    let facts = rules.isEmpty ? CreditFacts(account: verdict.account) : try facts(order, verdict, day: day)
    return CreditAssessment(
      verdict: verdict, decision: try CreditDecision(facts, rules: rules, currency: currency),
      exemption: order.excludeFromCredit ? "The order is excluded from credit management." : nil,
      excess: company.credit.excess)
  }

  private func facts(_ order: OrderHeader, _ verdict: CreditVerdict, day: Day) throws -> CreditFacts {
    guard let account = try customer(verdict.account) else { throw NotFound("customer", verdict.account) }
    var facts = CreditFacts(account: account.account)
    facts.customerGroup = account.customerGroup
    facts.accountStatus = account.accountStatus
    facts.paymentTerms = order.paymentTerms
    facts.daysOverdue = try oldestDueDate(of: account.account).map { max(0, day - $0) } ?? 0
    facts.overdueAmount = try overdue(of: account.account, on: day)
    facts.daysSinceExpiry = account.creditLimitExpires.map { day - $0 }
    facts.limit = account.creditLimit
    facts.exposure = verdict.exposure
    facts.orderAmount = verdict.document
    return facts
  }

  /// What is delivered and not invoiced on the other orders of an invoice account, in the company's currency.
  func deliveredAmount(of account: String, except order: String, company: Company, day: Day) throws -> Amount
  {
    let rules = try taxRules()
    return try deliveredOrders(of: account).filter { $0.header.number != order }.map { order in
      var part = order
      // What is not delivered is taken away; the rest is open by what is not invoiced.
      for index in part.lines.indices {
        part.lines[index].cancelled = try part.lines[index].cancelled + part.lines[index].deliverRemainder
      }
      let open = try part.refreshed(rules: rules).header
      return try baseAmount(open.openAmount, in: open.currency, company: company, on: day)
    }.sum()
  }
}
