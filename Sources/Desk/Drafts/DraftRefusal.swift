import Sales

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
