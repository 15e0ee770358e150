/// Where the fields of a form stand.
struct FormLayout {
  struct Place {
    let field: Int
    let column: Int
    let row: Int
    let labelWidth: Int
    let valueWidth: Int
  }

  var places: [Place] = []
  var headings: [(title: String, column: Int, row: Int)] = []
  var rows = 0
  /// Whether the fields stand in two columns.
  let isTwoColumned: Bool
  /// The column at which a field's line ends: that of the second column's start for one in the first.
  func end(of place: Place, in columns: Int) -> Int {
    isTwoColumned && place.column == 0 ? columns / 2 : columns
  }

  /// Lays fields out in one column or, where there is room beside each other, in two.
  init(fields: [Field], columns: Int, rows available: Int) {
    let sections = fields.reduce(0) { $0 + ($1.section == nil ? 0 : 1) }
    let labelWidth = min(22, (fields.map { DisplayText.width(of: $0.label) }.max() ?? 0) + 2)
    let twoColumns = columns >= 76 && fields.count + sections > 10
    isTwoColumned = twoColumns
    let half = twoColumns ? (columns - 2) / 2 : columns
    let total = fields.count + sections
    // The break goes to a section's start where one lies near the middle.
    var breakAt = fields.count
    if twoColumns {
      var used = 0
      var best = (distance: Int.max, index: fields.count)
      for (index, field) in fields.enumerated() {
        let penalty = field.section == nil ? 3 : 0
        let distance = abs(total - 2 * used) + penalty
        if index > 0, distance < best.distance { best = (distance, index) }
        used += field.section == nil ? 1 : 2
      }
      breakAt = best.index
    }
    var row = 0
    var column = 0
    for (index, field) in fields.enumerated() {
      if index == breakAt {
        rows = max(rows, row)
        row = 0
        column = half + 2
      }
      if let section = field.section {
        headings.append((section, column, row))
        row += 1
      }
      places.append(
        Place(
          field: index, column: column, row: row, labelWidth: labelWidth,
          valueWidth: max(1, min(field.width, half - labelWidth))))
      row += 1
    }
    rows = max(rows, row)
  }
}

extension Form {
  /// Draws the form; with the focus in it, the cursor is parked on the insertion point.
  public func draw(on canvas: Canvas, focused: Bool) {
    let layout = FormLayout(fields: fields, columns: canvas.columns, rows: canvas.rows)
    let focusRow = layout.places.first { $0.field == focus }?.row ?? 0
    let top = max(0, min(focusRow - canvas.rows / 2, layout.rows - canvas.rows))
    for heading in layout.headings where heading.row >= top {
      canvas.text(heading.title, column: heading.column, row: heading.row - top, role: "text.strong")
    }
    for place in layout.places where place.row >= top && place.row - top < canvas.rows {
      draw(
        place, row: place.row - top, end: layout.end(of: place, in: canvas.columns), on: canvas,
        focused: focused)
    }
  }

  private func draw(
    _ place: FormLayout.Place, row: Int, end half: Int, on canvas: Canvas, focused: Bool
  ) {
    let field = fields[place.field]
    let hasFocus = focused && place.field == focus
    let mark =
      problems[field.name] != nil
      ? "!" : field.isRequired && values[field.name, default: ""].isEmpty ? "*" : " "
    canvas.text(mark, column: place.column, row: row, role: "field.mark")
    canvas.text(field.label, column: place.column + 1, row: row, width: place.labelWidth - 1, role: "label")
    let start = place.column + place.labelWidth
    let valueWidth = hasFocus ? place.valueWidth : shownWidth(place, field, room: half - start - 2)
    let role: String
    if hasFocus {
      role = "field.focus"
    } else if problems[field.name] != nil {
      role = "field.error"
    } else {
      role = isEnterable(place.field) ? "field" : "field.readonly"
    }
    if hasFocus {
      drawEditor(editor, width: place.valueWidth, column: start, row: row, role: role, on: canvas)
    } else {
      canvas.text(
        DisplayText.cut(
          field.shown(values[field.name, default: ""]), to: valueWidth,
          sign: canvas.look.glyph("ellipsis")), column: start, row: row, width: valueWidth, role: role,
        align: field.align)
    }
    if let detail = details[field.name], !detail.isEmpty {
      let room = half - start - valueWidth - 2
      if room > 3 {
        let detail = DisplayText.cut(detail, to: room, sign: canvas.look.glyph("ellipsis"))
        canvas.text(detail, column: start + valueWidth + 1, row: row, width: room, role: "text.dim")
      }
    }
  }
}

extension Form {
  /// The width that a value is shown in: a code gives up what it does not need where the name beside it would be cut.
  private func shownWidth(_ place: FormLayout.Place, _ field: Field, room: Int) -> Int {
    guard field.lookup != nil, let detail = details[field.name], !detail.isEmpty else {
      return place.valueWidth
    }
    let missing = DisplayText.width(of: detail) + 1 - (room - place.valueWidth)
    guard missing > 0 else { return place.valueWidth }
    let needed = DisplayText.width(of: field.shown(values[field.name, default: ""]))
    return max(needed, place.valueWidth - missing)
  }

  /// The name behind the code in the focused field in full, where the form has no room for all of it.
  func cutDetail(columns: Int) -> String? {
    guard let field, let detail = details[field.name], !detail.isEmpty else { return nil }
    let layout = FormLayout(fields: fields, columns: columns, rows: 1)
    guard let place = layout.places.first(where: { $0.field == focus }) else { return nil }
    let room = layout.end(of: place, in: columns) - place.column - place.labelWidth - place.valueWidth - 2
    return DisplayText.width(of: detail) > room ? detail : nil
  }
}

/// Draws a field that is edited, with as much of its text as leaves the insertion point in sight, and parks the cursor.
public func drawEditor(
  _ editor: LineEditor, width: Int, column: Int, row: Int, role: String, on canvas: Canvas
) {
  // A text that the first key would replace is shown from its beginning.
  let before = editor.replacesOnType ? "" : editor.textBeforeCursor
  // From the insertion point to the left, so that a long pasted text costs no more than what is seen of it.
  var used = 0
  var kept = 0
  for character in before.reversed() {
    let next = DisplayText.width(of: String(character))
    guard used + next < width else { break }
    used += next
    kept += 1
  }
  let hidden = before.count - kept
  let shown = hidden == 0 ? editor.text : String(editor.text.dropFirst(hidden).prefix(kept + max(0, width)))
  canvas.text(shown, column: column, row: row, width: width, role: role)
  canvas.park(column: column + used, row: row, visible: true)
}
