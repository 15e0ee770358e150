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
  /// It is rounded here, once, halves away from zero: to six decimals, and in another currency than the company's to the
  /// decimals of prices, so that a customer is quoted a price that can be paid.
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
    var numerator = [item.basePrice.millionths]
    var denominator: [Int] = []
    if question.unit != item.salesUnit {
      let salesFactor = try reader.unitFactor(of: item, unit: item.salesUnit) ?? .one
      numerator.append(question.unitFactor.millionths)
      denominator.append(salesFactor.millionths)
      trace.append(
        "1 \(question.unit) is \(question.unitFactor) \(item.stockUnit), 1 \(item.salesUnit) is \(salesFactor)"
      )
    }
    if question.currency != company.currency {
      guard let rate = try reader.exchangeRate(question.currency, on: question.day) else {
        throw NotFound("exchange rate", "\(question.currency) on \(question.day)")
      }
      numerator.append(Factor.scale)
      denominator.append(rate.millionths)
      trace.append("1 \(question.currency) is \(rate) \(company.currency) on \(question.day)")
    }
    let decimals = question.currency == company.currency ? 6 : company.priceDecimals
    let price = try Self.quotient(numerator, over: denominator, decimals: decimals)
    if numerator.count > 1 { trace.append("price: \(price) \(question.currency)") }
    return FoundPrice(price: price, priceUnit: item.priceUnit, source: .base, trace: trace)
  }

  /// The product of the numerators over that of the denominators, rounded once to so many decimals; a factor's scale
  /// cancels a divisor's.
  private static func quotient(
    _ numerators: [Int], over denominators: [Int], decimals: Int
  ) throws(NumberError) -> Price {
    var numerator: Int128 = 1
    for factor in numerators {
      let (product, overflow) = numerator.multipliedReportingOverflow(by: Int128(factor))
      guard !overflow else { throw .overflow }
      numerator = product
    }
    // Two whole 64-bit divisors fit; a step of at most a million may not.
    let step = (0..<max(0, 6 - decimals)).reduce(1) { power, _ in power * 10 }
    var denominator = Int128(step)
    for divisor in denominators {
      let (product, overflow) = denominator.multipliedReportingOverflow(by: Int128(divisor))
      guard !overflow else { throw .overflow }
      denominator = product
    }
    let steps = try Rounding.divide(numerator, by: denominator)
    let (millionths, overflow) = steps.multipliedReportingOverflow(by: step)
    guard !overflow else { throw .overflow }
    return Price(millionths: millionths)
  }
}
