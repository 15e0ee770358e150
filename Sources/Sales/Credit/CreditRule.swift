/// What a rule of credit management looks at (domain.md 4.9).
public enum CreditRuleKind: String, Codable, Sendable, CaseIterable, Hashable {
  /// How many days the oldest open invoice is past its due date.
  case daysOverdue = "days-overdue"
  case accountStatus = "account-status"
  /// The terms of payment of the order.
  case paymentTerms = "payment-terms"
  /// How many days ago the customer's credit limit ran out.
  case limitExpired = "limit-expired"
  /// The amount past due, together with how much of the limit is used.
  case overdueAmount = "overdue-amount"
  /// The open amount of the order.
  case orderAmount = "order-amount"
  /// How much of the limit is used.
  case limitUsed = "limit-used"
}

/// Whether a rule stops orders, or takes orders out of the rule of its kind.
public enum CreditRuleEffect: String, Codable, Sendable, CaseIterable, Hashable {
  case block
  case exclude
}

/// A rule of credit management: it stops orders of some customers, or excludes orders from such a rule (domain.md 4.9).
///
/// A blocking rule holds an order whose figure is more than the rule's; an exclusion takes out an order whose figure is
/// not more, or any when it names none.
public struct CreditRule: Codable, Sendable, Hashable {
  public var code: String
  public var name: String
  public var kind: CreditRuleKind
  public var effect: CreditRuleEffect
  public var scope: RelationScope
  /// The customer or customer group; empty for all.
  public var account: String
  /// For days overdue and expired limits.
  public var days: Int?
  /// How many days more are let through.
  public var graceDays: Int
  /// For amounts, in the company's currency.
  public var amount: Amount?
  /// How much of the limit may be used.
  public var percent: Percent?
  /// The account status or the terms of payment.
  public var value: String
  /// Of an exclusion: whether it stops all checks of the order, not only those of its kind.
  public var releasesOrder: Bool
  public var active: Bool
  /// Raised by each change.
  public var version: Int

  /// Makes an active blocking rule for all customers.
  public init(code: String, kind: CreditRuleKind) {
    self.code = code
    name = code
    self.kind = kind
    effect = .block
    scope = .all
    account = ""
    days = nil
    graceDays = 0
    amount = nil
    percent = nil
    value = ""
    releasesOrder = false
    active = true
    version = 1
  }

  /// Whether it is for a customer.
  func concerns(_ facts: CreditFacts) -> Bool {
    scope.covers(account, record: facts.account, group: facts.customerGroup)
  }
}
