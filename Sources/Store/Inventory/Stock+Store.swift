import GRDB
import Sales

extension StockTransaction: StoredRow {
  public static var databaseTableName: String { "stock_transaction" }
}

extension OnHand {
  /// Reads a balance off five columns of a row.
  init(_ row: Row, from first: Int) throws {
    self.init(
      physical: try row.value(first), reserved: try row.value(first + 1),
      reservedOrdered: try row.value(first + 2), onOrder: try row.value(first + 3),
      ordered: try row.value(first + 4))
  }
}

extension StoreReader {
  /// What there is of an item in a warehouse.
  public func onHand(_ place: StockPlace) throws -> OnHand {
    let statement = try database.cachedStatement(
      sql: """
        SELECT physical, reserved, reserved_ordered, on_order, ordered FROM stock_balance
        WHERE item = ? AND warehouse = ?
        """)
    let row = try Row.fetchOne(statement, arguments: [place.item, place.warehouse])
    return try row.map { try OnHand($0, from: 0) } ?? .nothing
  }

  /// What there is of an item, warehouse by warehouse.
  public func onHand(item: String) throws -> [(warehouse: String, onHand: OnHand)] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT warehouse, physical, reserved, reserved_ordered, on_order, ordered FROM stock_balance
        WHERE item = ? ORDER BY warehouse
        """)
    return try Row.fetchAll(statement, arguments: [item]).map { (try $0.value(0), try OnHand($0, from: 1)) }
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
    try save([after], over: [before])
  }

  /// Writes what differs between the transactions of some lines before and after their moves; see above.
  public func save(_ after: [[StockTransaction]], over before: [[StockTransaction]]) throws {
    var changed: [StockTransaction] = []
    var old: [StockTransaction] = []
    var gone: [StockTransaction] = []
    for (after, before) in zip(after, before) {
      let kept = Set(after.compactMap(\.id))
      var left = before.filter { row in row.id.map { !kept.contains($0) } ?? false }[...]
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
      gone += left
    }
    try StockTransaction.updateRows(changed, over: old, database)
    for row in gone {
      try database.cachedStatement(sql: "DELETE FROM stock_transaction WHERE id = ?")
        .execute(arguments: [row.id])
    }
  }
}
