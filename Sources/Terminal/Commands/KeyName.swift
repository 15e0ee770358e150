/// The names of keys in `keys.toml`, in the key bar and in the help: `F10`, `Ctrl-S`, `Shift-Tab`, `PageUp`.
extension Key {
  private static let names: [(String, Code)] = [
    ("Enter", .enter), ("KeypadEnter", .keypadEnter), ("Tab", .tab), ("Shift-Tab", .backTab),
    ("Esc", .escape),
    ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert), ("Up", .up), ("Down", .down),
    ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end), ("PageUp", .pageUp),
    ("PageDown", .pageDown), ("Space", .character(" ")),
  ]

  /// The key's name.
  public var name: String {
    var name = ""
    if modifiers.contains(.control) { name += "Ctrl-" }
    if modifiers.contains(.alt) { name += "Alt-" }
    if modifiers.contains(.shift) { name += "Shift-" }
    if let known = Key.names.first(where: { $0.1 == code }) { return name + known.0 }
    switch code {
    case .function(let number): return name + "F\(number)"
    case .character(let character):
      return name + (modifiers.contains(.control) ? character.uppercased() : String(character))
    default: return name
    }
  }

  /// The key of a name; nil when no key is called so.
  public init?(named text: String) {
    var rest = Substring(text)
    var modifiers: Modifiers = []
    if let known = Key.names.first(where: { $0.0.lowercased() == text.lowercased() }) {
      self.init(known.1)
      return
    }
    let prefixes: [(String, Modifiers)] = [("ctrl-", .control), ("alt-", .alt), ("shift-", .shift)]
    while let prefix = prefixes.first(where: { rest.lowercased().hasPrefix($0.0) }),
      rest.count > prefix.0.count
    {
      modifiers.insert(prefix.1)
      rest = rest.dropFirst(prefix.0.count)
    }
    if let known = Key.names.first(where: { $0.0.lowercased() == rest.lowercased() }) {
      self.init(known.1, modifiers)
    } else if rest.count > 1, rest.lowercased().hasPrefix("f"), let number = Int(rest.dropFirst()),
      (1...24) ~= number
    {
      self.init(.function(number), modifiers)
    } else if rest.count == 1, let character = rest.first {
      self.init(
        .character(modifiers.contains(.control) ? Character(character.lowercased()) : character), modifiers)
    } else {
      return nil
    }
  }

  /// A function key.
  public static func function(_ number: Int) -> Key { Key(.function(number)) }
  /// A character held with Ctrl.
  public static func control(_ character: Character) -> Key { Key(.character(character), .control) }
  /// A character typed as it is.
  public static func character(_ character: Character) -> Key { Key(.character(character)) }

  /// The character that the key types; nil for keys that type nothing.
  public var typed: Character? {
    guard modifiers.isEmpty || modifiers == .shift, case .character(let character) = code else { return nil }
    return character
  }

  /// True for both Enter keys.
  public var isEnter: Bool { code == .enter || code == .keypadEnter }
}
