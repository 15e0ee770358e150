/// One field of a file of separated values, with the place where it starts.
public struct CSVField: Hashable, Sendable {
  /// The text, without the quotes that enclosed it.
  public let text: String
  /// The line on which the field starts, counted from 1.
  public let line: Int
  /// The character of that line at which the field starts, counted from 1.
  public let column: Int
  /// Whether it stood in quotes: `""` is an empty text, and not the same as nothing.
  public let isQuoted: Bool

  /// Makes a field.
  public init(_ text: String, line: Int, column: Int, isQuoted: Bool = false) {
    self.text = text
    self.line = line
    self.column = column
    self.isQuoted = isQuoted
  }
}

/// One record of a file of separated values.
public struct CSVRow: Hashable, Sendable {
  /// The line on which the record starts, counted from 1.
  public let line: Int
  /// Its fields, as many as the first record has.
  public let fields: [CSVField]

  /// Makes a row.
  public init(line: Int, fields: [CSVField]) {
    self.line = line
    self.fields = fields
  }

  /// The texts of the fields.
  public var texts: [String] { fields.map(\.text) }
}

/// How the bytes of a file are to be read as characters.
public enum CSVEncoding: String, Hashable, Sendable, CaseIterable, Codable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// The Western code page of older spreadsheets.
  case windows1252 = "windows-1252"
}
