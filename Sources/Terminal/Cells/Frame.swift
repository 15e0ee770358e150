/// One cell of the screen: what stands in it and how it looks.
public struct Cell: Hashable, Sendable {
  /// What the terminal draws here, safe to send as it stands; empty in the right half of a wide character.
  public var text: String
  /// How many columns it takes: 1 or 2, and 0 for the right half of a wide character.
  public var width: Int
  public var style: Style

  /// Makes a cell.
  public init(_ text: String = " ", width: Int = 1, style: Style = .plain) {
    self.text = text
    self.width = width
    self.style = style
  }

  /// A space in the terminal's own colours.
  public static let blank = Cell()
}

/// A whole screen as it should look: the cells, and the place of the hardware cursor.
///
/// A frame is composed from state after each batch of input and handed to the device, which sends only what differs
/// from the frame before.
public struct Frame: Equatable, Sendable {
  public let size: Size
  public private(set) var cells: [Cell]
  /// Where the hardware cursor stands: on the focus, visible or not, so that screen readers and braille find it.
  public var cursor: Position
  /// Whether the hardware cursor is shown.
  public var cursorVisible: Bool

  /// Makes an empty frame.
  public init(_ size: Size, style: Style = .plain) {
    self.size = size
    cells = Array(repeating: Cell(style: style), count: size.columns * size.rows)
    cursor = Position(column: 0, row: 0)
    cursorVisible = false
  }

  /// The cell at a place; outside the frame reading gives a blank and writing does nothing.
  public subscript(column: Int, row: Int) -> Cell {
    get {
      guard contains(column, row) else { return .blank }
      return cells[row * size.columns + column]
    }
    set {
      guard contains(column, row) else { return }
      cells[row * size.columns + column] = newValue
    }
  }

  private func contains(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && row >= 0 && column < size.columns && row < size.rows
  }
}
