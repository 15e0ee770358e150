/// A figure of a price simulation that somebody sets; the others follow from it (domain.md 3.7).
public enum SimulatedFigure: Hashable, Sendable {
  /// For one price unit; lines only.
  case unitPrice(Price)
  /// Off the whole document, or off one price unit of a line.
  case discountAmount(Price)
  case discountPercent(Percent)
  /// The value after the discount.
  case total(Amount)
  /// The contribution margin: value less cost.
  case margin(Amount)
  /// The contribution ratio: margin in per cent of the value.
  case ratio(Percent)
}

/// What all figures come to when one of them is set; nothing of the document changes by it.
public struct SimulatedPrice: Codable, Hashable, Sendable {
  /// For one price unit; nil for a whole document.
  public let unitPrice: Price?
  public let discountAmount: Price
  public let discountPercent: Percent
  public let total: Amount
  public let cost: Amount
  public let margin: Amount
  /// Nil where the total is zero.
  public let ratio: Percent?
}

/// What-ifs on the price of a line or a whole quotation (domain.md 3.7).
///
/// On the whole it is a total discount, on a line a price or a line discount. A discount that was there before goes.
public struct PriceSimulation: Hashable, Sendable {
  public let currency: Currency

  /// Simulates in a currency.
  public init(currency: Currency) {
    self.currency = currency
  }

  /// The total discount of a document that brings one figure about, rounded to six decimals.
  ///
  /// - Parameters:
  ///   - lines: The sum of the lines.
  ///   - cost: What their goods cost, in the same currency.
  /// - Throws: ``SimulationRefusal``, ``NumberError``.
  public func discount(_ figure: SimulatedFigure, lines: Amount, cost: Amount) throws -> Percent {
    let target: Amount
    switch figure {
    case .unitPrice: throw SimulationRefusal.noUnitPrice
    case .discountPercent(let percent): return try within(percent)
    case .discountAmount(let amount): target = try lines - currency.amount(amount)
    case .total(let total): target = total
    case .margin(let margin): target = try cost + margin
    case .ratio(let ratio): target = try value(cost: cost, ratio: ratio)
    }
    guard !lines.isZero else { throw SimulationRefusal.nothing }
    let off = try lines - target
    let share = try Rounding.divide(
      Int128(off.minor) * Int128(Percent.hundred.millionths), by: Int128(lines.minor))
    return try within(Percent(millionths: share))
  }

  /// All figures of a document under a total discount.
  ///
  /// - Throws: ``NumberError``.
  public func figures(discount: Percent, lines: Amount, cost: Amount) throws -> SimulatedPrice {
    let off = try lines.percentage(discount)
    let earned = try LineMargin(net: lines - off, cost: cost)
    return SimulatedPrice(
      unitPrice: nil, discountAmount: try price(off, for: .one), discountPercent: discount, total: earned.net,
      cost: cost, margin: earned.margin, ratio: earned.ratio)
  }

  /// The terms of a line that bring one figure about.
  ///
  /// A price or a total sets the unit price and leaves no discount; a margin or a ratio leaves the price and sets the
  /// discount for one price unit, rounded to six decimals, which gives the net amount.
  /// - Throws: ``SimulationRefusal``, ``NumberError``.
  public func terms(_ figure: SimulatedFigure, of line: LineTerms, cost: Amount) throws -> LineTerms {
    var terms = line
    terms.discountAmount = .zero
    terms.discountPercent = .zero
    guard !line.quantity.isZero else { throw SimulationRefusal.nothing }
    switch figure {
    case .unitPrice(let price): terms.unitPrice = price
    case .discountAmount(let amount): terms.discountAmount = amount
    case .discountPercent(let percent): terms.discountPercent = try within(percent)
    case .total(let total): terms.unitPrice = try price(total, for: line)
    case .margin(let margin):
      terms.discountAmount = try line.unitPrice - price(cost + margin, for: line)
    case .ratio(let ratio):
      terms.discountAmount = try line.unitPrice - price(value(cost: cost, ratio: ratio), for: line)
    }
    return terms
  }

  /// All figures of a line under its terms.
  ///
  /// - Throws: ``NumberError``.
  public func figures(_ terms: LineTerms, cost: Amount) throws -> SimulatedPrice {
    let earned = try LineMargin(net: terms.net(in: currency), cost: cost)
    return SimulatedPrice(
      unitPrice: terms.unitPrice, discountAmount: terms.discountAmount,
      discountPercent: terms.discountPercent, total: earned.net, cost: cost, margin: earned.margin,
      ratio: earned.ratio)
  }

  /// The value of which a ratio is left after the cost: cost ÷ (1 - ratio).
  private func value(cost: Amount, ratio: Percent) throws -> Amount {
    let rest = try Percent.hundred - ratio
    guard rest > .zero else { throw SimulationRefusal.ratio(ratio) }
    return Amount(
      minor: try Rounding.divide(
        Int128(cost.minor) * Int128(Percent.hundred.millionths), by: Int128(rest.millionths)))
  }

  private func within(_ percent: Percent) throws -> Percent {
    guard percent.magnitude <= .hundred else { throw SimulationRefusal.discount(percent) }
    return percent
  }

  /// The price of one price unit at which a line comes to an amount.
  private func price(_ amount: Amount, for line: LineTerms) throws -> Price {
    Price(
      millionths: try Rounding.divide(
        Int128(amount.minor) * Int128(Price.scale) * Int128(line.priceUnit.millionths),
        by: Int128(line.quantity.millionths) * Int128(currency.minorUnits)))
  }

  private func price(_ amount: Amount, for quantity: Quantity) throws -> Price {
    try price(amount, for: LineTerms(quantity: quantity, unitPrice: .zero))
  }
}

/// Why a price could not be simulated.
public enum SimulationRefusal: Refusal, Hashable {
  case noUnitPrice
  case nothing
  case discount(Percent)
  case ratio(Percent)
  /// Not exactly one figure is given.
  case figures(Int)

  public var code: String {
    switch self {
    case .noUnitPrice: "simulation.unit-price"
    case .nothing: "simulation.nothing"
    case .discount: "simulation.discount"
    case .ratio: "simulation.ratio"
    case .figures: "simulation.figures"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .noUnitPrice, .nothing: []
    case .discount(let percent): [Figure("discount", percent)]
    case .ratio(let percent): [Figure("ratio", percent)]
    case .figures(let count): [Figure("figures", count)]
    }
  }

  public var what: String {
    switch self {
    case .noUnitPrice: "A whole quotation has no unit price."
    case .nothing: "Nothing is there of which a price could be simulated."
    case .discount(let percent):
      "It would take a discount of \(percent) %, which is not between -100 and 100."
    case .ratio(let percent): "A contribution ratio of \(percent) % is not below 100."
    case .figures(let count): "\(count) figures are given; all others follow from one."
    }
  }

  public var next: String {
    switch self {
    case .noUnitPrice: "Set a discount, the total, the margin or the ratio, or simulate a line."
    case .nothing: "Enter lines with items first."
    case .discount, .ratio: "Set a figure nearer to the present one."
    case .figures: "Give exactly one."
    }
  }
}
