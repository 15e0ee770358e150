import Sales
import Store

extension Desk {
  /// The drafts of the session's user, the latest first.
  public func drafts() throws -> [Draft] {
    try read { try $0.drafts(of: session.login) }
  }

  /// Keeps what is being typed: an action that is not performed yet.
  ///
  /// It is no action itself and leaves no trail, since it comes with every field that is left; performing the action with
  /// the draft deletes it.
  /// - Parameters:
  ///   - content: The fields of the action as JSON, as far as they are typed.
  ///   - draft: The draft that it was begun as; a new one is kept when nil or gone.
  /// - Returns: the draft to go on with.
  /// - Throws: `DraftRefusal` for somebody else's draft, `StoreRefusal`.
  public func keepDraft(action: String, title: String, content: String, over draft: Int? = nil) throws -> Int
  {
    let moment = moment
    return try store.write { writer in
      if let draft, let present = try writer.reader.draft(draft) { try requireOwn(present) }
      var row = Draft(
        action: action, title: title, user: session.login, terminal: session.terminal, at: moment,
        content: content)
      row.id = draft
      return try writer.put(row)
    }
  }

  /// Throws a draft away.
  ///
  /// - Throws: `DraftRefusal` for somebody else's draft, `StoreRefusal`.
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

/// The refusal to touch somebody else's draft.
public struct DraftRefusal: Refusal, Hashable {
  /// What the draft is.
  public let title: String
  /// Whose it is.
  public let user: String

  public var code: String { "draft.other-user" }
  public var figures: [Figure] { [Figure("draft", title), Figure("user", user)] }
  public var what: String { "The draft \(title) is \(user)'s." }
  public var next: String { "Ask \(user) to finish it or throw it away." }
}
