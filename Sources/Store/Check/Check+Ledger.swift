import GRDB
import Sales

/// What the ledger and the stock have of an invoice, in the company's currency.
public struct InvoicePostings: Hashable, Sendable {
  /// The receivable postings of its voucher, in the document's currency and in the company's.
  public let receivable: Amount
  public let baseReceivable: Amount
  /// The customer transactions that name it.
  public let owed: Amount
  public let baseOwed: Amount
  /// What the inventory transactions that it settled are worth; negative for goods that left.
  public let stockCost: Amount
}

extension StoreReader {
  /// What the ledger, the customer and the stock have of an invoice.
  public func postings(of invoice: InvoiceHeader) throws -> InvoicePostings {
    let voucher = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT ifnull(sum(currency_amount), 0) AS amount, ifnull(sum(amount), 0) AS base FROM voucher_line
          WHERE voucher = ? AND customer IS NOT NULL
          """), arguments: [invoice.voucher])
    let owed = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT ifnull(sum(amount), 0) AS amount, ifnull(sum(base_amount), 0) AS base FROM customer_transaction
          WHERE customer = ? AND document = ?
          """), arguments: [invoice.invoiceAccount, invoice.number])
    let cost = try Amount.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT ifnull(sum(t.cost), 0) FROM (
            SELECT DISTINCT order_line_id FROM invoice_line WHERE invoice_id = ?1) i
          JOIN stock_transaction t ON t.order_line_id = i.order_line_id WHERE t.invoice_id = ?1
          """), arguments: [invoice.id ?? 0])
    return InvoicePostings(
      receivable: voucher?["amount"] ?? .zero, baseReceivable: voucher?["base"] ?? .zero,
      owed: owed?["amount"] ?? .zero, baseOwed: owed?["base"] ?? .zero, stockCost: cost ?? .zero)
  }

  /// Walks over the vouchers that do not balance, with their difference in the company's currency.
  ///
  /// - Returns: how many vouchers there are.
  @discardableResult
  public func eachUnbalancedVoucher(_ body: (String, Amount) throws -> Void) throws -> Int {
    let rows = try Row.fetchCursor(
      database.makeStatement(
        sql: """
          SELECT voucher, sum(amount) AS difference FROM voucher_line INDEXED BY voucher_line_voucher
          GROUP BY voucher HAVING sum(amount) <> 0
          """))
    while let row = try rows.next() { try body(row.value("voucher"), row.value("difference")) }
    return try Int.fetchOne(database, sql: "SELECT count(*) FROM voucher") ?? 0
  }

  /// The receivable as the ledger has it, and the sum of what customers have not settled; the company's currency.
  public func receivables() throws -> (ledger: Amount, open: Amount) {
    (
      try Amount.fetchOne(
        database, sql: "SELECT ifnull(sum(amount), 0) FROM voucher_line WHERE customer IS NOT NULL") ?? .zero,
      try Amount.fetchOne(database, sql: "SELECT ifnull(sum(base_open), 0) FROM customer_transaction")
        ?? .zero
    )
  }

  /// Walks over the places where less is there than is reserved, or less than nothing, with all figures.
  public func eachOverreservedPlace(_ body: (StockPlace, OnHand) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database.makeStatement(
        sql: """
          SELECT item, warehouse, status, sum(quantity) AS quantity FROM stock_transaction
          GROUP BY item, warehouse, status ORDER BY item, warehouse
          """))
    var place: StockPlace?
    var sums: [StockStatus: Quantity] = [:]
    func close() throws {
      guard let place else { return }
      let onHand = OnHand(sums: sums)
      if onHand.reserved > onHand.physical { try body(place, onHand) }
    }
    while let row = try rows.next() {
      let next = StockPlace(item: try row.value("item"), warehouse: try row.value("warehouse"))
      if next != place {
        try close()
        place = next
        sums = [:]
      }
      try sums[row.value("status")] = row.value("quantity")
    }
    try close()
  }

  /// Walks over the inventory transactions that serve no order line and are no adjustment.
  public func eachStrayTransaction(_ body: (StockTransaction) throws -> Void) throws {
    let rows = try StockTransaction.fetchCursor(
      database.makeStatement(
        sql:
          """
          SELECT * FROM stock_transaction WHERE order_line_id IS NULL AND purchase_line_id IS NULL
            AND (status NOT IN (1, 11) OR reason = '')
          """
      ))
    while let row = try rows.next() { try body(row) }
  }
}
