extension LineGrid {
  /// How many rows the grid needs to show all of itself: heads, lines, and the notes under them.
  public var neededRows: Int { 1 + rows.count + rows.count { $0.note != nil } }

  /// Draws the grid; with the focus in it, the cursor is parked on the insertion point.
  public func draw(on canvas: Canvas, focused: Bool) {
    guard canvas.rows > 0 else { return }
    let numbers = numberColumns
    let columns = fields.map { field in
      ListColumnSpec(
        field.name, field.label, width: field.width, stretches: field.stretches, align: field.align,
        priority: field.name == form.field?.name && focused ? -1 : field.priority)
    }
    let layout = ListPanel.layout(columns, in: canvas.columns - numbers)
    canvas.fill("list.head", Rect(column: 0, row: 0, columns: canvas.columns, rows: 1))
    canvas.text("#", column: 0, row: 0, width: numbers - 1, role: "list.head", align: .right)
    var column = numbers
    for (index, width) in layout {
      canvas.text(
        fields[index].label, column: column, row: 0, width: width, role: "list.head",
        align: fields[index].align)
      column += width + 1
    }
    let body = canvas.rows(from: 1)
    var row = 0
    for index in firstRow(fitting: body.rows)..<rows.count where row < body.rows {
      drawLine(index, row: row, layout: layout, on: body, focused: focused)
      row += 1
      if let note = rows[index].note, row < body.rows {
        body.text(
          note.value, column: numbers + 2, row: row, width: body.columns - numbers - 2, role: note.role)
        row += 1
      }
    }
  }

  /// The columns that the marks and numbers of the lines take, with a blank behind.
  private var numberColumns: Int { max(4, "\(rows.lazy.compactMap(\.id).max() ?? rows.count)".count + 2) }

  /// The first line in sight, so that the focused one and its note are.
  private func firstRow(fitting available: Int) -> Int {
    // A grid without a blank line is empty until its lines are read.
    guard !rows.isEmpty else { return 0 }
    var first = min(focusRow, rows.count - 1)
    var used = 1 + (rows[max(0, first)].note == nil ? 0 : 1)
    while first > 0 {
      let height = 1 + (rows[first - 1].note == nil ? 0 : 1)
      // One line is kept below the focused one where there is one, so that the next is seen coming.
      guard used + height <= available - (focusRow < rows.count - 1 ? 1 : 0) else { break }
      used += height
      first -= 1
    }
    return max(0, first)
  }

  private func drawLine(
    _ index: Int, row: Int, layout: [(index: Int, width: Int)], on canvas: Canvas, focused: Bool
  ) {
    let line = rows[index]
    let hasFocus = focused && index == focusRow
    let label = index == blankRow ? "+" : line.id.map(String.init) ?? "\(index + 1)"
    let mark = hasFocus ? canvas.look.glyph("arrow.right") : line.problems.isEmpty ? "" : "!"
    canvas.text(mark, column: 0, row: row, width: 1, role: line.problems.isEmpty ? "label" : "field.error")
    canvas.text(label, column: 1, row: row, width: numberColumns - 2, role: "label", align: .right)
    var column = numberColumns
    for (field, width) in layout {
      let spec = fields[field]
      let values = index == focusRow ? form.values : line.values
      if hasFocus, form.focus == field {
        drawEditor(form.editor, width: width, column: column, row: row, role: "field.focus", on: canvas)
      } else {
        let wrong = (index == focusRow ? form.problems : line.problems)[spec.name] != nil
        let role =
          wrong
          ? "field.error"
          : spec.isReadOnly || line.lock != nil ? "field.readonly" : hasFocus ? "field" : "list.row"
        canvas.text(
          DisplayText.cut(
            spec.shown(values[spec.name, default: ""]), to: width, sign: canvas.look.glyph("ellipsis")),
          column: column, row: row, width: width, role: role, align: spec.align)
      }
      column += width + 1
    }
  }
}
