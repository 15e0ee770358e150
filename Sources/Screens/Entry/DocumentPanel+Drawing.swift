import Sales
import Terminal

extension DocumentPanel {
  func draw(on canvas: Canvas) {
    drawTop(on: canvas.rows(from: 0, count: 1))
    let body = canvas.rows(from: 1, count: canvas.rows - 2)
    let factColumns = canvas.columns >= 200 && !facts.isEmpty ? min(52, canvas.columns * 11 / 50) : 0
    let sideColumns = canvas.columns >= 132 ? min(factColumns > 0 ? 46 : 64, canvas.columns / 3) : 0
    let (left, right) = body.split(left: canvas.columns - sideColumns - factColumns)
    drawBody(on: left, below: sideColumns == 0)
    if sideColumns > 0 {
      let (side, third) = right.split(left: sideColumns)
      side.sidePane(sideLines)
      if factColumns > 0 { third.sidePane(facts) }
    }
    drawTotals(on: canvas.rows(from: canvas.rows - 1, count: 1))
  }

  private func drawTop(on canvas: Canvas) {
    canvas.fill("title")
    // The total keeps its place; words give way to it.
    let total = figures.map { " \(currency.code) \(Shown.amount($0.total, currency)) " } ?? ""
    let right = canvas.columns - DisplayText.width(of: total)
    canvas.text(total, column: right, row: 0, role: "title")
    let canvas = canvas.part(Rect(column: 0, row: 0, columns: max(0, right), rows: 1))
    var column = canvas.text(title, column: 1, row: 0, role: "title")
    // What does not fit beside the total is left out whole, so that nothing is cut.
    for state in view?.state ?? [] where column + 2 + DisplayText.width(of: state) <= canvas.columns {
      column = canvas.text(state, column: column + 2, row: 0, role: "title.status")
    }
    let name = header.details["customer", default: ""]
    if part == .header, !name.isEmpty {
      column = canvas.text(name, column: column + 2, row: 0, width: 30, role: "title")
    }
    if isDirty { canvas.text("changed", column: column + 2, row: 0, role: "title.status") }
  }

  private func drawBody(on canvas: Canvas, below: Bool) {
    let infoRows = below ? 4 : 0
    let headRows: Int
    switch part {
    case .header: headRows = max(4, min(canvas.rows - infoRows - 6, 14))
    case .lines, .charges: headRows = 3
    }
    let head = canvas.part(Rect(column: 1, row: 0, columns: canvas.columns - 2, rows: headRows))
    if part == .header {
      header.draw(on: head, focused: true)
    } else {
      for (row, line) in summaryLines.prefix(3).enumerated() {
        head.text(line.value, column: 0, row: row, width: head.columns, role: line.role)
      }
    }
    let chargeRows = part == .charges ? min(6, charges.neededRows) + 1 : 0
    let bodyRows = max(0, canvas.rows - headRows - infoRows - chargeRows - (below ? 1 : 0))
    let lineCanvas = canvas.part(Rect(column: 1, row: headRows, columns: canvas.columns - 2, rows: bodyRows))
    lines.draw(on: lineCanvas, focused: part == .lines)
    if part == .charges {
      canvas.rows(from: headRows + bodyRows, count: 1).rule(row: 0, title: "Charges")
      charges.draw(
        on: canvas.part(
          Rect(column: 1, row: headRows + bodyRows + 1, columns: canvas.columns - 2, rows: chargeRows - 1)),
        focused: true)
    }
    guard below else { return }
    let first = canvas.rows - infoRows - 1
    canvas.rows(from: first, count: 1).rule(row: 0)
    let advice = adviceRows(canvas.columns - 2)
    // The item's name, which the line has too, gives way first.
    let own = Array(info.lines.dropFirst(advice.count > 1 ? 1 : 0).prefix(3 - advice.count))
    let rest =
      showsFlow || own.isEmpty
      ? [credit].compactMap(\.self) + (isDirty ? [] : view?.marginLines ?? []) + flowLines
      : own + [credit ?? flowLine].compactMap(\.self)
    let rows = advice + rest
    let pane = canvas.part(Rect(column: 1, row: first + 1, columns: canvas.columns - 2, rows: infoRows))
    pane.pane(rows.count < infoRows ? PaneLine.wrapped(rows, to: pane.columns) : Array(rows.prefix(infoRows)))
  }

  private var sideLines: [PaneLine] {
    var rows: [PaneLine] = info.lines + adviceLines + [PaneLine("", "")]
    if let credit, facts.isEmpty { rows += [.heading("Customer"), credit, PaneLine("", "")] }
    if let view, !isDirty, view.margin != nil { rows += view.marginLines + [PaneLine("", "")] }
    return rows + [.heading("Documents")] + flowLines
  }

  private var summaryLines: [PaneLine] {
    let name = header.details["customer"] ?? view?.details["customer"] ?? ""
    let first = PaneLine("", "Customer  \(header["customer"]) \(name)", role: "text.strong")
    return [first] + (view?.summary ?? draftSummary).map { PaneLine("", $0) }
  }

  private var draftSummary: [String] {
    let reference = header["customerReference"].isEmpty ? "" : "Their ref \(header["customerReference"])"
    let day = header["requestedShipDate"].isEmpty ? "" : "Requested \(header["requestedShipDate"])"
    return [[reference, day].filter { !$0.isEmpty }.joined(separator: "   ")]
  }

  private var flowLine: PaneLine? {
    guard let view, !view.flow.isEmpty else { return nil }
    return PaneLine("Flow", view.flow.map { "\($0.number) \($0.status)" }.joined(separator: " > "))
  }

  private var flowLines: [PaneLine] {
    let flow = (view?.flow ?? []).map { PaneLine($0.kind.capitalizedFirst, "\($0.number) \($0.status)") }
    guard let step = view?.steps.first else { return flow }
    return flow + [PaneLine("Next", "F10 \(step.title)")]
  }

  private func drawTotals(on canvas: Canvas) {
    canvas.fill("list.head")
    guard let figures else { return }
    func money(_ amount: Amount) -> String { Shown.amount(amount, currency) }
    var parts = [
      ("Lines", figures.lines), ("discount", figures.totalDiscount), ("charges", figures.charges),
      ("tax", figures.tax),
    ]
    if !figures.rounding.isZero { parts.append(("rounding", figures.rounding)) }
    let toPay = "to pay \(money(figures.total)) \(currency.code)"
    func text(_ parts: [(String, Amount)], _ separator: String) -> String {
      (parts.map { "\($0) \(money($1))" } + [toPay]).joined(separator: separator)
    }
    // A narrow screen does without what is nothing before a figure loses its end.
    let filled = parts.filter { !$0.1.isZero }
    let room = canvas.columns - 2
    let shown =
      [text(parts, "   "), text(parts, "  "), text(filled, "   "), text(filled, "  ")].first {
        DisplayText.width(of: $0) <= room
      } ?? toPay
    canvas.text(shown, column: 1, row: 0, width: room, role: "list.head")
  }
}
