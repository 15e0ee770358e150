import GRDB

extension Store {
  /// Copies a set of documents many times; for building large test companies only.
  ///
  /// Indexes are taken away and made again near the end, which sorts instead of searching a place for each row. The last
  /// twentieth is written with them: an index that has just been sorted has no room in any page, and would be split by
  /// every posting, as those of a company at work are not.
  /// - Throws: `StoreRefusal`; the file is then of no use.
  public func copyInBulk(_ copies: [(set: BulkSet, shift: BulkShift)], copied: (Int) throws -> Void) throws {
    try withoutChecks { database in
      let indexes = try Row.fetchAll(
        database,
        sql: """
          SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN
            (\(BulkTable.all.map { "'\($0.name)'" }.joined(separator: ", ")))
          """)
      for index in indexes { try database.execute(sql: "DROP INDEX \(index["name"] as String)") }
      let sorted = copies.count - copies.count / 20
      func make(_ places: Range<Int>) throws {
        for place in places {
          try database.inTransaction(.immediate) {
            try StoreWriter(database: database).copy(copies[place].set, shifted: copies[place].shift)
            return .commit
          }
          try copied(place + 1)
        }
      }
      try make(0..<sorted)
      for index in indexes { try database.execute(sql: index["sql"] as String) }
      try make(sorted..<copies.count)
      try database.inTransaction(.immediate) {
        try database.execute(
          sql: """
            DELETE FROM ledger_month;
            INSERT INTO ledger_month (account, month, amount)
              SELECT l.account, substr(v.date, 1, 7), sum(l.amount) FROM voucher_line l
              JOIN voucher v ON v.number = l.voucher GROUP BY 1, 2
            """)
        return .commit
      }
    }
  }
}
