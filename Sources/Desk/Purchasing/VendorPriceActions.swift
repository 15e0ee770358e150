import Sales
import Store

/// Adds a vendor's price for an item, or changes one.
public struct SaveVendorPrice: Action {
  public static let name = "vendor-price.save"
  public static let title = "Save vendor price"
  public static let help =
    "Adds a price of a vendor for an item, or changes the one whose row is named; what is left out stays or gets its default."
  public static let duty = Duty.purchase
  public static let fields = [
    "id": "The row of the price that changes; a new one is added when left out.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
    "vendor": "The vendor account; needed for a new price.",
    "item": "The item number; needed for a new price.",
    "currency": "The currency, three letters; the vendor's when left out.",
    "unit": "The unit of price and quantity; the item's purchase unit when left out.",
    "fromQuantity": "The least quantity that it is for, in the unit; default 0.",
    "price": "The price of one price unit; needed for a new price.",
    "priceUnit": "How many units the price is for; default 1.",
    "validFrom": "The first day; empty is since ever.",
    "validTo": "The last day; empty is without end.",
  ]

  public var id: String?
  public var version: Int?
  public var vendor: String?
  public var item: String?
  public var currency: String?
  public var unit: String?
  public var fromQuantity: Quantity?
  public var price: Price?
  public var priceUnit: Quantity?
  public var validFrom: Clearable<Day>?
  public var validTo: Clearable<Day>?

  /// Makes the action.
  public init(vendor: String, item: String, price: Price) {
    self.vendor = vendor
    self.item = item
    self.price = price
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var row: VendorPrice
    if let id {
      guard let present = try Int(id).flatMap(context.reader.vendorPrice) else {
        throw NotFound("vendor price", "\(id)")
      }
      try context.checkVersion(version, present: present.version, of: "vendor price \(id)")
      row = present
    } else {
      row = VendorPrice(vendor: "", item: "", currency: "", unit: "", price: .zero)
    }
    take(vendor, into: &row.vendor)
    take(item, into: &row.item)
    take(currency, into: &row.currency)
    take(unit, into: &row.unit)
    take(fromQuantity, into: &row.fromQuantity)
    take(price, into: &row.price)
    take(priceUnit, into: &row.priceUnit)
    if let validFrom { row.validFrom = validFrom.value }
    if let validTo { row.validTo = validTo.value }
    let known = try context.reader.item(row.item)
    if row.currency.isEmpty {
      row.currency = try context.reader.vendor(row.vendor)?.currency ?? context.company.currency
    }
    if row.unit.isEmpty { row.unit = known?.buyingUnit ?? "" }
    var check = RecordCheck(context.reader)
    check.needs(row.vendor, "vendor", "vendor price")
    check.needs(row.item, "item", "vendor price")
    try check.code(.vendor, row.vendor, "vendor")
    try check.code(.item, row.item, "item")
    try check.code(.currency, row.currency, "currency")
    if let known, try context.reader.unitFactor(of: known, unit: row.unit) == nil {
      check.add("unit", "item.unit", "Item \(known.number) has no unit \(row.unit).")
    }
    check.require(
      id != nil || price != nil, "price", "vendor-price.price-missing", "A vendor price needs a price.")
    check.require(!row.price.isNegative, "price", "vendor-price.negative", "A price is not below zero.")
    check.require(
      row.priceUnit > .zero, "priceUnit", "vendor-price.price-unit", "A price unit is above zero.")
    check.require(
      !row.fromQuantity.isNegative, "fromQuantity", "vendor-price.quantity", "A quantity is not below zero.")
    if let from = row.validFrom, let to = row.validTo, to < from {
      check.add("validTo", "vendor-price.dates", "The last day \(to) is before the first day \(from).")
    }
    try check.finish("vendor price")
    guard id == nil else {
      let saved = try context.writer.save(row)
      return DocumentOutcome("vendor price", "\(saved.id ?? 0)")
    }
    return DocumentOutcome("vendor price", "\(try context.writer.insertPrice(row))")
  }
}

/// Deletes a vendor's price.
public struct DeleteVendorPrice: Action {
  public static let name = "vendor-price.delete"
  public static let title = "Delete vendor price"
  public static let help = "Deletes a price of a vendor; orders keep what they took from it."
  public static let duty = Duty.purchase
  public static let fields = ["id": "The row of the price."]

  public var id: String

  /// Deletes a price.
  public init(_ id: String) { self.id = id }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard let row = Int(id), try context.reader.vendorPrice(row) != nil else {
      throw NotFound("vendor price", id)
    }
    try context.writer.delete(vendorPrice: row)
    return DocumentOutcome("vendor price", "\(id)", status: "deleted")
  }
}
