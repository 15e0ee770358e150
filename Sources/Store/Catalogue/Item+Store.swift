import GRDB
import Sales

extension Item: VersionedRow {
  public static var databaseTableName: String { "item" }
  var conflictName: String { "item \(number)" }
}
extension ItemBarCode: StoredRow {
  public static var databaseTableName: String { "item_bar_code" }
}
extension CustomerItem: StoredRow {
  public static var databaseTableName: String { "customer_item" }
}

extension StoreReader {
  /// An item by its number.
  public func item(_ number: String) throws -> Item? {
    try Item.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM item WHERE number = ?"), arguments: [number])
  }

  /// What an item costs, in the company's currency and for one of its unit; nil where there is no such item.
  public func cost(ofItem number: String) throws -> Price? {
    try Price.fetchOne(
      database.cachedStatement(sql: "SELECT cost FROM item WHERE number = ?"), arguments: [number])
  }

  /// The bar code, if an item has it.
  public func barCode(_ code: String) throws -> ItemBarCode? {
    try ItemBarCode.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM item_bar_code WHERE code = ?"), arguments: [code])
  }

  /// The bar codes of an item.
  public func barCodes(of item: String) throws -> [ItemBarCode] {
    try ItemBarCode.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM item_bar_code WHERE item = ? ORDER BY code"),
      arguments: [item])
  }

  /// What a customer's own number stands for.
  public func customerItem(_ customer: String, number: String) throws -> CustomerItem? {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM customer_item WHERE customer = ? AND their_number = ?")
    return try CustomerItem.fetchOne(statement, arguments: [customer, number])
  }

  /// The customers' own numbers for an item.
  public func customerItems(of item: String) throws -> [CustomerItem] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM customer_item WHERE item = ? ORDER BY customer, their_number")
    return try CustomerItem.fetchAll(statement, arguments: [item])
  }

  /// How many stock units make one unit of an item: 1 for the stock unit itself, nil where nothing is known.
  public func unitFactor(of item: Item, unit: String) throws -> Factor? {
    if unit == item.stockUnit { return .one }
    let statement = try database.cachedStatement(
      sql: "SELECT factor FROM unit_conversion WHERE item = ? AND unit = ?")
    return try Factor.fetchOne(statement, arguments: [item.number, unit])
  }

  /// The conversions of an item: how many stock units each unit makes.
  public func unitFactors(of item: String) throws -> [String: Factor] {
    let rows = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT unit, factor FROM unit_conversion WHERE item = ?"),
      arguments: [item])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["unit"], $0["factor"]) })
  }
}

extension StoreWriter {
  /// Adds an item.
  public func insert(_ item: Item) throws {
    guard try reader.item(item.number) == nil else { throw CodeRefusal("item", item.number, .taken) }
    try item.insertRow(database)
    try index(item)
  }

  /// Saves an item.
  public func save(_ item: Item) throws -> Item {
    let saved = try save(item, key: item.number, kind: "item")
    try index(saved)
    return saved
  }

  /// Deletes an item.
  public func delete(item number: String) throws {
    try database.execute(sql: "DELETE FROM item WHERE number = ?", arguments: [number])
    try unindex("item", number)
    try unindex("item-alias", number)
  }

  /// Replaces the unit conversions of an item.
  public func replaceUnitFactors(of item: String, with factors: [String: Factor]) throws {
    try database.execute(sql: "DELETE FROM unit_conversion WHERE item = ?", arguments: [item])
    for (unit, factor) in factors {
      try database.execute(
        sql: "INSERT INTO unit_conversion (item, unit, factor) VALUES (?, ?, ?)",
        arguments: [item, unit, factor])
    }
  }

  /// Replaces the bar codes of an item.
  public func replaceBarCodes(of item: String, with codes: [ItemBarCode]) throws {
    try database.execute(sql: "DELETE FROM item_bar_code WHERE item = ?", arguments: [item])
    for code in codes {
      if let taken = try reader.barCode(code.code), taken.item != item {
        throw CodeRefusal("bar code", code.code, .taken)
      }
      try code.insertRow(database)
    }
    try reindex(item)
  }

  /// Replaces the customers' own numbers for an item.
  public func replaceCustomerItems(of item: String, with numbers: [CustomerItem]) throws {
    try database.execute(sql: "DELETE FROM customer_item WHERE item = ?", arguments: [item])
    for number in numbers {
      if let taken = try reader.customerItem(number.customer, number: number.theirNumber), taken.item != item
      {
        throw CodeRefusal("customer item number", "\(number.customer) \(number.theirNumber)", .taken)
      }
      try number.insertRow(database)
    }
    try reindex(item)
  }

  private func reindex(_ number: String) throws {
    if let item = try reader.item(number) { try index(item) }
  }

  /// Bar codes and the customers' own numbers and names stand apart: a list finds the item by them, a line of another
  /// customer must not.
  private func index(_ item: Item) throws {
    try index("item", item.number, [item.number, item.name, item.searchName])
    let codes = try reader.barCodes(of: item.number).map(\.code)
    let theirs = try reader.customerItems(of: item.number).flatMap { [$0.theirNumber, $0.theirName] }
    try index("item-alias", item.number, codes + theirs)
  }
}
