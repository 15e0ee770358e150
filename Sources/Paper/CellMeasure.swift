import Terminal

/// Measures text in the cells of a terminal: each line is one row high.
struct CellMeasure: TextMeasure {
  func lines(of text: String, in style: TextStyle, width: Double?) -> [MeasuredLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      broken(String(paragraph), width: width.map { max(Int($0), 1) })
    }
  }

  private func broken(_ text: String, width: Int?) -> [MeasuredLine] {
    guard let width, DisplayText.width(of: text) > width else { return [line(text)] }
    var lines: [String] = []
    var last = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let longer = last.isEmpty ? String(word) : "\(last) \(word)"
      if DisplayText.width(of: longer) <= width {
        last = longer
        continue
      }
      if !last.isEmpty { lines.append(last) }
      var rest = pieces(of: String(word), width: width)
      last = rest.popLast() ?? ""
      lines += rest
    }
    return (lines + [last]).map(line)
  }

  /// A word in pieces that fit.
  private func pieces(of word: String, width: Int) -> [String] {
    var pieces = [""]
    var used = 0
    for cell in DisplayText.cells(of: word, ascii: false) {
      if used + cell.width > width, used > 0 {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1] += cell.text
      used += cell.width
    }
    return pieces
  }

  private func line(_ text: String) -> MeasuredLine {
    MeasuredLine(text: text, width: Double(DisplayText.width(of: text)), height: 1)
  }
}
