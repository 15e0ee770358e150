extension TradeTerms {
  /// All that is wrong with the terms by themselves; the fields are named as ``TradeTerms`` names them.
  public var problems: [Problem] {
    var problems: [Problem] = []
    func require(_ holds: Bool, _ field: String, _ code: String, _ text: String) {
      if !holds { problems.append(Problem(field, "trade-agreement.\(code)", text)) }
    }
    require(combination.isLegal, "itemCode", "combination", illegality)
    for (field, scope, code, kind) in [
      ("account", accountCode, account, "customer"), ("item", itemCode, item, "item"),
    ] {
      if scope == .all {
        require(code.isEmpty, field, "\(field)-code", "For all \(kind)s, \(code) says too much.")
      } else {
        let what = scope == .table ? "the \(kind)" : "the \(kind) group"
        require(!code.isEmpty, field, "\(field)-missing", "It needs \(what) that it is for.")
      }
    }
    require(!quantityFrom.isNegative, "quantityFrom", "quantity", "A quantity begins at 0 or more.")
    if let quantityTo {
      require(
        quantityTo > quantityFrom, "quantityTo", "quantity",
        "The quantity from \(quantityFrom) must be less than to \(quantityTo), which is not in the break any more."
      )
    }
    if let fromDate, let toDate {
      require(toDate >= fromDate, "toDate", "dates", "It ends on \(toDate), before it begins on \(fromDate).")
    }
    require(priceUnit > .zero, "priceUnit", "price-unit", "A price is for more than 0 units.")
    for (field, percent) in [("percent1", percent1), ("percent2", percent2)] {
      require(
        percent.magnitude <= .hundred, field, "percent",
        "A discount of \(percent) % is not between -100 and 100.")
    }
    checkGift(require)
    return problems
  }

  private func checkGift(_ require: (Bool, String, String, String) -> Void) {
    switch relation {
    case .price:
      require(!unit.isEmpty, "unit", "unit-missing", "A price needs the unit that it is for.")
      require(!amount.isNegative, "amount", "amount", "A price is 0 or more.")
      require(
        percent1.isZero && percent2.isZero, "percent1", "percent",
        "A price has no percent; make a line discount of it.")
    case .lineDiscount: break
    case .multilineDiscount, .totalDiscount:
      require(amount.isZero, "amount", "amount", "A \(relation.title) is a percentage, not an amount.")
    }
    if relation == .totalDiscount {
      require(unit.isEmpty, "unit", "unit", "A total discount counts an amount of money; it has no unit.")
    }
    if relation != .price {
      require(priceCharges.isZero, "priceCharges", "charges", "Only a price is raised by charges.")
    }
  }

  private var illegality: String {
    switch relation {
    case .price: "A price is of one item, as a group of items has no one price."
    case .multilineDiscount: "A multiline discount is for an item group or all items, never for one item."
    case .totalDiscount: "A total discount is on the whole document, so it is for all items."
    case .lineDiscount: ""
    }
  }

  /// Whether two rows stand in one cell of the search, in one unit and currency.
  public func isBeside(_ other: TradeTerms) -> Bool { place == other.place }

  /// What rows of one cell, unit and currency have in common.
  var place: [String] {
    [relation.rawValue, accountCode.rawValue, account, itemCode.rawValue, item, unit, currency]
  }

  /// Whether both have the same quantities.
  func hasBreak(of other: TradeTerms) -> Bool {
    quantityFrom == other.quantityFrom && quantityTo == other.quantityTo
  }

  /// Whether there is a day on which both hold.
  func sharesDays(with other: TradeTerms) -> Bool {
    (fromDate ?? .first) <= (other.toDate ?? .last) && (other.fromDate ?? .first) <= (toDate ?? .last)
  }

  /// Whether there is a quantity and a day for which both hold, in one cell.
  ///
  /// Discounts that are meant to add up, as their find next is on, do not stand in each other's way.
  func overlaps(_ other: TradeTerms) -> Bool {
    guard isBeside(other), sharesDays(with: other) else { return false }
    if relation != .price, findNext, other.findNext { return false }
    return (quantityTo.map { other.quantityFrom < $0 } ?? true)
      && (other.quantityTo.map { quantityFrom < $0 } ?? true)
  }
}
