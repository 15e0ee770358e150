import GRDB
import Sales

extension StoredRow {
  /// Saves the row over the one that has its key.
  ///
  /// - Parameters:
  ///   - before: The row as it was read in the same transaction. Columns that stay are left out then: else each of
  ///     their indexes would be written again, and each of their foreign keys looked for.
  ///   - version: The version that the row must still have, where it carries one.
  func updateRow(_ database: Database, over before: Self? = nil, in version: Int? = nil) throws {
    let row = try RowEncoder(self)
    let old = try before.map { try RowEncoder($0, named: false).cells }
    let isKey = try Self.keys(among: row.properties, database)
    let changed = row.properties.indices.filter { place in
      !isKey[place] && old.map { $0[place] != row.cells[place] } ?? true
    }
    guard !changed.isEmpty else { return }
    let keys = row.properties.indices.filter { isKey[$0] }
    var names = keys.map { row.properties[$0] }
    var cells = (changed + keys).map { row.cells[$0] }
    if let version {
      names.append("version")
      cells.append(.value(version.databaseValue))
    }
    let sql = Self.update(changed.map { row.properties[$0] }, where: names)
    try database.cachedStatement(sql: sql).execute(storing: cells)
  }

  /// Saves rows over those that were read in the same transaction; see ``updateRow(_:over:in:)``.
  ///
  /// - Parameter before: The rows as they were read, in the same order.
  static func updateRows(_ rows: [Self], over before: [Self], _ database: Database) throws {
    var properties: [String] = []
    var isKey: [Bool] = []
    var prepared: [(columns: [Int], statement: Statement)] = []
    for (row, before) in zip(rows, before) {
      let after = try RowEncoder(row, named: properties.isEmpty)
      if properties.isEmpty {
        properties = after.properties
        isKey = try keys(among: properties, database)
      }
      let old = try RowEncoder(before, named: false).cells
      let changed = properties.indices.filter { !isKey[$0] && after.cells[$0] != old[$0] }
      guard !changed.isEmpty else { continue }
      let keys = properties.indices.filter { isKey[$0] }
      // Rows that one action changes mostly change in the same columns.
      let statement: Statement
      if let known = prepared.first(where: { $0.columns == changed }) {
        statement = known.statement
      } else {
        statement = try database.cachedStatement(
          sql: update(changed.map { properties[$0] }, where: keys.map { properties[$0] }))
        prepared.append((changed, statement))
      }
      try statement.execute(storing: (changed + keys).map { after.cells[$0] })
    }
  }

  /// Which of the properties are the key of the table.
  private static func keys(among properties: [String], _ database: Database) throws -> [Bool] {
    let columns = try database.primaryKey(databaseTableName).columns
    return properties.map { property in
      columns.contains { SnakeCase.matches(column: $0, property: property) }
    }
  }

  private static func update(_ properties: [String], where keys: [String]) -> String {
    var text = RowText("UPDATE \(databaseTableName) SET ")
    for (place, property) in properties.enumerated() {
      if place > 0 { text.append(", ") }
      text.append(column: property)
      text.append(" = ?")
    }
    for (place, key) in keys.enumerated() {
      text.append(place > 0 ? " AND " : " WHERE ")
      text.append(column: key)
      text.append(" = ?")
    }
    return text.sql
  }
}
