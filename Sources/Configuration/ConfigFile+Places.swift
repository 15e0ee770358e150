extension ConfigFile {
  /// Where a key stands: its table and its name.
  struct Place: Hashable {
    var section: String
    var key: String
  }

  /// The line of each key, counted from 1.
  ///
  /// The parser tells lines only of its own refusals; problems of meaning need them too. A line is read as a
  /// table's head or as `key = value`; lines inside a longer value match no key that was read and do no harm.
  static func places(in lines: [String]) -> [Place: Int] {
    var places: [Place: Int] = [:]
    var section = ""
    for (index, line) in lines.enumerated() {
      let text = line.drop(while: \.isWhitespace)
      if text.first == "[" {
        section = name(text.drop { $0 == "[" }.prefix { $0 != "]" })
      } else if let equals = text.firstIndex(of: "=") {
        let place = Place(section: section, key: name(text[..<equals]))
        if places[place] == nil { places[place] = index + 1 }
      }
    }
    return places
  }

  /// A key without the spaces and quotes around it.
  private static func name(_ text: Substring) -> String {
    var name = text.drop(while: \.isWhitespace)
    while let last = name.last, last.isWhitespace { name.removeLast() }
    if let quote = name.first, quote == "\"" || quote == "'", name.count >= 2, name.last == quote {
      name = name.dropFirst().dropLast()
    }
    return String(name)
  }
}
