import GRDB
import Sales

extension DateControl: DatabaseValueConvertible {}
extension DeliveryParameters: DatabaseValueConvertible {}

extension WorkCalendar: VersionedRow {
  public static var databaseTableName: String { "work_calendar" }
  var conflictName: String { "calendar \(code)" }
}
extension CalendarDay: StoredRow {
  public static var databaseTableName: String { "calendar_day" }
}
extension TransportTime: StoredRow {
  public static var databaseTableName: String { "transport_time" }
}
extension OrderDeadline: StoredRow {
  public static var databaseTableName: String { "order_deadline" }
}

/// How long the company needs to ship an item from a site.
public struct ItemSite: Codable, Sendable, Hashable, StoredRow {
  public static var databaseTableName: String { "item_site" }
  public var item: String
  public var site: String
  /// Calendar days.
  public var salesLeadDays: Int

  /// Makes a row.
  public init(item: String, site: String, salesLeadDays: Int) {
    self.item = item
    self.site = site
    self.salesLeadDays = salesLeadDays
  }
}

extension StoreReader {
  /// A calendar by its code.
  public func workCalendar(_ code: String) throws -> WorkCalendar? {
    try WorkCalendar.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM work_calendar WHERE code = ?"), arguments: [code])
  }

  /// The days on which a calendar differs from its week, the earliest first.
  public func calendarDays(of calendar: String) throws -> [CalendarDay] {
    try CalendarDay.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM calendar_day WHERE calendar = ? ORDER BY day"),
      arguments: [calendar])
  }

  /// A calendar ready to be counted on; without a calendar every day works.
  public func workingDays(_ code: String) throws -> WorkingDays {
    guard !code.isEmpty, let calendar = try workCalendar(code) else { return .always }
    return WorkingDays(calendar, try calendarDays(of: code))
  }

  /// How long a mode of delivery takes, all rows of the mode.
  public func transportTimes(of mode: String) throws -> [TransportTime] {
    try TransportTime.fetchAll(
      database.cachedStatement(
        sql: "SELECT * FROM transport_time WHERE mode = ? ORDER BY warehouse, country"), arguments: [mode])
  }

  /// The modes of delivery that have transport times.
  public func transportModes() throws -> [String] {
    try String.fetchAll(
      database.cachedStatement(sql: "SELECT DISTINCT mode FROM transport_time ORDER BY mode"))
  }

  /// All order entry deadlines; there are few.
  public func orderDeadlines() throws -> [OrderDeadline] {
    try OrderDeadline.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM order_deadline ORDER BY site, deadline_group"))
  }

  /// The lead times of an item at its sites.
  public func itemSites(of item: String) throws -> [ItemSite] {
    try ItemSite.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM item_site WHERE item = ? ORDER BY site"), arguments: [item]
    )
  }

  /// The dated receipts and issues that are still to come of an item in a warehouse, in stock units.
  ///
  /// This is the one place where supply and demand of a promise come from. Purchases are dated by their line: confirmed
  /// where there is a confirmed date, else requested. Issues and returns are dated by the order line
  /// that they serve: confirmed where there is a confirmed date, else requested. What is picked has left already.
  /// - Parameter order: The order whose own transactions are left out.
  public func stockEvents(_ place: StockPlace, exceptOrder order: Int? = nil) throws -> [StockEvent] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT day, sum(receipts) AS receipts, sum(issues) AS issues FROM (
          SELECT coalesce(l.confirmed_ship_date, l.requested_ship_date, p.confirmed_delivery_date,
            p.requested_delivery_date) AS day, t.quantity AS receipts, 0 AS issues
          FROM stock_transaction t LEFT JOIN sales_order_line l ON l.id = t.order_line_id
          LEFT JOIN purchase_order_line p ON p.id = t.purchase_line_id
          WHERE t.item = ?1 AND t.warehouse = ?2 AND t.status IN (14, 15) AND l.order_id IS NOT ?3
          UNION ALL
          SELECT ship_date, 0, planned FROM waiting_line
          WHERE item = ?1 AND warehouse = ?2 AND planned > 0 AND order_id IS NOT ?3)
        GROUP BY 1 ORDER BY 1
        """)
    return try Row.fetchAll(statement, arguments: [place.item, place.warehouse, order]).map { row in
      StockEvent(
        day: try row.value("day"), receipts: try row.value("receipts"), issues: try row.value("issues"))
    }
  }

  /// The orders with something to deliver in a span of ship dates, the most urgent first.
  public func ordersToDate(customer: String?, item: String?, from: Day?, to: Day?) throws -> [String] {
    try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT number FROM sales_order o WHERE next_ship_date IS NOT NULL AND next_ship_date <= ?1
            AND (?2 IS NULL OR customer = ?2)
            AND EXISTS (SELECT 1 FROM sales_order_line l WHERE l.order_id = o.id AND l.status = 'open'
              AND (?3 IS NULL OR l.item = ?3)
              AND coalesce(l.confirmed_ship_date, l.requested_ship_date) BETWEEN ?4 AND ?1)
          ORDER BY next_ship_date, id
          """), arguments: [to ?? Day(number: 2_932_896), customer, item, from ?? Day(number: -719_162)])
  }

  /// The warehouses that have or expect an item, by code.
  public func warehousesWithStock(of item: String) throws -> [String] {
    try onHand(item: item).filter { $0.onHand.physical > .zero || $0.onHand.ordered > .zero }.map(\.warehouse)
  }
}

extension StoreWriter {
  /// Adds a calendar or saves it over the version that was read, with all its exceptions.
  public func save(_ calendar: WorkCalendar, days: [CalendarDay]) throws -> WorkCalendar {
    var saved = calendar
    if try reader.workCalendar(calendar.code) == nil {
      try calendar.insert(database)
    } else {
      saved = try save(calendar, key: calendar.code, kind: "calendar")
      try database.execute(sql: "DELETE FROM calendar_day WHERE calendar = ?", arguments: [calendar.code])
    }
    for day in days { try day.insert(database) }
    return saved
  }

  /// Deletes a calendar.
  public func delete(calendar code: String) throws {
    try database.execute(sql: "DELETE FROM work_calendar WHERE code = ?", arguments: [code])
  }

  /// Adds a transport time or replaces that of the same mode, warehouse and country.
  public func put(_ time: TransportTime) throws { try time.save(database) }

  /// Deletes a transport time.
  public func delete(_ time: TransportTime) throws { try time.delete(database) }

  /// Adds an order entry deadline or replaces that of the same site and group.
  public func put(_ deadline: OrderDeadline) throws { try deadline.save(database) }

  /// Deletes an order entry deadline.
  public func delete(_ deadline: OrderDeadline) throws { try deadline.delete(database) }

  /// Replaces the lead times of an item at its sites.
  public func replaceSites(of item: String, with sites: [ItemSite]) throws {
    try database.execute(sql: "DELETE FROM item_site WHERE item = ?", arguments: [item])
    for site in sites { try site.insert(database) }
  }
}
