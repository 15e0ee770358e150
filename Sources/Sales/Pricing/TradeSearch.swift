/// Why a trade agreement that was looked at counts or does not.
public enum TradeVerdict: Hashable, Sendable {
  /// Its price is the lowest of those found.
  case lowestPrice
  /// It was found, and another price is lower or equal.
  case higherPrice(than: Price, for: Quantity)
  /// Its discount counts.
  case counted
  /// An earlier row without find next has ended the search.
  case searchEnded
  case otherCurrency
  case otherUnit
  case notYetValid(from: Day)
  case ended(on: Day)
  case quantityTooSmall(Quantity)
  case quantityTooLarge(Quantity)

  /// Whether the row was found: it holds for the customer, the item, the day and the quantity.
  public var isFound: Bool {
    switch self {
    case .lowestPrice, .higherPrice, .counted: true
    default: false
    }
  }
}

/// One trade agreement that a search looked at, with what became of it.
public struct TradeStep: Hashable, Sendable {
  public let agreement: TradeAgreement
  public let verdict: TradeVerdict
}

/// The price that trade agreements give, in the unit of the line.
public struct TradePrice: Hashable, Sendable {
  /// For ``priceUnit`` units of the line, charges included.
  public let price: Price
  public let priceUnit: Quantity
  /// Within how many days the goods leave at the price, where it says.
  public let leadTime: Int?
}

/// The discount that trade agreements give.
public struct TradeDiscount: Hashable, Sendable {
  /// Off the price of one price unit of the line, before the percentage.
  public var amount = Price.zero
  public var percent = Percent.zero

  /// No discount.
  public init() {}
}

/// The search among trade agreements (domain.md 5.3): it takes the rows of the cells that concern a line or a document, and
/// tells what they give and what became of each.
///
/// Cells are visited in the order of ``TradeCombination/rank``, rows of one cell by the quantity that they begin at. The
/// search ends only at a valid row whose find next is off.
public struct TradeSearch: Sendable {
  private let currency: String
  private let day: Day
  private let quantity: TradeQuantity

  /// Searches for so much on a day in a currency; rows in another currency are not found.
  public init(_ quantity: TradeQuantity, currency: String, day: Day) {
    self.quantity = quantity
    self.currency = currency
    self.day = day
  }

  /// The lowest price among the rows visited, even where a more specific row is dearer (domain.md 15, 9).
  ///
  /// - Parameter rows: The price rows of the cells that concern the line, in any order.
  /// - Returns: the price, nil where no row holds, and the rows in the order of the search.
  /// - Throws: ``NumberError``.
  public func price(_ rows: [TradeAgreement]) throws(NumberError) -> (price: TradePrice?, steps: [TradeStep])
  {
    let visited = try visit(rows)
    var best: (index: Int, price: TradePrice)?
    var prices: [Int: TradePrice] = [:]
    for (index, step) in visited.enumerated() where step.verdict.isFound {
      let terms = step.agreement.terms
      guard let price = try quantity.price(try terms.amount + terms.priceCharges, of: terms.unit) else {
        continue
      }
      let found = TradePrice(price: price, priceUnit: terms.priceUnit, leadTime: terms.leadTime)
      prices[index] = found
      if best.map({ found.isLower(than: $0.price) }) ?? true { best = (index, found) }
    }
    guard let best else { return (nil, visited) }
    let steps = visited.enumerated().map { index, step in
      guard prices[index] != nil else { return step }
      let verdict: TradeVerdict =
        index == best.index
        ? .lowestPrice : .higherPrice(than: best.price.price, for: best.price.priceUnit)
      return TradeStep(agreement: step.agreement, verdict: verdict)
    }
    return (best.price, steps)
  }

  /// The discounts of all rows visited, added up (domain.md 15, 9): 5 % and 10 % are 15 %, and never more than 100 %.
  ///
  /// - Parameters:
  ///   - rows: The rows of one discount relation whose cells concern the line or the document, in any order.
  ///   - priceUnit: How many units the price is for that amounts are taken off.
  /// - Returns: the discount, and the rows in the order of the search.
  /// - Throws: ``NumberError``.
  public func discount(_ rows: [TradeAgreement], priceUnit: Quantity = .one) throws(NumberError)
    -> (discount: TradeDiscount, steps: [TradeStep])
  {
    let steps = try visit(rows)
    var sum = TradeDiscount()
    for step in steps where step.verdict.isFound {
      let terms = step.agreement.terms
      sum.percent = try sum.percent + terms.percent
      guard !terms.amount.isZero, let amount = try quantity.price(terms.amount, of: terms.unit) else {
        continue
      }
      // Rounded once to six decimals where the row counts by another price unit than the line.
      let share = try amount.multiplied(by: priceUnit).divided(by: terms.priceUnit)
      sum.amount = try sum.amount + share
    }
    sum.percent = min(sum.percent, .hundred)
    return (sum, steps)
  }

  /// The rows in the order of the search, each with whether it holds.
  private func visit(_ rows: [TradeAgreement]) throws(NumberError) -> [TradeStep] {
    var steps: [TradeStep] = []
    steps.reserveCapacity(rows.count)
    var isEnded = false
    for row in rows.sorted(by: { $0.isSearched(before: $1) }) {
      let verdict = isEnded ? .searchEnded : try verdict(on: row.terms)
      steps.append(TradeStep(agreement: row, verdict: verdict))
      if verdict.isFound, !row.terms.findNext { isEnded = true }
    }
    return steps
  }

  private func verdict(on terms: TradeTerms) throws(NumberError) -> TradeVerdict {
    guard terms.currency == currency else { return .otherCurrency }
    guard let quantity = try quantity.quantity(in: terms.unit) else { return .otherUnit }
    if let from = terms.fromDate, day < from { return .notYetValid(from: from) }
    if let to = terms.toDate, day > to { return .ended(on: to) }
    if quantity < terms.quantityFrom { return .quantityTooSmall(quantity) }
    if let to = terms.quantityTo, quantity >= to { return .quantityTooLarge(quantity) }
    return .counted
  }
}

extension TradePrice {
  /// Whether it is less for the same quantity; exact, whatever the price units.
  func isLower(than other: TradePrice) -> Bool {
    Int128(price.millionths) * Int128(other.priceUnit.millionths)
      < Int128(other.price.millionths) * Int128(priceUnit.millionths)
  }
}

extension TradeAgreement {
  /// Whether the search comes to it first.
  fileprivate func isSearched(before other: TradeAgreement) -> Bool {
    (terms.combination.rank, terms.quantityFrom.millionths, terms.fromDate ?? .first, id ?? 0)
      < (
        other.terms.combination.rank, other.terms.quantityFrom.millionths, other.terms.fromDate ?? .first,
        other.id ?? 0
      )
  }
}
