import Sales
import Store

/// The fields of an item as somebody gives them: one that is left out keeps its value, or gets its default.
public struct ItemEntry: Codable, Sendable, Hashable {
  public var name: String?
  public var searchName: String?
  public var kind: ItemKind?
  public var itemGroup: String?
  public var stockUnit: String?
  public var salesUnit: String?
  public var basePrice: Price?
  public var priceUnit: Quantity?
  public var cost: Price?
  public var taxGroup: String?
  public var lineDiscountGroup: String?
  public var multilineDiscountGroup: String?
  public var inTotalDiscount: Bool?
  public var warehouse: String?
  public var overdelivery: Percent?
  public var underdelivery: Percent?
  public var stopped: Bool?
  public var approvalCheck: ApprovalCheck?
  public var minimumQuantity: Quantity?
  public var multipleQuantity: Quantity?
  public var notes: String?
  public var salesLeadDays: Clearable<Int>?
  public var issueMarginDays: Int?
  public var mainVendor: String?
  public var purchaseUnit: String?
  public var reorderPoint: Quantity?
  public var safetyStock: Quantity?
  public var purchaseLeadDays: Clearable<Int>?
  public var purchaseMinimum: Quantity?
  public var purchaseMultiple: Quantity?
  public var buyerGroup: String?
  /// All units besides the stock unit; they take the place of those that are there.
  public var units: [UnitEntry]?
  /// All bar codes; they take the place of those that are there.
  public var barCodes: [BarCodeEntry]?
  /// All customers' own numbers; they take the place of those that are there.
  public var customerNumbers: [CustomerNumberEntry]?
  /// All lead times by site; they take the place of those that are there.
  public var leadTimes: [LeadTimeEntry]?

  /// Gives nothing.
  public init() {}

  /// Puts the given fields into an item.
  func fill(_ item: inout Item) {
    let name = item.name
    take(self.name?.trimmingSpaces, into: &item.name)
    // A search name that was taken from the name goes on following it.
    if item.searchName.isEmpty || item.searchName == name { item.searchName = item.name }
    take(searchName, into: &item.searchName)
    take(kind, into: &item.kind)
    take(itemGroup, into: &item.itemGroup)
    let unit = item.stockUnit
    take(stockUnit, into: &item.stockUnit)
    if item.salesUnit == unit { item.salesUnit = item.stockUnit }
    take(salesUnit, into: &item.salesUnit)
    take(basePrice, into: &item.basePrice)
    take(priceUnit, into: &item.priceUnit)
    take(cost, into: &item.cost)
    take(taxGroup, into: &item.taxGroup)
    take(lineDiscountGroup, into: &item.lineDiscountGroup)
    take(multilineDiscountGroup, into: &item.multilineDiscountGroup)
    take(inTotalDiscount, into: &item.inTotalDiscount)
    take(warehouse, into: &item.warehouse)
    take(overdelivery, into: &item.overdelivery)
    take(underdelivery, into: &item.underdelivery)
    take(stopped, into: &item.stopped)
    take(approvalCheck, into: &item.approvalCheck)
    take(minimumQuantity, into: &item.minimumQuantity)
    take(multipleQuantity, into: &item.multipleQuantity)
    take(notes, into: &item.notes)
    if let salesLeadDays { item.salesLeadDays = salesLeadDays.value }
    take(issueMarginDays, into: &item.issueMarginDays)
    take(mainVendor, into: &item.mainVendor)
    take(purchaseUnit, into: &item.purchaseUnit)
    take(reorderPoint, into: &item.reorderPoint)
    take(safetyStock, into: &item.safetyStock)
    if let purchaseLeadDays { item.purchaseLeadDays = purchaseLeadDays.value }
    take(purchaseMinimum, into: &item.purchaseMinimum)
    take(purchaseMultiple, into: &item.purchaseMultiple)
    take(buyerGroup, into: &item.buyerGroup)
  }
}

/// A unit of an item as somebody gives it.
public struct UnitEntry: Codable, Sendable, Hashable {
  public var unit: String
  /// How many stock units one of it makes.
  public var factor: Factor

  /// Gives a unit.
  public init(_ unit: String, factor: Factor) {
    self.unit = unit
    self.factor = factor
  }
}

/// A bar code of an item as somebody gives it.
public struct BarCodeEntry: Codable, Sendable, Hashable {
  public var code: String
  /// The unit that it stands on; the sales unit unless another is named.
  public var unit: String?

  /// Gives a bar code.
  public init(_ code: String, unit: String? = nil) {
    self.code = code
    self.unit = unit
  }
}

/// How many days an item needs to ship from a site, as somebody gives it.
public struct LeadTimeEntry: Codable, Sendable, Hashable {
  public var site: String
  /// Calendar days.
  public var salesLeadDays: Int

  /// Gives a lead time.
  public init(site: String, salesLeadDays: Int) {
    self.site = site
    self.salesLeadDays = salesLeadDays
  }
}

/// A customer's own number for an item as somebody gives it.
public struct CustomerNumberEntry: Codable, Sendable, Hashable {
  public var customer: String
  public var number: String
  public var name: String?

  /// Gives a number.
  public init(customer: String, number: String, name: String? = nil) {
    self.customer = customer
    self.number = number
    self.name = name
  }
}

extension ItemEntry {
  /// What the fields mean, for the actions that take them.
  static let help: [String: String] = [
    "name": "The full name; needed for a new item.",
    "searchName": "A short name to search by; default the name.",
    "kind": "stocked or service; default stocked.",
    "itemGroup": "The item group.",
    "stockUnit": "The unit that stock is counted in; default pcs. It is fixed once there is stock.",
    "salesUnit": "The unit that order lines propose; default the stock unit.",
    "basePrice": "The price of one price unit, in the sales unit and the company's currency; default 0.",
    "priceUnit": "How many sales units the base price is for; default 1.",
    "cost": "What one stock unit costs, in the company's currency; default 0.",
    "taxGroup": "The item sales tax group; default the company's, taken by each document line.",
    "lineDiscountGroup": "The group by which line discounts of trade agreements are found.",
    "multilineDiscountGroup": "The group whose lines count together for multiline discounts.",
    "inTotalDiscount": "Whether its lines take part in the total discount; default yes.",
    "warehouse": "The warehouse of new lines.",
    "overdelivery": "How much more than ordered may be delivered, in per cent; default 0.",
    "underdelivery": "How much less than ordered may be delivered as the whole, in per cent; default 0.",
    "stopped": "Whether it is on no new line; default no.",
    "approvalCheck":
      "Who may buy it. none: anybody; warning: others with a reason; not-allowed: only approved customers.",
    "minimumQuantity": "The least that a line may ask for, in the sales unit; default 0, no limit.",
    "multipleQuantity": "What a line's quantity must be a multiple of, in the sales unit; default 0, any.",
    "notes": "Notes for the desk; no document shows them.",
    "salesLeadDays": "How many days it takes to ship; empty for the company's.",
    "issueMarginDays": "How many days goods are kept back after they are available; default 0.",
    "mainVendor": "The vendor that it is bought from unless another is named.",
    "purchaseUnit": "The unit that it is bought in; empty for the stock unit.",
    "reorderPoint":
      "When less than this is left in the end, more is proposed to be bought, in stock units; default 0.",
    "safetyStock": "What should always be on the shelf, in stock units; default 0.",
    "purchaseLeadDays": "How many days from order to receipt; empty for the vendor's.",
    "purchaseMinimum": "The least that is bought, in the purchase unit; default 0, no limit.",
    "purchaseMultiple": "What a bought quantity must be a multiple of, in the purchase unit; default 0, any.",
    "buyerGroup": "Those who buy it.",
    "leadTimes": "All lead times by site; they take the place of those that are there.",
    "leadTimes.site": "The site.",
    "leadTimes.salesLeadDays": "How many days it takes to ship from there.",
    "units": "All units besides the stock unit; they take the place of those that are there.",
    "units.unit": "The unit.",
    "units.factor": "How many stock units one of it makes.",
    "barCodes": "All bar codes; they take the place of those that are there.",
    "barCodes.code": "The bar code with its check digit.",
    "barCodes.unit": "The unit that it stands on; default the sales unit.",
    "customerNumbers": "All customers' own numbers; they take the place of those that are there.",
    "customerNumbers.customer": "The customer account.",
    "customerNumbers.number": "The customer's own number for the item.",
    "customerNumbers.name": "The customer's own name for the item.",
  ]
}
