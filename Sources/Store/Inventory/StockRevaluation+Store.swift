import GRDB
import Sales

extension StockRevaluation: StoredRow {
  public static var databaseTableName: String { "stock_revaluation" }
}

extension StoreReader {
  /// What of an item is in the ledger, all warehouses together: the quantity, and what it stands there at.
  ///
  /// What slips have delivered and no invoice has settled is still in the ledger.
  public func bookedStock(of item: String) throws -> (quantity: Quantity, value: Amount) {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT ifnull(sum(quantity), 0) AS quantity, ifnull(sum(cost), 0)
            + (SELECT ifnull(sum(value), 0) FROM stock_revaluation WHERE item = ?1) AS value
          FROM stock_transaction WHERE item = ?1 AND financial_date IS NOT NULL
          """), arguments: [item])
    guard let row else { return (.zero, .zero) }
    return (try row.value("quantity"), try row.value("value"))
  }

  /// Walks over the vouchers whose postings to the stock account are not what their goods cost, with both figures.
  ///
  /// Vouchers from before the company named another stock account have a line of what their goods cost on another one.
  public func eachWrongStockVoucher(
    account: String, _ body: (_ voucher: String, _ ledger: Amount, _ stock: Amount) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database.makeStatement(
        sql: """
          SELECT voucher, sum(ledger) AS ledger, sum(stock) AS stock FROM (
            SELECT voucher, amount AS ledger, 0 AS stock FROM voucher_line WHERE account = ?1
            UNION ALL SELECT voucher, 0, cost FROM stock_transaction WHERE cost <> 0
            UNION ALL SELECT voucher, 0, value FROM stock_revaluation
          ) AS booked GROUP BY voucher HAVING sum(ledger) <> sum(stock) AND (
            EXISTS (SELECT 1 FROM voucher_line o WHERE o.voucher = booked.voucher AND o.account = ?1)
            OR NOT EXISTS (
              SELECT 1 FROM voucher_line o WHERE o.voucher = booked.voucher
              GROUP BY o.account HAVING sum(o.amount) = sum(booked.stock)))
          """), arguments: [account])
    while let row = try rows.next() {
      let voucher: String? = try row.value("voucher")
      try body(voucher ?? "none", row.value("ledger"), row.value("stock"))
    }
  }
}

extension StoreWriter {
  /// Adds a revaluation.
  ///
  /// - Throws: `TooLarge` for a value that is too large to be added up.
  public func insert(_ revaluation: StockRevaluation) throws {
    try StoredLimit.check(revaluation.value)
    try revaluation.insertRow(database)
  }
}
