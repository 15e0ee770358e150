import GRDB
import Sales

/// A part of an order line that is reserved and on no picking list, in the line's unit.
public struct PickableLine: Hashable, Sendable {
  public let line: Int
  public let quantity: Quantity
}

extension StoreReader {
  /// What waiting lines have reserved and is on no open picking list, order by order, the earliest ship date first.
  ///
  /// Orders on hold are left out, and those that ship complete while something of them is not reserved. A part of the
  /// smallest quantity of a unit is not picked.
  /// - Parameters: What is left out looks at no such thing.
  public func pickable(
    item: String?, warehouse: String?, customer: String?, classification: String?, until: Day?
  ) throws -> [(order: String, lines: [PickableLine])] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT o.number, l.line_number, w.reserved, l.unit_factor,
            (SELECT decimals FROM unit u WHERE u.code = l.unit) AS decimals,
            ifnull((SELECT sum(p.quantity) FROM picking_list_line p JOIN picking_list k
              ON k.id = p.picking_list_id WHERE p.order_line_id = w.line_id AND k.status = 'open'), 0) AS listed
          FROM waiting_line w CROSS JOIN sales_order o ON o.id = w.order_id
          CROSS JOIN sales_order_line l ON l.id = w.line_id CROSS JOIN customer c ON c.account = w.customer
          WHERE w.reserved > 0 AND (?1 IS NULL OR w.item = ?1) AND (?2 IS NULL OR w.warehouse = ?2)
            AND (?3 IS NULL OR w.customer = ?3) AND (?4 IS NULL OR c.classification = ?4)
            AND (?5 IS NULL OR w.ship_date <= ?5)
            AND NOT EXISTS (SELECT 1 FROM order_hold h WHERE h.order_id = w.order_id AND h.released_at IS NULL)
            AND (o.ship_complete = 0 OR NOT EXISTS (SELECT 1 FROM sales_order_line x JOIN waiting_line y
              ON y.line_id = x.id WHERE x.order_id = w.order_id AND y.stocked = 1 AND y.planned > y.reserved))
          ORDER BY w.ship_date, w.line_id
          """), arguments: [item, warehouse, customer, classification, until])
    var found: [(order: String, lines: [PickableLine])] = []
    var places: [String: Int] = [:]
    while let row = try rows.next() {
      let (reserved, factor): (Quantity, Factor) = (try row.value("reserved"), try row.value("unit_factor"))
      let (listed, decimals): (Quantity, Int) = (try row.value("listed"), try row.value("decimals"))
      let finest = (0..<(6 - min(6, max(0, decimals)))).reduce(1) { step, _ in step * 10 }
      let free = try reserved.divided(by: factor) - listed
      let quantity = Quantity(millionths: free.millionths / finest * finest)
      guard quantity > .zero else { continue }
      let order: String = try row.value("number")
      let place = places[order] ?? found.count
      if place == found.count {
        places[order] = place
        found.append((order, []))
      }
      found[place].lines.append(PickableLine(line: try row.value("line_number"), quantity: quantity))
    }
    return found
  }
}
