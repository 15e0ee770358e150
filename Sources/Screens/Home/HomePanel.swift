import Desk
import Sales
import Store
import Terminal

/// What waits, where to go, and a line to jump from.
struct HomePanel: Panel {
  /// One thing that waits, with the list behind it.
  struct Waiting: Sendable {
    let count: Int
    let text: String
    let role: String
    let place: String
  }

  /// What home shows, read at one moment.
  struct Figures: Sendable {
    var company = ""
    var user = ""
    var waiting: [Waiting] = []
    var drafts: [Draft] = []
    var sales: [Int] = []
    var salesTotal = Amount.zero
    var ages: [(label: String, count: Int)] = []
  }

  let bench: Workbench
  private var figures = Figures()
  private var selected = 0
  private var line = LineEditor()

  init(bench: Workbench) { self.bench = bench }

  let title = "Docket"
  var contexts: [String] { ["home"] }
  var about: String? {
    "What waits today, the year's sales, and the way to everything else: each place of the menu has a number, and a jump "
      + "code: "
      + Menu.places.compactMap { place in place.codes.first.map { "=\($0) \(place.title)" } }
      .joined(separator: ", ") + "."
  }

  var focusHelp: String? {
    "Type a number of the menu, a jump such as =so 1042, or part of any name; arrows choose what waits."
  }

  mutating func appear() -> [Effect] { [load()] }
  mutating func refresh() -> [Effect] { [load()] }

  private func load() -> Effect {
    let bench = bench
    return work(
      name: "load", { try HomeReading.figures(bench) },
      then: { panel, result in
        switch result {
        case .success(let figures): panel.figures = figures
        case .failure(let error): return [.refuse(DeskError(error).message)]
        }
        return []
      })
  }

  private var choices: Int { figures.waiting.count + figures.drafts.count }

  mutating func perform(_ command: String) -> [Effect] {
    switch command {
    case "home.quit": return [.quit]
    case "home.new-order": return [.open(bench.order(nil))]
    case "home.new-quotation": return [.open(bench.quotation(nil))]
    case "home.cancel":
      line = LineEditor()
      return [.tell(Notice(.info, "F3 leaves the program."))]
    default: return []
    }
  }

  mutating func handle(_ key: Key) -> [Effect] {
    switch key.code {
    case .down: selected = min(selected + 1, max(0, choices - 1))
    case .up: selected = max(0, selected - 1)
    case .enter, .keypadEnter: return enter()
    default:
      guard line.handle(key) else { return [.refuse("\(key.name) does nothing here; F1 tells the keys.")] }
    }
    return []
  }

  mutating func paste(_ text: String) -> [Effect] {
    line.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    return []
  }

  private mutating func enter() -> [Effect] {
    let text = line.text
    guard text.isEmpty else {
      line = LineEditor()
      if let number = Int(text), let place = Menu.numbered(number) {
        return [.open(place.panel(bench))]
      }
      return Jump.effects(text.hasPrefix("=") ? String(text.dropFirst()) : text, bench)
    }
    if selected < figures.waiting.count {
      return Menu.named(figures.waiting[selected].place).map { [.open($0.panel(bench))] } ?? []
    }
    let index = selected - figures.waiting.count
    guard figures.drafts.indices.contains(index) else { return [] }
    return bench.goOn(figures.drafts[index])
  }

  func draw(on canvas: Canvas) {
    canvas.fill("title", Rect(column: 0, row: 0, columns: canvas.columns, rows: 1))
    canvas.text("Docket   \(figures.company)", column: 1, row: 0, role: "title")
    let today = bench.desk.today
    let right = "\(figures.user)   \(Shown.day(today)) W\(today.week) "
    canvas.text(right, column: canvas.columns - DisplayText.width(of: right), row: 0, role: "title")
    let menu = MenuColumns(Menu.areas, room: canvas.columns)
    let menuRows = menu.rows
    let bodyRows = canvas.rows - menuRows - 4
    let half = max(44, canvas.columns / 2)
    let (left, side) = canvas.rows(from: 1, count: bodyRows + 1).split(left: half)
    drawWaiting(on: left)
    drawCharts(on: side)
    canvas.rule(row: canvas.rows - menuRows - 2)
    menu.draw(on: canvas.rows(from: canvas.rows - menuRows - 1, count: menuRows))
    let last = canvas.rows - 1
    canvas.text("=>", column: 0, row: last, role: "label")
    drawEditor(line, width: 34, column: 3, row: last, role: "field.focus", on: canvas)
    canvas.text("number, =so 1042, or part of any name", column: 39, row: last, role: "text.dim")
  }

  private func drawWaiting(on canvas: Canvas) {
    var column = canvas.text("Today", column: 1, row: 0, role: "text.strong")
    let top = max(0, min(selected - canvas.rows + 2, choices - canvas.rows + 1))
    let hidden = choices - top - (canvas.rows - 1)
    if hidden > 0 {
      column = canvas.text("\(hidden) more below", column: column + 2, row: 0, role: "text.dim")
    }
    for index in top..<max(top, min(choices, top + canvas.rows - 1)) {
      if index < figures.waiting.count {
        let waiting = figures.waiting[index]
        drawChoice(index, from: top, "\(waiting.count)", waiting.text, waiting.role, on: canvas)
      } else {
        let draft = figures.drafts[index - figures.waiting.count]
        let isToday = draft.at.prefix(10) == bench.desk.moment.prefix(10)
        let at = isToday ? String(Shown.moment(draft.at).suffix(5)) : Shown.moment(draft.at)
        drawChoice(
          index, from: top, "draft", "\(draft.title), \(at) \(draft.terminal)", "text", on: canvas)
      }
    }
    if choices == 0 { canvas.text("Nothing waits.", column: 1, row: 1, role: "text.dim") }
  }

  private func drawChoice(
    _ index: Int, from top: Int, _ count: String, _ text: String, _ role: String, on canvas: Canvas
  ) {
    let row = index - top + 1
    let isSelected = index == selected
    let role = isSelected ? "list.row.selected" : role
    canvas.fill(
      isSelected ? role : "list.row", Rect(column: 0, row: row, columns: canvas.columns - 1, rows: 1))
    if isSelected { canvas.text(canvas.look.glyph("arrow.right"), column: 0, row: row, role: role) }
    canvas.text(count, column: 2, row: row, width: 6, role: role, align: .right)
    canvas.text(text, column: 9, row: row, width: canvas.columns - 10, role: role)
  }

  private func drawCharts(on canvas: Canvas) {
    canvas.text("Sales, last 12 months", column: 1, row: 0, role: "text.strong")
    let end = canvas.text(
      Sparkline.text(figures.sales, look: canvas.look), column: 2, row: 1, role: "chart.bar")
    canvas.text(
      "\(bench.currency.code) \(Shown.amount(figures.salesTotal, bench.currency))", column: end + 2, row: 1)
    canvas.text("Backorders by age", column: 1, row: 3, role: "text.strong")
    BarChart(figures.ages.map { BarChart.Bar($0.label, $0.count) }).draw(
      on: canvas.part(
        Rect(column: 2, row: 4, columns: min(46, canvas.columns - 3), rows: max(0, canvas.rows - 4))))
  }
}
