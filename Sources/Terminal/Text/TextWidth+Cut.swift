extension DisplayText {
  /// A text cut to at most so many columns, at cluster boundaries.
  ///
  /// A wide character that would be cut in half is replaced by spaces up to the edge. A text that fits comes
  /// back as it is; it is not padded.
  public static func cut(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    if text.utf8.count <= columns, text.utf8.allSatisfy({ $0 < 0x7F }) { return text }
    var result = ""
    var used = 0
    for cluster in text {
      let width = width(of: String(cluster))
      if used + width > columns { return result + String(repeating: " ", count: columns - used) }
      result.append(cluster)
      used += width
    }
    return result
  }

  /// A text cut to so many columns with a sign (an ellipsis) in its last columns when something was cut off.
  public static func cut(_ text: String, to columns: Int, sign: String) -> String {
    guard width(of: text) > columns else { return text }
    let signWidth = width(of: sign)
    guard signWidth <= columns else { return cut(text, to: columns) }
    return cut(text, to: columns - signWidth) + sign
  }

  /// A text cut or padded with spaces to exactly so many columns.
  public static func fit(_ text: String, to columns: Int, alignedRight: Bool = false) -> String {
    let kept = cut(text, to: columns)
    let padding = String(repeating: " ", count: max(0, columns - width(of: kept)))
    return alignedRight ? padding + kept : kept + padding
  }

  /// The lines of a text wrapped at spaces to so many columns; a word longer than a line is cut.
  ///
  /// Line ends in the text are kept. An empty text gives one empty line.
  public static func wrap(_ text: String, to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let before = lines.count
      var line = ""
      var used = 0
      for word in paragraph.split(separator: " ") {
        var rest = String(word)
        let gap = line.isEmpty ? 0 : 1
        if used + gap + width(of: rest) <= columns {
          line += (gap == 1 ? " " : "") + rest
          used += gap + width(of: rest)
          continue
        }
        if !line.isEmpty { lines.append(line) }
        while width(of: rest) > columns {
          let head = clusters(of: rest, within: columns)
          lines.append(head)
          rest.removeFirst(head.count)
        }
        line = rest
        used = width(of: rest)
      }
      if !line.isEmpty || lines.count == before { lines.append(line) }
    }
    return lines
  }

  /// The leading clusters that fit, at least one so that wrapping always goes on.
  private static func clusters(of text: String, within columns: Int) -> String {
    var head = ""
    var used = 0
    for cluster in text {
      used += width(of: String(cluster))
      if used > columns && !head.isEmpty { break }
      head.append(cluster)
    }
    return head
  }
}
