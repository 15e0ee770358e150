import GRDB
import Sales

extension StoreReader {
  /// How many decimals a quantity in a unit may have; nil for a unit that is not known.
  public func unitDecimals(_ code: String) throws -> Int? {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT decimals FROM unit WHERE code = ?"), arguments: [code])
  }
}
