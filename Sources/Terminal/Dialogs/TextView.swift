/// A text to read: help, messages, a document without borders for selecting with the mouse.
public struct TextView: Panel {
  public let title: String
  private let paragraphs: [PaneLine]
  private let isDialog: Bool
  private var top = 0
  private var room = 10
  private var lines = 0

  /// Makes a view; as a dialog it stands in a frame above what was there.
  public init(title: String, lines: [PaneLine], isDialog: Bool = false) {
    self.title = title
    paragraphs = lines
    self.isDialog = isDialog
    self.lines = lines.count
  }

  public var contexts: [String] { ["dialog", "view"] }
  public func placement(in size: Size) -> Rect? {
    isDialog
      ? .centered(columns: min(96, size.columns - 2), rows: min(size.rows, max(6, lines + 2)), in: size) : nil
  }
  public mutating func fit(_ size: Size) {
    room = max(1, size.rows - 3)
    lines = wrapped(to: (isDialog ? min(96, size.columns - 2) : size.columns) - 4).count
  }
  public func label(of command: String) -> String? { command == "dialog.accept" ? "Close" : nil }
  public mutating func perform(_ command: String) -> [Effect] { [.close] }

  public mutating func handle(_ key: Key) -> [Effect] {
    let last = max(0, lines - room)
    switch key.code {
    case .down: top = min(last, top + 1)
    case .up: top = max(0, top - 1)
    case .pageDown, .character(" "): top = min(last, top + room)
    case .pageUp: top = max(0, top - room)
    case .home: top = 0
    case .end: top = last
    case .enter, .keypadEnter: return [.close]
    default: return [.refuse("Arrows and Page keys move; F12 closes.")]
    }
    return []
  }

  private var labelColumns: Int {
    min(30, (paragraphs.map { DisplayText.width(of: $0.label) }.max() ?? 0) + 1)
  }

  private func wrapped(to columns: Int) -> [PaneLine] {
    let labels = labelColumns
    return paragraphs.flatMap { line -> [PaneLine] in
      let room = max(8, columns - (line.label.isEmpty ? 0 : labels))
      // A row of figures keeps its columns.
      let fits = DisplayText.width(of: line.value) <= room
      let parts = fits ? [line.value] : DisplayText.wrap(line.value, to: room)
      return parts.enumerated().map { index, text in
        line.label.isEmpty
          ? PaneLine("", text, role: line.role)
          : PaneLine(index == 0 ? line.label : " ", text, role: line.role)
      }
    }
  }

  public func draw(on canvas: Canvas) {
    let inner: Canvas
    if isDialog {
      let below = wrapped(to: canvas.columns - 4).count - top - (canvas.rows - 2)
      inner = canvas.framed(title: title, note: below > 0 ? "\(below) more below" : "")
    } else {
      canvas.fill("title", Rect(column: 0, row: 0, columns: canvas.columns, rows: 1))
      canvas.text(title, column: 1, row: 0, role: "title")
      inner = canvas.part(Rect(column: 1, row: 1, columns: canvas.columns - 2, rows: canvas.rows - 1))
    }
    let all = wrapped(to: inner.columns)
    let labels = labelColumns
    for (row, line) in all.dropFirst(top).prefix(inner.rows).enumerated() {
      if line.label.isEmpty {
        inner.text(line.value, column: 0, row: row, width: inner.columns, role: line.role)
      } else {
        inner.text(line.label, column: 0, row: row, width: labels - 1, role: "label")
        inner.text(line.value, column: labels, row: row, role: line.role)
      }
    }
    inner.park(column: 0, row: 0, visible: false)
  }
}
