import GRDB
import Sales

extension StoreReader {
  /// Walks over the numbers that a series has given out, in the order of the numbers.
  ///
  /// Numbers of another shape (typed by hand, or of an earlier prefix) come as they are.
  public func eachNumber(of series: SeriesCode, _ body: (String) throws -> Void) throws {
    let (table, column) = series.place
    let numbers = try String.fetchCursor(
      database.makeStatement(sql: "SELECT \(column) FROM \(table) ORDER BY length(\(column)), \(column)"))
    while let number = try numbers.next() { try body(number) }
  }

  /// Walks over what the index for finding parts of words lacks, has wrong, or has too much.
  ///
  /// The body gets the kind, the key, the text that is indexed (nil for none) and the words that must be in it (nil
  /// for a record that is gone).
  public func eachFinderFault(_ body: (String, String, String?, String?) throws -> Void) throws {
    for (kind, table, key) in [
      ("customer", "customer", "account"), ("item", "item", "number"), ("vendor", "vendor", "account"),
    ] {
      let rows = try Row.fetchCursor(
        database.makeStatement(
          sql: """
            SELECT r.\(key) AS key, r.name AS name, t.text AS text FROM \(table) r
            LEFT JOIN finder f ON f.kind = ? AND f.key = r.\(key) LEFT JOIN finder_text t ON t.rowid = f.id
            """), arguments: [kind])
      while let row = try rows.next() {
        let (name, text): (String, String?) = (try row.value("name"), try row.value("text"))
        let found: String = try row.value("key")
        let words = SearchFold.fold("\(found) \(name)")
        let indexed = text.map { text in
          words.split(separator: " ").allSatisfy { text.contains($0) }
        }
        if indexed != true { try body(kind, found, text, words) }
      }
      let stray = try Row.fetchCursor(
        database.makeStatement(
          sql: """
            SELECT f.key AS key, t.text AS text FROM finder f LEFT JOIN finder_text t ON t.rowid = f.id
            WHERE f.kind = ? AND NOT EXISTS (SELECT 1 FROM \(table) r WHERE r.\(key) = f.key)
            """), arguments: [kind])
      while let row = try stray.next() { try body(kind, row.value("key"), row.value("text"), nil) }
    }
  }

  /// Walks over what the database finds wrong with its own file: damage, and rows that refer to nothing.
  public func eachFileFault(_ body: (String) throws -> Void) throws {
    let damage = try String.fetchCursor(database.makeStatement(sql: "PRAGMA integrity_check"))
    while let line = try damage.next() {
      if line != "ok" { try body(line) }
    }
    let stray = try Row.fetchCursor(database.makeStatement(sql: "PRAGMA foreign_key_check"))
    while let row = try stray.next() {
      let (table, parent): (String, String) = (try row.value(0), try row.value(2))
      let id: Int? = try row.value(1)
      try body("row \(id.map(String.init) ?? "?") of \(table) refers to a \(parent) that is not there")
    }
  }
}
