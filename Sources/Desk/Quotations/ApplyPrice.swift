import Sales
import Store

/// Applies a simulated price to a quotation.
public struct ApplyPrice: Action {
  public static let name = "quotation.apply-price"
  public static let title = "Apply simulated price"
  public static let help = """
    Sets one figure of a line or of a whole quotation that is Created; the others follow. On the whole it becomes the total \
    discount, on a line a price or a line discount; a discount that was there before goes.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "quotation": "Number of the quotation.",
    "line": "Number of the line; the whole quotation when left out.",
    "unitPrice": "Price of one price unit (lines).",
    "discountAmount": "Off the whole, or off one price unit of the line.",
    "discountPercent": "Off the whole or the line, in per cent.",
    "total": "The value after the discount.",
    "margin": "The contribution margin: value less cost.",
    "ratio": "The contribution ratio: margin in per cent of the value.",
  ]

  public var quotation: String
  public var line: Int?
  public var unitPrice: Price?
  public var discountAmount: Price?
  public var discountPercent: Percent?
  public var total: Price?
  public var margin: Price?
  public var ratio: Percent?

  /// Applies a price to a quotation, or to one of its lines.
  public init(quotation: String, line: Int? = nil) {
    self.quotation = quotation
    self.line = line
  }

  /// Refuses a quotation that is not Created, more or less than one figure, and one that no price brings about.
  public func perform(in context: ActionContext) throws -> SimulationOutcome {
    let before = try context.quotation(quotation)
    try before.require(.created, action: "changed")
    let simulation = try QuotationSimulation(
      of: before, line: line, reader: context.reader, company: context.company)
    let figure = try figure(in: simulation.currency)
    let after = try simulation.applied(figure, to: before)
    let saved = try context.save(after, over: before)
    return SimulationOutcome(
      number: quotation, line: line, currency: saved.header.currency, figures: try simulation.figures(figure))
  }

  private func figure(in currency: Currency) throws -> SimulatedFigure {
    let figures: [SimulatedFigure?] = [
      unitPrice.map { .unitPrice($0) }, discountAmount.map { .discountAmount($0) },
      discountPercent.map { .discountPercent($0) }, try total.map { .total(try currency.amount($0)) },
      try margin.map { .margin(try currency.amount($0)) }, ratio.map { .ratio($0) },
    ]
    let given = figures.compactMap(\.self)
    guard given.count == 1 else { throw SimulationRefusal.figures(given.count) }
    return given[0]
  }
}

/// The figures that a simulated price came to.
public struct SimulationOutcome: ActionOutcome, Hashable {
  public let number: String
  public let line: Int?
  public let currency: String
  public let figures: SimulatedPrice

  public var subject: String { "quotation \(number)" }
  public var amountCurrency: Currency? { Currency.named(currency) }
}

/// What-ifs on a stored quotation; it only reads.
public struct QuotationSimulation: Sendable {
  public let currency: Currency
  private let simulation: PriceSimulation
  private let quotation: Quotation
  private let line: QuotationLine?
  private let cost: Amount

  /// Simulates a line of a quotation, or the whole.
  ///
  /// - Throws: ``LineRefusal``, `NumberError`, `NotFound`.
  public init(of quotation: Quotation, line number: Int?, reader: StoreReader, company: Company) throws {
    currency = try Currency.known(quotation.header.currency)
    simulation = PriceSimulation(currency: currency)
    self.quotation = quotation
    line = try number.map { number in
      guard let line = quotation.lines.first(where: { $0.lineNumber == number }) else {
        throw LineRefusal(line: number, .unknownLine)
      }
      return line
    }
    let counted = try DocumentCost(of: quotation.header, reader: reader, company: company)
    cost = try line.map { try counted.cost(of: $0) } ?? quotation.lines.map { try counted.cost(of: $0) }.sum()
  }

  /// The figures as they are.
  ///
  /// - Throws: `NumberError`.
  public func present() throws -> SimulatedPrice {
    if let line { return try simulation.figures(line.terms, cost: cost) }
    return try simulation.figures(
      discount: quotation.header.totalDiscountPercent, lines: sum(), cost: cost)
  }

  /// The figures when one of them is set.
  ///
  /// - Throws: `SimulationRefusal`, `NumberError`.
  public func figures(_ figure: SimulatedFigure) throws -> SimulatedPrice {
    if let line {
      return try simulation.figures(simulation.terms(figure, of: line.terms, cost: cost), cost: cost)
    }
    let lines = try sum()
    return try simulation.figures(
      discount: simulation.discount(figure, lines: lines, cost: cost), lines: lines, cost: cost)
  }

  /// The quotation with the price that brings a figure about.
  func applied(_ figure: SimulatedFigure, to quotation: Quotation) throws -> Quotation {
    var quotation = quotation
    guard let line else {
      quotation.header.totalDiscountPercent = try simulation.discount(figure, lines: sum(), cost: cost)
      quotation.header.totalDiscountSource = .manual
      return quotation
    }
    let terms = try simulation.terms(figure, of: line.terms, cost: cost)
    for index in quotation.lines.indices {
      let other = quotation.lines[index]
      // The deliveries of one line have one price.
      guard other.lineNumber == line.lineNumber || (line.schedule != nil && other.schedule == line.schedule)
      else { continue }
      if terms.unitPrice != other.unitPrice { quotation.lines[index].priceSource = .manual }
      quotation.lines[index].unitPrice = terms.unitPrice
      quotation.lines[index].discountAmount = terms.discountAmount
      quotation.lines[index].discountPercent = terms.discountPercent
      quotation.lines[index].discountSource = .manual
    }
    return quotation
  }

  private func sum() throws -> Amount { try quotation.lines.map(\.net).sum() }
}
