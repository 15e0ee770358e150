import Sales
import Store

/// What the goods of a document cost, and what is earned over it (domain.md 3.7).
public struct DocumentCost: Sendable {
  private let currency: Currency
  private let rate: Factor

  /// Counts in the currency of a document.
  ///
  /// - Throws: `NotFound` for a currency without a rate on the day of the document.
  public init(of header: some DocumentHeader, reader: StoreReader, company: Company) throws {
    currency = try Currency.known(header.currency)
    guard header.currency != company.currency else {
      rate = .one
      return
    }
    guard let found = try reader.exchangeRate(header.currency, on: header.documentDate) else {
      throw NotFound("exchange rate", "\(header.currency) on \(header.documentDate)")
    }
    rate = found
  }

  /// The cost of the goods of a line in the currency of the document, rounded once to its minor unit.
  ///
  /// - Throws: `NumberError`.
  public func cost(of line: some DocumentLine) throws -> Amount {
    guard line.item != nil else { return .zero }
    return try line.terms.margin(
      cost: line.cost.divided(by: rate), unitFactor: line.unitFactor, in: currency
    ).cost
  }

  /// What a document earns over its cost: its revenue, after discounts and without charges and tax, less the cost.
  ///
  /// - Throws: `NumberError`.
  public func margin(of lines: [some DocumentLine], _ totals: DocumentTotals) throws -> LineMargin {
    try LineMargin(net: totals.revenue, cost: lines.map(cost).sum())
  }
}
