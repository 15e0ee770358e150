import Sales
import Store

/// Adds a warehouse, or changes one.
public struct SaveWarehouse: Action {
  public static let name = "warehouse.save"
  public static let title = "Save warehouse"
  public static let help = "Adds a warehouse, or changes the given fields of one."
  public static let duty = Duty.setUp
  public static let fields = [
    "warehouse": "The code; leading zeros are kept.",
    "name": "What it is called; default the code.",
    "site": "The site; slips are always split by site.",
    "calendar": "The calendar of the days on which it ships; empty for every day.",
    "address": "The address; parts that are left out stay.",
    "advancedManagement":
      "Whether it uses advanced warehouse management; subscriptions can't be delivered from it then. No when left out.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ].merging(AddressEntry.help("address")) { own, _ in own }

  public var warehouse: String
  public var name: String?
  public var site: String?
  public var calendar: String?
  public var address: AddressEntry?
  public var advancedManagement: Bool?
  public var version: Int?

  /// Saves a warehouse.
  public init(
    _ warehouse: String, name: String? = nil, site: String? = nil, address: AddressEntry? = nil,
    version: Int? = nil
  ) {
    self.warehouse = warehouse
    self.name = name
    self.site = site
    self.address = address
    self.version = version
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard !warehouse.isEmpty else { throw CodeRefusal("warehouse", warehouse, .empty) }
    let present = try context.reader.warehouse(warehouse)
    var changed = present ?? Warehouse(code: warehouse, name: warehouse)
    try context.checkVersion(version, present: changed.version, of: "warehouse \(warehouse)")
    take(name, into: &changed.name)
    take(site, into: &changed.site)
    take(calendar, into: &changed.calendar)
    take(advancedManagement, into: &changed.advancedManagement)
    address?.fill(&changed.address)
    var check = RecordCheck(context.reader)
    check.newCode(warehouse, "warehouse", "warehouse")
    try check.code(.named(.site), changed.site, "site")
    try check.code(.calendar, changed.calendar, "calendar")
    check.country(changed.address.country, "address.country")
    try check.finish("warehouse")
    if changed.advancedManagement, present?.advancedManagement == false {
      try refuseOpenLines(context.reader)
    }
    if present == nil {
      try context.writer.insert(changed)
    } else {
      _ = try context.writer.save(changed)
    }
    return DocumentOutcome("warehouse", warehouse)
  }

  /// Refuses advanced management while an order of a type that can't be delivered so is still to be delivered from here.
  private func refuseOpenLines(_ reader: StoreReader) throws {
    let types = OrderType.allCases.filter { !$0.traits.allowsAdvancedWarehouse }
    guard let line = try reader.openLine(from: warehouse, types: types) else { return }
    throw OrderRefusal.advancedWarehouse(order: line.order, line: line.line, warehouse: warehouse)
  }
}

/// Deletes a warehouse.
public struct DeleteWarehouse: Action {
  public static let name = "warehouse.delete"
  public static let title = "Delete warehouse"
  public static let help = "Deletes a warehouse that nothing names and that never had stock."
  public static let duty = Duty.setUp
  public static let fields = ["warehouse": "The code."]

  public var warehouse: String

  /// Deletes a warehouse.
  public init(_ warehouse: String) { self.warehouse = warehouse }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard try context.reader.warehouse(warehouse) != nil else {
      throw try context.notFound(.warehouse, warehouse)
    }
    if let user = try context.reader.use(of: .warehouse(warehouse)) {
      throw CodeRefusal("warehouse", warehouse, .used(by: user))
    }
    try context.writer.delete(warehouse: warehouse)
    return DocumentOutcome("warehouse", warehouse)
  }
}
