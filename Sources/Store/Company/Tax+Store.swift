import GRDB
import Sales

extension TaxKind: DatabaseValueConvertible {}
extension TaxGroupKind: DatabaseValueConvertible {}

extension TaxCode: VersionedRow {
  public static var databaseTableName: String { "tax_code" }
  var conflictName: String { "tax code \(code)" }
}
extension TaxRate: StoredRow {
  public static var databaseTableName: String { "tax_rate" }
}
extension TaxGroupMember: StoredRow {
  public static var databaseTableName: String { "tax_group_member" }
}

extension StoreReader {
  /// A tax code, nil where there is none.
  public func taxCode(_ code: String) throws -> TaxCode? {
    try TaxCode.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM tax_code WHERE code = ?"), arguments: [code])
  }

  /// All tax codes, by code.
  public func taxCodes() throws -> [TaxCode] {
    try TaxCode.fetchAll(database.cachedStatement(sql: "SELECT * FROM tax_code ORDER BY code"))
  }

  /// The rates of a tax, the oldest first.
  public func taxRates(of code: String) throws -> [TaxRate] {
    try TaxRate.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM tax_rate WHERE tax_code = ? ORDER BY valid_from"),
      arguments: [code])
  }

  /// The codes of the taxes that a group of customers or of items has.
  public func taxCodes(of group: String, kind: TaxGroupKind) throws -> [String] {
    let statement = try database.cachedStatement(
      sql: "SELECT tax_code FROM tax_group_member WHERE kind = ? AND tax_group = ? ORDER BY tax_code")
    return try String.fetchAll(statement, arguments: [kind, group])
  }

  /// All taxes, rates and groups together, for computing documents.
  public func taxRules() throws -> TaxRules {
    try remembered("tax rules") {
      TaxRules(
        codes: try taxCodes(),
        rates: try TaxRate.fetchAll(database.cachedStatement(sql: "SELECT * FROM tax_rate")),
        members: try TaxGroupMember.fetchAll(database.cachedStatement(sql: "SELECT * FROM tax_group_member")))
    }
  }
}

extension StoreWriter {
  /// Adds a tax with its rates.
  ///
  /// - Throws: `CodeRefusal` when the code is empty or taken.
  public func insert(_ tax: TaxCode, rates: [TaxRate]) throws {
    guard !tax.code.isEmpty else { throw CodeRefusal("tax code", tax.code, .empty) }
    guard try reader.taxCode(tax.code) == nil else { throw CodeRefusal("tax code", tax.code, .taken) }
    try tax.insert(database)
    try replaceRates(of: tax.code, with: rates)
  }

  /// Saves a tax and replaces its rates.
  ///
  /// - Throws: `Conflict` when it was changed since it was read, `NotFound` when it is gone.
  public func save(_ tax: TaxCode, rates: [TaxRate]) throws -> TaxCode {
    let saved = try save(tax, key: tax.code, kind: "tax code")
    try replaceRates(of: tax.code, with: rates)
    return saved
  }

  /// Deletes a tax with its rates.
  ///
  /// - Throws: `CodeRefusal` when a tax group has it or a document was taxed by it.
  public func delete(taxCode code: String) throws {
    let group = try String.fetchOne(
      database,
      sql: "SELECT kind || ' tax group ' || tax_group FROM tax_group_member WHERE tax_code = ? LIMIT 1",
      arguments: [code])
    if let group { throw CodeRefusal("tax code", code, .used(by: group)) }
    let invoice = try String.fetchOne(
      database,
      sql: """
        SELECT 'invoice ' || number FROM invoice_tax JOIN invoice ON invoice.id = invoice_id
        WHERE code = ? LIMIT 1
        """,
      arguments: [code])
    if let invoice { throw CodeRefusal("tax code", code, .used(by: invoice)) }
    try database.execute(sql: "DELETE FROM tax_code WHERE code = ?", arguments: [code])
    guard database.changesCount == 1 else { throw NotFound("tax code", code) }
  }

  /// Replaces the taxes that a group of customers or of items has.
  ///
  /// - Throws: `NotFound` for a tax that does not exist.
  public func replaceTaxes(of group: String, kind: TaxGroupKind, with codes: [String]) throws {
    try database.execute(
      sql: "DELETE FROM tax_group_member WHERE kind = ? AND tax_group = ?", arguments: [kind, group])
    for code in Set(codes).sorted() {
      guard try reader.taxCode(code) != nil else { throw NotFound("tax code", code) }
      try TaxGroupMember(kind: kind, taxGroup: group, taxCode: code).insert(database)
    }
  }

  private func replaceRates(of code: String, with rates: [TaxRate]) throws {
    try database.execute(sql: "DELETE FROM tax_rate WHERE tax_code = ?", arguments: [code])
    for var rate in rates {
      rate.taxCode = code
      try rate.save(database)
    }
  }
}
