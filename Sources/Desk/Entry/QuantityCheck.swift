import Sales
import Store

extension StoreReader {
  /// Refuses a quantity with more decimals than its unit counts.
  ///
  /// - Parameter line: The line that it is for.
  /// - Throws: ``LineRefusal/Reason/tooManyDecimals(quantity:unit:allowed:)``.
  func check(_ quantity: Quantity, in unit: String, line: Int) throws {
    guard let known = try self.unit(unit), !known.allows(quantity) else { return }
    throw LineRefusal(
      line: line, .tooManyDecimals(quantity: quantity, unit: unit, allowed: known.decimals))
  }
}

extension ActionContext {
  /// Refuses a quantity for a part of an order line that the line's unit can't count.
  ///
  /// The whole line, and all that is left of it, may always be taken, also where the unit has lost decimals since; so
  /// may what was delivered elsewhere already.
  /// - Throws: ``LineRefusal/Reason/tooManyDecimals(quantity:unit:allowed:)``.
  func check(_ quantity: Quantity?, of line: OrderLine) throws {
    guard let quantity, !takesOver else { return }
    let whole = [line.quantity, line.deliverRemainder, line.invoiceRemainder].map(\.magnitude)
    guard !whole.contains(quantity.magnitude) else { return }
    try reader.check(quantity, in: line.unit, line: line.lineNumber)
  }
}
