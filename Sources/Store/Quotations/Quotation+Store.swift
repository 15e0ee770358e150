import GRDB
import Sales

extension QuotationHeader: VersionedRow {
  public static var databaseTableName: String { "quotation" }
  var conflictName: String { "quotation \(number)" }
}

extension StoreReader {
  /// A quotation with its lines and charges.
  public func quotation(_ number: String) throws -> Quotation? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM quotation WHERE number = ?")
    guard let header = try QuotationHeader.fetchOne(statement, arguments: [number]) else { return nil }
    let id = header.id ?? 0
    let lines = try QuotationLine.fetchAll(
      database.cachedStatement(
        sql:
          "SELECT * FROM quotation_line WHERE quotation_id = ? ORDER BY coalesce(schedule, line_number), line_number"
      ),
      arguments: [id])
    let charges = try ChargeTable(name: "quotation_charge").fetch(database, document: id)
    return Quotation(header: header, lines: lines, charges: charges)
  }
}

extension StoreWriter {
  private func checkLimits(_ quotation: Quotation) throws {
    for line in quotation.lines {
      try StoredLimit.check(line.quantity)
      try StoredLimit.check(line.net)
    }
  }

  /// Adds a quotation with its lines and charges.
  ///
  /// - Returns: the quotation with the rows it was given.
  public func insert(_ quotation: Quotation) throws -> Quotation {
    var quotation = quotation
    try checkLimits(quotation)
    let id = try insert(quotation.header)
    quotation.header.id = id
    try insert(&quotation.lines, ofDocument: id)
    if !quotation.charges.isEmpty {
      try ChargeTable(name: "quotation_charge").replace(database, document: id, with: quotation.charges)
    }
    return quotation
  }

  /// Saves the header over the version that was read, and those lines and charges that differ from `before`.
  ///
  /// - Returns: the quotation with its new version and the rows of new lines.
  public func save(_ quotation: Quotation, over before: Quotation) throws -> Quotation {
    var quotation = quotation
    try checkLimits(quotation)
    quotation.header = try save(
      quotation.header, over: before.header, key: quotation.header.id ?? 0, kind: "quotation")
    let id = quotation.header.id ?? 0
    try save(&quotation.lines, over: before.lines, ofDocument: id)
    if quotation.charges != before.charges {
      try ChargeTable(name: "quotation_charge").replace(database, document: id, with: quotation.charges)
    }
    return quotation
  }

  /// Keeps a version of a quotation as it was sent; sending it again replaces the copy.
  public func putVersion(quotation id: Int, revision: Int, on day: Day, by user: String, document: String)
    throws
  {
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO quotation_version (quotation_id, revision, sent_on, sent_by, document)
        VALUES (?, ?, ?, ?, ?)
        """, arguments: [id, revision, day, user, document])
  }

  /// Deletes a quotation with its lines, charges and versions.
  public func delete(quotation id: Int) throws {
    try database.execute(sql: "DELETE FROM quotation WHERE id = ?", arguments: [id])
  }
}
