import GRDB

/// The rows of a statement, read straight from it: a row of its own for each fetch would first list its columns.
private final class StoredRows<Element: StoredRow>: DatabaseCursor {
  let _statement: Statement
  var _isDone = false
  private let names: [String]

  init(_ statement: Statement, arguments: StatementArguments?) throws {
    _statement = statement
    names = statement.columnNames
    try statement.setArguments(arguments ?? [])
  }

  /// A statement that is left in the middle would hold its moment of the file fast.
  deinit {
    if !_isDone { try? _statement.setArguments(_statement.arguments) }
  }

  func _element(sqliteStatement: SQLiteStatement) throws -> Element {
    try Element(from: RowDecoder(sqliteStatement, names: names))
  }
}

extension StoredRow {
  /// All rows of a statement.
  static func fetchAll(_ statement: Statement, arguments: StatementArguments? = nil) throws -> [Self] {
    let rows = try StoredRows<Self>(statement, arguments: arguments)
    var values: [Self] = []
    try rows.forEach { values.append($0) }
    return values
  }

  /// The first row of a statement.
  static func fetchOne(_ statement: Statement, arguments: StatementArguments? = nil) throws -> Self? {
    try StoredRows<Self>(statement, arguments: arguments).next()
  }
}
