/// The palette: every command that there is, found by parts of its name, with its keys; it answers with a command's id,
/// or with a jump code when the text begins with `=`.
public struct Palette: Panel {
  /// A command with what the panel below says about it.
  struct Entry {
    let command: Command
    let keys: String
    let isHere: Bool
    let reason: String?

    /// Where it works, in words.
    var places: String {
      command.contexts.map { $0.split(separator: "-").joined(separator: " ") }.joined(separator: ", ")
    }
  }

  public let title = "Commands"
  private let entries: [Entry]
  private var editor: LineEditor
  private var selected = 0
  private var room = 10

  init(entries: [Entry], text: String = "") {
    self.entries = entries
    editor = LineEditor(text)
    _ = editor.handle(Key(.end))
  }

  public var contexts: [String] { ["dialog", "palette"] }
  public var focusHelp: String? {
    "Type parts of a command's name; Enter does it. A text that begins with = jumps: =so 1042 opens an order."
  }

  public func placement(in size: Size) -> Rect? {
    .centered(columns: min(90, size.columns - 4), rows: min(size.rows - 2, 20), in: size)
  }
  public mutating func fit(_ size: Size) { room = max(1, min(size.rows - 2, 20) - 5) }

  /// The entries whose names hold all words of the text; those that begin with it come first.
  private var found: [Entry] {
    let text = editor.text.lowercased()
    let words = text.split(separator: " ")
    return entries.filter { entry in
      let name = (entry.command.title + " " + entry.command.id).lowercased()
      return words.allSatisfy { name.contains($0) }
    }.enumerated().sorted { left, right in
      rank(left.element, text) == rank(right.element, text)
        ? left.offset < right.offset : rank(left.element, text) < rank(right.element, text)
    }.map(\.element)
  }

  private func rank(_ entry: Entry, _ text: String) -> Int {
    (entry.isHere ? 0 : 2) + (entry.command.title.lowercased().hasPrefix(text) ? 0 : 1)
  }

  public mutating func perform(_ command: String) -> [Effect] {
    command == "dialog.cancel" ? [.close] : take()
  }

  public mutating func handle(_ key: Key) -> [Effect] {
    switch key.code {
    case .enter, .keypadEnter: return take()
    case .down: selected = min(selected + 1, max(0, found.count - 1))
    case .up: selected = max(0, selected - 1)
    case .pageDown: selected = min(selected + room, max(0, found.count - 1))
    case .pageUp: selected = max(0, selected - room)
    default:
      guard editor.handle(key) else { return [.refuse("\(key.name) does nothing here.")] }
      selected = 0
    }
    return []
  }

  public mutating func paste(_ text: String) -> [Effect] {
    editor.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    return []
  }

  private func take() -> [Effect] {
    if editor.text.hasPrefix("=") {
      return [.answer(PaletteAnswer.jump(String(editor.text.dropFirst()).trimmed))]
    }
    let found = found
    guard found.indices.contains(selected) else { return [.refuse("No command is called \(editor.text).")] }
    let entry = found[selected]
    if let reason = entry.reason { return [.refuse(reason)] }
    if !entry.isHere {
      return [
        .refuse(
          "\(entry.command.title) works on another screen: \(entry.places)."
        )
      ]
    }
    return [.answer(PaletteAnswer.command(entry.command.id))]
  }

  public func draw(on canvas: Canvas) {
    let inner = canvas.framed(title: title)
    drawEditor(editor, width: inner.columns - 2, column: 0, row: 0, role: "field.focus", on: inner)
    let body = inner.rows(from: 1, count: inner.rows - 3)
    let found = found
    let top = max(0, min(selected - body.rows + 1, found.count - body.rows))
    for row in 0..<body.rows where top + row < found.count {
      let entry = found[top + row]
      let isSelected = top + row == selected
      let dimmed = entry.reason != nil || !entry.isHere
      let role = isSelected ? "list.row.selected" : dimmed ? "key.disabled" : "dialog"
      body.fill(role, Rect(column: 0, row: row, columns: body.columns, rows: 1))
      body.text(isSelected ? body.look.glyph("arrow.right") : " ", column: 0, row: row, role: role)
      body.text(entry.command.title, column: 2, row: row, width: body.columns - 24, role: role)
      body.text(entry.keys, column: body.columns - 21, row: row, width: 21, role: role)
    }
    guard found.indices.contains(selected) else { return }
    let entry = found[selected]
    let lines = DisplayText.wrap(entry.reason ?? entry.command.help, to: inner.columns)
    for (index, line) in lines.prefix(2).enumerated() {
      inner.text(line, column: 0, row: inner.rows - 2 + index, width: inner.columns, role: "text.dim")
    }
  }
}

/// What the palette answers.
enum PaletteAnswer: Sendable {
  case command(String)
  case jump(String)
}
