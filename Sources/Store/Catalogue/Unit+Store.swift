import GRDB
import Sales

extension Unit: VersionedRow {
  public static var databaseTableName: String { "unit" }
  var conflictName: String { "unit \(code)" }
}

extension StoreReader {
  /// A unit by its code, nil where there is none.
  public func unit(_ code: String) throws -> Unit? {
    try Unit.fetchOne(database.cachedStatement(sql: "SELECT * FROM unit WHERE code = ?"), arguments: [code])
  }
}

extension StoreWriter {
  /// Adds a unit.
  ///
  /// - Throws: `CodeRefusal` when the code is empty or taken.
  public func insert(_ unit: Unit) throws {
    guard !unit.code.isEmpty else { throw CodeRefusal("unit", unit.code, .empty) }
    guard try reader.unit(unit.code) == nil else { throw CodeRefusal("unit", unit.code, .taken) }
    try unit.insert(database)
  }

  /// Saves a unit.
  ///
  /// - Throws: `Conflict` when it was changed since it was read, `NotFound` when it is gone.
  public func save(_ unit: Unit) throws -> Unit {
    try save(unit, key: unit.code, kind: "unit")
  }

  /// Deletes a unit.
  ///
  /// - Throws: `CodeRefusal` when an item or a line of a document counts in it, `NotFound` when there is none.
  public func delete(unit code: String) throws {
    if let user = try reader.use(of: .unit(code)) { throw CodeRefusal("unit", code, .used(by: user)) }
    try database.execute(sql: "DELETE FROM unit WHERE code = ?", arguments: [code])
    guard database.changesCount == 1 else { throw NotFound("unit", code) }
  }
}
