import Sales
import Store

/// What a price is searched for.
public struct PriceQuestion: Hashable, Sendable {
  public var item: Item
  public var unit: String
  /// How many stock units make one of the unit.
  public var unitFactor: Factor
  /// In the unit.
  public var quantity: Quantity
  public var customer: String
  /// The price group of the document.
  public var priceGroup = ""
  /// The line discount group of the document.
  public var lineDiscountGroup = ""
  /// The currency of the document.
  public var currency: String
  /// The date that counts.
  public var day: Day
  /// How many units the price is for where somebody has typed it; discounts in money are told for as many.
  public var priceUnit: Quantity?
  /// What an agreement with the customer says that the line is linked to; it overrules trade agreements and base price.
  public var agreed: AgreedPrice?

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

  /// Asks as a document asks, whose groups may differ from its customer's.
  public init(
    item: Item, unit: String, unitFactor: Factor, quantity: Quantity, header: some DocumentHeader, day: Day
  ) {
    self.init(
      item: item, unit: unit, unitFactor: unitFactor, quantity: quantity, customer: header.customer,
      currency: header.currency, day: day)
    priceGroup = header.priceGroup ?? ""
    lineDiscountGroup = header.lineDiscountGroup ?? ""
  }
}

/// What an agreement that stands above trade agreements says about a line (domain.md 5.1, 15 rules 12 and 13).
public struct AgreedPrice: Hashable, Sendable {
  /// The price for ``priceUnit`` units of the line; nil where only a discount is agreed and the price is searched.
  public var price: Price?
  public var priceUnit: Quantity
  /// The discount off the price of one price unit; it goes with the percent.
  public var discountAmount = Price.zero
  /// The discount in per cent; nil where line discounts are searched.
  public var discountPercent: Percent?
  /// What the price is told to come from.
  public var source: PriceSource
  /// Which agreement it is, for whoever asks why.
  public var name: String

  /// Makes what is agreed.
  public init(
    name: String, source: PriceSource, price: Price?, priceUnit: Quantity = .one,
    discountPercent: Percent? = nil
  ) {
    self.name = name
    self.source = source
    self.price = price
    self.priceUnit = priceUnit
    self.discountPercent = discountPercent
  }

  /// The agreed discount in words.
  var discountText: String {
    let amount = discountAmount.isZero ? "" : "\(discountAmount) off for \(priceUnit) and "
    return "\(name): \(amount)\(discountPercent ?? .zero) % discount, which overrules trade agreements"
  }
}

/// What a search found: the price and the line discount, where they come from, and how they came about.
public struct FoundPrice: Hashable, Sendable {
  /// For ``priceUnit`` units of the line, in the document's currency.
  public var price: Price
  public var priceUnit: Quantity
  public var source: PriceSource
  /// The line discount off the price of one price unit.
  public var discountAmount = Price.zero
  public var discountPercent = Percent.zero
  /// Where the discount comes from; nil without one.
  public var discountSource: PriceSource?
  /// The trade agreements that gave the price and the discounts.
  public var agreements: [Int] = []
  /// The steps, for whoever asks why.
  public var trace: [String]
}
