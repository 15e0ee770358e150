/// How a charge of a whole document is allocated to its lines (domain.md 15, rule 35).
public enum ChargeAllocation: String, Codable, Sendable, CaseIterable, Hashable {
  /// By the net amounts of the lines.
  case net
  /// By the quantities of the lines, in their units.
  case quantity
  /// The same on each line.
  case line

  /// A fixed charge of a document as charges of its lines; they add up to it exactly.
  ///
  /// Each share is rounded to the minor unit of the currency, halves away from zero; the last line takes what is left, so
  /// that 100.00 on three equal lines are 33.33, 33.33 and 33.34.
  /// - Throws: ``ChargeRefusal`` where the charge is not fixed or the lines weigh nothing together, ``NumberError``.
  public func allocate(_ charge: DocumentCharge, to lines: [ChargedLine], in currency: Currency) throws
    -> [DocumentCharge]
  {
    guard charge.category == .fixed, charge.line == nil else {
      throw ChargeRefusal.notAllocatable(code: charge.code, category: charge.category, line: charge.line)
    }
    let weights = lines.map { line in
      switch self {
      case .net: line.net.minor
      case .quantity: line.quantity.millionths
      case .line: 1
      }
    }
    guard weights.reduce(Int128(0), { $0 + Int128($1) }) != 0 else {
      throw ChargeRefusal.noWeight(code: charge.code, by: self)
    }
    let whole = try currency.amount(charge.value)
    let shares = try ChargeAllocation.shares(of: whole, by: weights)
    return zip(lines, shares).map { line, share in
      var part = charge
      part.id = nil
      part.line = line.number
      part.value = currency.price(share)
      // What somebody has allocated is not searched anew.
      if part.source == .auto { part.source = .changed }
      return part
    }
  }

  /// The shares of an amount by weights: each is rounded, halves away from zero, the last is what is left.
  ///
  /// - Throws: ``NumberError``.
  static func shares(of whole: Amount, by weights: [Int]) throws(NumberError) -> [Amount] {
    let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
    var left = whole
    var shares: [Amount] = []
    for (index, weight) in weights.enumerated() {
      let share =
        index == weights.count - 1
        ? left : Amount(minor: try Rounding.divide(Int128(whole.minor) * Int128(weight), by: sum))
      left = try left - share
      shares.append(share)
    }
    return shares
  }
}

/// What of a line of a document its share in a charge depends on.
public struct ChargedLine: Hashable, Sendable {
  public let number: Int
  public let net: Amount
  public let quantity: Quantity

  /// Takes a line of an item; nil for a line of text.
  public init?(_ line: some PricedLine) {
    guard line.item != nil else { return nil }
    number = line.lineNumber
    net = line.net
    quantity = line.quantity
  }
}

extension Currency {
  /// An amount of the currency as a price in whole units.
  func price(_ amount: Amount) -> Price { Price(millionths: amount.minor * (Price.scale / minorUnits)) }
}
