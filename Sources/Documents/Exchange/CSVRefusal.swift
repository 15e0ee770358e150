import Sales

/// Why a file of separated values can't be read: always the line, so that somebody can go there and look.
public struct CSVRefusal: Refusal, Hashable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The file has no record at all.
    case empty
    /// The file is UTF-16, as some spreadsheets save "Unicode text".
    case utf16
    /// A byte sequence is no character of the expected encoding.
    case badCharacter(encoding: CSVEncoding)
    /// A quoted field is never closed; the line is that of its opening quote.
    case openQuote
    /// A quote stands inside a field that doesn't start with one, or text follows a closing quote.
    case strayQuote
    /// The record has fewer fields than the first one.
    case short(found: Int, expected: Int)
    /// The record has more fields than the first one.
    case long(found: Int, expected: Int)
  }

  /// The line, counted from 1.
  public let line: Int
  /// The character of the line, counted from 1.
  public let column: Int
  /// What is wrong there.
  public let reason: Reason

  /// Makes the refusal.
  public init(_ reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}
