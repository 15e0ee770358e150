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

  /// All of it as text, a label before its value.
  public var text: String {
    lines.map { $0.label.isEmpty ? $0.value : "\($0.label) \($0.value)" }.joined(separator: "\n")
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

  /// The columns that labels take at most.
  private static let widestLabel = 24

  private func wrapped(to columns: Int) -> [PaneLine] {
    PaneLine.wrapped(lines, to: columns, labels: ReadingPane.widestLabel)
  }

  /// Draws what is in sight, and parks the cursor at its first cell.
  public func draw(on canvas: Canvas) {
    let widest = lines.map { DisplayText.width(of: $0.label) }.max() ?? 0
    let labels = min(ReadingPane.widestLabel, widest + 1)
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
