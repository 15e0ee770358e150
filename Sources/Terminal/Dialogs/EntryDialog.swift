/// A dialog that asks for one line of text and answers with it.
public struct EntryDialog: Panel {
  public let title: String
  let label: String
  let help: String
  private var form: Form
  /// Keeps what is typed when the line is lost, at once.
  private let keeping: ((String) -> Void)?

  /// Makes the dialog; `check` refuses what can't be taken.
  public init(
    title: String, label: String, help: String = "", value: String = "", isRequired: Bool = true,
    check: @escaping @Sendable (String) -> FieldCheck = { .fine($0) },
    keeping: ((String) -> Void)? = nil
  ) {
    self.keeping = keeping
    self.title = title
    self.label = label
    self.help = help
    var field = Field("entry", label, width: 50, help: help)
    field.isRequired = isRequired
    field.check = check
    form = Form(fields: [field], values: ["entry": value])
  }

  public var contexts: [String] { ["dialog"] }
  public var focusHelp: String? { help }
  public var copied: String? { form.editor.text }

  public func placement(in size: Size) -> Rect? {
    .centered(columns: 66, rows: 4 + helpLines(in: min(66, size.columns)).count, in: size)
  }

  /// What the dialog says, whole, at a width of the dialog.
  private func helpLines(in columns: Int) -> [String] { DisplayText.wrap(help, to: columns - 4) }

  public mutating func perform(_ command: String) -> [Effect] {
    command == "dialog.cancel" ? [.close] : accept()
  }

  public mutating func handle(_ key: Key) -> [Effect] {
    if key.isEnter { return accept() }
    guard let problem = form.edit(key) else { return [.refuse("\(key.name) does nothing here.")] }
    return problem.isEmpty ? [] : [.refuse(problem)]
  }

  public mutating func hangUp() {
    let text = form.editor.text
    if !text.isEmpty { keeping?(text) }
  }

  public mutating func paste(_ text: String) -> [Effect] {
    form.paste(text)
    return []
  }

  private mutating func accept() -> [Effect] {
    if case .wrong(let reason) = form.leave() { return [.refuse(reason)] }
    let text = form["entry"]
    if text.isEmpty, form.field?.isRequired == true { return [.refuse("\(label) is needed; F12 leaves it.")] }
    return [.answer(text)]
  }

  public func draw(on canvas: Canvas) {
    let inner = canvas.framed(title: title)
    let lines = helpLines(in: canvas.columns)
    for (row, line) in lines.enumerated() {
      inner.text(line, column: 0, row: row, width: inner.columns, role: "dialog")
    }
    form.draw(on: inner.rows(from: lines.count), focused: true)
  }
}

extension Rect {
  /// A rectangle in the middle of a screen, no larger than it.
  public static func centered(columns: Int, rows: Int, in size: Size) -> Rect {
    let columns = min(columns, size.columns)
    let rows = min(rows, size.rows)
    return Rect(
      column: (size.columns - columns) / 2, row: (size.rows - rows) / 2, columns: columns, rows: rows)
  }
}
