extension ListPanel {
  public func draw(on canvas: Canvas) {
    let widths = paneWidths(columns: canvas.columns)
    let (left, right) = canvas.split(left: canvas.columns - widths.detail - widths.around)
    drawHead(on: canvas.rows(from: 0, count: 2))
    drawRows(on: left.rows(from: 2))
    guard widths.detail > 0 else { return }
    let (detail, around) = right.rows(from: 2).split(left: widths.detail)
    detail.sidePane(pane)
    if widths.around > 0 { around.sidePane(surroundings) }
  }

  private func drawHead(on canvas: Canvas) {
    canvas.fill("title")
    var column = canvas.text(title, column: 1, row: 0, role: "title")
    if let filter = spec.filters.first(where: { $0.code == query.filter }), spec.filters.count > 1 {
      column = canvas.text(filter.title, column: column + 2, row: 0, role: "title.status")
    }
    if let sort = spec.columns.first(where: { $0.id == query.sort }) {
      let way = canvas.look.glyph(query.isDescending ? "arrow.down" : "arrow.up")
      column = canvas.text("by \(sort.title) \(way)", column: column + 2, row: 0, role: "title.status")
    }
    if marks.all.contains(where: { mark in !window.entries.contains { $0.key == mark.key } }) {
      column = canvas.text("\(marks.all.count) marked", column: column + 2, row: 0, role: "title.status")
    }
    if let total {
      let text = "\(total) row\(total == 1 ? "" : "s") "
      canvas.text(text, column: canvas.columns - text.count, row: 0, role: "title")
    }
    if let searching {
      canvas.text("Search", column: 1, row: 1, role: "label")
      drawEditor(
        searching, width: min(40, canvas.columns - 10), column: 8, row: 1, role: "field.focus", on: canvas)
    } else if !query.search.isEmpty {
      canvas.text("Search", column: 1, row: 1, role: "label")
      canvas.text(query.search, column: 8, row: 1, role: "text.strong")
    } else {
      canvas.fill("text", Rect(column: 0, row: 1, columns: canvas.columns, rows: 1))
      drawOptions(on: canvas)
    }
  }

  /// The options that have room whole; F1 tells of the others.
  private func drawOptions(on canvas: Canvas) {
    var column = 1
    for option in spec.options {
      let text = "\(option.number)=\(option.title)"
      let isLast = option.number == spec.options.last?.number
      guard column + DisplayText.width(of: text) <= canvas.columns - (isLast ? 1 : 4) else {
        canvas.text(canvas.look.glyph("ellipsis"), column: column, row: 1, role: "text.dim")
        return
      }
      column = canvas.text(text, column: column, row: 1, role: "text.dim") + 2
    }
  }

  /// The columns that fit, with their widths; those of the highest priority number go first.
  static func layout(_ columns: [ListColumnSpec], in width: Int) -> [(index: Int, width: Int)] {
    var kept = Array(columns.indices)
    func needed() -> Int { kept.reduce(0) { $0 + columns[$1].width + 1 } }
    while needed() > width, kept.count > 1 {
      guard
        let least = kept.max(by: {
          columns[$0].priority < columns[$1].priority
            || (columns[$0].priority == columns[$1].priority && $0 < $1)
        })
      else { break }
      kept.removeAll { $0 == least }
    }
    let spare = max(0, width - needed())
    let stretching = kept.filter { columns[$0].stretches }
    return kept.map { index in
      guard let place = stretching.firstIndex(of: index) else { return (index, columns[index].width) }
      let share = spare / stretching.count + (place < spare % stretching.count ? 1 : 0)
      return (index, columns[index].width + min(share, 60))
    }
  }

  private func drawRows(on canvas: Canvas) {
    let options = spec.options.isEmpty ? 0 : 2
    let layout = ListPanel.layout(spec.columns, in: canvas.columns - options - 2)
    canvas.fill("list.head", Rect(column: 0, row: 0, columns: canvas.columns, rows: 1))
    var column = 2 + options
    for (index, width) in layout {
      let spec = spec.columns[index]
      canvas.text(spec.title, column: column, row: 0, width: width, role: "list.head", align: spec.align)
      column += width + 1
    }
    let body = canvas.rows(from: 1)
    if window.entries.isEmpty {
      let isPlain = query.search.isEmpty && query.filter == spec.filters.first?.code
      let hint =
        isPlain ? (spec.create == nil ? "" : " F6 makes the first.") : " F7 shows others, F12 ends a search."
      body.text(isStale ? "" : "Nothing here.\(hint)", column: 2, row: 0, role: "text.dim")
      if searching == nil { body.park(column: 0, row: 0, visible: false) }
      return
    }
    let top = window.top(fitting: body.rows)
    for row in 0..<body.rows where top + row < window.entries.count {
      let entry = window.entries[top + row]
      let isSelected = top + row == window.selected
      let role =
        isSelected ? "list.row.selected" : marks.number(of: entry.key) == nil ? "list.row" : "list.row.marked"
      body.fill(role, Rect(column: 0, row: row, columns: body.columns, rows: 1))
      if isSelected { body.text(body.look.glyph("arrow.right"), column: 0, row: row, role: role) }
      if let number = marks.number(of: entry.key) { body.text("\(number)", column: 2, row: row, role: role) }
      var column = 2 + options
      var before: String?
      for (index, width) in layout where entry.cells.indices.contains(index) {
        let cell = entry.cells[index]
        let own = isSelected ? nil : cell.role
        // Words of one kind are one run: each change of colours and back costs a slow line a dozen bytes.
        if let own, own == before { body.text(" ", column: column - 1, row: row, role: own) }
        before = own
        // A figure that lost its first or last digits would be another figure.
        let isCutFigure = spec.columns[index].align == .right && DisplayText.width(of: cell.text) > width
        body.text(
          isCutFigure
            ? String(repeating: "#", count: width)
            : DisplayText.cut(cell.text, to: width, sign: body.look.glyph("ellipsis")), column: column,
          row: row,
          width: width, role: own ?? role,
          align: spec.columns[index].align)
        column += width + 1
      }
      if isSelected, searching == nil { body.park(column: options == 0 ? 0 : 2, row: row, visible: false) }
    }
  }
}

extension Canvas {
  /// Draws the lines of a pane: headings, and labels with their values beside them.
  ///
  /// - Parameter paper: the role of what they stand on: `text` on the screen, `dialog` in a dialog.
  public func pane(_ lines: [PaneLine], on paper: String = "text") {
    let labels = min(16, (lines.map { DisplayText.width(of: $0.label) }.max() ?? 0) + 1)
    let sign = look.glyph("ellipsis")
    for (row, line) in lines.prefix(rows).enumerated() {
      let value = DisplayText.cut(
        line.value, to: max(0, columns - (line.label.isEmpty ? 0 : labels)), sign: sign)
      if line.label.isEmpty {
        text(value, column: 0, row: row, width: columns, role: line.role == "text" ? paper : line.role)
      } else {
        text(line.label, column: 0, row: row, width: labels, role: paper == "text" ? "label" : paper)
        text(
          value, column: labels, row: row, width: max(0, columns - labels),
          role: line.role == "text" ? paper : line.role)
      }
    }
  }
}
