import GRDB
import Sales

extension OrderHeader: VersionedRow {
  public static var databaseTableName: String { "sales_order" }
  var conflictName: String { "order \(number)" }
}

extension StoreReader {
  /// An order with its lines and charges.
  public func order(_ number: String) throws -> SalesOrder? {
    try orderHeader(number).map(order(of:))
  }

  /// An order without its lines and charges.
  public func orderHeader(_ number: String) throws -> OrderHeader? {
    try OrderHeader.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM sales_order WHERE number = ?"), arguments: [number])
  }

  /// An order by its row.
  public func order(id: Int) throws -> SalesOrder? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM sales_order WHERE id = ?")
    return try OrderHeader.fetchOne(statement, arguments: [id]).map(order(of:))
  }

  /// The order of a header that was read in the same transaction, before any change of it.
  public func order(of header: OrderHeader) throws -> SalesOrder {
    let id = header.id ?? 0
    let lines = try OrderLine.fetchAll(
      database.cachedStatement(
        sql:
          "SELECT * FROM sales_order_line WHERE order_id = ? ORDER BY coalesce(schedule, line_number), line_number"
      ),
      arguments: [id])
    let charges = try ChargeTable(name: "order_charge").fetch(database, document: id)
    return SalesOrder(header: header, lines: lines, charges: charges)
  }

  /// What an invoice account has on open orders and not on invoices, by currency.
  public func openOrderAmounts(of invoiceAccount: String) throws -> [String: Amount] {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT currency, sum(open_amount) AS amount FROM sales_order
          WHERE invoice_account = ? AND open_amount <> 0 GROUP BY currency
          """), arguments: [invoiceAccount])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["currency"], $0["amount"]) })
  }

  /// The orders of a customer that carry a customer reference, other than the one named.
  public func orders(of customer: String, withReference reference: String, except number: String) throws
    -> [String]
  {
    guard !reference.isEmpty else { return [] }
    let statement = try database.cachedStatement(
      sql: """
        SELECT number FROM sales_order WHERE customer_reference = ? AND customer_reference <> '' AND customer = ?
          AND number <> ? AND status <> 'canceled' ORDER BY id LIMIT 3
        """)
    return try String.fetchAll(statement, arguments: [reference, customer, number])
  }
}

extension StoreWriter {
  /// Adds an order with its lines and charges.
  ///
  /// - Returns: the order with the rows it was given.
  public func insert(_ order: SalesOrder) throws -> SalesOrder {
    var order = order
    try checkLimits(order)
    let id = try insert(order.header)
    order.header.id = id
    try insert(&order.lines, ofDocument: id)
    if !order.charges.isEmpty {
      try ChargeTable(name: "order_charge").replace(database, document: id, with: order.charges)
    }
    return order
  }

  /// Saves the header over the version that was read, and those lines and charges that differ from `before`.
  ///
  /// - Returns: the order with its new version and the rows of new lines.
  public func save(_ order: SalesOrder, over before: SalesOrder) throws -> SalesOrder {
    var order = order
    try checkLimits(order)
    order.header = try save(order.header, over: before.header, key: order.header.id ?? 0, kind: "order")
    let id = order.header.id ?? 0
    try save(&order.lines, over: before.lines, ofDocument: id)
    if order.charges != before.charges {
      try ChargeTable(name: "order_charge").replace(database, document: id, with: order.charges)
    }
    return order
  }

  private func checkLimits(_ order: SalesOrder) throws {
    for line in order.lines {
      try StoredLimit.check(line.quantity)
      try StoredLimit.check(line.net)
    }
  }

  /// Keeps the document of a confirmation.
  ///
  /// - Returns: which confirmation of the order it is, from 1.
  public func insertConfirmation(order id: Int, on day: Day, by user: String, document: String) throws -> Int
  {
    let last = try Int.fetchOne(
      database.cachedStatement(sql: "SELECT max(sequence) FROM order_confirmation WHERE order_id = ?"),
      arguments: [id])
    let sequence = (last ?? 0) + 1
    try database.cachedStatement(
      sql: """
        INSERT INTO order_confirmation (order_id, sequence, confirmed_on, confirmed_by, document)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [id, sequence, day, user, document])
    return sequence
  }
}
