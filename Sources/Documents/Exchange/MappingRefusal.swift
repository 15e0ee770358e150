import Sales

/// Why a mapping can't be used: where it stands, so that somebody can go there and correct it.
public struct MappingRefusal: Refusal, Hashable {
  /// The file of the mapping.
  public let file: String
  /// The line of the mapping, counted from 1.
  public let line: Int
  /// What is wrong there, as a clause without full stop.
  public let reason: String

  /// Makes the refusal.
  public init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  public var code: String { "mapping.unusable" }
  public var figures: [Figure] { [Figure("file", file), Figure("line", line)] }
  public var what: String { "\(file):\(line): \(reason)." }
  public var next: String { "Correct the mapping; nothing was imported." }
}
