import GRDB
import Sales

/// How many places were laid out anew, of how many.
public struct CoverageProgress: Hashable, Sendable {
  public let done: Int
  public let all: Int

  /// Tells how far it has come.
  public init(done: Int, all: Int) {
    self.done = done
    self.all = all
  }
}

/// What all lines that wait come to.
public struct BackorderTotals: Hashable, Sendable {
  /// The places where something waits.
  public var places = 0
  /// Those of them where more waits than there is and comes.
  public var short = 0
  public var lines = 0
  /// Lines with a ship date before the backorder date.
  public var late = 0
  /// The earliest ship date of all.
  public var oldest: Day?
}

extension StoreReader {
  /// How many places have changed since their coverage was laid out.
  public func staleCoverage() throws -> Int {
    try Int.fetchOne(database.cachedStatement(sql: "SELECT count(*) FROM coverage_stale")) ?? 0
  }

  /// What all lines that wait come to on the backorder date.
  public func backorderTotals(on date: Day) throws -> BackorderTotals {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT (SELECT count(*) FROM item_coverage), (SELECT count(*) FROM item_coverage
            WHERE short_from IS NOT NULL), (SELECT count(*) FROM waiting_line),
            (SELECT count(*) FROM waiting_line WHERE ship_date < ?), (SELECT min(ship_date) FROM waiting_line)
          """), arguments: [date])
    guard let row else { return BackorderTotals() }
    return BackorderTotals(
      places: try row.value(0), short: try row.value(1), lines: try row.value(2), late: try row.value(3),
      oldest: try row.value(4))
  }

  /// The net amount of what is still to be delivered, by currency; late lines only where a backorder date is given.
  public func waitingValue(before date: Day? = nil) throws -> [(currency: String, net: Amount)] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT o.currency, sum(net_share(l.net, w.remainder, l.quantity)) FROM waiting_line w
          CROSS JOIN sales_order_line l ON l.id = w.line_id CROSS JOIN sales_order o ON o.id = w.order_id
          WHERE ?1 IS NULL OR w.ship_date < ?1 GROUP BY o.currency ORDER BY o.currency
          """), arguments: [date]
    ).map { (try $0.value(0), try $0.value(1)) }
  }

  /// How many lines are late on the backorder date, by age.
  public func lateLines(on date: Day) throws -> [(band: AgeBand, lines: Int)] {
    let statement = try database.cachedStatement(
      sql: "SELECT count(*) FROM waiting_line WHERE ship_date >= ? AND ship_date <= ?")
    return try AgeBand.late.map { band in
      let from = band.days.to.map { date - $0 } ?? Day(number: -719_162)
      return (band, try Int.fetchOne(statement, arguments: [from, date - band.days.from]) ?? 0)
    }
  }
}

extension StoreWriter {
  /// Marks every place at which something waits or has waited as changed.
  public func markAllCoverage() throws {
    try database.execute(
      sql: """
        INSERT INTO coverage_stale SELECT DISTINCT item, warehouse FROM waiting_line WHERE true
          ON CONFLICT DO NOTHING;
        INSERT INTO coverage_stale SELECT item, warehouse FROM item_coverage WHERE true ON CONFLICT DO NOTHING
        """)
  }

  /// Lays out the coverage of the first places that have changed.
  ///
  /// - Returns: how many places it was.
  public func refreshCoverage(limit: Int) throws -> Int {
    let places = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT item, warehouse FROM coverage_stale ORDER BY item, warehouse LIMIT ?"),
      arguments: [limit]
    ).map { StockPlace(item: try $0.value(0), warehouse: try $0.value(1)) }
    guard let first = places.first, let last = places.last else { return 0 }
    let span: StatementArguments = [first.item, first.warehouse, last.item, last.warehouse]
    let streams = try CoverageStreams(database, span)
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO item_coverage (item, warehouse, lines, waiting, coming, shortage, oldest, first_arrival,
          short_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try database.cachedStatement(
      sql: """
        DELETE FROM item_coverage WHERE id IN (SELECT c.id FROM coverage_stale s CROSS JOIN item_coverage c
          ON c.item = s.item AND c.warehouse = s.warehouse
          WHERE (s.item, s.warehouse) >= (?, ?) AND (s.item, s.warehouse) <= (?, ?))
        """
    ).execute(arguments: span)
    for place in places {
      let demands = streams.demands[place] ?? []
      guard !demands.isEmpty else { continue }
      let coverage = Coverage(
        supply: Supply(
          onHand: streams.onHand[place] ?? .zero, arrivals: streams.arrivals[place] ?? []), demands: demands)
      try insert.execute(arguments: [
        place.item, place.warehouse, demands.count, coverage.waiting, coverage.coming, coverage.shortage,
        coverage.oldest, coverage.firstArrival, coverage.shortFrom,
      ])
    }
    try database.cachedStatement(
      sql: "DELETE FROM coverage_stale WHERE (item, warehouse) >= (?, ?) AND (item, warehouse) <= (?, ?)"
    ).execute(arguments: span)
    return places.count
  }
}

/// What moves at the changed places of a span, with no more than their coverage needs.
struct CoverageStreams {
  private(set) var demands: [StockPlace: [Demand]] = [:]
  private(set) var arrivals: [StockPlace: [Arrival]] = [:]
  private(set) var onHand: [StockPlace: Quantity] = [:]

  /// The places of a span that are marked as changed.
  private static let changed = "FROM coverage_stale s CROSS JOIN"
  private static let inSpan = "(s.item, s.warehouse) >= (?, ?) AND (s.item, s.warehouse) <= (?, ?)"

  init(_ database: Database, _ span: StatementArguments) throws {
    let waiting = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT w.item, w.warehouse, w.line_id, w.ship_date, w.planned \(Self.changed) waiting_line w
            ON w.item = s.item AND w.warehouse = s.warehouse
          WHERE \(Self.inSpan) AND w.stocked = 1 AND w.planned > 0
          """), arguments: span)
    while let row = try waiting.next() {
      let (key, date): (Int, Day) = (try row.value(2), try row.value(3))
      demands[try Self.place(row), default: []].append(
        Demand(key: key, orderKey: key, shipDate: date, orderDate: date, open: try row.value(4)))
    }
    let coming = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT t.item, t.warehouse, t.id, t.quantity, coalesce(l.confirmed_ship_date, l.requested_ship_date,
            p.confirmed_delivery_date, p.requested_delivery_date)
          \(Self.changed) stock_transaction t ON t.item = s.item AND t.warehouse = s.warehouse
            AND t.status IN (14, 15)
          LEFT JOIN sales_order_line l ON l.id = t.order_line_id
          LEFT JOIN purchase_order_line p ON p.id = t.purchase_line_id WHERE \(Self.inSpan)
          """), arguments: span)
    while let row = try coming.next() {
      arrivals[try Self.place(row), default: []].append(
        Arrival(
          key: try row.value(2), date: try row.value(4), quantity: try row.value(3)))
    }
    let balances = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT b.item, b.warehouse, b.physical \(Self.changed) stock_balance b
            ON b.item = s.item AND b.warehouse = s.warehouse WHERE \(Self.inSpan)
          """), arguments: span)
    while let row = try balances.next() { onHand[try Self.place(row)] = try row.value(2) }
  }

  private static func place(_ row: Row) throws -> StockPlace {
    StockPlace(item: try row.value(0), warehouse: try row.value(1))
  }
}
