import GRDB
import Sales

extension AutoCharge: VersionedRow {
  public static var databaseTableName: String { "auto_charge" }
  var conflictName: String { "auto charge \(code)" }
}

extension StoreReader {
  /// An auto charge.
  public func autoCharge(_ code: String) throws -> AutoCharge? {
    try AutoCharge.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM auto_charge WHERE code = ?"), arguments: [code])
  }

  /// The auto charges of a customer, of its group and of all customers, whatever they are for.
  public func autoCharges(customer: String, group: String) throws -> [AutoCharge] {
    // One seek for each kind of customer; most are for all.
    let statement = try database.cachedStatement(
      sql: """
        SELECT * FROM auto_charge WHERE account_code = 'all' AND account = ''
        UNION ALL SELECT * FROM auto_charge WHERE account_code = 'table' AND account = ?
        UNION ALL SELECT * FROM auto_charge WHERE account_code = 'group' AND account = ?
        """)
    return try AutoCharge.fetchAll(statement, arguments: [customer, group])
  }
}

extension StoreWriter {
  /// Adds or changes an auto charge.
  public func put(_ charge: AutoCharge) throws {
    if try reader.autoCharge(charge.code) == nil {
      try charge.insertRow(database)
    } else {
      _ = try save(charge, key: charge.code, kind: "auto charge")
    }
  }

  /// Deletes an auto charge; documents keep the charges that came from it.
  public func delete(autoCharge code: String) throws {
    try database.execute(sql: "DELETE FROM auto_charge WHERE code = ?", arguments: [code])
  }
}

extension ListDefinition {
  /// The auto charges.
  public static let autoCharges = ListDefinition(
    name: "auto-charges", title: "Auto charges",
    help: "The charges that quotations and orders get by themselves: for whom, for what and which.",
    columns: [
      ListColumn("code", "Code", .code, "code", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn("level", "Level", .status, "level"),
      ListColumn("accountCode", "For", .status, "account_code"),
      ListColumn("account", "Customer", .code, "account", sortable: true),
      ListColumn("itemCode", "Of", .status, "item_code"),
      ListColumn("item", "Item", .code, "item"),
      ListColumn("deliveryModes", "Delivery", .text, "delivery_modes"),
      ListColumn(
        "charges", "Charges", .text,
        "(SELECT ifnull(group_concat(DISTINCT value ->> 'code'), '') FROM json_each(charges))"),
    ], from: "auto_charge", rowKey: "code", keyColumn: "code", defaultSort: ListSort("code"))
}
