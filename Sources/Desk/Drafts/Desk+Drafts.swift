import Sales
import Store

/// Drafts are kept outside actions: nothing is done yet, and the audit trail is for what was done.
extension Desk {
  /// Keeps what is half typed, over its last state where it has one.
  ///
  /// - Parameters:
  ///   - id: the draft's row from the last time; nil for a new draft.
  ///   - action: the action that it would become, such as `order.create`.
  ///   - title: what it is, for people.
  ///   - content: what was typed, as JSON.
  /// - Returns: the row of the draft.
  /// - Throws: ``DraftRefusal`` for somebody else's draft, `StoreRefusal`.
  public func keepDraft(_ id: Int?, action: String, title: String, content: String) throws -> Int {
    var draft = Draft(
      action: action, title: title, user: session.login, terminal: session.terminal, at: moment,
      content: content)
    draft.id = id
    let kept = draft
    return try store.write { writer in
      if let id, let present = try writer.reader.draft(id) { try requireOwn(present) }
      return try writer.put(kept)
    }
  }

  /// The drafts of the user, the latest first.
  public func drafts() throws -> [Draft] { try read { try $0.drafts(of: session.login) } }

  /// Throws a draft away.
  ///
  /// - Throws: ``DraftRefusal`` for somebody else's draft, `StoreRefusal`.
  public func dropDraft(_ id: Int) throws {
    try store.write { writer in
      guard let present = try writer.reader.draft(id) else { return }
      try requireOwn(present)
      try writer.delete(draft: id)
    }
  }

  private func requireOwn(_ draft: Draft) throws {
    guard draft.user == session.login else { throw DraftRefusal(title: draft.title, user: draft.user) }
  }
}
