import GRDB
import Sales

extension AgreementHeader: VersionedRow {
  public static var databaseTableName: String { "sales_agreement" }
  var conflictName: String { "sales agreement \(number)" }
}

extension StoreReader {
  /// A sales agreement with its commitments.
  public func agreement(_ number: String) throws -> SalesAgreement? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM sales_agreement WHERE number = ?")
    return try AgreementHeader.fetchOne(statement, arguments: [number]).map(agreement(of:))
  }

  /// The sales agreement that has a commitment.
  public func agreement(ofLine id: Int) throws -> SalesAgreement? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT * FROM sales_agreement WHERE id = (SELECT agreement_id FROM sales_agreement_line WHERE id = ?)
        """)
    return try AgreementHeader.fetchOne(statement, arguments: [id]).map(agreement(of:))
  }

  private func agreement(of header: AgreementHeader) throws -> SalesAgreement {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM sales_agreement_line WHERE agreement_id = ? ORDER BY line_number")
    return SalesAgreement(
      header: header, lines: try AgreementLine.fetchAll(statement, arguments: [header.id ?? 0]))
  }

  /// The numbers of all sales agreements, the oldest first.
  public func agreementNumbers() throws -> [String] {
    try String.fetchAll(database, sql: "SELECT number FROM sales_agreement ORDER BY id")
  }

  /// The effective agreements of a customer in a currency, the latest to begin first.
  public func effectiveAgreements(of customer: String, currency: String) throws -> [SalesAgreement] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT * FROM sales_agreement WHERE customer = ? AND status = 'effective' AND currency = ?
          ORDER BY effective_date DESC, id DESC
        """)
    return try AgreementHeader.fetchAll(statement, arguments: [customer, currency]).map(agreement(of:))
  }

  /// The order lines that draw on a commitment, the oldest first, without those of one order.
  public func agreementDraws(onLine id: Int, exceptOrder order: Int? = nil) throws -> [AgreementDraw] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM sales_order_line WHERE agreement_line_id = ? AND order_id <> ? ORDER BY id")
    return try OrderLine.fetchAll(statement, arguments: [id, order ?? 0]).map { line in
      AgreementDraw(order: try orderNumber(line.orderId ?? 0), line: line)
    }
  }

  private func orderNumber(_ id: Int) throws -> String {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT number FROM sales_order WHERE id = ?"), arguments: [id]) ?? ""
  }

  /// The commitments that the lines of an order draw on, by the rows of the lines.
  public func agreementPlaces(ofOrder id: Int) throws -> [Int: AgreementPlace] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT l.id, a.number, c.line_number FROM sales_order_line l
          JOIN sales_agreement_line c ON c.id = l.agreement_line_id JOIN sales_agreement a ON a.id = c.agreement_id
          WHERE l.order_id = ?
        """)
    let rows = try Row.fetchAll(statement, arguments: [id])
    return Dictionary(rows.map { ($0[0], AgreementPlace(agreement: $0[1], commitment: $0[2])) }) {
      first, _ in first
    }
  }
}

extension StoreWriter {
  /// Adds a sales agreement with its commitments.
  ///
  /// - Returns: the agreement with the rows it was given.
  public func insert(_ agreement: SalesAgreement) throws -> SalesAgreement {
    var agreement = agreement
    let id = try insert(agreement.header)
    agreement.header.id = id
    try insert(&agreement.lines, ofDocument: id)
    return agreement
  }

  /// Saves the header over the version that was read, and those commitments that differ from `before`.
  ///
  /// - Returns: the agreement with its new version and the rows of new commitments.
  public func save(_ agreement: SalesAgreement, over before: SalesAgreement) throws -> SalesAgreement {
    var agreement = agreement
    agreement.header = try save(
      agreement.header, over: before.header, key: agreement.header.id ?? 0, kind: "sales agreement")
    try save(&agreement.lines, over: before.lines, ofDocument: agreement.header.id ?? 0)
    return agreement
  }

  /// Keeps the document of a confirmation of an agreement.
  public func insertConfirmation(
    agreement id: Int, sequence: Int, on day: Day, by user: String, document: String
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO agreement_confirmation (agreement_id, sequence, confirmed_on, confirmed_by, document)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [id, sequence, day, user, document])
  }

  /// Deletes an agreement with its commitments and confirmations.
  public func delete(agreement id: Int) throws {
    try database.execute(sql: "DELETE FROM sales_agreement WHERE id = ?", arguments: [id])
  }
}
