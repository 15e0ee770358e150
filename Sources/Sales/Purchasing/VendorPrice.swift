/// What a vendor asks for an item: a price in one unit and currency, from a quantity on and between two days.
public struct VendorPrice: Codable, Sendable, Hashable {
  public var id: Int?
  public var vendor: String
  public var item: String
  public var currency: String
  /// The unit that the price and the quantity are told in.
  public var unit: String
  /// The least quantity that it is for, in the unit.
  public var fromQuantity: Quantity
  public var price: Price
  /// How many units the price is for.
  public var priceUnit: Quantity
  /// The first day; nil is since ever.
  public var validFrom: Day?
  /// The last day; nil is without end.
  public var validTo: Day?
  /// Raised by each change.
  public var version: Int

  /// Makes a price.
  public init(vendor: String, item: String, currency: String, unit: String, price: Price) {
    id = nil
    self.vendor = vendor
    self.item = item
    self.currency = currency
    self.unit = unit
    fromQuantity = .zero
    self.price = price
    priceUnit = .one
    validFrom = nil
    validTo = nil
    version = 1
  }

  /// Whether it holds for so much on a day.
  public func holds(for quantity: Quantity, on day: Day) -> Bool {
    fromQuantity <= quantity && (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}

extension Sequence<VendorPrice> {
  /// The price of so much on a day: that of the largest quantity that is reached; of several the lowest, then the oldest.
  ///
  /// The prices are all of one vendor, item, unit and currency; prices per different price units are compared exactly.
  public func best(for quantity: Quantity, on day: Day) -> VendorPrice? {
    filter { $0.holds(for: quantity, on: day) }.min { left, right in
      guard left.fromQuantity == right.fromQuantity else { return left.fromQuantity > right.fromQuantity }
      let one = Int128(left.price.millionths) * Int128(right.priceUnit.millionths)
      let other = Int128(right.price.millionths) * Int128(left.priceUnit.millionths)
      guard one == other else { return one < other }
      return (left.id ?? .max) < (right.id ?? .max)
    }
  }
}

/// What is agreed with a vendor about an item besides prices.
public struct VendorItem: Codable, Sendable, Hashable {
  public var id: Int?
  public var vendor: String
  public var item: String
  /// The vendor's own number and name for the item.
  public var theirNumber: String
  public var theirName: String
  /// The least that he delivers, in the item's purchase unit; zero is no limit.
  public var minimumQuantity: Quantity
  /// What an order must be a multiple of, in the item's purchase unit; zero is any quantity.
  public var multipleQuantity: Quantity
  /// How many days he needs; those of the item, then of the vendor, when nil.
  public var leadDays: Int?
  /// Raised by each change.
  public var version: Int

  /// Makes the terms of an item.
  public init(vendor: String, item: String) {
    id = nil
    self.vendor = vendor
    self.item = item
    theirNumber = ""
    theirName = ""
    minimumQuantity = .zero
    multipleQuantity = .zero
    leadDays = nil
    version = 1
  }
}
