import GRDB
import Sales

extension CashRounding: StoredRow {
  public static var databaseTableName: String { "cash_rounding" }
}

extension StoreReader {
  /// What totals of a currency are rounded to; nil where they stay as they are.
  public func cashRounding(of currency: String) throws -> CashRounding? {
    try CashRounding.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM cash_rounding WHERE currency = ?"), arguments: [currency])
  }
}

extension StoreWriter {
  /// Adds or replaces the rounding of a currency.
  public func put(_ rounding: CashRounding) throws {
    try rounding.save(database)
  }

  /// Deletes the rounding of a currency.
  public func delete(cashRoundingOf currency: String) throws {
    try database.execute(sql: "DELETE FROM cash_rounding WHERE currency = ?", arguments: [currency])
  }
}

extension ListDefinition {
  /// What totals are rounded to in coins.
  public static let cashRoundings = ListDefinition(
    name: "cash-roundings", title: "Cash rounding",
    help: "What totals of a currency are rounded to so that they can be paid in coins.",
    columns: [
      ListColumn("currency", "Currency", .code, "currency", sortable: true),
      ListColumn("step", "Step", .price, "step"),
    ], from: "cash_rounding", rowKey: "currency", keyColumn: "currency", defaultSort: ListSort("currency"))
}
