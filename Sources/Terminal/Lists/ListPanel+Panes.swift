/// The panes beside a list: what is known about the row under the cursor from 132 columns, what lies around it from 200.
extension ListPanel {
  /// How many panes a screen has room for, the list among them.
  static func panes(columns: Int) -> Int { columns >= 200 ? 3 : columns >= 132 ? 2 : 1 }

  /// Reads what the panes say when another row is under the cursor.
  mutating func loadPane() -> [Effect] {
    guard let key, key != paneKey else { return [] }
    let panes = ListPanel.panes(columns: columnsInSight)
    guard panes > 1 else { return [] }
    paneKey = key
    let data = spec.data
    return [
      work(
        name: "pane",
        {
          (
            ListPanel.lines { try data.detail(key) },
            panes > 2 ? ListPanel.lines { try data.surroundings(key) } : []
          )
        },
        then: { panel, result in
          guard case .success(let (pane, surroundings)) = result, panel.key == key else { return [] }
          panel.pane = pane
          panel.surroundings = surroundings
          return []
        })
    ]
  }

  /// What a pane says, or why it can say nothing.
  private static func lines(_ read: () throws -> [PaneLine]) -> [PaneLine] {
    do { return try read() } catch { return [PaneLine("", ErrorText.of(error), role: "text.dim")] }
  }

  /// The columns of the detail and of what lies around it; none for what there is no room for or nothing to say about.
  func paneWidths(columns: Int) -> (detail: Int, around: Int) {
    let panes = ListPanel.panes(columns: columns)
    guard panes > 1, !pane.isEmpty else { return (0, 0) }
    if panes > 2, !surroundings.isEmpty { return (min(64, columns / 4), min(56, columns / 4)) }
    return (min(60, columns / 3), 0)
  }
}

extension Canvas {
  /// Draws lines beside a rule that parts them from what stands at their left; sentences too long for it are wrapped.
  public func sidePane(_ lines: [PaneLine]) {
    for row in 0..<rows { text(look.glyph("line.vertical"), column: 0, row: row, role: "rule") }
    let inner = part(Rect(column: 2, row: 0, columns: max(0, columns - 3), rows: rows))
    inner.pane(PaneLine.wrapped(lines, to: inner.columns))
  }
}
