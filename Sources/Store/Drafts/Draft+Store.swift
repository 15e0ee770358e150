import GRDB
import Sales

/// Something half typed: the action that is not performed yet, as JSON (design: an action not yet performed).
public struct Draft: Codable, Sendable, Hashable {
  public var id: Int?
  /// The name of the action that it would become.
  public var action: String
  /// What it is, for people: `order for C-0117, 2 lines`.
  public var title: String
  public var user: String
  public var terminal: String
  /// When it was last touched (UTC, ISO 8601).
  public var at: String
  /// The action's fields as JSON.
  public var content: String

  /// Makes a draft.
  public init(action: String, title: String, user: String, terminal: String, at: String, content: String) {
    id = nil
    self.action = action
    self.title = title
    self.user = user
    self.terminal = terminal
    self.at = at
    self.content = content
  }
}

extension Draft: StoredRow {
  public static var databaseTableName: String { "draft" }
}

extension StoreReader {
  /// The drafts of a user, the latest first.
  public func drafts(of user: String) throws -> [Draft] {
    try Draft.fetchAll(
      database, sql: "SELECT * FROM draft WHERE user = ? ORDER BY at DESC, id DESC", arguments: [user])
  }

  /// A draft.
  public func draft(_ id: Int) throws -> Draft? {
    try Draft.fetchOne(database, sql: "SELECT * FROM draft WHERE id = ?", arguments: [id])
  }
}

extension StoreWriter {
  /// Adds a draft or saves it over its last state.
  ///
  /// - Returns: the row of the draft.
  public func put(_ draft: Draft) throws -> Int {
    guard let id = draft.id, try reader.draft(id) != nil else {
      var draft = draft
      draft.id = nil
      return try insert(draft)
    }
    try draft.update(database)
    return id
  }

  /// Deletes a draft.
  public func delete(draft id: Int) throws {
    try database.execute(sql: "DELETE FROM draft WHERE id = ?", arguments: [id])
  }
}
