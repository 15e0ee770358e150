import GRDB
import Sales

extension SeriesCode {
  /// The table whose rows draw their number from the series, and its column.
  var place: (table: String, column: String) {
    switch self {
    case .customer: ("customer", "account")
    case .item: ("item", "number")
    case .vendor: ("vendor", "account")
    case .quotation: ("quotation", "number")
    case .order: ("sales_order", "number")
    case .agreement: ("sales_agreement", "number")
    case .pickingList: ("picking_list", "number")
    case .packingSlip: ("packing_slip", "number")
    case .invoice: ("invoice", "number")
    case .voucher: ("voucher", "number")
    case .returns: ("return_order", "number")
    case .tradeJournal: ("trade_journal", "number")
    case .purchase: ("purchase_order", "number")
    case .productReceipt: ("product_receipt", "number")
    case .vendorInvoice: ("vendor_invoice", "number")
    }
  }
}

extension StoreReader {
  /// A number series.
  public func numberSeries(_ code: SeriesCode) throws -> NumberSeries {
    let statement = try database.cachedStatement(sql: "SELECT * FROM number_series WHERE code = ?")
    guard let series = try NumberSeries.fetchOne(statement, arguments: [code]) else {
      throw NotFound("number series", code.rawValue)
    }
    return series
  }

  /// All number series.
  public func allNumberSeries() throws -> [NumberSeries] {
    try NumberSeries.fetchAll(database, sql: "SELECT * FROM number_series ORDER BY code")
  }

  /// Whether a number is in use.
  public func hasNumber(_ number: String, of series: SeriesCode) throws -> Bool {
    let (table, column) = series.place
    return try Bool.fetchOne(
      database, sql: "SELECT 1 FROM \(table) WHERE \(column) = ?", arguments: [number]) ?? false
  }

  /// The highest number that is in use in the shape in which a series would write it; nil where there is none.
  public func highestNumber(of series: NumberSeries) throws -> Int? {
    let (table, column) = series.code.place
    let sign = series.prefix.unicodeScalars.count
    let digits = "substr(\(column), \(sign + 1))"
    return try Int.fetchOne(
      database,
      sql: """
        SELECT max(CAST(\(digits) AS INTEGER)) FROM \(table)
        WHERE \(column) >= :prefix AND \(column) < :prefix || char(1114111)
          AND length(\(digits)) BETWEEN :digits AND 18 AND \(digits) NOT GLOB '*[^0-9]*'
          AND (length(\(digits)) = :digits OR \(digits) NOT GLOB '0*')
        """, arguments: ["prefix": series.prefix, "digits": series.digits])
  }

  /// The runs of numbers that a series was told to leave out.
  public func numberGaps(of series: SeriesCode) throws -> [NumberGap] {
    try NumberGap.fetchAll(
      database, sql: "SELECT * FROM number_gap WHERE series = ? ORDER BY first", arguments: [series])
  }
}

extension NumberGap: StoredRow {
  public static var databaseTableName: String { "number_gap" }
}

extension StoreWriter {
  /// Keeps that a series leaves numbers out.
  public func insert(_ gap: NumberGap) throws {
    try gap.insert(database)
  }

  /// Adds a number series.
  public func insert(_ series: NumberSeries) throws {
    try series.insert(database)
  }

  /// Saves a number series.
  public func save(_ series: NumberSeries) throws -> NumberSeries {
    try save(series, key: series.code, kind: "number series")
  }

  /// Draws the next number of a series; it is used up only if the transaction is.
  public func drawNumber(_ code: SeriesCode) throws -> String {
    let statement = try database.cachedStatement(
      sql: """
        UPDATE number_series SET next = next + 1 WHERE code = ?
        RETURNING code, prefix, digits, next - 1 AS next, version
        """)
    guard let series = try NumberSeries.fetchOne(statement, arguments: [code]) else {
      throw NotFound("number series", code.rawValue)
    }
    return series.text(series.next)
  }

  /// Takes a number that was given by hand out of its series, so that it is never drawn.
  ///
  /// A number of another shape leaves the series as it is; so does one that has been passed already.
  public func pass(_ given: String, of code: SeriesCode) throws {
    let series = try reader.numberSeries(code)
    guard let number = series.number(in: given), number >= series.next, number < NumberSeries.greatest
    else { return }
    try database.cachedStatement(sql: "UPDATE number_series SET next = ? WHERE code = ?")
      .execute(arguments: [number + 1, code])
  }
}
