import Configuration

/// How the program looks: a style for each role that the kit draws, and the signs that it draws with.
///
/// A role is a dotted name. One that the theme doesn't style looks like the nearest one above it:
/// `list.row.selected` like `list.row`, that like `list`, that like `text`.
public struct Theme: Sendable {
  /// The look of a role before the depth of colour is known.
  struct RoleStyle: Hashable, Sendable {
    var foreground: ColorForms?
    var background: ColorForms?
    var attributes: Style.Attributes = []
  }

  /// The name that it is chosen by.
  public internal(set) var name: String
  /// What a user reads in a list of themes.
  public internal(set) var title: String
  /// What could not be used of its file.
  public internal(set) var problems: [ConfigProblem] = []
  /// The signs that it draws with.
  public internal(set) var glyphs = Glyphs.standard

  var roles: [String: RoleStyle] = [:]
  var mono: [String: Style.Attributes] = Theme.standardMono

  /// A theme that styles nothing: the terminal's own colours, with bold, underline and reverse.
  init(name: String, title: String) {
    self.name = name
    self.title = title
  }

  /// The style of a role on a terminal with so many colours; without colours (0) its mono style.
  public func style(_ role: String, colors: Int) -> Style {
    guard colors >= 8, !roles.isEmpty else { return monoStyle(role) }
    var foreground: ColorForms?
    var background: ColorForms?
    var attributes: Style.Attributes?
    for name in Theme.chain(of: role) {
      guard let own = roles[name] else { continue }
      foreground = foreground ?? own.foreground
      background = background ?? own.background
      attributes = attributes ?? own.attributes
    }
    let style = Style(
      foreground: foreground?.form(colors: colors) ?? .standard,
      background: background?.form(colors: colors) ?? .standard, attributes: attributes ?? [])
    // Two colours that fall together on a poor terminal would hide the text.
    if style.foreground != .standard, style.foreground == style.background { return monoStyle(role) }
    return style
  }

  /// The sign of a name, in Unicode or its ASCII twin.
  public func glyph(_ name: String, unicode: Bool) -> String { glyphs.sign(name, unicode: unicode) }

  private func monoStyle(_ role: String) -> Style {
    for name in Theme.chain(of: role) {
      if let attributes = mono[name] { return Style(attributes: attributes) }
    }
    return .plain
  }

  /// A role and those above it, the nearest first, `text` last.
  static func chain(of role: String) -> [String] {
    var chain = [role]
    var name = Substring(role)
    while let dot = name.lastIndex(of: ".") {
      name = name[..<dot]
      chain.append(String(name))
    }
    if chain.last != "text" { chain.append("text") }
    return chain
  }
}
