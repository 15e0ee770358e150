import Sales

/// Gives an order line the price and discounts of a commitment (domain.md 6.1, 6.4).
///
/// A quantity commitment brings price, price unit and discounts; the others bring only a discount in per cent, over the price
/// that was searched. Either overrules trade agreements, even where those are better for the customer.
struct AgreementTerms {
  private let commitment: AgreementLine

  /// Gives the terms of a commitment.
  init(_ commitment: AgreementLine) {
    self.commitment = commitment
  }

  /// The line under the terms of the commitment alone.
  ///
  /// - Throws: `NumberError`.
  func agreed(_ line: OrderLine) throws -> OrderLine {
    var line = line
    try setPrice(of: &line)
    line.discountAmount = try discountAmount(on: line)
    line.discountPercent = commitment.discountPercent
    return line
  }

  /// The line with those terms of the commitment that nobody has overruled.
  ///
  /// - Parameters:
  ///   - typed: What was typed for the line; that stays.
  ///   - before: The line as it was while it was linked; where it had other discounts than the agreement's, those stay.
  /// - Throws: `NumberError`.
  func applied(to line: OrderLine, typed: LineEntry?, before: OrderLine?) throws -> OrderLine {
    var line = line
    // A price of the agreement that was not searched again stays as it was ordered.
    if line.priceSource != .manual, line.priceSource != .agreement { try setPrice(of: &line) }
    if typed?.discountAmount == nil {
      let agreed = try discountAmount(on: line)
      line.discountAmount =
        try before.map { before in
          before.discountAmount == (try discountAmount(on: before)) ? agreed : before.discountAmount
        } ?? agreed
    }
    if typed?.discountPercent == nil {
      line.discountPercent = before?.discountPercent ?? commitment.discountPercent
    }
    return line
  }

  private func setPrice(of line: inout OrderLine) throws {
    guard let price = commitment.unitPrice else { return }
    line.unitPrice = try price.converted(toUnitOf: line.unitFactor, from: commitment.unitFactor)
    line.priceUnit = commitment.priceUnit
    line.priceSource = .agreement
  }

  private func discountAmount(on line: OrderLine) throws -> Price {
    guard commitment.commitment.countsQuantity else { return .zero }
    return try commitment.discountAmount.converted(toUnitOf: line.unitFactor, from: commitment.unitFactor)
  }
}
