import Sales
import Store

extension StoreReader {
  /// An amount of another currency in the company's, at the rate of a day.
  ///
  /// Rounded once, by `Factor.convert`.
  /// - Throws: `NotFound` for a currency that is unknown or has no rate on the day, `NumberError/overflow`.
  public func baseAmount(_ amount: Amount, in code: String, company: Company, on day: Day) throws -> Amount {
    guard code != company.currency, !amount.isZero else { return amount }
    guard let rate = try exchangeRate(code, on: day) else {
      throw NotFound("exchange rate", "\(code) on \(day)")
    }
    return try rate.convert(
      amount, from: Currency.known(code), to: Currency.known(company.currency))
  }

  /// Whether an order is within the credit of its invoice account; others' open orders count at the rates of the day.
  ///
  /// - Parameter stored: The order as it stands in the store and so in the sum of open orders; nil before it is saved.
  /// - Throws: `NotFound`, `NumberError/overflow`.
  public func creditVerdict(on order: OrderHeader, stored: OrderHeader?, company: Company, day: Day) throws
    -> CreditVerdict
  {
    guard let account = try customer(order.invoiceAccount) else {
      throw NotFound("customer", order.invoiceAccount)
    }
    var open = try openOrderAmounts(of: account.account)
    if let stored, stored.invoiceAccount == account.account {
      open[stored.currency] = try (open[stored.currency] ?? .zero) - stored.openAmount
    }
    let others = try open.map { try baseAmount($0.value, in: $0.key, company: company, on: day) }.sum()
    return try CreditVerdict(
      account: account.account, limit: account.creditLimit, balance: try balance(of: account.account),
      otherOrders: others,
      document: try baseAmount(order.openAmount, in: order.currency, company: company, on: day))
  }
}

extension ActionContext {
  /// Warns when an order exceeds the credit of its invoice account.
  ///
  /// - Parameters:
  ///   - order: The order as it is to become, with its open amount.
  ///   - stored: The order as it stands in the store; nil before it is saved.
  /// - Throws: the warning `credit.exceeded` until it is accepted.
  public func checkCredit(of order: OrderHeader, stored: OrderHeader?) throws {
    guard order.type.traits.owes, try reader.creditLimit(of: order.invoiceAccount) != nil else {
      return
    }
    let verdict = try reader.creditVerdict(on: order, stored: stored, company: company, day: today)
    if let warning = verdict.warning(document: "order \(order.number)", currency: try baseCurrency) {
      try warn(warning)
    }
  }
}
