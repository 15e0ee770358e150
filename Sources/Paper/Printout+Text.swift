import Terminal

extension Printout {
  /// The printout as lines of text, for the screen or a file: the same parts in the same order as on paper, on one
  /// page without an end.
  ///
  /// - Parameter columns: how wide the text may be.
  public func text(columns: Int = 80) -> [String] {
    let pages = PageLayout.pages(of: self, measure: CellMeasure(), geometry: PageGeometry(cells: columns))
    var rows: [Int: [(x: Int, text: String)]] = [:]
    for mark in pages.flatMap(\.marks) {
      switch mark {
      case .text(let line, _, let x, let y):
        rows[Int(y), default: []].append((Int(x), line.text))
      case .rule(let x, let y, let width):
        rows[Int(y), default: []].append((Int(x), String(repeating: "─", count: Int(width))))
      case .watermark(let words):
        rows[-1, default: []].append((0, "*** \(words) ***"))
      case .picture, .code: continue
      }
    }
    guard let first = rows.keys.min(), let last = rows.keys.max() else { return [] }
    return (first...last).map { row in
      (rows[row] ?? []).sorted { $0.x < $1.x }.reduce(into: "") { line, piece in
        let room = piece.x - DisplayText.width(of: line)
        line += String(repeating: " ", count: max(room, 0)) + piece.text
      }
    }
  }
}
