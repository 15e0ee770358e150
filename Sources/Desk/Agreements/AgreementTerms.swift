import Sales

/// Gives an order line the price and discounts of a commitment (domain.md 6.1, 6.4).
///
/// A quantity commitment brings price, price unit and discounts; the others bring only a discount in per cent, over the price
/// that was searched. Either overrules trade agreements, even where those are better for the customer.
struct AgreementTerms {
  private let commitment: AgreementLine
  private let agreement: String

  /// Gives the terms of a commitment of an agreement.
  init(_ commitment: AgreementLine, of agreement: String) {
    self.commitment = commitment
    self.agreement = agreement
  }

  /// The line under the terms of the commitment alone.
  ///
  /// - Throws: `NumberError`.
  func agreed(_ line: OrderLine) throws -> OrderLine {
    var line = line
    try setPrice(of: &line)
    line.discountAmount = try discountAmount(on: line)
    line.discountPercent = commitment.discountPercent
    line.discountSource = .agreement
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
    if typed?.hasDiscount != true {
      line.discountSource = before?.discountSource == .manual ? .manual : .agreement
    }
    // The multiline discount leaves out lines that draw on an agreement (domain.md 6.4).
    line.multilineDiscountPercent = nil
    line.discountRule = nil
    return line
  }

  /// What the commitment says about a line; it stands above trade agreements and base price.
  ///
  /// The one place that brings the terms of a sales agreement to the unit of a line.
  /// - Throws: `NumberError`.
  func overruling(_ line: OrderLine) throws -> AgreedPrice {
    let factor = commitment.unitFactor
    var agreed = AgreedPrice(
      name: "sales agreement \(agreement), commitment \(commitment.lineNumber)", source: .agreement,
      price: try commitment.unitPrice?.converted(toUnitOf: line.unitFactor, from: factor),
      priceUnit: commitment.priceUnit, discountPercent: commitment.discountPercent)
    if commitment.commitment.countsQuantity {
      agreed.discountAmount = try commitment.discountAmount.converted(
        toUnitOf: line.unitFactor, from: factor)
    }
    return agreed
  }

  private func setPrice(of line: inout OrderLine) throws {
    let agreed = try overruling(line)
    guard let price = agreed.price else { return }
    line.unitPrice = price
    line.priceUnit = agreed.priceUnit
    line.priceSource = .agreement
  }

  private func discountAmount(on line: OrderLine) throws -> Price {
    try overruling(line).discountAmount
  }
}
