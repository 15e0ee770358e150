import GRDB
import Sales

extension StoreReader {
  /// The items that may have to be bought: those with a reorder point or a safety stock, and those that customers wait for.
  public func itemsToPlan() throws -> [String] {
    try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT number FROM item WHERE reorder_point > 0 OR safety_stock > 0
          UNION SELECT l.item FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id
            WHERE o.next_ship_date IS NOT NULL AND l.status = 'open' AND l.stocked
          """))
  }

  /// What will move of an item, by warehouse, in stock units: what is planned on sales and purchase lines on their days.
  ///
  /// What is picked has left the count already.
  public func movements(ofItem number: String) throws -> [String: [SupplySituation.Movement]] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT t.warehouse, t.quantity, coalesce(s.confirmed_ship_date, s.requested_ship_date,
          p.confirmed_delivery_date, p.requested_delivery_date) AS day
        FROM stock_transaction t LEFT JOIN sales_order_line s ON s.id = t.order_line_id
        LEFT JOIN purchase_order_line p ON p.id = t.purchase_line_id
        WHERE t.item = ? AND t.status IN (4, 5, 6, 14, 15)
        """)
    var movements: [String: [SupplySituation.Movement]] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [number])
    while let row = try rows.next() {
      guard let day: Day = try row.value(2) else { continue }
      let warehouse: String = try row.value(0)
      movements[warehouse, default: []].append(.init(day: day, quantity: try row.value(1)))
    }
    return movements
  }

  /// The items and warehouses whose proposals were rejected on a day.
  public func rejectedProposals(on day: Day) throws -> Set<StockPlace> {
    let rows = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT item, warehouse FROM rejected_proposal WHERE day = ?"),
      arguments: [day])
    return Set(try rows.map { StockPlace(item: try $0.value(0), warehouse: try $0.value(1)) })
  }
}

extension StoreWriter {
  /// Remembers that somebody rejected the proposal for an item in a warehouse on a day.
  public func reject(_ place: StockPlace, on day: Day, by user: String) throws {
    try database.execute(
      sql: """
        INSERT INTO rejected_proposal (item, warehouse, day, rejected_by) VALUES (?, ?, ?, ?)
        ON CONFLICT (item, warehouse) DO UPDATE SET day = excluded.day, rejected_by = excluded.rejected_by
        """, arguments: [place.item, place.warehouse, day, user])
  }
}
