import Configuration

/// The signs that the program draws with, each with an ASCII twin for terminals and lines that can't show
/// more.
public struct Glyphs: Hashable, Sendable {
  /// One sign, or a row of steps: its characters take one column each.
  struct Pair: Hashable, Sendable {
    var unicode: [String]
    var ascii: [String]
  }

  private(set) var pairs: [String: Pair]

  /// The signs of a theme that names none of its own.
  public static let standard = Glyphs(
    pairs: [
      "line.horizontal": ("─", "-"), "line.vertical": ("│", "|"),
      "corner.topLeft": ("┌", "+"), "corner.topRight": ("┐", "+"),
      "corner.bottomLeft": ("└", "+"), "corner.bottomRight": ("┘", "+"),
      "tee.left": ("├", "+"), "tee.right": ("┤", "+"), "tee.top": ("┬", "+"), "tee.bottom": ("┴", "+"),
      "cross": ("┼", "+"), "check": ("✓", "x"), "arrow.right": ("→", ">"), "arrow.left": ("←", "<"),
      "arrow.up": ("↑", "^"), "arrow.down": ("↓", "v"), "ellipsis": ("…", "~"), "bullet": ("•", "*"),
      "dot": ("·", "."), "bar": ("█", "#"), "bar.empty": ("░", "."), "steps": ("▁▂▃▄▅▆▇█", "_.:-=+*#"),
    ].mapValues { Pair(unicode: $0.0.map { String($0) }, ascii: $0.1.map { String($0) }) })

  /// The names that a theme may give signs to.
  public var names: [String] { pairs.keys.sorted() }

  /// The sign of a name; `?` for an unknown one.
  public func sign(_ name: String, unicode: Bool) -> String {
    guard let pair = pairs[name] else { return "?" }
    return (unicode ? pair.unicode : pair.ascii).last ?? "?"
  }

  /// The bar of a sparkline for a share from 0 (lowest) to 1000 (full).
  public func step(_ perMille: Int, unicode: Bool) -> String {
    guard let pair = pairs["steps"] else { return "?" }
    let steps = unicode ? pair.unicode : pair.ascii
    let share = min(max(perMille, 0), 1000)
    let index = min(steps.count - 1, share * steps.count / 1001)
    return index < 0 ? "?" : steps[index]
  }

  /// Gives a name other signs; says why not when they can't be used.
  mutating func set(_ name: String, unicode: String, ascii: String) -> String? {
    guard let old = pairs[name] else {
      let hint = NearestName.suggestion(for: name, among: names).map { "; did you mean \($0)?" } ?? ""
      return "there is no glyph \(name)\(hint)"
    }
    let cells = DisplayText.cells(of: unicode, ascii: false)
    let twins = DisplayText.cells(of: ascii, ascii: false)
    guard cells.allSatisfy({ $0.width == 1 }), twins.allSatisfy({ $0.width == 1 }) else {
      return "glyph \(name) must take one column"
    }
    guard ascii.utf8.allSatisfy({ $0 < 0x7F }) else {
      return "the second form of glyph \(name) must be ASCII"
    }
    let single = old.unicode.count == 1
    guard single ? cells.count == 1 && twins.count == 1 : cells.count > 1 && twins.count > 1 else {
      return single ? "glyph \(name) is one character" : "glyph \(name) needs at least two steps"
    }
    pairs[name] = Pair(unicode: cells.map(\.text), ascii: twins.map(\.text))
    return nil
  }
}
