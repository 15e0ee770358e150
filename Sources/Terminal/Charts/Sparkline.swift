/// A line of small bars, one for each value.
public enum Sparkline {
  /// The bars of values; nothing for none, the lowest bar for zero.
  public static func text(_ values: [Int], look: Look) -> String {
    let most = max(1, values.max() ?? 1)
    return values.map { look.theme.glyphs.step(share(of: $0, in: most, times: 1000), unicode: look.unicode) }
      .joined()
  }
}

/// Bars that lie, each with its label before and its number behind.
public struct BarChart: Sendable {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    public let label: String
    public let value: Int
    public let role: String

    /// Makes a bar.
    public init(_ label: String, _ value: Int, role: String = "chart.bar") {
      self.label = label
      self.value = value
      self.role = role
    }
  }

  let bars: [Bar]

  /// Makes a chart.
  public init(_ bars: [Bar]) { self.bars = bars }

  /// Draws the chart from the top of a canvas.
  public func draw(on canvas: Canvas) {
    let labels = (bars.map { DisplayText.width(of: $0.label) }.max() ?? 0) + 1
    let numbers = (bars.map { String($0.value).count }.max() ?? 1) + 1
    let room = max(1, canvas.columns - labels - numbers)
    let most = max(1, bars.map(\.value).max() ?? 1)
    for (row, bar) in bars.prefix(canvas.rows).enumerated() {
      canvas.text(bar.label, column: 0, row: row, width: labels, role: "label")
      let length = bar.value <= 0 ? 0 : max(1, share(of: bar.value, in: most, times: room))
      let end = canvas.text(
        String(repeating: canvas.look.glyph("bar"), count: length), column: labels, row: row, role: bar.role)
      canvas.text(" \(bar.value)", column: end, row: row)
    }
  }
}

/// The part that a value has in the greatest one, in so many steps, rounded down; nothing for values below zero.
private func share(of value: Int, in most: Int, times steps: Int) -> Int {
  let product = max(0, value).multipliedFullWidth(by: steps)
  return most.dividingFullWidth(product).quotient
}
