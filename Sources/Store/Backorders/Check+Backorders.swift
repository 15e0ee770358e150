import GRDB
import Sales

extension StoreReader {
  /// Walks over the places whose balance is not the sum of their inventory transactions: what is kept, and what is right.
  public func eachBalanceFault(_ body: (StockPlace, OnHand, OnHand) throws -> Void) throws {
    let right = Schema.balanceOfTransactions
    let rows = try Row.fetchCursor(
      database.makeStatement(
        sql: """
          WITH sums AS (\(right)), places AS (
            SELECT item, warehouse FROM sums UNION SELECT item, warehouse FROM stock_balance)
          SELECT p.item, p.warehouse, ifnull(b.physical, 0), ifnull(b.reserved, 0),
            ifnull(b.reserved_ordered, 0), ifnull(b.on_order, 0), ifnull(b.ordered, 0), ifnull(s.physical, 0),
            ifnull(s.reserved, 0), ifnull(s.reserved_ordered, 0), ifnull(s.on_order, 0), ifnull(s.ordered, 0)
          FROM places p LEFT JOIN stock_balance b ON b.item = p.item AND b.warehouse = p.warehouse
          LEFT JOIN sums s ON s.item = p.item AND s.warehouse = p.warehouse
          """))
    while let row = try rows.next() {
      let (stored, right) = (try OnHand(row, from: 2), try OnHand(row, from: 7))
      guard stored != right else { continue }
      try body(StockPlace(item: try row.value(0), warehouse: try row.value(1)), stored, right)
    }
  }

  /// Walks over the order lines that wait and are not among those kept as waiting, or are kept and do not wait so: the
  /// order, the line, what is kept and what is right.
  public func eachWaitingFault(_ body: (String, Int, String, String) throws -> Void) throws {
    let kept = "SELECT * FROM waiting_line"
    let right = Schema.waitingLines
    for (sql, isStored) in [("\(kept) EXCEPT \(right)", true), ("\(right) EXCEPT \(kept)", false)] {
      let rows = try Row.fetchCursor(
        database.makeStatement(
          sql: """
            WITH fault (line_id, order_id, customer, item, warehouse, ship_date, remainder, stocked, planned, reserved)
              AS (\(sql))
            SELECT ifnull(o.number, ''), ifnull(l.line_number, 0), f.* FROM fault f
            LEFT JOIN sales_order_line l ON l.id = f.line_id LEFT JOIN sales_order o ON o.id = f.order_id
            """))
      while let row = try rows.next() {
        let text = row.databaseValues.dropFirst(2).map(\.description).joined(separator: " ")
        try body(
          try row.value(0), try row.value(1), isStored ? text : "otherwise", isStored ? "otherwise" : text)
      }
    }
  }

  /// Walks over the coverage that is kept and not marked as changed: the place, what is kept, what is right.
  public func eachCoverageFault(_ body: (StockPlace, String, String) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database.makeStatement(
        sql: """
          SELECT c.* FROM item_coverage c WHERE NOT EXISTS (SELECT 1 FROM coverage_stale s
            WHERE s.item = c.item AND s.warehouse = c.warehouse)
          """))
    while let row = try rows.next() {
      let place = StockPlace(item: try row.value("item"), warehouse: try row.value("warehouse"))
      let demands = try demands(at: place)
      let coverage = Coverage(supply: try supply(at: place), demands: demands)
      let right = """
        \(demands.count) lines, \(coverage.waiting) waiting, \(coverage.coming) coming, \
        \(coverage.shortage) short from \(coverage.shortFrom?.description ?? "never"), \
        oldest \(coverage.oldest?.description ?? "none"), first \(coverage.firstArrival?.description ?? "none")
        """
      let (lines, waiting, coming): (Int, Quantity, Quantity) = (
        try row.value("lines"), try row.value("waiting"), try row.value("coming")
      )
      let (shortage, from): (Quantity, String?) = (try row.value("shortage"), try row.value("short_from"))
      let (oldest, first): (String?, String?) = (try row.value("oldest"), try row.value("first_arrival"))
      let stored = """
        \(lines) lines, \(waiting) waiting, \(coming) coming, \
        \(shortage) short from \(from ?? "never"), \
        oldest \(oldest ?? "none"), first \(first ?? "none")
        """
      if stored != right { try body(place, stored, right) }
    }
  }
}
