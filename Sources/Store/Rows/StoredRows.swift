import GRDB

/// The rows of a statement, read straight from it: a row of its own for each fetch would first list its columns.
private final class StoredRows<Value: StoredRow>: DatabaseCursor {
  typealias Element = Value?

  let _statement: Statement
  var _isDone = false
  private let decoder: RowDecoder
  private var skips = false

  init(_ statement: Statement, arguments: StatementArguments?) throws {
    _statement = statement
    decoder = RowDecoder(statement)
    try statement.setArguments(arguments ?? [])
  }

  /// A statement that is left in the middle would hold its moment of the file fast.
  deinit {
    if !_isDone { try? _statement.setArguments(_statement.arguments) }
  }

  func _element(sqliteStatement: SQLiteStatement) throws -> Value? {
    skips ? nil : try Value(from: decoder)
  }

  /// The first row; one step more mostly finds the end, which is cheaper than to break off.
  func first() throws -> Value? {
    guard let first = try next() else { return nil }
    skips = true
    _ = try next()
    return first
  }
}

extension StoredRow {
  /// All rows of a statement.
  static func fetchAll(_ statement: Statement, arguments: StatementArguments? = nil) throws -> [Self] {
    let rows = try StoredRows<Self>(statement, arguments: arguments)
    var values: [Self] = []
    try rows.forEach { value in
      if let value { values.append(value) }
    }
    return values
  }

  /// The first row of a statement.
  static func fetchOne(_ statement: Statement, arguments: StatementArguments? = nil) throws -> Self? {
    try StoredRows<Self>(statement, arguments: arguments).first()
  }
}
