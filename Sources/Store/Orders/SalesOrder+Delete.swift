import GRDB
import Sales

extension StoreWriter {
  /// Deletes an order with its lines and charges; its inventory transactions must be gone.
  public func delete(order id: Int) throws {
    try database.execute(sql: "DELETE FROM sales_order WHERE id = ?", arguments: [id])
  }
}
