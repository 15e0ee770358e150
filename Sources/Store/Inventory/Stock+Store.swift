import GRDB
import Sales

extension StockTransaction: StoredRow {
  public static var databaseTableName: String { "stock_transaction" }
}

extension StoreReader {
  /// What there is of an item in a warehouse.
  public func onHand(_ place: StockPlace) throws -> OnHand {
    let statement = try database.cachedStatement(
      sql: """
        SELECT status, sum(quantity) AS quantity FROM stock_transaction
        WHERE item = ? AND warehouse = ? GROUP BY status
        """)
    var sums: [StockStatus: Quantity] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [place.item, place.warehouse])
    while let row = try rows.next() { try sums[row.value(0)] = row.value(1) }
    return OnHand(sums: sums)
  }

  /// What there is of an item, warehouse by warehouse.
  public func onHand(item: String) throws -> [(warehouse: String, onHand: OnHand)] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT warehouse, status, sum(quantity) AS quantity FROM stock_transaction
        WHERE item = ? GROUP BY warehouse, status ORDER BY warehouse
        """)
    var sums: [(String, [StockStatus: Quantity])] = []
    for row in try Row.fetchAll(statement, arguments: [item]) {
      let warehouse: String = try row.value("warehouse")
      if sums.last?.0 != warehouse { sums.append((warehouse, [:])) }
      try sums[sums.count - 1].1[row.value("status")] = row.value("quantity")
    }
    return sums.map { ($0.0, OnHand(sums: $0.1)) }
  }

  /// The inventory transactions of the lines of an order, by line.
  public func stock(ofOrder id: Int) throws -> [Int: [StockTransaction]] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT t.* FROM stock_transaction t JOIN sales_order_line l ON l.id = t.order_line_id
        WHERE l.order_id = ? ORDER BY t.id
        """)
    return Dictionary(grouping: try StockTransaction.fetchAll(statement, arguments: [id])) {
      $0.orderLineId ?? 0
    }
  }

  /// The transactions of an item: those that have moved by their day, the latest first, then what is planned.
  public func transactions(of item: String, limit: Int) throws -> [StockTransaction] {
    try StockTransaction.fetchAll(
      database,
      sql: """
        SELECT * FROM stock_transaction WHERE item = ?
        ORDER BY max(ifnull(physical_date, ''), ifnull(financial_date, '')) DESC, id DESC LIMIT ?
        """, arguments: [item, limit])
  }
}

extension StoreWriter {
  /// Adds an inventory transaction.
  ///
  /// - Throws: `NumberError.overflow` for a quantity or cost that is too large to be added up.
  public func insert(_ transaction: StockTransaction) throws {
    try StoredLimit.check(transaction.quantity)
    try StoredLimit.check(transaction.cost)
    try database.cachedStatement(
      sql: """
        INSERT INTO stock_transaction (item, warehouse, status, quantity, order_line_id, physical_date,
          financial_date, packing_slip_id, invoice_id, cost, voucher, reason, purchase_line_id, product_receipt_id,
          vendor_invoice_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      transaction.item, transaction.warehouse, transaction.status, transaction.quantity,
      transaction.orderLineId,
      transaction.physicalDate, transaction.financialDate, transaction.packingSlipId, transaction.invoiceId,
      transaction.cost, transaction.voucher, transaction.reason,
      transaction.purchaseLineId, transaction.productReceiptId, transaction.vendorInvoiceId,
    ])
  }

  /// Writes what differs between the transactions of a line before and after its moves.
  ///
  /// A transaction that came takes the row of one that went: a move of all of it changes the row where it lies.
  public func save(_ after: [StockTransaction], over before: [StockTransaction]) throws {
    let kept = Set(after.compactMap(\.id))
    var left = before.filter { row in row.id.map { !kept.contains($0) } ?? false }[...]
    var changed: [StockTransaction] = []
    var old: [StockTransaction] = []
    for var row in after {
      let present: StockTransaction?
      if let id = row.id {
        present = before.first { $0.id == id }
      } else {
        present = left.popFirst()
        row.id = present?.id
      }
      guard let present else {
        try insert(row)
        continue
      }
      guard present != row else { continue }
      try StoredLimit.check(row.quantity)
      try StoredLimit.check(row.cost)
      changed.append(row)
      old.append(present)
    }
    try StockTransaction.updateRows(changed, over: old, database)
    for row in left {
      try database.cachedStatement(sql: "DELETE FROM stock_transaction WHERE id = ?")
        .execute(arguments: [row.id])
    }
  }
}
