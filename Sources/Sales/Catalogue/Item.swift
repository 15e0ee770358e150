/// Whether an item is kept in stock.
public enum ItemKind: String, Codable, Sendable, CaseIterable, Hashable {
  /// Every movement of it is an inventory transaction.
  case stocked
  /// Work, freight or a right: it is delivered and invoiced, and owns no inventory transactions.
  case service
}

/// Something that is sold.
public struct Item: Codable, Sendable, Hashable {
  /// The item number, a code that keeps its leading zeros.
  public var number: String
  public var name: String
  /// A short name to search by.
  public var searchName: String
  public var kind: ItemKind
  public var itemGroup: String
  /// The unit that stock is counted in.
  public var stockUnit: String
  /// The unit that order lines propose.
  public var salesUnit: String
  /// The price of one price unit, in the sales unit and the company's currency.
  public var basePrice: Price
  /// How many sales units the base price is for: 100 for a price per hundred.
  public var priceUnit: Quantity
  /// What one stock unit costs, in the company's currency.
  public var cost: Price
  /// The item sales tax group.
  public var taxGroup: String
  /// The group by which line discounts are found.
  public var lineDiscountGroup: String
  /// The group whose lines count together for multiline discounts.
  public var multilineDiscountGroup: String
  /// Whether its lines take part in the total discount.
  public var inTotalDiscount: Bool
  public var warehouse: String
  /// How much more than ordered may be delivered, in per cent.
  public var overdelivery: Percent
  /// How much less than ordered may be delivered as the whole, in per cent.
  public var underdelivery: Percent
  /// A stopped item is on no new line; old documents keep it.
  public var stopped: Bool
  /// What happens when it is ordered for a customer who is not on the approved customer list.
  public var approvalCheck: ApprovalCheck
  public var notes: String
  /// How many days the company needs to ship it; the company's when nil.
  public var salesLeadDays: Int?
  /// How many days goods are kept back after they are available.
  public var issueMarginDays: Int
  /// Raised by each change.
  public var version: Int
  /// The least that a line may ask for, in the sales unit; zero is no limit.
  public var minimumQuantity: Quantity
  /// What a line's quantity must be a multiple of, in the sales unit; zero is any quantity.
  public var multipleQuantity: Quantity
  /// The vendor that it is bought from unless another is named; empty for none.
  public var mainVendor: String
  /// The unit that it is bought in; the stock unit when empty.
  public var purchaseUnit: String
  /// When less than this is available, more is proposed to be bought, in stock units; zero waits for a shortage.
  public var reorderPoint: Quantity
  /// What should always be on the shelf, in stock units.
  public var safetyStock: Quantity
  /// How many days from order to receipt; the vendor's when nil.
  public var purchaseLeadDays: Int?
  /// The least that is bought, in the purchase unit; zero is no limit.
  public var purchaseMinimum: Quantity
  /// What a bought quantity must be a multiple of, in the purchase unit; zero is any quantity.
  public var purchaseMultiple: Quantity
  /// Those who buy it.
  public var buyerGroup: String

  /// Makes an item.
  public init(number: String, name: String, unit: String) {
    self.number = number
    self.name = name
    searchName = ""
    kind = .stocked
    itemGroup = ""
    stockUnit = unit
    salesUnit = unit
    basePrice = .zero
    priceUnit = .one
    cost = .zero
    taxGroup = ""
    lineDiscountGroup = ""
    multilineDiscountGroup = ""
    inTotalDiscount = true
    warehouse = ""
    overdelivery = .zero
    underdelivery = .zero
    stopped = false
    approvalCheck = .none
    notes = ""
    salesLeadDays = nil
    issueMarginDays = 0
    version = 1
    minimumQuantity = .zero
    multipleQuantity = .zero
    mainVendor = ""
    purchaseUnit = ""
    reorderPoint = .zero
    safetyStock = .zero
    purchaseLeadDays = nil
    purchaseMinimum = .zero
    purchaseMultiple = .zero
    buyerGroup = ""
  }
}

/// A bar code of an item, in the unit that it stands on.
public struct ItemBarCode: Codable, Sendable, Hashable {
  public var code: String
  public var item: String
  public var unit: String

  /// Makes a bar code.
  public init(code: String, item: String, unit: String) {
    self.code = code
    self.item = item
    self.unit = unit
  }
}

/// A customer's own number and name for an item.
public struct CustomerItem: Codable, Sendable, Hashable {
  public var customer: String
  public var item: String
  public var theirNumber: String
  public var theirName: String

  /// Makes a customer's own item number.
  public init(customer: String, item: String, theirNumber: String, theirName: String = "") {
    self.customer = customer
    self.item = item
    self.theirNumber = theirNumber
    self.theirName = theirName
  }
}
