/// Whether a document is within the credit limit of its invoice account, with the arithmetic (domain.md 4.9).
///
/// All amounts are in the company's currency. The exposure is what is owed on invoices and what is on open orders and not
/// invoiced, this document included; it may equal the limit.
public struct CreditVerdict: Hashable, Sendable {
  /// The invoice account.
  public let account: String
  /// The most that it may owe; nil is without limit, zero is no credit at all.
  public let limit: Amount?
  /// Owed on invoices.
  public let balance: Amount
  /// On the other open orders and not invoiced.
  public let otherOrders: Amount
  /// This document, as far as it is not invoiced.
  public let document: Amount
  /// Balance + other orders + this document.
  public let exposure: Amount
  /// By how much the limit is exceeded; nil within it, and for a document that owes nothing.
  public let excess: Amount?

  /// Adds the figures up.
  ///
  /// - Throws: ``NumberError/overflow``.
  public init(account: String, limit: Amount?, balance: Amount, otherOrders: Amount, document: Amount)
    throws(NumberError)
  {
    self.account = account
    self.limit = limit
    self.balance = balance
    self.otherOrders = otherOrders
    self.document = document
    exposure = try balance + otherOrders + document
    if let limit, document > .zero, exposure > limit {
      excess = try exposure - limit
    } else {
      excess = nil
    }
  }

  /// The warning to accept, nil within the limit.
  ///
  /// - Parameters:
  ///   - name: What the acceptance is kept with, such as `order SO-000042`.
  ///   - currency: The company's currency.
  public func warning(document name: String, currency: Currency) -> Warning? {
    guard let limit, let excess else { return nil }
    func text(_ amount: Amount) -> String { "\(currency.shown(amount)) \(currency.code)" }
    return Warning(
      "credit.exceeded", document: name,
      """
      \(account) would owe \(text(exposure)) of a credit limit of \(text(limit)): \(text(balance)) on invoices, \
      \(text(otherOrders)) on other orders, \(text(self.document)) here.
      """,
      figures: [
        Figure("account", account), Figure("balance", currency.text(balance)),
        Figure("open orders", currency.text(otherOrders)),
        Figure("this document", currency.text(self.document)),
        Figure("exposure", currency.text(exposure)), Figure("limit", currency.text(limit)),
        Figure("excess", currency.text(excess)), Figure("currency", currency.code),
      ])
  }
}
