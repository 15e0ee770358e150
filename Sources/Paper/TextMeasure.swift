/// Breaks text into lines and tells how large they become; printed pages and text pages each have their own.
public protocol TextMeasure {
  /// The lines of a text.
  ///
  /// - Parameters:
  ///   - text: each line feed in it begins a new line.
  ///   - width: the longest that a line may be; nil breaks at line feeds only.
  /// - Returns: at least one line, which may be empty. A word that is wider than the width is broken too, so that
  ///   no line stands over.
  func lines(of text: String, in style: TextStyle, width: Double?) -> [MeasuredLine]
}

/// One line of text and its size.
public struct MeasuredLine: Sendable, Hashable {
  public var text: String
  public var width: Double
  public var height: Double
  /// Whether it is read from the right, and so begins at the right.
  public var isRightToLeft: Bool

  /// Makes a line.
  public init(text: String, width: Double, height: Double, isRightToLeft: Bool = false) {
    self.text = text
    self.width = width
    self.height = height
    self.isRightToLeft = isRightToLeft
  }
}

extension TextMeasure {
  /// A text without line feeds as one line, however long.
  func line(_ text: String, _ style: TextStyle) -> MeasuredLine {
    let lines = lines(of: text, in: style, width: nil)
    return lines.first ?? MeasuredLine(text: "", width: 0, height: 0)
  }
}
