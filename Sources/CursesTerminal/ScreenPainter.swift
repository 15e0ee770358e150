import CNcurses
import Terminal

/// Puts frames into ncurses, which sends what differs.
///
/// The painter compares with the frame before, so that only changed cells reach ncurses, and ncurses finds
/// the cheapest bytes for them.
struct ScreenPainter {
  private struct Pair: Hashable {
    var foreground: Int32
    var background: Int32
  }

  let colors: Int
  let showsUnicode: Bool
  /// Whether the terminal takes its own colours as the default ones.
  let hasDefaults: Bool
  private let canShorten = FrameBytes.canShorten
  private let canErase = FrameBytes.canErase
  private let send: ([UInt8]) -> Void
  private var last: Frame?
  private var pairs: [Pair: Int32] = [:]
  private var cursorVisible: Bool?

  /// Makes a painter for an open screen.
  ///
  /// - Parameter send: writes bytes to the terminal.
  init(colors: Int, showsUnicode: Bool, hasDefaults: Bool, send: @escaping ([UInt8]) -> Void) {
    self.colors = colors
    self.send = send
    self.showsUnicode = showsUnicode
    self.hasDefaults = hasDefaults
  }

  /// Forgets what the screen shows: it has another size, or another program drew on it.
  mutating func forget() {
    last = nil
    cursorVisible = nil
  }

  /// Shows a frame, cut to the size of the screen; false when the screen shows it already.
  mutating func paint(_ frame: Frame, on size: Size, everything: Bool) -> Bool {
    let whole = everything || last?.size != frame.size
    if !whole, last == frame { return false }
    if whole { erase() }
    // ncurses reuses the colour pair that was asked for least recently, so each frame asks anew.
    pairs.removeAll(keepingCapacity: true)
    let rows = min(frame.size.rows, size.rows)
    let columns = min(frame.size.columns, size.columns)
    for row in 0..<rows { paintRow(row, of: frame, columns: columns, whole: whole) }
    let visible = frame.cursorVisible
    let visibility = visible == cursorVisible ? nil : visible
    cursorVisible = visible
    let row = min(max(frame.cursor.row, 0), max(size.rows - 1, 0))
    let column = min(max(frame.cursor.column, 0), max(size.columns - 1, 0))
    let caught = FrameBytes.caught {
      if let visibility { curs_set(visibility ? 1 : 0) }
      docket_show(Int32(row), Int32(column), whole ? 1 : 0)
    }
    if let caught {
      send(canShorten ? FrameShortener.shortened(caught, whole: whole, erases: canErase) : caught)
    }
    last = frame
    return true
  }

  private mutating func paintRow(_ row: Int, of frame: Frame, columns: Int, whole: Bool) {
    let start = row * frame.size.columns
    let new = frame.cells[start..<start + columns]
    var old: ArraySlice<Cell>?
    if !whole, let last {
      let before = last.cells[start..<start + columns]
      if before == new { return }
      // A wide character that gives way takes its other half with it: a row with one is written as a whole.
      let hasWide = before.contains { $0.width != 1 } || new.contains { $0.width != 1 }
      if !hasWide { old = before }
    }
    var insideWide = false
    for index in new.indices {
      var cell = new[index]
      if let old, old[index] == cell { continue }
      let isLast = index + 1 == new.endIndex
      // Half of a wide character, the other half being covered or beyond the edge, is a space.
      if cell.width == 0, !insideWide { cell = Cell(style: cell.style) }
      if cell.width == 2, isLast || new[index + 1].width != 0 { cell = Cell(style: cell.style) }
      insideWide = cell.width == 2
      if cell.width > 0 { put(cell, index - start, row) }
    }
  }

  private mutating func put(_ cell: Cell, _ column: Int, _ row: Int) {
    let scalars = ScreenPainter.scalars(of: cell, ascii: !showsUnicode)
    let attributes = attributes(of: cell.style)
    let pair = pair(for: cell.style)
    docket_put(Int32(row), Int32(column), scalars, Int32(scalars.count), attributes, pair)
    // A wide character shown as ASCII takes one column, and its right half has to be filled.
    if cell.width == 2, scalars[0] < 0x80 {
      docket_put(Int32(row), Int32(column + 1), scalars, 1, attributes, pair)
    }
  }

  /// The code points of a cell; whatever could steer the terminal or take other columns than it says becomes
  /// `?`.
  private static func scalars(of cell: Cell, ascii: Bool) -> [UInt32] {
    if cell.text.utf8.count == 1, let byte = cell.text.utf8.first, byte >= 0x20, byte < 0x7F {
      return [UInt32(byte)]
    }
    let cells = DisplayText.cells(of: cell.text, ascii: ascii)
    guard let first = cells.first, cells.reduce(0, { $0 + $1.width }) == cell.width else {
      return [cell.text.isEmpty ? 0x20 : 0x3F]
    }
    return first.text.unicodeScalars.map(\.value)
  }

  private func attributes(of style: Style) -> UInt32 {
    var bits: UInt32 = 0
    if style.attributes.contains(.bold) { bits |= docket_bold() }
    if style.attributes.contains(.dim) { bits |= docket_dim() }
    if style.attributes.contains(.underline) { bits |= docket_underline() }
    if style.attributes.contains(.reverse) { bits |= docket_reverse() }
    if style.attributes.contains(.italic) { bits |= docket_italic() }
    return bits
  }

  private mutating func pair(for style: Style) -> Int32 {
    guard colors >= 8 else { return 0 }
    let wanted = Pair(
      foreground: number(of: style.foreground, otherwise: 7),
      background: number(of: style.background, otherwise: 0))
    if wanted.foreground == -1, wanted.background == -1 { return 0 }
    if let known = pairs[wanted] { return known }
    let pair = max(0, alloc_pair(wanted.foreground, wanted.background))
    pairs[wanted] = pair
    return pair
  }

  /// The number of a colour as ncurses counts; a terminal of true colours counts by their channels.
  private func number(of color: Color, otherwise: Int32) -> Int32 {
    let shown = color.nearest(among: colors)
    if case .palette(let number) = shown, colors <= 256 || number < 8 { return Int32(number) }
    guard let (red, green, blue) = shown.channels else { return hasDefaults ? -1 : otherwise }
    let value = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    // The first eight numbers are the terminal's own colours, not nearly black blues.
    return (1..<8).contains(value) ? 8 : value
  }
}
