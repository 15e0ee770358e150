import Sales
import Store

/// The one place where a price is searched (domain.md 5.1); it only reads.
///
/// The first of these that has a price gives it: an agreement that the line is linked to, the trade agreements, the base
/// price of the item. The line discount comes from the agreement that the line is linked to, else from the trade agreements.
public struct PriceSearch {
  private let reader: StoreReader
  private let company: Company
  private let explains: Bool

  /// Searches in a company at one moment.
  ///
  /// - Parameter explaining: Whether the steps are told; without them, rows that do not hold on the day are not even read.
  public init(reader: StoreReader, company: Company, explaining: Bool = true) {
    self.reader = reader
    self.company = company
    explains = explaining
  }

  /// The price and the line discount of an item; source none where nothing gives a price.
  ///
  /// A price of another unit than the line's is brought to it, rounded once to six decimals.
  /// - Throws: `NotFound` for a currency without a rate on the day, `NumberError`.
  public func price(_ question: PriceQuestion) throws -> FoundPrice {
    var found: FoundPrice
    if let agreed = question.agreed, let price = agreed.price {
      found = FoundPrice(
        price: price, priceUnit: agreed.priceUnit, source: agreed.source,
        trace: ["\(agreed.name): \(price) \(question.currency), which overrules trade agreements"])
    } else {
      found = try tradePrice(question) ?? basePrice(question)
    }
    try addDiscount(to: &found, question)
    return found
  }

  /// The lowest price that trade agreements give; nil where they give none, with the steps for the base price to follow.
  private func tradePrice(_ question: PriceQuestion) throws -> FoundPrice? {
    let rows = try rows(
      TradeCells(
        .price, customer: question.customer, customerGroup: question.priceGroup, item: question.item.number),
      question)
    guard !rows.isEmpty else { return nil }
    let (price, steps) = try search(question, rows).price(rows)
    let trace = explains ? steps.map(\.text) : []
    guard let price else {
      var base = try basePrice(question)
      base.trace = trace + base.trace
      return base
    }
    let winner = steps.first { $0.verdict == .lowestPrice }?.agreement.id
    return FoundPrice(
      price: price.price, priceUnit: price.priceUnit, source: .tradeAgreement,
      agreements: winner.map { [$0] } ?? [], trace: trace)
  }

  private func addDiscount(to found: inout FoundPrice, _ question: PriceQuestion) throws {
    if let agreed = question.agreed, let percent = agreed.discountPercent {
      found.discountAmount = agreed.discountAmount
      found.discountPercent = percent
      found.discountSource = agreed.source
      if explains { found.trace.append(agreed.discountText) }
      return
    }
    let rows = try rows(
      TradeCells(
        .lineDiscount, customer: question.customer, customerGroup: question.lineDiscountGroup,
        item: question.item.number, itemGroup: question.item.lineDiscountGroup), question)
    guard !rows.isEmpty else { return }
    let (discount, steps) = try search(question, rows).discount(
      rows, priceUnit: question.priceUnit ?? found.priceUnit)
    if explains { found.trace += steps.map(\.text) }
    guard steps.contains(where: \.verdict.isFound) else { return }
    found.discountAmount = discount.amount
    found.discountPercent = discount.percent
    found.discountSource = .tradeAgreement
    found.agreements += steps.filter(\.verdict.isFound).compactMap(\.agreement.id)
  }

  private func rows(_ cells: TradeCells, _ question: PriceQuestion) throws -> [TradeAgreement] {
    try reader.tradeAgreements(cells, parameters: company.pricing, on: explains ? nil : question.day)
  }

  /// The search, with the factors of the units that the rows count in.
  private func search(_ question: PriceQuestion, _ rows: [TradeAgreement]) throws -> TradeSearch {
    var factors = [question.unit: question.unitFactor]
    factors[question.item.stockUnit] = .one
    if rows.contains(where: { !$0.terms.unit.isEmpty && factors[$0.terms.unit] == nil }) {
      factors.merge(try reader.unitFactors(of: question.item.number)) { known, _ in known }
    }
    return TradeSearch(
      TradeQuantity(question.quantity, unit: question.unit, factors: factors), currency: question.currency,
      day: question.day)
  }

  /// The base price of the item, brought from its sales unit to the unit of the line and from the company's currency to the
  /// document's by the rate of the day; source none where the item has none.
  ///
  /// It is rounded once, by `Price.converted`, halves away from zero: to six decimals, and in another currency than the
  /// company's to the decimals of prices, so that a customer is quoted a price that can be paid; a base price that needs
  /// more decimals keeps as many, so that a small price is never rounded away.
  private func basePrice(_ question: PriceQuestion) throws -> FoundPrice {
    let item = question.item
    guard !item.basePrice.isZero else {
      return FoundPrice(
        price: .zero, priceUnit: item.priceUnit, source: .none, trace: ["\(item.number) has no base price"])
    }
    var trace = [
      "base price of \(item.number): \(item.basePrice) \(company.currency) for \(item.priceUnit) \(item.salesUnit)"
    ]
    var (own, wanted, rate) = (Factor.one, Factor.one, Factor.one)
    if question.unit != item.salesUnit {
      own = try reader.unitFactor(of: item, unit: item.salesUnit) ?? .one
      wanted = question.unitFactor
      trace.append(
        "1 \(question.unit) is \(wanted) \(item.stockUnit), 1 \(item.salesUnit) is \(own)")
    }
    var decimals = 6
    if question.currency != company.currency {
      guard let found = try reader.exchangeRate(question.currency, on: question.day) else {
        throw NotFound("exchange rate", "\(question.currency) on \(question.day)")
      }
      rate = found
      decimals = max(company.priceDecimals, item.basePrice.decimals)
      trace.append("1 \(question.currency) is \(rate) \(company.currency) on \(question.day)")
    }
    let price = try item.basePrice.converted(
      toUnitOf: wanted, from: own, toCurrencyAt: rate, decimals: decimals)
    if trace.count > 1 { trace.append("price: \(price) \(question.currency)") }
    return FoundPrice(price: price, priceUnit: item.priceUnit, source: .base, trace: trace)
  }
}
