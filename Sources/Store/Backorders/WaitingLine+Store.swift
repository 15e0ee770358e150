import GRDB
import Sales

extension StoreReader {
  /// The lines that wait for an item in a warehouse, the earliest ship date first, in stock units.
  ///
  /// Picked goods no longer wait. What a line has on open picking lists is locked, as is what somebody locked by hand.
  public func demands(at place: StockPlace) throws -> [Demand] {
    let ranks = try classRanks()
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT w.line_id, w.order_id, o.number, l.line_number, w.customer, o.customer_name,
            c.classification, w.ship_date, o.order_date, w.planned, w.reserved, l.unit_factor,
            (SELECT decimals FROM unit u WHERE u.code = l.unit) AS decimals, o.ship_complete,
            ifnull((SELECT locked FROM reservation_origin r WHERE r.order_line_id = w.line_id), 0) AS locked,
            ifnull((SELECT sum(p.quantity) FROM picking_list_line p JOIN picking_list k
              ON k.id = p.picking_list_id WHERE p.order_line_id = w.line_id AND k.status = 'open'), 0) AS listed,
            EXISTS (SELECT 1 FROM order_hold h JOIN hold_code d ON d.code = h.code
              WHERE h.order_id = w.order_id AND h.released_at IS NULL AND d.removes_reservations = 1)
              OR EXISTS (SELECT 1 FROM purchase_order_line b WHERE b.sales_line_id = w.line_id
                AND b.is_direct = 1 AND b.status = 'open') AS held
          FROM waiting_line w CROSS JOIN sales_order_line l ON l.id = w.line_id
          CROSS JOIN sales_order o ON o.id = w.order_id CROSS JOIN customer c ON c.account = w.customer
          WHERE w.item = ? AND w.warehouse = ? AND w.stocked = 1 AND w.planned > 0
          ORDER BY w.ship_date, w.line_id
          """), arguments: [place.item, place.warehouse])
    var demands: [Demand] = []
    while let row = try rows.next() {
      let (reserved, factor): (Quantity, Factor) = (try row.value("reserved"), try row.value("unit_factor"))
      let (classification, isLocked): (String, Bool) = (
        try row.value("classification"), try row.value("locked")
      )
      let (listed, decimals): (Quantity, Int) = (try row.value("listed"), try row.value("decimals"))
      let finest = (0..<min(6, max(0, decimals))).reduce(1) { step, _ in step * 10 }
      demands.append(
        Demand(
          key: try row.value("line_id"), orderKey: try row.value("order_id"), order: try row.value("number"),
          line: try row.value("line_number"), customer: try row.value("customer"),
          customerName: try row.value("customer_name"), classification: classification,
          rank: ranks[classification] ?? Demand.unranked, shipDate: try row.value("ship_date"),
          orderDate: try row.value("order_date"), open: try row.value("planned"), had: reserved,
          locked: isLocked ? reserved : try min(reserved, listed.multiplied(by: factor)),
          step: Quantity(millionths: factor.millionths / finest),
          shipComplete: try row.value("ship_complete"),
          isHeld: try row.value("held")))
    }
    return demands
  }

  /// The place of each class of customers when goods are scarce, counted from 1.
  ///
  /// Classes with a rank come first by it; those without come after them, by their codes.
  public func classRanks() throws -> [String: Int] {
    let codes = try String.fetchAll(
      database.cachedStatement(
        sql: "SELECT code FROM named_code WHERE kind = ? ORDER BY rank = 0, rank, code"),
      arguments: [CodeKind.classification])
    return Dictionary(zip(codes, 1...)) { first, _ in first }
  }

  /// What is to come of an item to a warehouse, the earliest first, in stock units.
  public func arrivals(at place: StockPlace) throws -> [Arrival] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT t.id, 'return' AS kind, o.number, l.line_number, o.customer AS account, o.customer_name AS name,
            t.quantity, coalesce(l.confirmed_ship_date, l.requested_ship_date) AS date, NULL AS bound
          FROM stock_transaction t CROSS JOIN sales_order_line l ON l.id = t.order_line_id
          CROSS JOIN sales_order o ON o.id = l.order_id
          WHERE t.item = ?1 AND t.warehouse = ?2 AND t.status IN (14, 15)
          UNION ALL
          SELECT t.purchase_line_id, 'purchase', o.number, l.line_number, o.vendor, o.vendor_name, t.quantity,
            coalesce(l.confirmed_delivery_date, l.requested_delivery_date), l.sales_line_id
          FROM stock_transaction t CROSS JOIN purchase_order_line l ON l.id = t.purchase_line_id
          CROSS JOIN purchase_order o ON o.id = l.order_id
          WHERE t.item = ?1 AND t.warehouse = ?2 AND t.status IN (14, 15)
          """), arguments: [place.item, place.warehouse]
    ).map { row in
      Arrival(
        key: try row.value("id"), kind: ArrivalKind(rawValue: try row.value("kind")) ?? .purchase,
        document: try row.value("number"), line: try row.value("line_number"),
        account: try row.value("account"), name: try row.value("name"), date: try row.value("date"),
        quantity: try row.value("quantity"), boundTo: try row.value("bound"))
    }
  }

  /// What can serve the lines that wait for an item in a warehouse.
  public func supply(at place: StockPlace) throws -> Supply {
    Supply(onHand: try onHand(place).physical, arrivals: try arrivals(at: place))
  }

  /// The places at which lines wait for goods that others have reserved, or that are free.
  public func contestedPlaces(item: String? = nil, warehouse: String? = nil) throws -> [StockPlace] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT w.item, w.warehouse FROM waiting_line w JOIN stock_balance b
            ON b.item = w.item AND b.warehouse = w.warehouse
          WHERE w.stocked = 1 AND b.physical > 0 AND (?1 IS NULL OR w.item = ?1)
            AND (?2 IS NULL OR w.warehouse = ?2)
          GROUP BY w.item, w.warehouse HAVING sum(w.planned) > sum(w.reserved) ORDER BY w.item, w.warehouse
          """), arguments: [item, warehouse]
    ).map { StockPlace(item: try $0.value(0), warehouse: try $0.value(1)) }
  }

  /// The order line that a row is: the order, the line number and the place it takes its goods from; nil where it waits
  /// no longer.
  public func waitingPlace(order: String, line: Int) throws -> (key: Int, place: StockPlace)? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT w.line_id, w.item, w.warehouse FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id
          JOIN waiting_line w ON w.line_id = l.id WHERE o.number = ? AND l.line_number = ?
          """), arguments: [order, line]
    ).map { row in
      (try row.value(0), StockPlace(item: try row.value(1), warehouse: try row.value(2)))
    }
  }
}

extension StoreReader {
  /// The warehouse in which most of an item waits; nil where nothing does.
  public func busiestWarehouse(of item: String) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT warehouse FROM waiting_line WHERE item = ? AND stocked = 1 AND planned > 0
          GROUP BY warehouse ORDER BY sum(planned) DESC, warehouse LIMIT 1
          """), arguments: [item])
  }
}

extension StoreReader {
  /// The places at which an item waits, or any item, by item and warehouse.
  public func waitingPlaces(item: String?) throws -> [StockPlace] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT DISTINCT item, warehouse FROM waiting_line WHERE stocked = 1 AND (?1 IS NULL OR item = ?1)
          ORDER BY item, warehouse
          """), arguments: [item]
    ).map {
      StockPlace(item: try $0.value(0), warehouse: try $0.value(1))
    }
  }
}
