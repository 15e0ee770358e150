/// One row of what a lookup found.
public struct PromptRow: Hashable, Sendable {
  /// What the field gets.
  public let code: String
  public let name: String
  /// What helps to tell it from others, such as a town.
  public let detail: String
  /// What it settles in other fields of its line, such as the unit of a bar code.
  public let others: [String: String]

  /// Makes a row.
  public init(code: String, name: String, detail: String = "", others: [String: String] = [:]) {
    self.code = code
    self.name = name
    self.detail = detail
    self.others = others
  }
}

/// What became of a text that was typed into a field that names a record.
public enum PromptAnswer: Sendable {
  /// One record is meant.
  case found(PromptRow)
  /// Several may be meant.
  case many([PromptRow])
  /// None is; the sentence says what to do.
  case none(String)
}

/// Where forms look records up; called on other threads.
public protocol PromptSource: Sendable {
  /// What a typed text means: an exact code before anything else.
  func resolve(_ kind: String, _ text: String, values: [String: String]) throws -> PromptAnswer
  /// The records that match a text, those used last first when it is empty.
  func rows(_ kind: String, matching text: String, limit: Int, values: [String: String]) throws -> [PromptRow]
  /// What the records of a kind are called, for the title of their list.
  func title(_ kind: String) -> String
}
