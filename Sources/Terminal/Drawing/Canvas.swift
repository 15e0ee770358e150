/// The frame that is being composed; canvases that share it draw into different rectangles of it.
final class Surface {
  var frame: Frame

  init(_ frame: Frame) { self.frame = frame }
}

/// A rectangle of the screen to draw into, with places counted from its own top left corner.
///
/// What would fall outside is cut at a character's edge, so a panel needs no care for sizes.
public struct Canvas {
  let surface: Surface
  /// Where the canvas lies on the screen.
  public let rect: Rect
  public let look: Look

  /// Makes a canvas over a whole new frame.
  init(size: Size, look: Look) {
    surface = Surface(Frame(size, style: look.style("text")))
    rect = Rect(size)
    self.look = look
  }

  private init(surface: Surface, rect: Rect, look: Look) {
    self.surface = surface
    self.rect = rect
    self.look = look
  }

  public var columns: Int { rect.columns }
  public var rows: Int { rect.rows }
  /// The frame as it has been drawn so far.
  var frame: Frame { surface.frame }

  /// A part of the canvas.
  public func part(_ inner: Rect) -> Canvas {
    let moved = Rect(
      column: rect.column + inner.column, row: rect.row + inner.row, columns: inner.columns, rows: inner.rows)
    return Canvas(surface: surface, rect: moved.intersection(rect), look: look)
  }

  /// The rows from one on, `count` of them or all that are left.
  public func rows(from first: Int, count: Int? = nil) -> Canvas {
    part(Rect(column: 0, row: first, columns: columns, rows: count ?? max(0, rows - first)))
  }

  /// The canvas in two beside each other; the left one gets `columns`.
  public func split(left columns: Int) -> (left: Canvas, right: Canvas) {
    let columns = min(max(0, columns), self.columns)
    return (
      part(Rect(column: 0, row: 0, columns: columns, rows: rows)),
      part(Rect(column: columns, row: 0, columns: self.columns - columns, rows: rows))
    )
  }

  /// Writes text and returns the column after it.
  ///
  /// - Parameter width: the columns that it gets: what is longer is cut, what is shorter is padded in the role's style.
  @discardableResult
  public func text(
    _ text: String, column: Int, row: Int, width: Int? = nil, role: String = "text", align: Alignment = .left
  ) -> Int {
    write(text, column: column, row: row, width: width, style: look.style(role), align: align)
  }

  /// Writes text in a style and returns the column after it.
  @discardableResult
  func write(
    _ text: String, column: Int, row: Int, width: Int? = nil, style: Style, align: Alignment = .left
  ) -> Int {
    guard row >= 0, row < rows else { return column }
    var cells = DisplayText.cells(of: text, ascii: !look.unicode)
    var column = column
    let end = width.map { column + max(0, $0) } ?? columns
    if width != nil {
      var taken = cells.reduce(0) { $0 + $1.width }
      while taken > end - column, let last = cells.popLast() { taken -= last.width }
      let pad = end - column - taken
      let before = align == .left ? 0 : align == .right ? pad : pad / 2
      for _ in 0..<max(0, before) {
        set(column, row, Cell(" ", style: style))
        column += 1
      }
    }
    for cell in cells {
      guard column + cell.width <= min(end, columns) else { break }
      set(column, row, Cell(cell.text, width: cell.width, style: style))
      if cell.width == 2 { set(column + 1, row, Cell("", width: 0, style: style)) }
      column += cell.width
    }
    if width != nil {
      while column < min(end, columns) {
        set(column, row, Cell(" ", style: style))
        column += 1
      }
    }
    return column
  }

  /// Fills the canvas, or a part of it, with spaces in a role's style.
  public func fill(_ role: String, _ part: Rect? = nil) {
    let style = look.style(role)
    let area = part ?? Rect(column: 0, row: 0, columns: columns, rows: rows)
    for row in area.row..<max(area.row, area.row + area.rows) {
      for column in area.column..<max(area.column, area.column + area.columns) {
        set(column, row, Cell(style: style))
      }
    }
  }

  /// Draws a line from edge to edge, with a word in it where one is given.
  public func rule(row: Int, title: String = "", role: String = "rule") {
    let line = look.glyph("line.horizontal")
    text(String(repeating: line, count: columns), column: 0, row: row, width: columns, role: role)
    if !title.isEmpty { text(" \(title) ", column: 1, row: row, role: "text.strong") }
  }

  /// Draws a frame around the canvas with a title, and returns what is inside.
  public func framed(title: String, note: String = "", role: String = "dialog") -> Canvas {
    fill(role)
    let frameRole = role + ".frame"
    let horizontal = String(repeating: look.glyph("line.horizontal"), count: max(0, columns - 2))
    let vertical = look.glyph("line.vertical")
    text(
      look.glyph("corner.topLeft") + horizontal + look.glyph("corner.topRight"), column: 0, row: 0,
      role: frameRole)
    for row in 1..<max(1, rows - 1) {
      text(vertical, column: 0, row: row, role: frameRole)
      text(vertical, column: columns - 1, row: row, role: frameRole)
    }
    text(
      look.glyph("corner.bottomLeft") + horizontal + look.glyph("corner.bottomRight"), column: 0,
      row: rows - 1,
      role: frameRole)
    text(" \(DisplayText.cut(title, to: max(0, columns - 6))) ", column: 2, row: 0, role: role + ".title")
    if !note.isEmpty {
      let width = DisplayText.width(of: note) + 2
      if width + DisplayText.width(of: title) + 8 <= columns {
        text(" \(note) ", column: columns - width - 2, row: 0, role: frameRole)
      }
    }
    return part(Rect(column: 2, row: 1, columns: columns - 4, rows: rows - 2))
  }

  /// Parks the hardware cursor: on the focus, shown or not, so that screen readers and braille find it.
  public func park(column: Int, row: Int, visible: Bool) {
    let column = min(max(0, column), max(0, columns - 1))
    let row = min(max(0, row), max(0, rows - 1))
    surface.frame.cursor = Position(column: rect.column + column, row: rect.row + row)
    surface.frame.cursorVisible = visible
  }

  private func set(_ column: Int, _ row: Int, _ cell: Cell) {
    guard column >= 0, row >= 0, column < columns, row < rows else { return }
    surface.frame[rect.column + column, rect.row + row] = cell
  }
}

/// Where text stands in the columns that it gets.
public enum Alignment: Hashable, Sendable {
  case left, right, center
}
