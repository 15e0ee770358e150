import GRDB
import Sales

extension Vendor: VersionedRow {
  public static var databaseTableName: String { "vendor" }
  var conflictName: String { "vendor \(account)" }
}
extension VendorAddress: StoredRow {
  public static var databaseTableName: String { "vendor_address" }
}
extension VendorContact: StoredRow {
  public static var databaseTableName: String { "vendor_contact" }
}
extension VendorHold: DatabaseValueConvertible {}

extension StoreReader {
  /// A vendor by the account.
  public func vendor(_ account: String) throws -> Vendor? {
    try Vendor.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM vendor WHERE account = ?"), arguments: [account])
  }

  /// The further addresses of a vendor, the primary ones first.
  public func addresses(ofVendor account: String) throws -> [VendorAddress] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM vendor_address WHERE vendor = ? ORDER BY is_primary DESC, id")
    return try VendorAddress.fetchAll(statement, arguments: [account])
  }

  /// The people at a vendor.
  public func contacts(ofVendor account: String) throws -> [VendorContact] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM vendor_contact WHERE vendor = ? ORDER BY name, id")
    return try VendorContact.fetchAll(statement, arguments: [account])
  }
}

extension StoreWriter {
  /// Adds a vendor.
  public func insert(_ vendor: Vendor) throws {
    guard try reader.vendor(vendor.account) == nil else {
      throw CodeRefusal("vendor", vendor.account, .taken)
    }
    try vendor.insertRow(database)
    try index(vendor)
  }

  /// Saves a vendor.
  public func save(_ vendor: Vendor) throws -> Vendor {
    let saved = try save(vendor, key: vendor.account, kind: "vendor")
    try index(saved)
    return saved
  }

  /// Deletes a vendor with its addresses, contacts and prices.
  public func delete(vendor account: String) throws {
    try database.execute(sql: "DELETE FROM vendor WHERE account = ?", arguments: [account])
    try unindex("vendor", account)
  }

  /// Replaces all further addresses of a vendor.
  public func replaceAddresses(ofVendor account: String, with addresses: [VendorAddress]) throws {
    try database.execute(sql: "DELETE FROM vendor_address WHERE vendor = ?", arguments: [account])
    try VendorAddress.insertRows(addresses, database)
  }

  /// Replaces all people at a vendor.
  public func replaceContacts(ofVendor account: String, with contacts: [VendorContact]) throws {
    try database.execute(sql: "DELETE FROM vendor_contact WHERE vendor = ?", arguments: [account])
    try VendorContact.insertRows(contacts, database)
  }

  private func index(_ vendor: Vendor) throws {
    try index(
      "vendor", vendor.account,
      [
        vendor.account, vendor.name, vendor.searchName, vendor.contact, vendor.address.city, vendor.phone,
        vendor.email,
      ])
  }
}
