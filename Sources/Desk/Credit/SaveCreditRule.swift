import Sales
import Store

/// Adds a rule of credit management, or changes one.
public struct SaveCreditRule: Action {
  public static let name = "credit-rule.save"
  public static let title = "Save credit rule"
  public static let help = """
    Adds a rule that puts orders on credit hold, or excludes orders from such a rule, or changes the given fields of one.
    """
  public static let duty = Duty.setUp
  public static let fields = [
    "code": "The code.",
    "name": "What it is called; default the code.",
    "kind": "What it looks at; needed for a new rule.",
    "effect":
      "block holds orders; exclude cancels blocking rules of its kind and a less specific scope. Default block.",
    "scope": "table: one customer; group: a customer group; all. Default all.",
    "account": "The customer or the customer group.",
    "days": "For days-overdue and limit-expired: more than so many days hold the order.",
    "graceDays": "So many days more are let through; default 0.",
    "amount":
      "For overdue-amount and order-amount: more than so much holds the order, in the company's currency.",
    "percent": "For overdue-amount and limit-used: more than so much of the limit holds the order.",
    "value": "For account-status and payment-terms: the code that holds the order.",
    "releasesOrder": "Of an exclusion: whether it stops all checks of the order; default no.",
    "active": "Whether it counts; default yes.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ]

  public var code: String
  public var name: String?
  public var kind: CreditRuleKind?
  public var effect: CreditRuleEffect?
  public var scope: RelationScope?
  public var account: String?
  public var days: Clearable<Int>?
  public var graceDays: Int?
  public var amount: Clearable<Amount>?
  public var percent: Clearable<Percent>?
  public var value: String?
  public var releasesOrder: Bool?
  public var active: Bool?
  public var version: Int?

  /// Saves a rule; the other fields are set on the value.
  public init(_ code: String, kind: CreditRuleKind? = nil, effect: CreditRuleEffect? = nil) {
    self.code = code
    self.kind = kind
    self.effect = effect
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard !code.isEmpty else { throw CodeRefusal("credit rule", code, .empty) }
    let present = try context.reader.creditRule(code)
    var rule = present ?? CreditRule(code: code, kind: kind ?? .daysOverdue)
    try context.checkVersion(version, present: rule.version, of: "credit rule \(code)")
    var check = RecordCheck(context.reader)
    check.newCode(code, "code", "credit rule")
    check.require(
      present != nil || kind != nil, "kind", "credit-rule.kind-missing", "A rule looks at something.")
    fill(&rule)
    try self.check(rule, &check)
    try check.finish("credit rule")
    if present == nil { try context.writer.insert(rule) } else { _ = try context.writer.save(rule) }
    return DocumentOutcome("credit rule", code)
  }

  private func fill(_ rule: inout CreditRule) {
    take(name, into: &rule.name)
    take(kind, into: &rule.kind)
    take(effect, into: &rule.effect)
    take(scope, into: &rule.scope)
    take(account, into: &rule.account)
    if let days { rule.days = days.value }
    take(graceDays, into: &rule.graceDays)
    if let amount { rule.amount = amount.value }
    if let percent { rule.percent = percent.value }
    take(value, into: &rule.value)
    take(releasesOrder, into: &rule.releasesOrder)
    take(active, into: &rule.active)
    if rule.scope == .all { rule.account = "" }
  }

  private func check(_ rule: CreditRule, _ check: inout RecordCheck) throws {
    switch rule.scope {
    case .table:
      check.needs(rule.account, "account", "credit rule")
      try check.code(.customer, rule.account, "account")
    case .group:
      check.needs(rule.account, "account", "credit rule")
      try check.code(.named(.customerGroup), rule.account, "account")
    case .all: break
    }
    check.require(rule.graceDays >= 0, "graceDays", "credit-rule.grace", "Days of grace are not below zero.")
    check.require(
      !rule.releasesOrder || rule.effect == .exclude, "releasesOrder", "credit-rule.releases",
      "Only an exclusion releases orders.")
    if rule.kind == .accountStatus { try check.code(.named(.accountStatus), rule.value, "value") }
    if rule.kind == .paymentTerms { try check.code(.paymentTerms, rule.value, "value") }
    guard rule.effect == .block else { return }
    func needs(_ holds: Bool, _ field: String, _ text: String) {
      check.require(holds, field, "credit-rule.\(field)-missing", text)
    }
    switch rule.kind {
    case .daysOverdue, .limitExpired: needs(rule.days != nil, "days", "The rule needs a number of days.")
    case .accountStatus, .paymentTerms: needs(!rule.value.isEmpty, "value", "The rule needs a code.")
    case .orderAmount: needs(rule.amount != nil, "amount", "The rule needs an amount.")
    case .limitUsed: needs(rule.percent != nil, "percent", "The rule needs a percentage of the limit.")
    case .overdueAmount:
      needs(rule.amount != nil, "amount", "The rule needs an amount.")
      needs(rule.percent != nil, "percent", "The rule needs a percentage of the limit.")
    }
  }
}

/// Deletes a rule of credit management.
public struct DeleteCreditRule: Action {
  public static let name = "credit-rule.delete"
  public static let title = "Delete credit rule"
  public static let help = "Deletes a rule of credit management; orders that it has held stay held."
  public static let duty = Duty.setUp
  public static let fields = ["code": "The code."]

  public var code: String

  /// Deletes a rule.
  public init(_ code: String) { self.code = code }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    try context.writer.delete(creditRule: code)
    return DocumentOutcome("credit rule", code)
  }
}
