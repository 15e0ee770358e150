/// The size of a sheet of paper.
public enum PaperSize: String, Codable, Sendable, CaseIterable, Hashable {
  /// 210 by 297 mm.
  case a4
  /// 8 1/2 by 11 inches.
  case letter

  /// Its width in points, 72 to the inch.
  public var width: Double { self == .a4 ? 595.276 : 612 }
  /// Its height in points.
  public var height: Double { self == .a4 ? 841.89 : 792 }
}
