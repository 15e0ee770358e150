import GRDB
import Sales

extension PurchaseHeader: VersionedRow {
  public static var databaseTableName: String { "purchase_order" }
  var conflictName: String { "purchase order \(number)" }
}

extension PurchaseLine: NumberedRow {
  public static var databaseTableName: String { "purchase_order_line" }
  var documentId: Int? {
    get { orderId }
    set { orderId = newValue }
  }
}

extension DeliveryDateChange: StoredRow {
  public static var databaseTableName: String { "delivery_date_change" }
}

extension PurchaseStatus: DatabaseValueConvertible {}
extension PurchaseDocument: DatabaseValueConvertible {}
extension PurchasePriceSource: DatabaseValueConvertible {}
extension DeliveryDateKind: DatabaseValueConvertible {}

extension StoreReader {
  /// A purchase order with its lines.
  public func purchase(_ number: String) throws -> PurchaseOrder? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM purchase_order WHERE number = ?")
    return try PurchaseHeader.fetchOne(statement, arguments: [number]).map(purchase(of:))
  }

  /// A purchase order by its row.
  public func purchase(id: Int) throws -> PurchaseOrder? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM purchase_order WHERE id = ?")
    return try PurchaseHeader.fetchOne(statement, arguments: [id]).map(purchase(of:))
  }

  /// The purchase order that a line stands on.
  public func purchase(ofLine id: Int) throws -> PurchaseOrder? {
    let statement = try database.cachedStatement(
      sql: "SELECT order_id FROM purchase_order_line WHERE id = ?")
    return try Int.fetchOne(statement, arguments: [id]).flatMap(purchase(id:))
  }

  /// The purchase lines that were ordered for a line of a sales order, the oldest first.
  public func purchaseLines(forSalesLine id: Int) throws -> [PurchaseLine] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM purchase_order_line WHERE sales_line_id = ? ORDER BY id")
    return try PurchaseLine.fetchAll(statement, arguments: [id])
  }

  /// The number of the purchase order that has a line.
  public func purchaseNumber(ofLine id: Int) throws -> String? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT o.number FROM purchase_order_line l JOIN purchase_order o ON o.id = l.order_id WHERE l.id = ?
        """)
    return try String.fetchOne(statement, arguments: [id])
  }

  /// Where a line of a sales order stands: the number of its order and its own.
  public func place(ofSalesLine id: Int) throws -> (order: String, line: Int)? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT o.number, l.line_number FROM sales_order_line l JOIN sales_order o ON o.id = l.order_id
        WHERE l.id = ?
        """)
    return try Row.fetchOne(statement, arguments: [id]).map { (try $0.value(0), try $0.value(1)) }
  }

  /// The inventory transactions of the lines of a purchase order, by line.
  public func stock(ofPurchase id: Int) throws -> [Int: [StockTransaction]] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT t.* FROM purchase_order_line l JOIN stock_transaction t ON t.purchase_line_id = l.id
        WHERE l.order_id = ? ORDER BY t.id
        """)
    return Dictionary(grouping: try StockTransaction.fetchAll(statement, arguments: [id])) {
      $0.purchaseLineId ?? 0
    }
  }

  /// The history of the dates of a purchase line, the oldest first.
  public func dateChanges(ofPurchaseLine id: Int) throws -> [DeliveryDateChange] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM delivery_date_change WHERE purchase_line_id = ? ORDER BY id")
    return try DeliveryDateChange.fetchAll(statement, arguments: [id])
  }

  /// The confirmations of a purchase order: day, user and the order as it was, the oldest first.
  public func purchaseConfirmations(ofOrder id: Int) throws -> [(on: Day, by: String, document: String)] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT confirmed_on, confirmed_by, document FROM purchase_confirmation WHERE order_id = ?
        ORDER BY sequence
        """)
    return try Row.fetchAll(statement, arguments: [id]).map {
      (try $0.value(0), try $0.value(1), try $0.value(2))
    }
  }

  fileprivate func purchase(of header: PurchaseHeader) throws -> PurchaseOrder {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM purchase_order_line WHERE order_id = ? ORDER BY line_number")
    return PurchaseOrder(
      header: header, lines: try PurchaseLine.fetchAll(statement, arguments: [header.id ?? 0]))
  }

  /// Walks over all purchase orders.
  public func eachPurchase(_ body: (PurchaseOrder) throws -> Void) throws {
    let headers = try PurchaseHeader.fetchCursor(database, sql: "SELECT * FROM purchase_order ORDER BY id")
    while let header = try headers.next() { try body(try purchase(of: header)) }
  }
}

extension StoreWriter {
  /// Adds a purchase order with its lines.
  ///
  /// - Returns: the order with the rows it was given.
  public func insert(_ order: PurchaseOrder) throws -> PurchaseOrder {
    var order = order
    try checkLimits(order)
    let id = try insert(order.header)
    order.header.id = id
    try insert(&order.lines, ofDocument: id)
    return order
  }

  /// Saves the header over the version that was read, and those lines that differ from `before`.
  ///
  /// - Returns: the order with its new version and the rows of new lines.
  public func save(_ order: PurchaseOrder, over before: PurchaseOrder) throws -> PurchaseOrder {
    var order = order
    try checkLimits(order)
    let id = order.header.id ?? 0
    order.header = try save(order.header, over: before.header, key: id, kind: "purchase order")
    try save(&order.lines, over: before.lines, ofDocument: id)
    return order
  }

  private func checkLimits(_ order: PurchaseOrder) throws {
    for line in order.lines {
      try StoredLimit.check(line.quantity)
      try StoredLimit.check(line.net)
    }
  }

  /// Deletes a purchase order with its lines and confirmations.
  public func delete(purchase id: Int) throws {
    try database.execute(sql: "DELETE FROM purchase_order WHERE id = ?", arguments: [id])
  }

  /// Adds an entry to the history of a line's dates.
  public func insert(_ change: DeliveryDateChange) throws {
    try change.insertRow(database)
  }

  /// Keeps the document of a confirmation.
  ///
  /// - Returns: which confirmation of the purchase order it is, from 1.
  public func insertConfirmation(purchase id: Int, on day: Day, by user: String, document: String) throws
    -> Int
  {
    let last = try Int.fetchOne(
      database.cachedStatement(sql: "SELECT max(sequence) FROM purchase_confirmation WHERE order_id = ?"),
      arguments: [id])
    let sequence = (last ?? 0) + 1
    try database.cachedStatement(
      sql: """
        INSERT INTO purchase_confirmation (order_id, sequence, confirmed_on, confirmed_by, document)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [id, sequence, day, user, document])
    return sequence
  }
}

extension StoreReader {
  /// A line of a sales order by its row.
  public func orderLine(_ id: Int) throws -> OrderLine? {
    try OrderLine.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM sales_order_line WHERE id = ?"), arguments: [id])
  }

  /// The inventory transactions of a line of a sales order.
  public func stock(ofSalesLine id: Int) throws -> [StockTransaction] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM stock_transaction WHERE order_line_id = ? ORDER BY id")
    return try StockTransaction.fetchAll(statement, arguments: [id])
  }
}

extension StoreWriter {
  /// Parts a purchase line from the sales line that it was ordered for.
  public func unlinkSalesLine(ofPurchaseLine id: Int) throws {
    try database.cachedStatement(
      sql: "UPDATE purchase_order_line SET sales_line_id = NULL, is_direct = 0 WHERE id = ?"
    ).execute(arguments: [id])
  }
}

extension StoreReader {
  /// The inventory transactions of a purchase line.
  public func stock(ofPurchaseLine id: Int) throws -> [StockTransaction] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM stock_transaction WHERE purchase_line_id = ? ORDER BY id")
    return try StockTransaction.fetchAll(statement, arguments: [id])
  }
}

extension StoreReader {
  /// The purchase orders of a vendor of which something is still to come, the earliest first.
  public func purchasesToReceive(fromVendor account: String) throws -> [PurchaseOrder] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT * FROM purchase_order WHERE vendor = ? AND next_delivery_date IS NOT NULL
        ORDER BY next_delivery_date, id
        """)
    return try PurchaseHeader.fetchAll(statement, arguments: [account]).map(purchase(of:))
  }
}
