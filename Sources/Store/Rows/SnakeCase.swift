/// The names of columns: those of the properties, with each capital as an underscore and a small letter.
enum SnakeCase {
  /// Whether a column belongs to a property: `order_line_id` to `orderLineId`.
  static func matches(column: String, property: String) -> Bool {
    var (column, property) = (column, property)
    return column.withUTF8 { column in property.withUTF8 { property in matches(column, property) } }
  }

  private static func matches(_ column: UnsafeBufferPointer<UInt8>, _ property: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    var place = 0
    for letter in property {
      guard place < column.count else { return false }
      if letter >= 65, letter <= 90 {
        guard column[place] == 95, place + 1 < column.count, column[place + 1] == letter + 32 else {
          return false
        }
        place += 2
      } else {
        guard column[place] == letter else { return false }
        place += 1
      }
    }
    return place == column.count
  }

  /// How long the column of a property is.
  static func length(of property: String) -> Int {
    var property = property
    return property.withUTF8 { letters in
      letters.reduce(letters.count) { $1 >= 65 && $1 <= 90 ? $0 + 1 : $0 }
    }
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
