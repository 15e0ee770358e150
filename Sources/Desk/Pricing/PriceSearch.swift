import Sales
import Store

/// What a search found: the price, where it comes from, and how it came about.
public struct FoundPrice: Hashable, Sendable {
  /// For ``priceUnit`` units of the line, in the document's currency.
  public let price: Price
  public let priceUnit: Quantity
  public let source: PriceSource
  /// The steps, for whoever asks why.
  public let trace: [String]
}

/// What a price is searched for.
public struct PriceQuestion: Hashable, Sendable {
  public var item: Item
  public var unit: String
  /// How many stock units make one of the unit.
  public var unitFactor: Factor
  /// In the unit.
  public var quantity: Quantity
  public var customer: String
  /// The currency of the document.
  public var currency: String
  /// The date of the document.
  public var day: Day

  /// Asks for the price of so much of an item for a customer on a day.
  public init(
    item: Item, unit: String, unitFactor: Factor, quantity: Quantity, customer: String, currency: String,
    day: Day
  ) {
    self.item = item
    self.unit = unit
    self.unitFactor = unitFactor
    self.quantity = quantity
    self.customer = customer
    self.currency = currency
    self.day = day
  }
}

/// The one place where a price is searched (domain.md 5.1); it only reads.
///
/// Found is the base price of the item, brought from its sales unit to the unit of the line and from the company's currency
/// to the document's by the rate of the document's date.
public struct PriceSearch {
  private let reader: StoreReader
  private let company: Company

  /// Searches in a company at one moment.
  public init(reader: StoreReader, company: Company) {
    self.reader = reader
    self.company = company
  }

  /// The price of an item; source none where the item has no base price.
  ///
  /// It is rounded once, by `Price.converted`, halves away from zero: to six decimals, and in another currency than the
  /// company's to the decimals of prices, so that a customer is quoted a price that can be paid; a base price that needs
  /// more decimals keeps as many, so that a small price is never rounded away.
  /// - Throws: `NotFound` for a currency without a rate on the day, `NumberError`.
  public func price(_ question: PriceQuestion) throws -> FoundPrice {
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
