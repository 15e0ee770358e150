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
}
