import GRDB
import Sales

extension ProductReceiptHeader: StoredRow {
  public static var databaseTableName: String { "product_receipt" }
}
extension ProductReceiptLine: StoredRow {
  public static var databaseTableName: String { "product_receipt_line" }
}
extension ProductReceiptStatus: DatabaseValueConvertible {}

extension StoreReader {
  /// A product receipt with its lines.
  public func productReceipt(_ number: String) throws -> ProductReceipt? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM product_receipt WHERE number = ?")
    return try ProductReceiptHeader.fetchOne(statement, arguments: [number]).map(receipt(of:))
  }

  /// The product receipts of a purchase order, the oldest first.
  public func productReceipts(ofPurchase id: Int) throws -> [ProductReceipt] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM product_receipt WHERE order_id = ? ORDER BY id")
    return try ProductReceiptHeader.fetchAll(statement, arguments: [id]).map(receipt(of:))
  }

  /// Whether every line of a receipt is invoiced in full.
  public func isInvoiced(productReceipt id: Int) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: """
        SELECT NOT EXISTS (
          SELECT 1 FROM product_receipt_line WHERE product_receipt_id = ? AND quantity <> invoiced)
        """)
    return try Bool.fetchOne(statement, arguments: [id]) ?? false
  }

  /// Walks over all product receipts.
  public func eachProductReceipt(_ body: (ProductReceipt) throws -> Void) throws {
    let headers = try ProductReceiptHeader.fetchCursor(
      database, sql: "SELECT * FROM product_receipt ORDER BY id")
    while let header = try headers.next() { try body(try receipt(of: header)) }
  }

  private func receipt(of header: ProductReceiptHeader) throws -> ProductReceipt {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM product_receipt_line WHERE product_receipt_id = ? ORDER BY line_number")
    return ProductReceipt(
      header: header, lines: try ProductReceiptLine.fetchAll(statement, arguments: [header.id ?? 0]))
  }
}

extension StoreWriter {
  /// Adds a product receipt with its lines.
  ///
  /// - Returns: the receipt with the rows it was given.
  public func insert(_ receipt: ProductReceipt) throws -> ProductReceipt {
    var receipt = receipt
    let id = try insert(receipt.header)
    receipt.header.id = id
    for index in receipt.lines.indices { receipt.lines[index].productReceiptId = id }
    for (index, row) in try ProductReceiptLine.insertRows(receipt.lines, database).enumerated() {
      receipt.lines[index].id = row
    }
    return receipt
  }

  /// Saves how much of a receipt line is invoiced.
  public func setInvoiced(productReceiptLine id: Int, _ quantity: Quantity) throws {
    try database.cachedStatement(sql: "UPDATE product_receipt_line SET invoiced = ? WHERE id = ?")
      .execute(arguments: [quantity, id])
  }

  /// Saves the status of a product receipt.
  public func setStatus(productReceipt id: Int, _ status: ProductReceiptStatus) throws {
    try database.cachedStatement(sql: "UPDATE product_receipt SET status = ? WHERE id = ?")
      .execute(arguments: [status, id])
  }

  /// Names the packing slip that a direct delivery posted to the customer.
  public func setPackingSlip(productReceiptLine id: Int, _ slip: String) throws {
    try database.cachedStatement(sql: "UPDATE product_receipt_line SET packing_slip = ? WHERE id = ?")
      .execute(arguments: [slip, id])
  }
}
