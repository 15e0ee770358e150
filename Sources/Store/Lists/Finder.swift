import GRDB
import Sales

extension StoreReader {
  /// The keys of a kind whose texts hold every word of the search as a part, at most so many.
  ///
  /// Case and accents do not count. Words of fewer than three letters only narrow what a longer word finds, or find
  /// together as they stand, as in the number `LC-88`; a single one finds nothing here and is looked for at the beginning
  /// of codes and names instead.
  public func find(_ kind: String, _ search: String, limit: Int) throws -> [String] {
    guard let match = Search.match(search) else { return [] }
    let short = Search.words(search).filter { $0.unicodeScalars.count < 3 }
    let condition = short.map { _ in " AND instr(t.text, ?) > 0" }.joined()
    let statement = try database.cachedStatement(
      sql: """
        SELECT f.key FROM finder_text t JOIN finder f ON f.id = t.rowid
        WHERE t.text MATCH ? AND f.kind = ?\(condition) ORDER BY t.rowid LIMIT ?
        """)
    return try String.fetchAll(
      statement, arguments: [match, kind] + StatementArguments(short) + StatementArguments([limit]))
  }
}

extension StoreWriter {
  /// Puts the texts of a record in the index for finding parts of words.
  func index(_ kind: String, _ key: String, _ texts: [String]) throws {
    try unindex(kind, key)
    try database.cachedStatement(sql: "INSERT INTO finder (kind, key) VALUES (?, ?)").execute(arguments: [
      kind, key,
    ])
    let text = SearchFold.fold(texts.filter { !$0.isEmpty }.joined(separator: " "))
    try database.cachedStatement(sql: "INSERT INTO finder_text (rowid, text) VALUES (?, ?)")
      .execute(arguments: [database.lastInsertedRowID, text])
  }

  /// Takes a record out of the index.
  func unindex(_ kind: String, _ key: String) throws {
    let statement = try database.cachedStatement(sql: "SELECT id FROM finder WHERE kind = ? AND key = ?")
    guard let id = try Int.fetchOne(statement, arguments: [kind, key]) else { return }
    try database.cachedStatement(sql: "DELETE FROM finder_text WHERE rowid = ?").execute(arguments: [id])
    try database.cachedStatement(sql: "DELETE FROM finder WHERE id = ?").execute(arguments: [id])
  }
}
