/// Whether a document is within the credit limit of its invoice account, with the arithmetic (domain.md 4.9).
///
/// All amounts are in the company's currency. What the exposure is made of depends on the type of the limit; it may
/// equal the limit.
public struct CreditVerdict: Hashable, Sendable {
  /// The invoice account.
  public let account: String
  /// What counts; none is not checked at all.
  public let type: CreditLimitType
  /// The most that it may owe; nil is without limit, zero is no credit at all.
  public let limit: Amount?
  /// Owed on invoices.
  public let balance: Amount
  /// Of the other orders, what is delivered and not invoiced; nil where it was not asked for.
  public let delivered: Amount?
  /// On the other open orders and not invoiced, delivered or not.
  public let otherOrders: Amount
  /// This document, as far as it is not invoiced.
  public let document: Amount
  /// What counts, added up: the balance, of the other orders what the type takes, and this document.
  public let exposure: Amount
  /// By how much the limit is exceeded; nil within it, and for a document that owes nothing.
  public let excess: Amount?

  /// Adds the figures up.
  ///
  /// - Throws: ``NumberError/overflow``.
  public init(
    account: String, type: CreditLimitType = .balanceAll, limit: Amount?, balance: Amount,
    delivered: Amount? = nil, otherOrders: Amount, document: Amount
  ) throws(NumberError) {
    self.account = account
    self.type = type
    self.limit = limit
    self.balance = balance
    self.delivered = delivered
    self.otherOrders = otherOrders
    self.document = document
    let others: Amount =
      switch type {
      case .none, .balance: .zero
      case .balancePackingSlip: delivered ?? .zero
      case .balanceAll: otherOrders
      }
    exposure = try balance + others + document
    if let limit, type != .none, document > .zero, exposure > limit {
      excess = try exposure - limit
    } else {
      excess = nil
    }
  }

  /// What the other orders add to the exposure.
  public var countedOrders: Amount {
    switch type {
    case .none, .balance: .zero
    case .balancePackingSlip: delivered ?? .zero
    case .balanceAll: otherOrders
    }
  }

  /// The figures by name, as refusals and warnings carry them.
  public func figures(in currency: Currency) -> [Figure] {
    [
      Figure("account", account), Figure("balance", currency.text(balance)),
      Figure("open orders", currency.text(countedOrders)), Figure("this document", currency.text(document)),
      Figure("exposure", currency.text(exposure)),
      Figure("limit", limit.map(currency.text) ?? "none"),
      Figure("excess", excess.map(currency.text) ?? "0"), Figure("currency", currency.code),
    ]
  }

  /// The excess in one sentence with its figures; nil within the limit.
  public func sentence(in currency: Currency) -> String? {
    guard let limit, excess != nil else { return nil }
    func text(_ amount: Amount) -> String { "\(currency.shown(amount)) \(currency.code)" }
    let orders =
      switch type {
      case .none, .balance: ""
      case .balancePackingSlip: "\(text(countedOrders)) delivered and not invoiced, "
      case .balanceAll: "\(text(countedOrders)) on other orders, "
      }
    return """
      \(account) would owe \(text(exposure)) of a credit limit of \(text(limit)): \(text(balance)) on invoices, \
      \(orders)\(text(document)) here.
      """
  }

  /// The warning to accept, nil within the limit.
  ///
  /// - Parameters:
  ///   - name: What the acceptance is kept with, such as `order SO-000042`.
  ///   - currency: The company's currency.
  public func warning(document name: String, currency: Currency) -> Warning? {
    sentence(in: currency).map {
      Warning("credit.exceeded", document: name, $0, figures: figures(in: currency))
    }
  }
}
