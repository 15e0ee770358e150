/// The room on a page, in the unit of its measure: points on paper, cells in text.
public struct PageGeometry: Sendable, Hashable {
  public var width: Double
  /// nil for one page without an end.
  public var height: Double?
  public var left: Double
  public var right: Double
  public var top: Double
  public var bottom: Double
  /// Where the address begins on the first page, so that it shows in the window of an envelope; nil lets it follow
  /// the letterhead.
  public var addressTop: Double?
  /// Between two columns.
  public var columnGap: Double
  /// Between two rows of a table.
  public var rowGap: Double
  /// Between two blocks.
  public var blockGap: Double
  /// The side of a code that is read by a telephone; nil leaves codes out.
  public var codeSide: Double?
  /// How high a logo is drawn; nil leaves it out.
  public var logoHeight: Double?

  /// A sheet of paper in points.
  public init(_ size: PaperSize) {
    width = size.width
    height = size.height
    left = 62
    right = 50
    top = 42
    bottom = 34
    addressTop = 128
    columnGap = 9
    rowGap = 3
    blockGap = 13
    codeSide = 92
    logoHeight = 44
  }

  /// Text in a terminal or a file, as wide as this many cells.
  public init(cells: Int) {
    width = Double(cells)
    height = nil
    left = 0
    right = 0
    top = 0
    bottom = 0
    addressTop = nil
    columnGap = 2
    rowGap = 0
    blockGap = 1
    codeSide = nil
    logoHeight = nil
  }

  var textWidth: Double { width - left - right }
}
