import GRDB
import Sales

extension TradeJournal: VersionedRow {
  public static var databaseTableName: String { "trade_journal" }
  var conflictName: String { "trade agreement journal \(number)" }
}
extension TradeJournalLine: StoredRow {
  public static var databaseTableName: String { "trade_journal_line" }
}
extension TradeJournalStatus: DatabaseValueConvertible {}

extension StoreReader {
  /// A trade agreement journal.
  public func tradeJournal(_ number: String) throws -> TradeJournal? {
    try TradeJournal.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM trade_journal WHERE number = ?"), arguments: [number])
  }

  /// The lines of a trade agreement journal, in their order.
  public func tradeJournalLines(_ number: String) throws -> [TradeJournalLine] {
    try TradeJournalLine.fetchAll(
      database.cachedStatement(
        sql: "SELECT * FROM trade_journal_line WHERE journal = ? ORDER BY line_number"), arguments: [number])
  }
}

extension StoreWriter {
  /// Adds a trade agreement journal.
  public func insert(_ journal: TradeJournal) throws {
    guard try reader.tradeJournal(journal.number) == nil else {
      throw CodeRefusal("trade agreement journal", journal.number, .taken)
    }
    try journal.insert(database)
  }

  /// Saves a trade agreement journal over the version that was read.
  public func save(_ journal: TradeJournal) throws -> TradeJournal {
    try save(journal, key: journal.number, kind: "trade agreement journal")
  }

  /// Puts lines in the place of those that a journal has.
  public func replaceLines(ofTradeJournal number: String, with lines: [TradeJournalLine]) throws {
    try database.cachedStatement(sql: "DELETE FROM trade_journal_line WHERE journal = ?")
      .execute(arguments: [number])
    for line in lines { try line.insertRow(database) }
  }

  /// Deletes a journal with its lines.
  public func delete(tradeJournal number: String) throws {
    try database.execute(sql: "DELETE FROM trade_journal WHERE number = ?", arguments: [number])
  }
}
