import Desk
import Terminal

/// A chart with what it is made of below it, read away from the main thread.
struct ChartPanel: Panel {
  /// What is drawn.
  enum Chart: Sendable {
    /// One small bar for each value, with what they are.
    case line(String, [Int])
    case bars(String, [BarChart.Bar])
  }
  /// What was read.
  struct Content: Sendable {
    let chart: Chart
    let lines: [PaneLine]
  }

  let bench: Workbench
  let title: String
  let about: String?
  /// The item that F10 splits; nil for a chart of no item.
  let place: (item: String, warehouse: String)?
  private let read: @Sendable (Workbench) throws -> Content
  private var chart: Chart?
  private var pane = ReadingPane()

  init(
    bench: Workbench, title: String, about: String, place: (item: String, warehouse: String)? = nil,
    read: @escaping @Sendable (Workbench) throws -> Content
  ) {
    self.bench = bench
    self.title = title
    self.about = about
    self.place = place
    self.read = read
  }

  var contexts: [String] { place == nil ? ["dialog", "view"] : ["coverage", "dialog", "view"] }
  func label(of command: String) -> String? { command == "dialog.accept" ? "Close" : nil }

  private var chartRows: Int {
    switch chart {
    case .bars(_, let bars): bars.count + 2
    case .line: 3
    case nil: 0
    }
  }

  mutating func fit(_ size: Size) {
    pane.fit(Size(columns: size.columns - 2, rows: max(1, size.rows - 1 - chartRows)))
  }

  mutating func appear() -> [Effect] { [load()] }
  mutating func refresh() -> [Effect] { [load()] }

  private func load() -> Effect {
    let (bench, read) = (bench, read)
    return work(
      barrier: chart == nil, name: "chart", { try DeskErrors.translating { try read(bench) } },
      then: { panel, result in
        switch result {
        case .success(let content):
          panel.chart = content.chart
          panel.pane.lines = content.lines
        case .failure(let error): return [.close, .drop(ErrorText.of(error))]
        }
        return []
      })
  }

  mutating func perform(_ command: String) -> [Effect] {
    guard command == "coverage.split", let place else { return [.close] }
    return [.open(bench.split(of: place.item, warehouse: place.warehouse))]
  }

  mutating func handle(_ key: Key) -> [Effect] {
    if key.isEnter { return [.close] }
    return pane.scroll(key) ? [] : [.refuse("Arrows and Page keys move; F12 closes.")]
  }

  func draw(on canvas: Canvas) {
    let body = canvas.titled(title)
    switch chart {
    case .line(let name, let values):
      let end = body.text(name, column: 0, row: 1, role: "label")
      body.text(Sparkline.text(values, look: canvas.look), column: end + 1, row: 1, role: "chart.bar")
    case .bars(let name, let bars):
      body.text(name, column: 0, row: 0, role: "text.strong")
      BarChart(bars).draw(
        on: body.part(Rect(column: 0, row: 1, columns: min(60, body.columns), rows: bars.count)))
    case nil: break
    }
    pane.draw(on: body.rows(from: chartRows))
  }
}
