/// Why an order is on credit hold.
public struct CreditReason: Codable, Sendable, Hashable {
  /// What was found: the kind of a rule, `credit-limit`, or `forced`.
  public let kind: String
  /// The rule, empty where none is behind it.
  public let rule: String
  /// One sentence with its figures.
  public let text: String

  /// Names a reason.
  public init(kind: String, rule: String = "", text: String) {
    self.kind = kind
    self.rule = rule
    self.text = text
  }

  /// The reasons of an order in one word, as lists show them.
  public static func summary(_ reasons: [CreditReason]) -> String {
    reasons.count > 1 ? "Multiple" : reasons.first?.kind ?? ""
  }
}

/// What the rules of credit management make of an order: why it is held, and why not (domain.md 4.9).
///
/// For each kind the blocking rules of the most specific scope count. An exclusion of the same kind and a more specific
/// scope cancels them; one that releases the order ends all checks.
public struct CreditDecision: Sendable, Hashable {
  /// Why the order is held; empty when it is not.
  public private(set) var reasons: [CreditReason] = []
  /// What was looked at and let through, a sentence each.
  public private(set) var passed: [String] = []

  /// Judges an order by the active rules.
  ///
  /// - Throws: ``NumberError/overflow``.
  public init(_ facts: CreditFacts, rules: [CreditRule], currency: Currency) throws {
    let mine = rules.filter { $0.active && $0.concerns(facts) }
    for kind in CreditRuleKind.allCases {
      let blocks = Self.mostSpecific(mine.filter { $0.kind == kind && $0.effect == .block })
      let scope = blocks.first?.scope
      var hits: [CreditRule] = []
      for rule in blocks {
        if try facts.exceeds(rule) { hits.append(rule) }
      }
      for rule in blocks where !hits.contains(rule) {
        passed.append("Rule \(rule.code): \(try facts.finding(rule, currency)), which it lets through.")
      }
      let exclusions = mine.filter { $0.kind == kind && $0.effect == .exclude }
      var stands: [CreditRule] = []
      for exclusion in exclusions {
        if try facts.isWithin(exclusion) { stands.append(exclusion) }
      }
      if let release = stands.first(where: { $0.releasesOrder && (hits.isEmpty || $0.isAbove(scope)) }) {
        reasons = []
        passed = [
          "Exclusion \(release.code) takes the order out of all checks: \(try facts.finding(release, currency))."
        ]
        return
      }
      guard !hits.isEmpty else { continue }
      if let exclusion = stands.first(where: { $0.isAbove(scope) }) {
        passed.append("Exclusion \(exclusion.code) cancels \(hits.map(\.code).joined(separator: ", ")).")
        continue
      }
      for rule in hits {
        reasons.append(
          CreditReason(
            kind: kind.rawValue, rule: rule.code,
            text: "\(rule.name): \(try facts.finding(rule, currency))."))
      }
    }
  }

  private static func mostSpecific(_ rules: [CreditRule]) -> [CreditRule] {
    let rank = rules.map(\.scope.rank).max() ?? 0
    return rules.filter { $0.scope.rank == rank }.sorted { $0.code < $1.code }
  }
}

extension CreditRule {
  /// Whether it is more specific than the blocking rules: one of the same level does not override them.
  fileprivate func isAbove(_ scope: RelationScope?) -> Bool { self.scope.rank > scope?.rank ?? -1 }
}

extension CreditFacts {
  /// Whether a blocking rule stops the order.
  fileprivate func exceeds(_ rule: CreditRule) throws -> Bool {
    switch rule.kind {
    case .daysOverdue: daysOverdue > (rule.days ?? 0) + rule.graceDays
    case .accountStatus: accountStatus == rule.value
    case .paymentTerms: paymentTerms == rule.value
    case .limitExpired: daysSinceExpiry.map { $0 > (rule.days ?? 0) + rule.graceDays } ?? false
    case .overdueAmount: try overdueAmount > rule.amount ?? .zero && uses(moreThan: rule.percent ?? .zero)
    case .orderAmount: orderAmount > rule.amount ?? .zero
    case .limitUsed: try uses(moreThan: rule.percent ?? .zero)
    }
  }

  /// Whether an exclusion takes the order out.
  fileprivate func isWithin(_ rule: CreditRule) throws -> Bool {
    switch rule.kind {
    case .daysOverdue: try rule.days == nil || !exceeds(rule)
    case .limitExpired: try rule.days == nil || !exceeds(rule)
    case .accountStatus: rule.value.isEmpty || accountStatus == rule.value
    case .paymentTerms: rule.value.isEmpty || paymentTerms == rule.value
    case .overdueAmount: rule.amount.map { overdueAmount <= $0 } ?? true
    case .orderAmount: rule.amount.map { orderAmount <= $0 } ?? true
    case .limitUsed: try rule.percent == nil || !exceeds(rule)
    }
  }

  /// Whether more of the limit is used than a percentage of it, rounded to the smallest coin; of no limit nothing is used.
  private func uses(moreThan percent: Percent) throws -> Bool {
    guard let limit else { return false }
    return try exposure > limit.percentage(percent)
  }

  /// The figure that a rule looks at, with the rule's own.
  fileprivate func finding(_ rule: CreditRule, _ currency: Currency) throws -> String {
    func money(_ amount: Amount?) -> String { "\(currency.shown(amount ?? .zero)) \(currency.code)" }
    let days = (rule.days ?? 0) + rule.graceDays
    let used = "\(money(exposure)) of a limit of \(limit.map(money) ?? "none") used"
    return switch rule.kind {
    case .daysOverdue:
      daysOverdue > 0
        ? "the oldest open invoice is \(daysOverdue) days overdue, \(days) are allowed"
        : "no invoice is overdue"
    case .accountStatus:
      "the account status is \(accountStatus.isEmpty ? "empty" : accountStatus), the rule names \(rule.value)"
    case .paymentTerms:
      "the terms of payment are \(paymentTerms.isEmpty ? "empty" : paymentTerms), the rule names \(rule.value)"
    case .limitExpired:
      daysSinceExpiry.map {
        $0 > 0
          ? "the credit limit ran out \($0) days ago, \(days) are allowed"
          : "the credit limit has not run out"
      } ?? "the credit limit has no end"
    case .overdueAmount:
      "\(money(overdueAmount)) are overdue, \(money(rule.amount)) are allowed, and \(used), \(rule.percent ?? .zero) % allowed"
    case .orderAmount: "the order is open for \(money(orderAmount)), the rule says \(money(rule.amount))"
    case .limitUsed: "\(used), \(rule.percent ?? .zero) % are allowed"
    }
  }
}
