/// How a piece of text looks.
public struct TextStyle: Sendable, Hashable {
  /// What it is used for, which decides its size.
  public enum Size: Sendable, Hashable {
    /// The footer and the sender's line over an address.
    case small
    /// Everything that is read.
    case body
    /// The name of the sender.
    case large
    /// The name of the document.
    case title
  }

  public var size: Size
  public var isBold: Bool
  /// Printed lighter: what is told beside the matter itself.
  public var isFaint: Bool

  /// Makes a style.
  public init(_ size: Size = .body, bold: Bool = false, faint: Bool = false) {
    self.size = size
    isBold = bold
    isFaint = faint
  }

  /// What is read.
  public static let body = TextStyle()
  /// What is read first.
  public static let strong = TextStyle(bold: true)
  /// What stands beside the matter.
  public static let faint = TextStyle(faint: true)
  /// The footer.
  public static let small = TextStyle(.small, faint: true)
}
