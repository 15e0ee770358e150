/// The names of columns: those of the properties, with each capital as an underscore and a small letter.
enum SnakeCase {
  /// Whether a column belongs to a property: `order_line_id` to `orderLineId`.
  static func matches(column: String, property: String) -> Bool {
    var letters = property.utf8.makeIterator()
    var pending: UInt8?
    for byte in column.utf8 {
      let wanted: UInt8
      if let small = pending {
        pending = nil
        wanted = small
      } else {
        guard let letter = letters.next() else { return false }
        if letter >= 65, letter <= 90 {
          pending = letter + 32
          wanted = 95
        } else {
          wanted = letter
        }
      }
      if byte != wanted { return false }
    }
    return pending == nil && letters.next() == nil
  }

  /// The column of a property.
  static func column(of property: String) -> String {
    var bytes: [UInt8] = []
    append(column: property, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the column of a property to a text.
  static func append(column property: String, to bytes: inout [UInt8]) {
    for letter in property.utf8 {
      if letter >= 65, letter <= 90 {
        bytes.append(95)
        bytes.append(letter + 32)
      } else {
        bytes.append(letter)
      }
    }
  }
}
