/// Writes rows of separated values (RFC 4180): UTF-8, comma, LF; a field is quoted only when it must be.
public struct CSVWriter: Sendable {
  /// What was written so far.
  public private(set) var text = ""

  /// Makes an empty writer.
  public init() {}

  /// Adds a row.
  public mutating func add(_ fields: [String]) { text += CSVWriter.line(fields) }

  /// Adds a row in which an absent field stays bare and an empty text, which says something, is quoted.
  public mutating func add(_ fields: [String?]) {
    text +=
      fields.map { $0.map { $0.isEmpty ? "\"\"" : CSVWriter.quoted($0) } ?? "" }.joined(separator: ",") + "\n"
  }

  /// One row with its line end.
  public static func line(_ fields: [String]) -> String {
    // A lone empty field would be an empty line, which a reader passes over.
    (fields == [""] ? "\"\"" : fields.map(CSVWriter.quoted).joined(separator: ",")) + "\n"
  }

  /// Comma, semicolon, tab, quote and the line breaks.
  private static let quotable: [UInt8] = [44, 59, 9, 34, 10, 13]

  /// Quotes a field when it holds a separator, a quote or a line break, or starts or ends with a space.
  public static func quoted(_ field: String) -> String {
    let special = field.utf8.contains { quotable.contains($0) }
    guard special || field.hasPrefix(" ") || field.hasSuffix(" ") else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
