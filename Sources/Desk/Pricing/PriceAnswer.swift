import Sales

/// The price of one item for one customer, as a price query answers it.
public struct PriceAnswer: Codable, Sendable, Hashable {
  public var item: String
  public var name = ""
  public var quantity: Quantity
  public var unit: String
  /// For ``priceUnit`` units, before the discount.
  public var price = Price.zero
  public var priceUnit = Quantity.one
  /// Where the price comes from.
  public var source = PriceSource.none
  public var discountAmount = Price.zero
  public var discountPercent = Percent.zero
  public var currency: String
  /// The value of the quantity after the line discount.
  public var net = Amount.zero
  /// Net less the cost of the goods; nil where there is no rate to tell the cost by.
  public var margin: Amount?
  /// The margin in per cent of the net amount.
  public var ratio: Percent?
  /// On hand and not reserved in the warehouse that the line would ship from, in stock units; nil for what is not kept in stock.
  public var available: Quantity?
  /// The trade agreements that gave price and discount.
  public var agreements: [Int] = []
  /// The steps of the search.
  public var why: [String] = []
  /// Why it can't be ordered so.
  public var problem: String?

  /// Answers without a price yet.
  init(item: String, quantity: Quantity, unit: String, currency: String, problem: String? = nil) {
    self.item = item
    self.quantity = quantity
    self.unit = unit
    self.currency = currency
    self.problem = problem
  }
}
