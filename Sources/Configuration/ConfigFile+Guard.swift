extension ConfigFile {
  /// Why a line must not reach the parser: it takes some mistakes for impossible and ends the program over them.
  ///
  /// Those are a table's head without a name where one must begin, and a closing brace where a value must stand. Both
  /// are wrong TOML wherever they stand, other than in a text.
  public static func reasonToLeaveOut(_ line: String) -> String? {
    let text = line.drop(while: \.isWhitespace)
    if text.first == "#" { return nil }
    if text.first == "[", !beginsHead(text) { return "a table is named between [ and ]" }
    var before: Unicode.Scalar = "["
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      if scalar == "}", before == "[" || before == "," { return "a value is missing before }" }
      before = scalar
    }
    return nil
  }

  /// Whether a name, or the end that the parser refuses by itself, follows the brackets.
  private static func beginsHead(_ line: Substring) -> Bool {
    var text = line
    for _ in 0..<2 where text.first == "[" { text = text.dropFirst().drop(while: \.isWhitespace) }
    guard let first = text.unicodeScalars.first else { return false }
    switch first {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "\"", "'", "]": return true
    default: return false
    }
  }
}
