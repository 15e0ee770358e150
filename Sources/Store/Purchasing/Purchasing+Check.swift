import GRDB
import Sales

/// What the ledger, the vendor and the stock have of a vendor's invoice.
public struct VendorInvoicePostings: Hashable, Sendable {
  /// What its voucher owes the vendor, in the document's currency and in the company's; positive when he is owed.
  public let payable: Amount
  public let basePayable: Amount
  /// The vendor transactions that name it.
  public let owed: Amount
  public let baseOwed: Amount
  /// What the inventory transactions that it settled are worth.
  public let stockCost: Amount
}

extension StoreReader {
  /// What product receipts have received of the lines of a purchase order, by line row.
  public func received(ofPurchase id: Int) throws -> [Int: Quantity] {
    try sums(
      """
      SELECT r.purchase_line_id, sum(r.quantity) FROM purchase_order_line l
      JOIN product_receipt_line r ON r.purchase_line_id = l.id WHERE l.order_id = ? GROUP BY 1
      """, id)
  }

  /// What vendor invoices charge of the lines of a purchase order, by line row.
  public func invoiced(ofPurchase id: Int) throws -> [Int: Quantity] {
    try sums(
      """
      SELECT i.purchase_line_id, sum(i.quantity) FROM purchase_order_line l
      JOIN vendor_invoice_line i ON i.purchase_line_id = l.id WHERE l.order_id = ? GROUP BY 1
      """, id)
  }

  /// What vendor invoices charge of the lines of a product receipt, by line row.
  public func invoiced(ofProductReceipt id: Int) throws -> [Int: Quantity] {
    try sums(
      """
      SELECT i.receipt_line_id, sum(i.quantity) FROM product_receipt_line l
      JOIN vendor_invoice_line i ON i.receipt_line_id = l.id WHERE l.product_receipt_id = ? GROUP BY 1
      """, id)
  }

  private func sums(_ sql: String, _ id: Int) throws -> [Int: Quantity] {
    var sums: [Int: Quantity] = [:]
    let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [id])
    while let row = try rows.next() { try sums[row.value(0)] = row.value(1) }
    return sums
  }

  /// What the ledger, the vendor and the stock have of a vendor's invoice.
  public func postings(of invoice: VendorInvoiceHeader) throws -> VendorInvoicePostings {
    func pair(_ sql: String, _ arguments: StatementArguments) throws -> (Amount, Amount) {
      let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
      return (try row?.value(0) ?? .zero, try row?.value(1) ?? .zero)
    }
    let (payable, basePayable) = try pair(
      """
      SELECT -ifnull(sum(currency_amount), 0), -ifnull(sum(amount), 0) FROM voucher_line
      WHERE voucher = ? AND vendor = ?
      """, [invoice.voucher, invoice.vendor])
    let (owed, baseOwed) = try pair(
      """
      SELECT ifnull(sum(amount), 0), ifnull(sum(base_amount), 0) FROM vendor_transaction
      WHERE vendor = ? AND document = ? AND voucher = ? AND date = ? AND due_date = ? AND currency = ?
        AND open = amount AND base_open = base_amount
      """,
      [
        invoice.vendor, invoice.number, invoice.voucher, invoice.date, invoice.dueDate, invoice.currency,
      ])
    let (cost, _) = try pair(
      """
      SELECT ifnull(sum(t.cost), 0), 0 FROM (
        SELECT DISTINCT purchase_line_id AS line FROM vendor_invoice_line WHERE vendor_invoice_id = ?1) i
      JOIN stock_transaction t ON t.purchase_line_id = i.line WHERE t.vendor_invoice_id = ?1
      """, [invoice.id ?? 0])
    return VendorInvoicePostings(
      payable: payable, basePayable: basePayable, owed: owed, baseOwed: baseOwed, stockCost: cost)
  }

  /// Whether a purchase line was ordered for this sales line's item.
  public func item(ofSalesLine id: Int) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT item FROM sales_order_line WHERE id = ?"), arguments: [id])
  }

  /// Walks over all purchase documents that name an order, a vendor or a receipt which they do not belong to.
  ///
  /// The body gets the document, what is wrong, what it names and what it should name.
  public func eachMisnamedPurchase(_ body: (String, String, String, String) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT 'product receipt ' || r.number, 'order', r."order" || ' ' || r.vendor || ' ' || r.currency,
          o.number || ' ' || o.vendor || ' ' || o.currency
        FROM product_receipt r JOIN purchase_order o ON o.id = r.order_id
        WHERE r."order" <> o.number OR r.vendor <> o.vendor OR r.currency <> o.currency
        UNION ALL
        SELECT 'product receipt ' || r.number, 'line ' || l.line_number, l.item, ifnull(p.item, '')
        FROM product_receipt_line l JOIN product_receipt r ON r.id = l.product_receipt_id
        JOIN purchase_order_line p ON p.id = l.purchase_line_id
        WHERE l.item <> ifnull(p.item, '') OR p.order_id <> r.order_id
        UNION ALL
        SELECT 'vendor invoice ' || i.number, 'line ' || l.line_number,
          l."order" || ' ' || l.receipt || ' ' || i.vendor, r."order" || ' ' || r.number || ' ' || r.vendor
        FROM vendor_invoice_line l JOIN vendor_invoice i ON i.id = l.vendor_invoice_id
        JOIN product_receipt_line d ON d.id = l.receipt_line_id
        JOIN product_receipt r ON r.id = d.product_receipt_id
        WHERE l."order" <> r."order" OR l.receipt <> r.number OR i.vendor <> r.vendor
          OR l.purchase_line_id <> d.purchase_line_id OR i.currency <> r.currency
        """)
    while let row = try rows.next() {
      try body(row.value(0), row.value(1), row.value(2), row.value(3))
    }
  }
}
