/// What goods are credited at that come back by reference to an invoice (domain.md 11.2).
public enum ReturnPricing {
  /// The line with the price that makes all returns of an invoice line together its net, to the minor unit.
  ///
  /// A return carries price and discounts of the sale. Where rounding would leave a cent, because 10 were invoiced and 1 comes
  /// back, the share of the invoice line decides: what is returned so far times its net, rounded half away from zero, less
  /// what was credited.
  /// - Parameters:
  ///   - line: A negative order line with the terms of the sale.
  ///   - invoiced: The line of the invoice.
  ///   - returned: What came back of it before, positive.
  ///   - credited: The net of what came back before, negative.
  /// - Throws: ``NumberError/overflow``.
  public static func exact(
    _ line: OrderLine, of invoiced: InvoiceLine, returned: Quantity, credited: Amount, in currency: Currency
  ) throws -> OrderLine {
    let together = returned.millionths - line.quantity.millionths
    guard !invoiced.quantity.isZero, together <= invoiced.quantity.millionths else { return line }
    let share = try Rounding.divide(
      Int128(invoiced.net.minor) * Int128(together), by: Int128(invoiced.quantity.millionths))
    let target = try -Amount(minor: share) - credited
    guard try line.terms.net(in: currency) != target, !line.quantity.isZero else { return line }
    var exact = line
    let price = try Rounding.divide(
      Int128(target.minor) * Int128(line.priceUnit.millionths) * 1_000_000,
      by: Int128(line.quantity.millionths) * Int128(currency.minorUnits))
    exact.unitPrice = Price(millionths: price)
    exact.discountAmount = .zero
    exact.discountPercent = .zero
    exact.priceSource = .manual
    return try exact.terms.net(in: currency) == target ? exact : line
  }

  /// What one stock unit cost when it was sold, in the company's currency.
  ///
  /// - Returns: nil where the invoice line moved no stock.
  /// - Throws: ``NumberError/overflow``.
  public static func cost(of invoiced: InvoiceLine, in currency: Currency) throws -> Price? {
    let units = try invoiced.quantity.multiplied(by: invoiced.unitFactor)
    guard !units.isZero, !invoiced.cost.isZero else { return nil }
    return Price(
      millionths: try Rounding.divide(
        Int128(invoiced.cost.minor) * 1_000_000_000_000,
        by: Int128(units.millionths) * Int128(currency.minorUnits)))
  }
}
