import GRDB
import Sales

extension ReturnHeader: VersionedRow {
  public static var databaseTableName: String { "return_order" }
  var conflictName: String { "return \(number)" }
}
extension ReturnLine: StoredRow {
  public static var databaseTableName: String { "return_line" }
}
extension Disposition: VersionedRow {
  public static var databaseTableName: String { "disposition" }
  var conflictName: String { "disposition \(code)" }
}
extension ReturnReason: VersionedRow {
  public static var databaseTableName: String { "return_reason" }
  var conflictName: String { "return reason \(code)" }
}
extension DispositionAction: DatabaseValueConvertible {}
extension ReturnStatus: DatabaseValueConvertible {}
extension ReturnLineStatus: DatabaseValueConvertible {}
extension ReturnArrival: DatabaseValueConvertible {}

extension StoreReader {
  /// A return by its RMA number.
  public func returnOrder(_ number: String) throws -> ReturnOrder? {
    try ReturnHeader.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM return_order WHERE number = ?"), arguments: [number]
    ).map(returnOrder(of:))
  }

  /// The return behind an order; nil for an order that is none.
  public func returnOrder(ofOrder id: Int) throws -> ReturnOrder? {
    try ReturnHeader.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM return_order WHERE order_id = ?"), arguments: [id]
    ).map(returnOrder(of:))
  }

  private func returnOrder(of header: ReturnHeader) throws -> ReturnOrder {
    let lines = try ReturnLine.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM return_line WHERE return_id = ? ORDER BY id"),
      arguments: [header.id ?? 0])
    return ReturnOrder(header: header, lines: lines)
  }

  /// Walks over all returns, the oldest first.
  public func eachReturn(_ body: (ReturnOrder) throws -> Void) throws {
    let numbers = try String.fetchCursor(
      database.makeStatement(sql: "SELECT number FROM return_order ORDER BY id"))
    while let number = try numbers.next() {
      if let found = try returnOrder(number) { try body(found) }
    }
  }

  /// A disposition code.
  public func disposition(_ code: String) throws -> Disposition? {
    try Disposition.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM disposition WHERE code = ?"), arguments: [code])
  }

  /// A return reason.
  public func returnReason(_ code: String) throws -> ReturnReason? {
    try ReturnReason.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM return_reason WHERE code = ?"), arguments: [code])
  }

  /// What of an invoice line is returned or credited, or is about to be: the quantity, positive, and its net, negative.
  public func credited(ofInvoiceLine id: Int) throws -> (quantity: Quantity, net: Amount) {
    let statement = try database.cachedStatement(
      sql: """
        SELECT -ifnull(sum(quantity - cancelled), 0), ifnull(sum(CASE WHEN status = 'canceled' THEN 0 ELSE net END), 0)
        FROM sales_order_line WHERE credited_line_id = ?
        """)
    let row = try Row.fetchOne(statement, arguments: [id])
    return (row?[0] ?? .zero, row?[1] ?? .zero)
  }
}

extension StoreWriter {
  /// Adds a return with its lines.
  public func insert(_ order: ReturnOrder) throws {
    let id = try insert(order.header)
    for var line in order.lines {
      line.returnId = id
      _ = try insert(line)
    }
  }

  /// Saves a return over the version that was read; lines without a row are added.
  public func save(_ order: ReturnOrder) throws {
    let header = try save(order.header, key: order.header.id ?? 0, kind: "return")
    for var line in order.lines {
      line.returnId = header.id
      if line.id == nil { _ = try insert(line) } else { try line.updateRow(database) }
    }
  }

  /// Deletes a return; its order goes first or with it.
  public func delete(return id: Int) throws {
    try database.execute(sql: "DELETE FROM return_order WHERE id = ?", arguments: [id])
  }

  /// Adds or changes a disposition code.
  public func put(_ disposition: Disposition) throws {
    if try reader.disposition(disposition.code) == nil {
      try disposition.insertRow(database)
    } else {
      _ = try save(disposition, key: disposition.code, kind: "disposition")
    }
  }

  /// Adds or changes a return reason.
  public func put(_ reason: ReturnReason) throws {
    if try reader.returnReason(reason.code) == nil {
      try reason.insertRow(database)
    } else {
      _ = try save(reason, key: reason.code, kind: "return reason")
    }
  }

  /// Deletes a disposition code; lines that have it keep its action.
  public func delete(disposition code: String) throws {
    try database.execute(sql: "DELETE FROM disposition WHERE code = ?", arguments: [code])
  }

  /// Deletes a return reason; returns that name it keep the name.
  public func delete(returnReason code: String) throws {
    try database.execute(sql: "DELETE FROM return_reason WHERE code = ?", arguments: [code])
  }
}
