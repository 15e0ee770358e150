import GRDB
import Sales

extension Duty: DatabaseValueConvertible {}
extension HoldColour: DatabaseValueConvertible {}

extension HoldCode: VersionedRow {
  public static var databaseTableName: String { "hold_code" }
  var conflictName: String { "hold code \(code)" }
}
extension OrderHold: StoredRow {
  public static var databaseTableName: String { "order_hold" }
}

extension StoreReader {
  /// A hold code, nil where there is none.
  public func holdCode(_ code: String) throws -> HoldCode? {
    try HoldCode.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM hold_code WHERE code = ?"), arguments: [code])
  }

  /// The code of a hold that names none; nil when no code is the default.
  public func defaultHoldCode() throws -> HoldCode? {
    try HoldCode.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM hold_code WHERE is_default = 1 ORDER BY code"))
  }

  /// A hold by its number.
  public func orderHold(_ id: Int) throws -> OrderHold? {
    try OrderHold.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM order_hold WHERE id = ?"), arguments: [id])
  }

  /// All holds that an order has or had, the oldest first.
  public func holds(ofOrder id: Int) throws -> [OrderHold] {
    try OrderHold.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM order_hold WHERE order_id = ? ORDER BY id"),
      arguments: [id])
  }

  /// Whether an active hold keeps an order from having physical reservations.
  public func holdForbidsReservation(ofOrder id: Int) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: """
        SELECT 1 FROM order_hold h JOIN hold_code c ON c.code = h.code
        WHERE h.order_id = ? AND h.released_at IS NULL AND c.removes_reservations = 1 LIMIT 1
        """)
    return try Int.fetchOne(statement, arguments: [id]) != nil
  }

  /// The number of the order that a row is.
  public func orderNumber(ofRow id: Int) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT number FROM sales_order WHERE id = ?"), arguments: [id])
  }
}

extension StoreWriter {
  /// Adds a hold code; as the default it takes that from the others.
  ///
  /// - Throws: `CodeRefusal` when the code is taken.
  public func insert(_ code: HoldCode) throws {
    guard try reader.holdCode(code.code) == nil else { throw CodeRefusal("hold code", code.code, .taken) }
    try takeDefault(code)
    try code.insert(database)
  }

  /// Saves a hold code; as the default it takes that from the others.
  ///
  /// - Throws: `Conflict`, `NotFound`.
  public func save(_ code: HoldCode) throws -> HoldCode {
    try takeDefault(code)
    return try save(code, key: code.code, kind: "hold code")
  }

  private func takeDefault(_ code: HoldCode) throws {
    guard code.isDefault else { return }
    try database.execute(
      sql: "UPDATE hold_code SET is_default = 0, version = version + 1 WHERE is_default = 1 AND code <> ?",
      arguments: [code.code])
  }

  /// Deletes a hold code.
  ///
  /// - Throws: `CodeRefusal` when an order has or had a hold of it.
  public func delete(holdCode code: String) throws {
    let order = try String.fetchOne(
      database,
      sql: """
        SELECT number FROM sales_order WHERE id = (SELECT order_id FROM order_hold WHERE code = ? LIMIT 1)
        """, arguments: [code])
    if let order { throw CodeRefusal("hold code", code, .used(by: "order \(order)")) }
    try database.execute(sql: "DELETE FROM hold_code WHERE code = ?", arguments: [code])
    guard database.changesCount == 1 else { throw NotFound("hold code", code) }
  }

  /// Adds a hold to its order.
  ///
  /// - Returns: the hold with its number.
  public func insert(hold: OrderHold) throws -> OrderHold {
    var hold = hold
    hold.id = try insert(hold)
    return hold
  }

  /// Saves a hold.
  public func save(hold: OrderHold) throws { try hold.updateRow(database) }
}
