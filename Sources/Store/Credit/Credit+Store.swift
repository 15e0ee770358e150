import GRDB
import Sales

extension CreditSettings: DatabaseValueConvertible {}
extension CreditRuleKind: DatabaseValueConvertible {}
extension CreditRuleEffect: DatabaseValueConvertible {}
extension RelationScope: DatabaseValueConvertible {}
extension CreditHoldStatus: DatabaseValueConvertible {}

extension CreditRule: VersionedRow {
  public static var databaseTableName: String { "credit_rule" }
  var conflictName: String { "credit rule \(code)" }
}
extension CreditHold: StoredRow {
  public static var databaseTableName: String { "credit_hold" }
}

extension StoreReader {
  /// A rule of credit management, nil where there is none.
  public func creditRule(_ code: String) throws -> CreditRule? {
    try CreditRule.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM credit_rule WHERE code = ?"), arguments: [code])
  }

  /// All rules of credit management that are in force, by code.
  public func activeCreditRules() throws -> [CreditRule] {
    try CreditRule.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM credit_rule WHERE active = 1 ORDER BY code"))
  }

  /// The place of an order on the credit hold list, active or released; nil when it never was there.
  public func creditHold(ofOrder id: Int) throws -> CreditHold? {
    try CreditHold.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM credit_hold WHERE order_id = ?"), arguments: [id])
  }

  /// The numbers of the orders that wait for a decision on their credit, the oldest first.
  public func ordersOnCreditHold() throws -> [String] {
    try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT o.number FROM credit_hold h JOIN sales_order o ON o.id = h.order_id
          WHERE h.status IN ('held', 'ready') ORDER BY h.id
          """))
  }

  /// The due date of the oldest open invoice of an invoice account; nil when it owes nothing.
  public func oldestDueDate(of invoiceAccount: String) throws -> Day? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT min(due_date) FROM customer_transaction WHERE customer = ? AND base_open <> 0 AND base_open > 0
        """)
    return try Day.fetchOne(statement, arguments: [invoiceAccount])
  }

  /// The orders of an invoice account that have delivered something and are not invoiced whole.
  public func deliveredOrders(of invoiceAccount: String) throws -> [SalesOrder] {
    let numbers = try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT number FROM sales_order WHERE invoice_account = ? AND open_amount <> 0
            AND document_status IN ('packing-slip', 'invoice') ORDER BY id
          """), arguments: [invoiceAccount])
    return try numbers.compactMap { try order($0) }
  }
}

extension StoreWriter {
  /// Adds a rule of credit management.
  ///
  /// - Throws: `CodeRefusal` when the code is taken.
  public func insert(_ rule: CreditRule) throws {
    guard try reader.creditRule(rule.code) == nil else {
      throw CodeRefusal("credit rule", rule.code, .taken)
    }
    try rule.insertRow(database)
  }

  /// Saves a rule of credit management.
  ///
  /// - Throws: `Conflict`, `NotFound`.
  public func save(_ rule: CreditRule) throws -> CreditRule {
    try save(rule, key: rule.code, kind: "credit rule")
  }

  /// Deletes a rule of credit management.
  public func delete(creditRule code: String) throws {
    try database.execute(sql: "DELETE FROM credit_rule WHERE code = ?", arguments: [code])
    guard database.changesCount == 1 else { throw NotFound("credit rule", code) }
  }

  /// Keeps the place of an order on the credit hold list; each order has one at most.
  ///
  /// - Returns: the place with its row.
  public func put(_ hold: CreditHold) throws -> CreditHold {
    var hold = hold
    if hold.id == nil {
      hold.id = try insert(hold)
    } else {
      try hold.updateRow(database)
    }
    return hold
  }
}
