import GRDB
import Sales

// The figures of documents that derive from their lines under the tax rules, for when the rules change.

extension StoreReader {
  /// The numbers of the orders that are neither invoiced nor canceled, the oldest first.
  public func openOrderNumbers() throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT number FROM sales_order WHERE status IN ('open', 'delivered') ORDER BY id")
  }

  /// The numbers of the quotations that nobody has sent yet, the oldest first.
  public func unsentQuotationNumbers() throws -> [String] {
    try String.fetchAll(database, sql: "SELECT number FROM quotation WHERE status = 'created' ORDER BY id")
  }
}

extension StoreWriter {
  /// Keeps the total and the open amount of an order; its version stays, as nobody changed what was typed.
  public func keepFigures(of order: OrderHeader) throws {
    try database.cachedStatement(sql: "UPDATE sales_order SET total = ?, open_amount = ? WHERE id = ?")
      .execute(arguments: [order.total, order.openAmount, order.id])
  }

  /// Keeps the total and the expected value of a quotation; its version stays, as nobody changed what was typed.
  public func keepFigures(of quotation: QuotationHeader) throws {
    try database.cachedStatement(sql: "UPDATE quotation SET total = ?, pipeline = ? WHERE id = ?")
      .execute(arguments: [quotation.total, quotation.pipeline, quotation.id])
  }
}
