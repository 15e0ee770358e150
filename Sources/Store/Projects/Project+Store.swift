import GRDB
import Sales

extension Project: VersionedRow {
  public static var databaseTableName: String { "project" }
  var conflictName: String { "project \(number)" }
}
extension ProjectStatus: DatabaseValueConvertible {}

extension StoreReader {
  /// A project.
  public func project(_ number: String) throws -> Project? {
    try Project.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM project WHERE number = ?"), arguments: [number])
  }

  /// The order that holds the item requirements of a project; nil before the first.
  public func requirements(ofProject number: String) throws -> SalesOrder? {
    let statement = try database.cachedStatement(
      sql: "SELECT number FROM sales_order WHERE project = ? AND type = 'item-requirements'")
    return try String.fetchOne(statement, arguments: [number]).flatMap(order)
  }

  /// What a packing slip's goods cost a project: by its inventory transactions, and by its voucher in the ledger.
  ///
  /// Both in the company's currency and positive for goods that were consumed.
  public func consumption(ofPackingSlip id: Int) throws -> (stock: Amount, ledger: Amount) {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          WITH moved AS (
            SELECT t.voucher, t.cost FROM packing_slip_line l
            JOIN stock_transaction t ON t.order_line_id = l.order_line_id AND t.packing_slip_id = l.packing_slip_id
            WHERE l.packing_slip_id = ?)
          SELECT (SELECT -ifnull(sum(cost), 0) FROM moved),
            (SELECT ifnull(sum(v.amount), 0) FROM voucher_line v JOIN ledger_account a ON a.number = v.account
             WHERE v.voucher IN (SELECT voucher FROM moved) AND a.kind <> 'asset'),
            (SELECT -ifnull(sum(v.amount), 0) FROM voucher_line v JOIN ledger_account a ON a.number = v.account
             WHERE v.voucher IN (SELECT voucher FROM moved) AND a.kind = 'asset')
          """), arguments: [id])
    guard let row else { return (.zero, .zero) }
    // The project's account may be an asset too, work in progress; the two sides then cancel out.
    let (expense, asset): (Amount, Amount) = (try row.value(1), try row.value(2))
    return (try row.value(0), expense.isZero ? asset : expense)
  }
}

extension StoreWriter {
  /// Adds a project.
  ///
  /// - Throws: `CodeRefusal` for a number that is taken or empty.
  public func insert(_ project: Project) throws {
    guard !project.number.isEmpty else { throw CodeRefusal("project", project.number, .empty) }
    guard try reader.project(project.number) == nil else {
      throw CodeRefusal("project", project.number, .taken)
    }
    try project.insertRow(database)
  }

  /// Saves a project over the version that was read.
  ///
  /// - Throws: `Conflict`, `NotFound`.
  public func save(_ project: Project) throws -> Project {
    try save(project, key: project.number, kind: "project")
  }

  /// Deletes a project that no order names.
  public func delete(project number: String) throws {
    try database.execute(sql: "DELETE FROM project WHERE number = ?", arguments: [number])
  }
}
