extension Collection<DocumentCharge> {
  /// What each charge comes to on the lines of its document, in the order of the charges (domain.md 5.5).
  ///
  /// A percentage of the document is of its lines less total discount, one of a line of the line's net amount; a compound
  /// one is of the charges before it on the same level too. Charges of a line count nothing where the line has no quantity
  /// or is gone, unless they are fixed amounts. Each is rounded once, to the minor unit of the currency.
  /// - Throws: ``NumberError/overflow``.
  public func amounts(
    on lines: [some PricedLine], totalDiscount: Percent = .zero, in currency: Currency
  ) throws(NumberError) -> [Amount] {
    let discount = try lines.totalDiscountBase().percentage(totalDiscount)
    let base = try lines.lazy.map(\.net).sum() - discount
    var amounts: [Amount] = []
    amounts.reserveCapacity(count)
    // What has been charged so far, for the document and for each line.
    var running: [Int?: Amount] = [:]
    for charge in self {
      let line = charge.line.flatMap { number in lines.first { $0.lineNumber == number } }
      let net = charge.line == nil ? base : line?.net ?? .zero
      let percent = Percent(millionths: charge.value.millionths)
      let amount =
        switch charge.category {
        case .fixed: try currency.amount(charge.value)
        case .percent: try net.percentage(percent)
        case .compound: try (net + running[charge.line, default: .zero]).percentage(percent)
        case .pieces:
          try LineTerms(quantity: line?.quantity ?? .zero, unitPrice: charge.value).net(in: currency)
        }
      running[charge.line] = try running[charge.line, default: .zero] + amount
      amounts.append(amount)
    }
    return amounts
  }
}
