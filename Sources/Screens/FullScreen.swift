import Configuration
import Desk
import Documents
import Foundation
import Terminal

/// The full-screen desk: from the desk of a company and a terminal to the loop that runs until it is left.
public struct FullScreen {
  let desk: Desk
  let options: Options

  /// What the command line and the configuration files say about the screen.
  public struct Options: Sendable {
    /// The theme's name; the user's kept choice, else the standard one, when nil.
    public var theme: String?
    /// Where `keys.toml`, `theme` and `themes/*.toml` lie.
    public var configuration: URL
    /// Stops the program for job control.
    public var stop: @Sendable () -> Void

    /// Makes the options.
    public init(theme: String?, configuration: URL, stop: @escaping @Sendable () -> Void = {}) {
      self.theme = theme
      self.configuration = configuration
      self.stop = stop
    }
  }

  /// Makes the screen of a desk.
  public init(desk: Desk, options: Options) {
    self.desk = desk
    self.options = options
  }

  /// Runs on a terminal until it is left.
  ///
  /// - Throws: a refusal when the company can't be read.
  public func run(on device: any TerminalDevice, notice: String? = nil) throws {
    let languages = PaperLanguages(folder: options.configuration.appending(path: "languages"))
    let bench = try Workbench(desk: desk, papers: PaperPress(languages: languages))
    let commands = KitCommands.all + ScreenCommands.all
    let configuration = Configuration(options, commands: commands)
    let everywhere = StandardEverywhere(
      themes: configuration.themes, keepTheme: configuration.keep(theme:), stop: options.stop,
      jump: { Jump.effects($0, bench) })
    let loop = Loop(
      first: HomePanel(bench: bench), table: CommandTable(commands, bindings: configuration.bindings),
      look: Look(theme: configuration.theme, colors: device.colors, unicode: device.showsUnicode),
      size: device.size,
      everywhere: everywhere, wake: device.wake)
    for problem in configuration.problems + languages.problems.map(\.description) {
      loop.tell(Notice(.warning, problem))
    }
    if let notice { loop.tell(Notice(.info, notice)) }
    let watch = ChangeWatch(desk)
    loop.run(on: device) { watch.hasChanged() }
  }
}

/// The configuration files of a user: keys and themes.
///
/// What can't be used is told, the rest holds.
struct Configuration {
  let themes: [Theme]
  let theme: Theme
  let bindings: [String: [Key]]
  let problems: [String]
  private let folder: URL

  init(_ options: FullScreen.Options, commands: [Command]) {
    folder = options.configuration
    var problems: [String] = []
    var themes = Theme.builtIn
    let own =
      (try? FileManager.default.contentsOfDirectory(
        at: folder.appending(path: "themes"), includingPropertiesForKeys: nil)) ?? []
    for file in own.sorted(by: { $0.path < $1.path }) where file.pathExtension == "toml" {
      guard let text = try? String(contentsOf: file, encoding: .utf8) else {
        problems.append("\(file.path): it can't be read")
        continue
      }
      let theme = Theme(file: file.path, text: text)
      problems += theme.problems.map(\.description)
      themes.removeAll { $0.name == theme.name }
      themes.append(theme)
    }
    let keysFile = folder.appending(path: "keys.toml")
    if let text = try? String(contentsOf: keysFile, encoding: .utf8) {
      let keys = KeysFile(text: text, file: keysFile.path, commands: commands)
      bindings = keys.bindings
      problems += keys.problems.map(\.description)
    } else {
      bindings = [:]
    }
    let kept = (try? String(contentsOf: folder.appending(path: "theme"), encoding: .utf8))?
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let wanted = options.theme ?? kept
    if let wanted, !themes.contains(where: { $0.name == wanted }) {
      let near =
        NearestName.suggestion(for: wanted, among: themes.map(\.name)).map { "; did you mean \($0)?" } ?? ""
      problems.append("There is no theme \(wanted)\(near)")
    }
    theme = wanted.flatMap { name in themes.first { $0.name == name } } ?? .standard
    self.themes = themes
    self.problems = problems
  }

  /// Keeps the choice of a theme for the next time; a folder that can't be written to only costs the choice.
  func keep(theme: String) {
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? Data(theme.utf8).write(to: folder.appending(path: "theme"))
  }
}
