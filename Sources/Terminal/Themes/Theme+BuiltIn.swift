import ThemeFiles

extension Theme {
  /// The themes that come with the program, the plain one first.
  public static let builtIn: [Theme] = ThemeFiles.all.map { Theme(file: $0.name, text: $0.text) }

  /// The theme used when nobody chose: the terminal's own colours.
  public static var standard: Theme { builtIn.first ?? Theme(name: "plain", title: "Plain") }

  /// The built-in theme of a name, or nil.
  public static func named(_ name: String) -> Theme? { builtIn.first { $0.name == name } }
}
