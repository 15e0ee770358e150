/// Lines to read that may be more than there is room for: wrapped, scrolled, drawn.
///
/// Every panel that only shows text has one, so that reading works the same everywhere.
public struct ReadingPane: Sendable {
  /// What is read, before it is wrapped.
  public var lines: [PaneLine] {
    didSet { fit(Size(columns: columns, rows: rows)) }
  }
  private var columns = 80
  private var rows = 20
  private var top = 0
  /// How many rows the lines take in the room that there is.
  public private(set) var height: Int

  /// Makes one with its lines.
  public init(_ lines: [PaneLine] = []) {
    self.lines = lines
    height = lines.count
  }

  /// Takes the size of the room.
  public mutating func fit(_ size: Size) {
    columns = size.columns
    rows = max(1, size.rows)
    height = wrapped(to: columns).count
    top = min(top, last)
  }

  /// Moves as a key says; false when the key doesn't move.
  public mutating func scroll(_ key: Key) -> Bool {
    switch key.code {
    case .down: top = min(last, top + 1)
    case .up: top = max(0, top - 1)
    case .pageDown, .character(" "): top = min(last, top + rows)
    case .pageUp: top = max(0, top - rows)
    case .home: top = 0
    case .end: top = last
    default: return false
    }
    return true
  }

  /// How many rows follow below those that fit into so many.
  public func below(_ rows: Int) -> Int { max(0, height - top - rows) }

  private var last: Int { max(0, height - rows) }

  /// The room that labels take.
  private var labels: Int { min(30, (lines.map { DisplayText.width(of: $0.label) }.max() ?? 0) + 1) }

  /// The lines as they are shown; the rest of a wrapped one stands below its beginning.
  private func wrapped(to columns: Int) -> [PaneLine] {
    let labels = labels
    return lines.flatMap { line -> [PaneLine] in
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

  /// Draws what is in sight, and parks the cursor at its first cell.
  public func draw(on canvas: Canvas) {
    let labels = labels
    for (row, line) in wrapped(to: canvas.columns).dropFirst(top).prefix(canvas.rows).enumerated() {
      if line.label.isEmpty {
        canvas.text(line.value, column: 0, row: row, width: canvas.columns, role: line.role)
      } else {
        canvas.text(line.label, column: 0, row: row, width: labels - 1, role: "label")
        canvas.text(line.value, column: labels, row: row, role: line.role)
      }
    }
    canvas.park(column: 0, row: 0, visible: false)
  }
}
