/// A line of a configuration or theme file that could not be used; everything else in the file is.
public struct ConfigProblem: Hashable, Sendable, CustomStringConvertible {
  /// The file's name as the user knows it.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// What is wrong with it, in words for the user.
  public var reason: String

  /// Makes a problem.
  public init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// The problem as `file:line: reason`.
  public var description: String { "\(file):\(line): \(reason)" }
}
