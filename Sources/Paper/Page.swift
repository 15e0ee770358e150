/// A page with everything where it stands.
public struct Page: Sendable, Hashable {
  public var marks: [Mark] = []
  /// Where the lowest mark ends.
  public var end: Double = 0

  /// Something that is drawn, measured from the upper left corner of the page.
  public enum Mark: Sendable, Hashable {
    case text(MeasuredLine, TextStyle, x: Double, y: Double)
    /// A horizontal line.
    case rule(x: Double, y: Double, width: Double)
    /// A picture of a PNG file, scaled to a height.
    case picture([UInt8], right: Double, y: Double, height: Double)
    case code(CodeSquare, x: Double, y: Double, side: Double)
    /// Words across the page.
    case watermark(String)
  }
}
