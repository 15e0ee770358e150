/// What becomes of the charges of a line that is divided into deliveries (domain.md 4.11).
public enum ChargeDivision: String, Codable, Sendable, CaseIterable, Hashable {
  /// Each delivery line bears the whole charge: 100.00 on three lines is 300.00.
  case copy
  /// Fixed charges are divided by quantity, the last line takes the rounding cent: 33.33, 33.33, 33.34.
  ///
  /// Only fixed charges can be divided; others are copied.
  case allocate

  /// A charge of a line as charges of its delivery lines.
  ///
  /// Each share is rounded to the minor unit of the currency, halves away from zero; the last is what is left.
  /// - Parameter lines: The number and the quantity of each delivery line.
  /// - Throws: ``NumberError``.
  public func divide(
    _ charge: DocumentCharge, over lines: [(number: Int, quantity: Quantity)], in currency: Currency
  ) throws(NumberError) -> [DocumentCharge] {
    var whole = Quantity.zero
    for line in lines { whole = try whole + line.quantity }
    let divides = self == .allocate && charge.category == .fixed && !whole.isZero
    var charges: [DocumentCharge] = []
    var left = charge.value
    for (index, line) in lines.enumerated() {
      var part = charge
      part.id = nil
      part.line = line.number
      if divides {
        if index < lines.count - 1 {
          part.value = try share(of: charge.value, line.quantity, of: whole, in: currency)
          left = try left - part.value
        } else {
          part.value = left
        }
      }
      charges.append(part)
    }
    return charges
  }

  private func share(of value: Price, _ quantity: Quantity, of whole: Quantity, in currency: Currency)
    throws(NumberError) -> Price
  {
    let minorUnit = Price.scale / currency.minorUnits
    let minor = try Rounding.divide(
      Int128(value.millionths) * Int128(quantity.millionths), by: Int128(whole.millionths) * Int128(minorUnit)
    )
    let (millionths, overflow) = minor.multipliedReportingOverflow(by: minorUnit)
    guard !overflow else { throw .overflow }
    return Price(millionths: millionths)
  }
}
