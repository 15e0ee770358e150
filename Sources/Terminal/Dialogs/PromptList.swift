/// The list behind F4: the records that a coded field may name; it answers with the row that is taken.
public struct PromptList: Panel {
  let source: any PromptSource
  let kind: String
  let values: [String: String]
  private var editor: LineEditor
  private var rows: [PromptRow] = []
  private var shownFor: String?
  private var selected = 0
  private var room = 10

  /// Makes the list with what is typed in the field as the first search.
  public init(
    source: any PromptSource, kind: String, text: String, values: [String: String], rows: [PromptRow]? = nil
  ) {
    self.source = source
    self.kind = kind
    self.values = values
    editor = LineEditor(text)
    if let rows {
      self.rows = rows
      shownFor = text
    }
  }

  public var title: String { source.title(kind) }
  public var contexts: [String] { ["dialog", "prompt"] }
  public var focusHelp: String? { "Type part of a code or a name; Enter takes the row under the cursor." }

  public func placement(in size: Size) -> Rect? {
    .centered(columns: min(90, size.columns - 4), rows: min(size.rows - 2, 18), in: size)
  }

  public mutating func fit(_ size: Size) { room = max(1, min(size.rows - 2, 18) - 3) }
  public mutating func appear() -> [Effect] { shownFor == nil ? [search()] : [] }

  public mutating func perform(_ command: String) -> [Effect] {
    command == "dialog.cancel" ? [.close] : take()
  }

  public mutating func handle(_ key: Key) -> [Effect] {
    if shownFor != editor.text, key.typed == nil, key.code != .backspace {
      // The key is meant for the rows of what is typed, not for those still shown.
      return [search(barrier: true, then: key)]
    }
    switch key.code {
    case .enter, .keypadEnter: return take()
    case .down: selected = min(selected + 1, max(0, rows.count - 1))
    case .up: selected = max(0, selected - 1)
    case .pageDown: selected = min(selected + room, max(0, rows.count - 1))
    case .pageUp: selected = max(0, selected - room)
    default:
      let before = editor.text
      guard editor.handle(key) else { return [.refuse("\(key.name) does nothing here.")] }
      return editor.text == before ? [] : [search()]
    }
    return []
  }

  public mutating func paste(_ text: String) -> [Effect] {
    editor.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    return [search()]
  }

  public mutating func click(_ cell: Position, in size: Size) -> [Effect] {
    let row = top(fitting: size.rows - 3) + cell.row - 2
    guard cell.row >= 2, shownFor == editor.text, rows.indices.contains(row) else { return [] }
    if row == selected { return take() }
    selected = row
    return []
  }

  public var copied: String? { rows.indices.contains(selected) ? rows[selected].code : nil }

  /// The first row in sight when so many fit.
  private func top(fitting room: Int) -> Int {
    max(0, min(selected - room + 1, rows.count - room), min(0, selected))
  }

  private func take() -> [Effect] {
    let exact = rows.first { $0.code.lowercased() == editor.text.trimmed.lowercased() }
    if let row = (selected == 0 ? exact : nil) ?? (rows.indices.contains(selected) ? rows[selected] : nil) {
      return [.answer(row)]
    }
    return [.refuse("Nothing is called \(editor.text). Change the search, or F12 to go back.")]
  }

  private func search(barrier: Bool = false, then key: Key? = nil) -> Effect {
    let (source, kind, text, values) = (source, kind, editor.text, values)
    return work(
      barrier: barrier, name: "search", { try source.rows(kind, matching: text, limit: 200, values: values) },
      then: { panel, result in
        switch result {
        case .failure(let error): return [.refuse(ErrorText.of(error))]
        case .success(let rows):
          panel.rows = rows
          panel.shownFor = text
          panel.selected = 0
          return key.map { panel.handle($0) } ?? []
        }
      })
  }

  public func draw(on canvas: Canvas) {
    let inner = canvas.framed(title: title, note: rows.count >= 200 ? "first 200" : "\(rows.count)")
    inner.text("Search", column: 0, row: 0, role: "label")
    drawEditor(editor, width: inner.columns - 8, column: 7, row: 0, role: "field.focus", on: inner)
    let body = inner.rows(from: 1)
    let codeWidth = min(20, rows.map { DisplayText.width(of: $0.code) }.max() ?? 8)
    let detailWidth = min(24, rows.map { DisplayText.width(of: $0.detail) }.max() ?? 0)
    let nameWidth = max(4, body.columns - codeWidth - detailWidth - 4)
    let top = top(fitting: body.rows)
    if rows.isEmpty, shownFor != nil { body.text("Nothing found.", column: 0, row: 0, role: "dialog") }
    for row in 0..<body.rows where top + row < rows.count {
      let entry = rows[top + row]
      let role = top + row == selected ? "list.row.selected" : "dialog"
      body.fill(role, Rect(column: 0, row: row, columns: body.columns, rows: 1))
      body.text(top + row == selected ? body.look.glyph("arrow.right") : " ", column: 0, row: row, role: role)
      body.text(entry.code, column: 2, row: row, width: codeWidth, role: role)
      body.text(entry.name, column: 3 + codeWidth, row: row, width: nameWidth, role: role)
      body.text(entry.detail, column: 4 + codeWidth + nameWidth, row: row, width: detailWidth, role: role)
    }
  }
}
