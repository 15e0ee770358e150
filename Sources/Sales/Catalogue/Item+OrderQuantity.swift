extension Item {
  /// The quantity that may be ordered where another is asked for: at least the minimum, and a multiple (domain.md 4.2).
  ///
  /// Goods that come back may be of any quantity.
  /// - Parameters:
  ///   - quantity: What is asked for, in the unit of the line.
  ///   - factor: How many stock units make one unit of the line.
  ///   - salesFactor: How many stock units make one sales unit, in which minimum and multiple are told.
  /// - Returns: nil where the quantity is right as it is; else the next larger one that is, rounded up to six decimals.
  /// - Throws: ``NumberError/overflow``.
  public func orderQuantity(insteadOf quantity: Quantity, factor: Factor, salesFactor: Factor)
    throws(NumberError)
    -> Quantity?
  {
    guard !quantity.isNegative, !minimumQuantity.isZero || !multipleQuantity.isZero, factor > .zero else {
      return nil
    }
    // Both sides are in millionths of millionths of stock units, so that nothing is rounded on the way.
    func product(_ left: Int, _ right: Int) throws(NumberError) -> Int128 {
      let (product, overflow) = Int128(left).multipliedReportingOverflow(by: Int128(right))
      guard !overflow else { throw .overflow }
      return product
    }
    let asked = try product(quantity.millionths, factor.millionths)
    let least = try product(minimumQuantity.millionths, salesFactor.millionths)
    let step = try product(multipleQuantity.millionths, salesFactor.millionths)
    var right = max(asked, least)
    if step > 0, right % step != 0 { right += step - right % step }
    guard right != asked else { return nil }
    let scale = Int128(factor.millionths)
    guard let millionths = Int(exactly: right / scale + (right % scale == 0 ? 0 : 1)) else { throw .overflow }
    return Quantity(millionths: millionths)
  }
}
