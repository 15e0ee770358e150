import GRDB
import Sales

extension VendorPrice: VersionedRow {
  public static var databaseTableName: String { "vendor_price" }
  var conflictName: String { "vendor price \(id ?? 0)" }
}
extension VendorItem: VersionedRow {
  public static var databaseTableName: String { "vendor_item" }
  var conflictName: String { "item \(item) of vendor \(vendor)" }
}

extension StoreReader {
  /// A vendor's price by its row.
  public func vendorPrice(_ id: Int) throws -> VendorPrice? {
    try VendorPrice.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM vendor_price WHERE id = ?"), arguments: [id])
  }

  /// All prices of a vendor for an item in a unit and a currency.
  public func vendorPrices(of vendor: String, item: String, unit: String, currency: String) throws
    -> [VendorPrice]
  {
    let statement = try database.cachedStatement(
      sql: """
        SELECT * FROM vendor_price WHERE vendor = ? AND item = ? AND unit = ? AND currency = ? ORDER BY id
        """)
    return try VendorPrice.fetchAll(statement, arguments: [vendor, item, unit, currency])
  }

  /// What is agreed with a vendor about an item besides prices.
  public func vendorItem(_ vendor: String, _ item: String) throws -> VendorItem? {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM vendor_item WHERE vendor = ? AND item = ?")
    return try VendorItem.fetchOne(statement, arguments: [vendor, item])
  }

  /// What is agreed with a vendor about an item, by its row.
  public func vendorItem(_ id: Int) throws -> VendorItem? {
    try VendorItem.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM vendor_item WHERE id = ?"), arguments: [id])
  }

  /// The item that a vendor calls by a number of his own.
  public func item(ofVendor vendor: String, theirNumber: String) throws -> String? {
    let statement = try database.cachedStatement(
      sql: "SELECT item FROM vendor_item WHERE vendor = ? AND their_number = ? AND their_number <> '' LIMIT 1"
    )
    return try String.fetchOne(statement, arguments: [vendor, theirNumber])
  }
}

extension StoreWriter {
  /// Adds a vendor's price.
  ///
  /// - Returns: its row.
  public func insertPrice(_ price: VendorPrice) throws -> Int { try insert(price) }

  /// Saves a vendor's price over the version that was read.
  public func save(_ price: VendorPrice) throws -> VendorPrice {
    try save(price, key: price.id ?? 0, kind: "vendor price")
  }

  /// Deletes a vendor's price.
  public func delete(vendorPrice id: Int) throws {
    try database.execute(sql: "DELETE FROM vendor_price WHERE id = ?", arguments: [id])
  }

  /// Adds or replaces what is agreed with a vendor about an item.
  public func put(_ item: VendorItem) throws {
    try item.save(database)
  }

  /// Deletes what is agreed with a vendor about an item.
  public func delete(vendorItem vendor: String, _ item: String) throws {
    try database.execute(
      sql: "DELETE FROM vendor_item WHERE vendor = ? AND item = ?", arguments: [vendor, item])
  }
}
