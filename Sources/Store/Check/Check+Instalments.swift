import GRDB
import Sales

extension StoreReader {
  /// What a customer owes for an invoice, entry by entry.
  public func transactions(of invoice: InvoiceHeader) throws -> [CustomerTransaction] {
    try CustomerTransaction.fetchAll(
      database.cachedStatement(
        sql: "SELECT * FROM customer_transaction WHERE customer = ? AND document = ? ORDER BY id"),
      arguments: [invoice.invoiceAccount, invoice.number])
  }
}
