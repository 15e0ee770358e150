extension RecordPanel {
  public func draw(on canvas: Canvas) {
    canvas.fill("title", Rect(column: 0, row: 0, columns: canvas.columns, rows: 1))
    let end = canvas.text(title, column: 1, row: 0, role: "title")
    if let detail = focused.cutDetail(columns: canvas.columns - 2), grid == nil {
      canvas.text(
        detail, column: end + 3, row: 0, width: max(0, canvas.columns - end - 13), role: "title.status")
    }
    if isDirty { canvas.text("changed ", column: canvas.columns - 8, row: 0, role: "title.status") }
    let body = canvas.part(Rect(column: 1, row: 1, columns: canvas.columns - 2, rows: canvas.rows - 1))
    guard !grids.isEmpty else {
      form.draw(on: body.rows(from: 1), focused: true)
      return
    }
    let layout = FormLayout(fields: form.fields, columns: body.columns, rows: body.rows)
    var heights = grids.enumerated().map { index, grid in
      min(grid.neededRows + 1, index == self.grid ? 12 : 4)
    }
    var formRows = body.rows - heights.reduce(0, +)
    if formRows > layout.rows {  // What the fields leave over goes to the lines, first where they need it.
      var spare = formRows - layout.rows
      formRows = layout.rows
      for (index, grid) in grids.enumerated() {
        let more = min(spare, max(0, grid.neededRows + 1 - heights[index]))
        heights[index] += more
        spare -= more
      }
      heights[grid ?? 0] += spare
    }
    if !form.fields.isEmpty { formRows = max(grid == nil ? 5 : 2, formRows) }
    form.draw(on: body.rows(from: 0, count: formRows), focused: grid == nil)
    var row = formRows
    for (index, spec) in spec.grids.enumerated() {
      body.rows(from: row, count: 1).rule(row: 0, title: spec.title)
      grids[index].draw(
        on: body.rows(from: row + 1, count: max(0, heights[index] - 1)), focused: grid == index)
      row += heights[index]
    }
  }
}
