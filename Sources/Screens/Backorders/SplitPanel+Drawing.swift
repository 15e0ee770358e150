import Sales
import Terminal

extension SplitPanel {
  func draw(on canvas: Canvas) {
    canvas.fill("title", Rect(column: 0, row: 0, columns: canvas.columns, rows: 1))
    guard let shown else {
      canvas.text("Split \(item)", column: 1, row: 0, role: "title")
      return
    }
    // What is shared and how is said whole; the item's name gives way.
    let scheme = typed.isEmpty ? self.scheme.title : "by hand"
    let told =
      "\(Shown.number(shown.split.quantity)) \(shown.unit) in \(shown.place.place.warehouse)  scheme: \(scheme)"
    let start = max(0, canvas.columns - DisplayText.width(of: told) - 1)
    canvas.text(told, column: start, row: 0, role: "title.status")
    canvas.text(
      DisplayText.cut(
        "Split \(item) \(shown.name)", to: max(0, start - 3), sign: canvas.look.glyph("ellipsis")),
      column: 1, row: 0, role: "title")
    let layout = SplitLayout(columns: canvas.columns, split: shown.split)
    canvas.fill("list.head", Rect(column: 0, row: 1, columns: canvas.columns, rows: 1))
    for cell in layout.cells {
      canvas.text(
        cell.title, column: cell.column, row: 1, width: cell.width, role: "list.head", align: cell.align)
    }
    let body = canvas.rows(from: 2, count: max(1, canvas.rows - 7))
    drawShares(shown.split, layout, on: body)
    drawSums(shown, layout, on: canvas.rows(from: canvas.rows - 5, count: 5))
  }

  private func drawShares(_ split: Split, _ layout: SplitLayout, on body: Canvas) {
    let top = max(0, min(selected - body.rows / 2, split.shares.count - body.rows))
    for row in 0..<body.rows where split.shares.indices.contains(top + row) {
      let share = split.shares[top + row]
      let isSelected = top + row == selected
      let role = isSelected ? "list.row.selected" : "list.row"
      body.fill(role, Rect(column: 0, row: row, columns: body.columns, rows: 1))
      if isSelected { body.text(body.look.glyph("arrow.right"), column: 0, row: row, role: role) }
      let texts = self.texts(share)
      for cell in layout.cells {
        let isChange = cell.id == "change" && !isSelected
        let own =
          isChange && share.change.isNegative
          ? "state.short" : isChange && !share.change.isZero ? "state.good" : role
        body.text(
          DisplayText.cut(texts[cell.id] ?? "", to: cell.width, sign: body.look.glyph("ellipsis")),
          column: cell.column, row: row, width: cell.width, role: own, align: cell.align)
      }
      guard isSelected, let now = layout.cells.first(where: { $0.id == "now" }) else { continue }
      if let editor {
        drawEditor(editor, width: now.width, column: now.column, row: row, role: "field.focus", on: body)
      } else {
        body.text(
          texts["now"] ?? "", column: now.column, row: row, width: now.width, role: "field.focus",
          align: .right)
        body.park(column: now.column + now.width - 1, row: row, visible: true)
      }
    }
  }

  private func texts(_ share: Share) -> [String: String] {
    let demand = share.demand
    let change = share.change
    var note = change.isZero ? "" : (change.isNegative ? "" : "+") + Shown.number(change)
    if change.isNegative { note += " loses" }
    if demand.isHeld { note += note.isEmpty ? "on hold" : ", on hold" }
    if share.isAllOrNothing { note += note.isEmpty ? "all or nothing" : ", all or nothing" }
    return [
      "order": "\(demand.order) \(demand.line)", "customer": demand.customerName,
      "class": demand.classification, "ship": "\(demand.shipDate)", "ordered": "\(demand.orderDate)",
      "account": demand.customer, "open": Shown.number(demand.open),
      "locked": demand.locked.isZero ? "" : Shown.number(demand.locked), "had": Shown.number(demand.had),
      "now": Shown.number(share.now), "change": note,
    ]
  }

  private func drawSums(_ shown: SplitShown, _ layout: SplitLayout, on canvas: Canvas) {
    let split = shown.split
    canvas.rule(row: 0)
    let sums = [
      "customer": "\(split.shares.count) line\(split.shares.count == 1 ? "" : "s")",
      "open": Shown.number(split.wanted), "had": Shown.number(split.had), "now": Shown.number(split.given),
      "change": split.excess.isZero
        ? "\(Shown.number(split.left)) left" : "\(Shown.number(split.excess)) over",
    ]
    for cell in layout.cells {
      canvas.text(
        sums[cell.id] ?? "", column: cell.column, row: 1, width: cell.width,
        role: cell.id == "change" && !split.excess.isZero ? "state.short" : "text.strong", align: cell.align)
    }
    let lines = DisplayText.wrap(shown.summary(on: bench.desk.today), to: canvas.columns - 2)
    for (row, line) in lines.prefix(3).enumerated() { canvas.text(line, column: 1, row: row + 2) }
  }
}

/// Where the columns of the split screen stand: those that matter least go first when there is no room.
struct SplitLayout {
  struct Cell {
    let id: String
    let title: String
    let column: Int
    let width: Int
    let align: Alignment
  }

  let cells: [Cell]

  /// The layout for a width; figures are as wide as the sums under them, which are the largest.
  init(columns: Int, split: Split) {
    func figures(_ title: String, _ sum: Quantity) -> Int { max(title.count, Shown.number(sum).count) }
    var wanted: [(id: String, title: String, width: Int, align: Alignment, from: Int)] = [
      ("order", "Order", 12, .left, 0), ("account", "Account", 10, .left, 120),
      ("customer", "Customer", 0, .left, 0), ("class", "Cl", 2, .left, 0), ("ship", "Ships", 10, .left, 0),
      ("ordered", "Ordered", 10, .left, 110), ("open", "Left", figures("Left", split.wanted), .right, 0),
      ("locked", "Lock", figures("Lock", split.had), .right, 0),
      ("had", "Had", figures("Had", split.had), .right, 0),
      ("now", "Now", figures("Now", max(split.given, split.had)) + 1, .right, 0),
      ("change", "Change", 12, .left, 0),
    ]
    wanted.removeAll { $0.from > columns }
    if columns >= 100, let last = wanted.indices.last { wanted[last].width = 22 }
    let fixed = wanted.reduce(0) { $0 + $1.width + 1 }
    var column = 2
    cells = wanted.map { cell in
      let width = cell.width > 0 ? cell.width : max(4, min(40, columns - fixed - 2))
      defer { column += width + 1 }
      return Cell(id: cell.id, title: cell.title, column: column, width: width, align: cell.align)
    }
  }
}
