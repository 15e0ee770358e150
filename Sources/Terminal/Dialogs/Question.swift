/// A dialog that says what would happen and asks which way to go; it answers with the id of a choice.
public struct Question: Panel {
  /// One way to go.
  public struct Choice: Hashable, Sendable {
    public let id: String
    public let title: String
    /// The key that takes it at once, besides moving to it and Enter.
    public let key: Key?

    /// Makes a choice.
    public init(_ id: String, _ title: String, key: Key? = nil) {
      self.id = id
      self.title = title
      self.key = key
    }
  }

  public let title: String
  let lines: [PaneLine]
  let choices: [Choice]
  /// The choice that Enter takes; nil when Enter must not post anything.
  private var selected: Int?
  private var scroll = 0
  private var room = 10
  /// The lines as wide as the dialog is.
  private var shown: [PaneLine] = []

  /// Makes the question.
  ///
  /// - Parameter preset: the choice under the cursor; without one Enter alone does nothing.
  public init(title: String, lines: [PaneLine], choices: [Choice], preset: String? = nil) {
    self.title = title
    self.lines = lines
    self.choices = choices
    selected = preset.flatMap { id in choices.firstIndex { $0.id == id } }
  }

  /// Makes a question of a plain text.
  public init(title: String, text: String, choices: [Choice], preset: String? = nil) {
    self.init(
      title: title, lines: DisplayText.wrap(text, to: 70).map { PaneLine("", $0, role: "dialog") },
      choices: choices,
      preset: preset)
  }

  public var contexts: [String] { ["dialog"] }

  public func placement(in size: Size) -> Rect? {
    let widest = lines.map { DisplayText.width(of: $0.value) + 18 }.max() ?? 0
    let columns = max(64, min(widest + 6, 100))
    let rows = PaneLine.wrapped(lines, to: min(columns, size.columns) - 4).count
    return .centered(columns: columns, rows: rows + 5, in: size)
  }

  public mutating func fit(_ size: Size) {
    let columns = placement(in: size)?.columns ?? size.columns
    shown = PaneLine.wrapped(lines, to: columns - 4)
    room = max(1, min(shown.count, size.rows - 5))
    scroll = min(scroll, max(0, shown.count - room))
  }

  /// The choice that F10 takes: the one with that key, else the first.
  private var preferred: Choice? { choices.first { $0.key == .function(10) } ?? choices.first }

  /// The key bar calls it by its name where that is short; the dialog itself has all of it.
  public func label(of command: String) -> String? {
    guard command == "dialog.accept", let title = preferred?.title, title.count <= 16 else { return nil }
    return title
  }

  public mutating func perform(_ command: String) -> [Effect] {
    if command == "dialog.cancel" { return [.close] }
    guard let preferred else { return [.close] }
    return [.answer(preferred.id)]
  }

  public mutating func handle(_ key: Key) -> [Effect] {
    if let choice = choices.first(where: { $0.key == key }) { return [.answer(choice.id)] }
    switch key.code {
    case .tab, .right: selected = ((selected ?? -1) + 1) % max(1, choices.count)
    case .backTab, .left: selected = ((selected ?? 1) + choices.count - 1) % max(1, choices.count)
    case .down, .pageDown: scroll = min(max(0, shown.count - room), scroll + 1)
    case .up, .pageUp: scroll = max(0, scroll - 1)
    case .enter, .keypadEnter:
      guard let selected else { return [.refuse("Enter alone does nothing here: \(hint).")] }
      return [.answer(choices[selected].id)]
    default: return [.refuse("Choose: \(hint).")]
    }
    return []
  }

  private var hint: String {
    choices.map { choice in choice.key.map { "\($0.name) \(choice.title)" } ?? choice.title }.joined(
      separator: ", ")
  }

  public func draw(on canvas: Canvas) {
    let inner = canvas.framed(title: title)
    let body = inner.rows(from: 0, count: inner.rows - 2)
    body.pane(Array(shown.dropFirst(scroll)), on: "dialog")
    let below = shown.count - scroll - body.rows
    if below > 0 {
      inner.text(
        "\(below) more below: Down", column: 0, row: inner.rows - 2, width: inner.columns, role: "text.strong"
      )
    }
    var column = 0
    let row = inner.rows - 1
    for (index, choice) in choices.enumerated() {
      let role = index == selected ? "list.row.selected" : "dialog"
      if index == selected || index == 0 { inner.park(column: column, row: row, visible: false) }
      if let key = choice.key {
        column = inner.text(key.name + " ", column: column, row: row, role: "key.name")
      }
      column = inner.text(choice.title, column: column, row: row, role: role) + 3
    }
  }
}
