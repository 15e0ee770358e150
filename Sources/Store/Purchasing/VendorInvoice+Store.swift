import GRDB
import Sales

extension VendorInvoiceHeader: StoredRow {
  public static var databaseTableName: String { "vendor_invoice" }
}
extension VendorInvoiceLine: StoredRow {
  public static var databaseTableName: String { "vendor_invoice_line" }
}
extension VendorInvoiceTax: StoredRow {
  public static var databaseTableName: String { "vendor_invoice_tax" }
}
extension VendorTransaction: StoredRow {
  public static var databaseTableName: String { "vendor_transaction" }
}

extension StoreReader {
  /// A vendor's invoice by the company's own number, with its lines and taxes.
  public func vendorInvoice(_ number: String) throws -> VendorInvoice? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM vendor_invoice WHERE number = ?")
    return try VendorInvoiceHeader.fetchOne(statement, arguments: [number]).map(vendorInvoice(of:))
  }

  /// The company's own number of a vendor's invoice; nil where that number of his is not posted yet.
  public func vendorInvoice(ofVendor vendor: String, number: String) throws -> String? {
    let statement = try database.cachedStatement(
      sql: "SELECT number FROM vendor_invoice WHERE vendor = ? AND vendor_number = ?")
    return try String.fetchOne(statement, arguments: [vendor, number])
  }

  /// The vendor invoices that have a line of a purchase order, the oldest first.
  public func vendorInvoices(ofOrder number: String) throws -> [VendorInvoiceHeader] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT * FROM vendor_invoice WHERE id IN (
          SELECT vendor_invoice_id FROM vendor_invoice_line WHERE "order" = ?) ORDER BY id
        """)
    return try VendorInvoiceHeader.fetchAll(statement, arguments: [number])
  }

  /// The row that the next vendor invoice of this transaction will get.
  public func nextVendorInvoiceRow() throws -> Int {
    try Int.fetchOne(database.cachedStatement(sql: "SELECT ifnull(max(id), 0) + 1 FROM vendor_invoice")) ?? 1
  }

  /// What a vendor is owed, in the company's currency.
  public func balance(ofVendor account: String) throws -> Amount {
    let statement = try database.cachedStatement(
      sql: "SELECT ifnull(sum(base_open), 0) FROM vendor_transaction WHERE vendor = ? AND base_open <> 0")
    return try Amount.fetchOne(statement, arguments: [account]) ?? .zero
  }

  /// The payable as the ledger has it (a debit is positive), and the sum of what vendors are owed.
  public func payables() throws -> (ledger: Amount, open: Amount) {
    (
      try Amount.fetchOne(
        database, sql: "SELECT ifnull(sum(amount), 0) FROM voucher_line WHERE vendor IS NOT NULL") ?? .zero,
      try Amount.fetchOne(database, sql: "SELECT ifnull(sum(base_open), 0) FROM vendor_transaction") ?? .zero
    )
  }

  /// Walks over all vendor invoices.
  public func eachVendorInvoice(_ body: (VendorInvoice) throws -> Void) throws {
    let headers = try VendorInvoiceHeader.fetchCursor(
      database, sql: "SELECT * FROM vendor_invoice ORDER BY id")
    while let header = try headers.next() { try body(try vendorInvoice(of: header)) }
  }

  private func vendorInvoice(of header: VendorInvoiceHeader) throws -> VendorInvoice {
    let id: StatementArguments = [header.id ?? 0]
    return VendorInvoice(
      header: header,
      lines: try VendorInvoiceLine.fetchAll(
        database.cachedStatement(
          sql: "SELECT * FROM vendor_invoice_line WHERE vendor_invoice_id = ? ORDER BY line_number"),
        arguments: id),
      taxes: try VendorInvoiceTax.fetchAll(
        database.cachedStatement(
          sql: "SELECT * FROM vendor_invoice_tax WHERE vendor_invoice_id = ? ORDER BY id"), arguments: id))
  }
}

extension StoreWriter {
  /// Adds a posted vendor invoice with all that belongs to it.
  ///
  /// - Returns: the row of the invoice.
  public func insert(_ invoice: VendorInvoice) throws -> Int {
    let id = try insert(invoice.header)
    var invoice = invoice
    for index in invoice.lines.indices { invoice.lines[index].vendorInvoiceId = id }
    for index in invoice.taxes.indices { invoice.taxes[index].vendorInvoiceId = id }
    try VendorInvoiceLine.insertRows(invoice.lines, database)
    try VendorInvoiceTax.insertRows(invoice.taxes, database)
    return id
  }

  /// Adds what a vendor is owed for an invoice.
  public func insert(_ transaction: VendorTransaction) throws {
    try StoredLimit.check(transaction.amount, transaction.baseAmount)
    try transaction.insertRow(database)
  }
}
