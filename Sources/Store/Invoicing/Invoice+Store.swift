import GRDB
import Sales

extension InvoiceHeader: StoredRow {
  public static var databaseTableName: String { "invoice" }
}
extension InvoiceLine: StoredRow {
  public static var databaseTableName: String { "invoice_line" }
}
extension InvoiceCharge: StoredRow {
  public static var databaseTableName: String { "invoice_charge" }
}
extension InvoiceInstalment: StoredRow {
  public static var databaseTableName: String { "invoice_instalment" }
}
extension InvoiceTax: StoredRow {
  public static var databaseTableName: String { "invoice_tax" }
}

extension StoreReader {
  /// The latest day that an invoice has; nil before the first one.
  public func lastInvoiceDate() throws -> Day? {
    try Day.fetchOne(database.cachedStatement(sql: "SELECT max(date) FROM invoice"))
  }

  /// A posted invoice with its lines, charges and taxes.
  public func invoice(_ number: String) throws -> Invoice? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM invoice WHERE number = ?")
    guard let header = try InvoiceHeader.fetchOne(statement, arguments: [number]) else { return nil }
    let id: StatementArguments = [header.id ?? 0]
    return Invoice(
      header: header,
      lines: try InvoiceLine.fetchAll(
        database.cachedStatement(sql: "SELECT * FROM invoice_line WHERE invoice_id = ? ORDER BY line_number"),
        arguments: id),
      charges: try InvoiceCharge.fetchAll(
        database.cachedStatement(sql: "SELECT * FROM invoice_charge WHERE invoice_id = ? ORDER BY id"),
        arguments: id),
      taxes: try InvoiceTax.fetchAll(
        database.cachedStatement(sql: "SELECT * FROM invoice_tax WHERE invoice_id = ? ORDER BY id"),
        arguments: id),
      instalments: try InvoiceInstalment.fetchAll(
        database.cachedStatement(
          sql: "SELECT * FROM invoice_instalment WHERE invoice_id = ? ORDER BY number"),
        arguments: id))
  }

  /// The numbers of the invoices that have a line of an order, the oldest first.
  public func invoices(ofOrder id: Int) throws -> [InvoiceHeader] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT * FROM invoice WHERE id IN (
          SELECT i.invoice_id FROM sales_order_line l JOIN invoice_line i ON i.order_line_id = l.id
          WHERE l.order_id = ?) ORDER BY id
        """)
    return try InvoiceHeader.fetchAll(statement, arguments: [id])
  }
}

extension StoreWriter {
  /// Adds a posted invoice with all that belongs to it.
  ///
  /// - Returns: the row of the invoice.
  public func insert(_ invoice: Invoice) throws -> Int {
    let id = try insert(invoice.header)
    var invoice = invoice
    for index in invoice.lines.indices { invoice.lines[index].invoiceId = id }
    for index in invoice.charges.indices { invoice.charges[index].invoiceId = id }
    for index in invoice.taxes.indices { invoice.taxes[index].invoiceId = id }
    try InvoiceLine.insertRows(invoice.lines, database)
    try InvoiceCharge.insertRows(invoice.charges, database)
    try InvoiceTax.insertRows(invoice.taxes, database)
    for var instalment in invoice.instalments {
      instalment.invoiceId = id
      _ = try insert(instalment)
    }
    return id
  }
}

extension StoreReader {
  /// The row that the next invoice of this transaction will get.
  public func nextInvoiceRow() throws -> Int {
    try Int.fetchOne(database.cachedStatement(sql: "SELECT ifnull(max(id), 0) + 1 FROM invoice")) ?? 1
  }
}
