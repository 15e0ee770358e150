import Foundation

@testable import Terminal

/// The contrast of two colours as WCAG 2 counts it, from 1 (none) to 21 (black on white).
enum Contrast {
  /// Nil when one of them is the terminal's own, which nobody knows.
  static func between(_ one: Color, _ other: Color) -> Double? {
    guard let one = luminance(one), let other = luminance(other) else { return nil }
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private static func luminance(_ color: Color) -> Double? {
    guard let channels = color.channels else { return nil }
    func linear(_ value: Int) -> Double {
      let share = Double(value) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(channels.red) + 0.7152 * linear(channels.green) + 0.0722 * linear(channels.blue)
  }
}
