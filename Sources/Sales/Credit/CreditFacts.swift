/// What the rules of credit management look at in one order (domain.md 4.9); amounts are in the company's currency.
public struct CreditFacts: Sendable, Hashable {
  /// The invoice account.
  public var account: String
  public var customerGroup: String
  public var accountStatus: String
  /// The terms of payment of the order.
  public var paymentTerms: String
  /// How many days the oldest open invoice is past its due date; zero or less while none is.
  public var daysOverdue: Int
  public var overdueAmount: Amount
  /// How many days ago the credit limit ran out; nil for one without an end.
  public var daysSinceExpiry: Int?
  public var limit: Amount?
  public var exposure: Amount
  public var orderAmount: Amount

  /// Makes facts without anything remarkable.
  public init(account: String) {
    self.account = account
    customerGroup = ""
    accountStatus = ""
    paymentTerms = ""
    daysOverdue = 0
    overdueAmount = .zero
    daysSinceExpiry = nil
    limit = nil
    exposure = .zero
    orderAmount = .zero
  }
}
