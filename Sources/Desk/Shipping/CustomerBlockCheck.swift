import Sales
import Store

/// Whether the customer of an order, or the one who pays for it, is blocked for a posting.
enum CustomerBlockCheck {
  /// What is being posted.
  enum Posting {
    case delivery
    case invoice
  }

  /// Refuses what a block forbids: all refuses both, invoices refuses only invoices.
  ///
  /// - Throws: `InvoiceRefusal.customerBlocked`.
  static func check(_ order: SalesOrder, for posting: Posting, in context: ActionContext) throws {
    if context.takesOver { return }
    for account in Set([order.header.customer, order.header.invoiceAccount]).sorted() {
      guard let block = try context.reader.block(of: account) else { continue }
      if block == .all || (posting == .invoice && block == .invoices) {
        throw InvoiceRefusal.customerBlocked(customer: account, block: block)
      }
    }
  }
}
