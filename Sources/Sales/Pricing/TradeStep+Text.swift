extension TradeStep {
  /// The step in one line: which row it is, what it gives, and what became of it.
  public var text: String { "\(agreement.text): \(verdict.text)" }
}

extension TradeAgreement {
  /// The row in words, such as `price 7 of customer C-1 for item 0010 from 10: 4.50 EUR per 1 pcs`.
  public var text: String { id.map { "\(terms.relation.title) \($0) \(terms.text)" } ?? terms.text }
}

extension TradeTerms {
  /// The terms in words without their relation.
  public var text: String {
    var text = "of \(side(accountCode, account, "customer")) for \(side(itemCode, item, "item"))"
    if !quantityFrom.isZero { text += " from \(quantityFrom)" }
    if let quantityTo { text += " to below \(quantityTo)" }
    if !quantityFrom.isZero || quantityTo != nil, !unit.isEmpty { text += " \(unit)" }
    return "\(text), \(gift)"
  }

  /// What the terms give, such as `4.50 EUR per 100 pcs` or `5 %`.
  public var gift: String {
    var parts: [String] = []
    let per = [priceUnit == .one ? "" : "\(priceUnit)", unit].filter { !$0.isEmpty }.joined(separator: " ")
    if relation == .price || !amount.isZero {
      parts.append("\(amount) \(currency)\(per.isEmpty ? "" : " per \(per)")")
    }
    if !priceCharges.isZero { parts.append("\(priceCharges) charges") }
    if !percent1.isZero || parts.isEmpty { parts.append("\(percent1) %") }
    if !percent2.isZero { parts.append("then \(percent2) %") }
    return parts.joined(separator: " + ")
  }

  private func side(_ scope: TradeScope, _ code: String, _ kind: String) -> String {
    switch scope {
    case .table: "\(kind) \(code)"
    case .group: "\(kind) group \(code)"
    case .all: "all \(kind)s"
    }
  }
}

extension TradeVerdict {
  /// The verdict in words.
  public var text: String {
    switch self {
    case .lowestPrice: "taken, the lowest price found"
    case .higherPrice(let price, let unit):
      "found, but \(price)\(unit == .one ? "" : " per \(unit)") is not higher"
    case .counted: "counts"
    case .searchEnded: "not reached, the search ended before it"
    case .otherCurrency: "in another currency"
    case .otherUnit: "in a unit that the line can't be told in"
    case .notYetValid(let day): "valid only from \(day)"
    case .ended(let day): "ended on \(day)"
    case .quantityTooSmall(let quantity): "\(quantity) is too little"
    case .quantityTooLarge(let quantity): "\(quantity) is too much"
    }
  }
}
