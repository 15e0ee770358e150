import GRDB
import Sales

extension StoreReader {
  /// Whether there are terms of payment of a code.
  public func hasPaymentTerms(_ code: String) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM payment_terms WHERE code = ?)"),
      arguments: [code])
      ?? false
  }
}
