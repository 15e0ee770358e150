import Terminal

/// A desk driven by keys, read as text: what tests of screens look through.
public final class ScreenScript {
  /// What must live as long as the screen, such as the folder of its company.
  public var owner: AnyObject?
  public let loop: Loop
  private var size: Size

  /// Opens a first panel on a screen of a size.
  public init(
    _ panel: any Panel, commands: [Command], columns: Int = 80, rows: Int = 24, unicode: Bool = true,
    theme: Theme? = nil, refusal: @escaping (String) -> String? = { _ in nil },
    jump: @escaping (String) -> [Effect] = { _ in [] }
  ) {
    _ = DisplayText.useUnicodeLocale()
    size = Size(columns: columns, rows: rows)
    let theme = theme ?? Theme.standard
    loop = Loop(
      first: panel, table: CommandTable(KitCommands.all + commands),
      look: Look(theme: theme, colors: 0, unicode: unicode), size: size,
      everywhere: StandardEverywhere(themes: Theme.builtIn, refusal: refusal, jump: jump))
    loop.settle()
  }

  /// Types a script: text as it stands, keys as `<enter>`, `<f10>`, `<ctrl-s>`; all of it at once, then waits until the
  /// screen has settled.
  public func type(_ script: String) {
    loop.accept(KeyScript.events(script))
    loop.settle()
  }

  /// Types a script key by key, letting the screen settle after each.
  public func typeSlowly(_ script: String) {
    for event in KeyScript.events(script) {
      loop.accept([event])
      loop.settle()
    }
  }

  /// Changes the size.
  public func resize(columns: Int, rows: Int) {
    loop.accept([.resize(Size(columns: columns, rows: rows))])
    loop.settle()
  }

  /// The screen as text, without spaces at the ends of lines.
  public var text: String { ScreenText.of(loop.frame()) }
  /// The lines of the screen.
  public var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  /// The message, however many rows it takes.
  public var message: String { loop.notice?.text ?? "" }
  /// Whether the message row says that keys wait behind a field or a dialog.
  public var holdsKeys: Bool { lines.dropLast().last?.contains(/keys? waits?/) == true }
  /// Where the cursor is parked.
  public var cursor: Position { loop.frame().cursor }
  /// Whether the screen holds a text.
  public func shows(_ text: String) -> Bool { self.text.contains(text) }
}

/// Frames as text.
public enum ScreenText {
  /// The rows of a frame, without spaces at their ends.
  public static func of(_ frame: Frame) -> String {
    (0..<frame.size.rows).map { row in
      var line = (0..<frame.size.columns).map { frame[$0, row].text }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}

/// Scripts of keys.
public enum KeyScript {
  private static let names: [String: Key] = [
    "enter": Key(.enter), "kpenter": Key(.keypadEnter), "tab": Key(.tab), "btab": Key(.backTab),
    "esc": Key(.escape), "bs": Key(.backspace), "del": Key(.delete), "up": Key(.up), "down": Key(.down),
    "left": Key(.left), "right": Key(.right), "home": Key(.home), "end": Key(.end), "pgup": Key(.pageUp),
    "pgdn": Key(.pageDown), "lt": .character("<"), "space": .character(" "),
  ]

  /// The events of a script.
  public static func events(_ script: String) -> [InputEvent] {
    var events: [InputEvent] = []
    var rest = Substring(script)
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">") {
        let name = rest[rest.index(after: rest.startIndex)..<end]
        if name.hasPrefix("paste:") {
          events.append(.paste(String(name.dropFirst(6))))
          rest = rest[rest.index(after: end)...]
          continue
        }
        if let key = names[String(name)] ?? Key(named: String(name)) {
          events.append(.key(key))
          rest = rest[rest.index(after: end)...]
          continue
        }
      }
      events.append(.key(.character(character)))
      rest = rest.dropFirst()
    }
    return events
  }
}
