import GRDB
import Sales

/// One performed action, as the audit trail keeps it.
public struct AuditEntry: Codable, Sendable, Hashable {
  public var id: Int?
  /// When (UTC, ISO 8601).
  public var at: String
  public var user: String
  public var terminal: String
  public var action: String
  /// What it was done to, such as `order SO-000042`.
  public var subject: String
  /// The action's fields as JSON.
  public var details: String

  /// Makes an entry.
  public init(at: String, user: String, terminal: String, action: String, subject: String, details: String) {
    id = nil
    self.at = at
    self.user = user
    self.terminal = terminal
    self.action = action
    self.subject = subject
    self.details = details
  }
}

extension AuditEntry: StoredRow {
  public static var databaseTableName: String { "audit" }
}

extension StoreReader {
  /// What was done to a document or record, the latest first.
  public func audit(of subject: String, limit: Int = 200) throws -> [AuditEntry] {
    try AuditEntry.fetchAll(
      database, sql: "SELECT * FROM audit WHERE subject = ? ORDER BY id DESC LIMIT ?",
      arguments: [subject, limit])
  }

  /// Who changed a document or record last.
  func lastChange(of subject: String) throws -> (user: String, at: String)? {
    try audit(of: subject, limit: 1).first.map { ($0.user, $0.at) }
  }

  /// The names of the warnings that somebody has accepted for a document.
  public func acceptedWarnings(of document: String) throws -> Set<String> {
    try Set(
      String.fetchAll(
        database.cachedStatement(sql: "SELECT name FROM accepted_warning WHERE document = ?"),
        arguments: [document]))
  }

  /// Whether somebody has accepted a warning for its document and what it is about.
  public func isAccepted(_ warning: Warning) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: "SELECT 1 FROM accepted_warning WHERE document = ? AND name = ? AND about = ?"),
      arguments: [warning.document, warning.name, warning.about]) ?? false
  }
}

extension StoreWriter {
  /// Adds to the audit trail.
  public func insert(_ entry: AuditEntry) throws {
    try database.cachedStatement(
      sql: "INSERT INTO audit (at, user, terminal, action, subject, details) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [entry.at, entry.user, entry.terminal, entry.action, entry.subject, entry.details])
  }

  /// Keeps that a warning was accepted for its document and what it is about.
  public func accept(_ warning: Warning, reason: String, user: String, at: String) throws {
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO accepted_warning (document, name, about, reason, user, at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [warning.document, warning.name, warning.about, reason, user, at])
  }
}
