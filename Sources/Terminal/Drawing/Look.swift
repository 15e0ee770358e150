/// How things are drawn on this terminal: the theme, how many colours there are, and whether characters beyond ASCII show.
public struct Look: Sendable {
  public var theme: Theme
  /// 0 (monochrome), 8, 16, 256 or 16,777,216.
  public var colors: Int
  public var unicode: Bool

  /// Makes a look.
  public init(theme: Theme, colors: Int, unicode: Bool) {
    self.theme = theme
    self.colors = colors
    self.unicode = unicode
  }

  /// The style of a role, such as `list.row.selected`.
  public func style(_ role: String) -> Style { theme.style(role, colors: colors) }

  /// The glyph of a name, such as `line.horizontal`, in what the terminal can show.
  public func glyph(_ name: String) -> String { theme.glyph(name, unicode: unicode) }
}
