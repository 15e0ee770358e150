import GRDB
import Sales

extension Prognosis: StoredRow {
  public static var databaseTableName: String { "prognosis" }
}

extension StoreReader {
  /// A prognosis by its code.
  public func prognosis(_ code: String) throws -> Prognosis? {
    try Prognosis.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM prognosis WHERE code = ?"), arguments: [code])
  }

  /// All prognoses; there are few.
  public func prognoses() throws -> [Prognosis] {
    try Prognosis.fetchAll(database.cachedStatement(sql: "SELECT * FROM prognosis ORDER BY from_days"))
  }

  /// The quotations that are alternatives of each other, by number.
  public func alternatives(_ group: String) throws -> [String] {
    try String.fetchAll(
      database.cachedStatement(sql: "SELECT number FROM quotation WHERE alternatives = ? ORDER BY id"),
      arguments: [group])
  }

  /// The number of the template of a group and name.
  public func quotationTemplate(_ group: String, _ name: String) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(
        sql: "SELECT number FROM quotation WHERE template_group = ? AND template_name = ?"),
      arguments: [group, name])
  }

  /// The contacts of the customers of a group and of some accounts, by account; all customers when neither is told.
  ///
  /// - Parameter title: A part of the job title; nil for any.
  public func contacts(accounts: [String]?, group: String?, title: String?) throws -> [CustomerContact] {
    let found = try CustomerContact.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT c.* FROM customer_contact c JOIN customer p ON p.account = c.customer
          WHERE (?1 IS NULL OR p.customer_group = ?1) AND (?2 IS NULL OR instr(lower(c.title), lower(?2)) > 0)
          ORDER BY c.customer, c.id
          """), arguments: [group, title])
    guard let accounts else { return found }
    let wanted = Set(accounts)
    return found.filter { wanted.contains($0.customer) }
  }

  /// What is expected of open quotations, by month of the likely decision and currency, the earliest first.
  ///
  /// A quotation with a prognosis is decided on the last day of its range, else on its expiration date.
  public func pipeline() throws -> [(month: String, currency: String, amount: Amount, count: Int)] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT substr(coalesce((SELECT date(q.quotation_date, '+' || to_days || ' days') FROM prognosis p
            WHERE p.code = q.prognosis), q.expiration_date), 1, 7) AS month, q.currency AS currency,
            sum(q.pipeline) AS amount, count(*) AS count
          FROM quotation q WHERE q.status IN ('created', 'sent') AND q.pipeline <> 0 GROUP BY 1, 2 ORDER BY 1, 2
          """)
    ).map { (try $0.value("month"), try $0.value("currency"), try $0.value("amount"), try $0.value("count")) }
  }
}

extension StoreWriter {
  /// Adds a prognosis or changes one.
  public func put(_ prognosis: Prognosis) throws { try prognosis.save(database) }

  /// Deletes a prognosis.
  public func delete(prognosis code: String) throws {
    try database.execute(sql: "DELETE FROM prognosis WHERE code = ?", arguments: [code])
  }
}
