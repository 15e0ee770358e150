import Sales
import Store

/// Keeps what is agreed with a vendor about an item besides prices.
public struct SaveVendorItem: Action {
  public static let name = "vendor-item.save"
  public static let title = "Save item of vendor"
  public static let help =
    "Keeps the vendor's own number for an item, his minimum, multiple and lead time; what is left out stays."
  public static let duty = Duty.purchase
  public static let fields = [
    "id": "The entry that changes; a new one is added when left out.",
    "vendor": "The vendor account; needed for a new entry.",
    "item": "The item number; needed for a new entry.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
    "theirNumber": "The vendor's own number for the item; lines find the item by it.",
    "theirName": "The vendor's own name for the item.",
    "minimumQuantity": "The least that he delivers, in the item's purchase unit; default 0, no limit.",
    "multipleQuantity": "What an order must be a multiple of, in the item's purchase unit; default 0, any.",
    "leadDays": "How many days he needs; empty for the item's, else the vendor's.",
  ]

  public var id: String?
  public var vendor: String?
  public var item: String?
  public var version: Int?
  public var theirNumber: String?
  public var theirName: String?
  public var minimumQuantity: Quantity?
  public var multipleQuantity: Quantity?
  public var leadDays: Clearable<Int>?

  /// Makes the action.
  public init(vendor: String, item: String) {
    self.vendor = vendor
    self.item = item
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var row = try present(in: context)
    let isNew = row.id == nil
    let vendor = row.vendor
    let item = row.item
    try context.checkVersion(version, present: row.version, of: "item \(item) of vendor \(vendor)")
    take(theirNumber?.trimmingSpaces, into: &row.theirNumber)
    take(theirName, into: &row.theirName)
    take(minimumQuantity, into: &row.minimumQuantity)
    take(multipleQuantity, into: &row.multipleQuantity)
    if let leadDays { row.leadDays = leadDays.value }
    if !isNew { row.version += 1 }
    var check = RecordCheck(context.reader)
    check.needs(vendor, "vendor", "vendor item")
    check.needs(item, "item", "vendor item")
    try check.code(.vendor, vendor, "vendor")
    try check.code(.item, item, "item")
    for (quantity, field) in [
      (row.minimumQuantity, "minimumQuantity"), (row.multipleQuantity, "multipleQuantity"),
    ] {
      check.require(
        !quantity.isNegative, field, "vendor-item.quantity", "A quantity is not below zero.")
    }
    check.require((row.leadDays ?? 0) >= 0, "leadDays", "vendor-item.days", "Days are not below zero.")
    try check.finish("item of vendor")
    try context.writer.put(row)
    return DocumentOutcome("item \(item) of vendor", vendor)
  }

  /// The entry that is named by its number, or by vendor and item; a new one where there is none.
  private func present(in context: ActionContext) throws -> VendorItem {
    if let id {
      guard let row = try Int(id).flatMap(context.reader.vendorItem) else {
        throw NotFound("item of vendor", id)
      }
      return row
    }
    let (vendor, item) = (vendor ?? "", item ?? "")
    return try context.reader.vendorItem(vendor, item) ?? VendorItem(vendor: vendor, item: item)
  }
}

/// Forgets what is agreed with a vendor about an item.
public struct DeleteVendorItem: Action {
  public static let name = "vendor-item.delete"
  public static let title = "Delete item of vendor"
  public static let help =
    "Forgets the vendor's own number, minimum, multiple and lead time of an item; prices stay."
  public static let duty = Duty.purchase
  public static let fields = ["id": "The entry."]

  public var id: String

  /// Makes the action.
  public init(_ id: String) { self.id = id }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard let row = try Int(id).flatMap(context.reader.vendorItem) else {
      throw NotFound("item of vendor", id)
    }
    try context.writer.delete(vendorItem: row.vendor, row.item)
    return DocumentOutcome("item \(row.item) of vendor", row.vendor, status: "deleted")
  }
}
