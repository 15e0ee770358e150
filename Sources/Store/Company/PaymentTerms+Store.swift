import GRDB
import Sales

extension DueKind: DatabaseValueConvertible {}

extension PaymentTerms: VersionedRow {
  public static var databaseTableName: String { "payment_terms" }
  var conflictName: String { "terms of payment \(code)" }
}

extension StoreReader {
  /// Terms of payment by their code, nil where there are none.
  public func paymentTerms(_ code: String) throws -> PaymentTerms? {
    try remembered("payment terms \(code)") {
      try PaymentTerms.fetchOne(
        database.cachedStatement(sql: "SELECT * FROM payment_terms WHERE code = ?"), arguments: [code])
    }
  }
}

extension StoreWriter {
  /// Adds terms of payment.
  ///
  /// - Throws: `CodeRefusal` when the code is empty or taken, `ProblemsRefusal` when they make no sense.
  public func insert(_ terms: PaymentTerms) throws {
    guard !terms.code.isEmpty else { throw CodeRefusal("terms of payment", terms.code, .empty) }
    guard try reader.paymentTerms(terms.code) == nil else {
      throw CodeRefusal("terms of payment", terms.code, .taken)
    }
    try ProblemsRefusal.check("terms of payment", terms.problems)
    try terms.insert(database)
  }

  /// Saves terms of payment.
  ///
  /// - Throws: `Conflict` when they were changed since they were read, `NotFound` when they are gone,
  ///   `ProblemsRefusal` when they make no sense.
  public func save(_ terms: PaymentTerms) throws -> PaymentTerms {
    try ProblemsRefusal.check("terms of payment", terms.problems)
    return try save(terms, key: terms.code, kind: "terms of payment")
  }

  /// Deletes terms of payment.
  ///
  /// - Throws: `CodeRefusal` when the company, a party or a document names them.
  public func delete(paymentTerms code: String) throws {
    if let user = try reader.use(of: .paymentTerms(code)) {
      throw CodeRefusal("terms of payment", code, .used(by: user))
    }
    try database.execute(sql: "DELETE FROM payment_terms WHERE code = ?", arguments: [code])
    guard database.changesCount == 1 else { throw NotFound("terms of payment", code) }
  }
}
