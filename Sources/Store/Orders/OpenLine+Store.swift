import GRDB
import Sales

extension StoreReader {
  /// A line of a living order of one of some types that is delivered from a warehouse; nil where there is none.
  public func openLine(from warehouse: String, types: [OrderType]) throws -> (order: String, line: Int)? {
    let marks = types.map { _ in "?" }.joined(separator: ", ")
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT o.number AS number, l.line_number AS line FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id
        WHERE o.status IN ('open', 'delivered') AND o.type IN (\(marks)) AND l.warehouse = ? AND l.item IS NOT NULL
        ORDER BY o.id, l.line_number LIMIT 1
        """, arguments: StatementArguments(types.map(\.rawValue) + [warehouse]))
    return try row.map { (try $0.value("number"), try $0.value("line")) }
  }
}
