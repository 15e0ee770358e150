/// SQL that is put together from the properties of a row.
struct RowText {
  private var bytes: [UInt8]

  /// Begins a text.
  init(_ beginning: String) {
    bytes = Array(beginning.utf8)
    bytes.reserveCapacity(1_024)
  }

  /// The text so far.
  var sql: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a piece.
  mutating func append(_ piece: StaticString) {
    piece.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds the quoted column of a property.
  mutating func append(column property: String) {
    bytes.append(34)
    SnakeCase.append(column: property, to: &bytes)
    bytes.append(34)
  }
}
