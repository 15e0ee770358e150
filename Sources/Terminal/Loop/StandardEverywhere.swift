/// What can be done on every panel: help, palette and jumps, messages, themes, repainting, stopping.
public struct StandardEverywhere: Everywhere {
  let themes: [Theme]
  let jump: (String) -> [Effect]
  let stop: (() -> Void)?
  let keepTheme: (String) -> Void
  let refusal: (String) -> String?

  /// Makes it.
  ///
  /// - Parameters:
  ///   - themes: those that one turns through.
  ///   - keepTheme: keeps the name of the theme that was chosen.
  ///   - stop: stops the program for job control; nil at a desk that has no shell to go to.
  ///   - refusal: why the user may not do a command; nil when nothing is in the way.
  ///   - jump: what a jump code such as `so 1042` opens.
  public init(
    themes: [Theme], keepTheme: @escaping (String) -> Void = { _ in }, stop: (() -> Void)? = {},
    refusal: @escaping (String) -> String? = { _ in nil },
    jump: @escaping (String) -> [Effect]
  ) {
    self.themes = themes
    self.keepTheme = keepTheme
    self.stop = stop
    self.refusal = refusal
    self.jump = jump
  }

  private static let commands: Set = [
    "help", "palette", "jump", "messages", "theme.next", "repaint", "copy", "mouse", "suspend",
  ]

  public func obstacle(_ command: String) -> String? { refusal(command) }

  public func owns(_ command: String) -> Bool { StandardEverywhere.commands.contains(command) }

  public func availability(of command: String, in loop: Loop) -> Availability {
    switch command {
    case "palette", "jump":
      loop.top?.panel is Palette ? .disabled("The list of all commands is open already.") : .available
    case "suspend":
      stop == nil ? .disabled("This desk has no shell to go to; F3 leaves the program.") : .available
    case "copy":
      loop.top?.panel.copied?.isEmpty == false
        ? .available : .disabled("There is nothing to copy here: put the cursor on a row or a filled field.")
    default: .available
    }
  }

  public func perform(_ command: String, in loop: Loop) -> [Effect]? {
    if case .disabled(let reason) = availability(of: command, in: loop) { return [.refuse(reason)] }
    return switch command {
    case "help": [.open(help(in: loop))]
    case "palette": [palette(in: loop, text: "")]
    case "jump": [palette(in: loop, text: "=")]
    case "messages":
      [
        .open(
          TextView(
            title: "Messages",
            lines: loop.notices.isEmpty
              ? [PaneLine("", "No messages so far.")]
              : loop.notices.reversed().map {
                PaneLine($0.kind.rawValue, $0.text, role: "message." + $0.kind.rawValue)
              },
            isDialog: true))
      ]
    case "theme.next": nextTheme(in: loop)
    case "repaint": [.repaint]
    case "copy": copy(loop.top?.panel.copied ?? "")
    case "mouse":
      [
        .mouse(!loop.capturesMouse),
        .tell(
          Notice(
            .info,
            loop.capturesMouse
              ? "Mouse off: the terminal marks text with it."
              : "Mouse on: the wheel moves, a click goes to a row or presses a key below.")),
      ]
    case "suspend": stop.map { [.suspend($0)] } ?? []
    default: nil
    }
  }

  /// The most that is copied at once, in bytes: terminals drop what is longer.
  private static let copyLimit = 70_000

  private func copy(_ text: String) -> [Effect] {
    guard text.utf8.count <= StandardEverywhere.copyLimit else {
      return [.refuse("This is too long to be copied through the terminal; print it or export it instead.")]
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let what = lines.count > 1 ? "\(lines.count) lines" : DisplayText.cut(text, to: 40)
    return [
      .copy(text), .tell(Notice(.info, "Copied for the terminal's clipboard, where it takes that: \(what)")),
    ]
  }

  private func nextTheme(in loop: Loop) -> [Effect] {
    guard !themes.isEmpty else { return [] }
    let now = themes.firstIndex { $0.name == loop.look.theme.name } ?? -1
    let theme = themes[(now + 1) % themes.count]
    keepTheme(theme.name)
    return [
      .look(Look(theme: theme, colors: loop.look.colors, unicode: loop.look.unicode)),
      .tell(Notice(.info, "Theme: \(theme.name).")),
    ]
  }

  private func help(in loop: Loop) -> TextView {
    guard let panel = loop.top?.panel else { return TextView(title: "Help", lines: []) }
    var lines: [PaneLine] = []
    if let about = panel.about, !about.isEmpty { lines += [PaneLine("", about), PaneLine("", "")] }
    if let help = panel.focusHelp { lines += [PaneLine("", help, role: "text.strong"), PaneLine("", "")] }
    for command in loop.table.commands(in: panel.contexts + [Command.everywhere]) {
      let keys = loop.table.keys(of: command.id).prefix(3).map(\.name).joined(separator: ", ")
      var text = "\(command.title). \(command.help)"
      if case .disabled(let reason) = loop.availability(of: command.id) { text += " Not now: \(reason)" }
      lines.append(PaneLine(keys.isEmpty ? "F9" : keys, text))
    }
    return TextView(title: "Help: \(panel.title)", lines: lines, isDialog: true)
  }

  private func palette(in loop: Loop, text: String) -> Effect {
    guard let panel = loop.top?.panel else { return .repaint }
    // The screen's own commands come first, then those of every screen, then those of other screens.
    let contexts = panel.contexts + [Command.everywhere]
    let here = loop.table.commands(in: contexts)
    let ids = Set(here.map(\.id))
    let others = loop.table.commands.filter { !ids.contains($0.id) && !$0.contexts.contains("dialog") }
    let entries = (here + others).filter { $0.id != "palette" }.map { command in
      var reason: String?
      if ids.contains(command.id), case .disabled(let why) = loop.availability(of: command.id) {
        reason = why
      }
      return Palette.Entry(
        command: command, keys: loop.table.keys(of: command.id).prefix(2).map(\.name).joined(separator: " "),
        isHere: ids.contains(command.id), reason: reason)
    }
    let jump = jump
    return .ask(
      Palette(entries: entries, text: text),
      then: { _, answer in
        switch answer as? PaletteAnswer {
        case .command(let id): [.command(id)]
        case .jump(let code): jump(code)
        case nil: []
        }
      })
  }
}
