import Sales
import Store

/// Tells what credit says about an order, with its arithmetic; nothing is changed (domain.md 4.9).
public struct CheckCredit: Action {
  public static let name = "credit.check"
  public static let title = "Check credit limit"
  public static let help = """
    Adds up what counts against the credit limit of an order's invoice account, and says what would hold the order and \
    what would not.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "order": "Number of the order.",
    "creditLimitType": "What counts; the company's type when left out.",
  ]

  public var order: String
  public var creditLimitType: CreditLimitType?

  /// Makes the action.
  public init(order: String, creditLimitType: CreditLimitType? = nil) {
    self.order = order
    self.creditLimitType = creditLimitType
  }

  public func perform(in context: ActionContext) throws -> CreditCheckOutcome {
    let order = try context.order(order)
    let assessment = try context.reader.creditAssessment(
      of: order.header, stored: order.header, company: context.company, day: context.today,
      type: creditLimitType, detailed: true)
    return CreditCheckOutcome(
      order.header.number, assessment, currency: try context.baseCurrency,
      hold: try order.header.id.flatMap { try context.reader.creditHold(ofOrder: $0) })
  }
}

/// What credit says about an order; amounts are in the company's currency.
public struct CreditCheckOutcome: ActionOutcome, Hashable {
  public let order: String
  public let account: String
  /// What counts.
  public let limitType: CreditLimitType
  /// Owed on invoices.
  public let balance: Amount
  /// Of the other orders, delivered and not invoiced.
  public let delivered: Amount
  /// All that is open on the other orders, the delivered part included.
  public let openOrders: Amount
  public let document: Amount
  /// What counts, added up.
  public let exposure: Amount
  /// Left out when there is no limit.
  public let limit: Amount?
  /// By how much the limit is exceeded; left out within it.
  public let excess: Amount?
  /// The state on the credit hold list; left out for an order that never was there.
  public let hold: CreditHoldStatus?
  /// What would hold the order.
  public let heldBecause: [String]
  /// What was looked at and would not hold it.
  public let notHeldBecause: [String]
  public let currency: String

  public var subject: String { "order \(order)" }
  /// Nothing was done to anything.
  public var subjects: [String] { [] }
  public var amountCurrency: Currency? { Currency.named(currency) }

  init(_ order: String, _ assessment: CreditAssessment, currency: Currency, hold: CreditHold?) {
    let verdict = assessment.verdict
    self.order = order
    account = verdict.account
    limitType = verdict.type
    balance = verdict.balance
    delivered = verdict.delivered ?? .zero
    openOrders = verdict.otherOrders
    document = verdict.document
    exposure = verdict.exposure
    limit = verdict.limit
    excess = verdict.excess
    self.hold = hold?.status
    heldBecause = assessment.reasons(in: currency).map(\.text)
    notHeldBecause = assessment.passed(in: currency)
    self.currency = currency.code
  }
}
