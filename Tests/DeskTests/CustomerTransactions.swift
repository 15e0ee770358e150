import GRDB
import Sales

@testable import Store

extension StoreReader {
  /// All that a customer was booked, the oldest first.
  func transactions(ofCustomer account: String) throws -> [CustomerTransaction] {
    try CustomerTransaction.fetchAll(
      database, sql: "SELECT * FROM customer_transaction WHERE customer = ? ORDER BY id",
      arguments: [account])
  }
}
