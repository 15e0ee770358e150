import Configuration

/// The user's own keys, from a file such as this.
///
/// ```toml
/// [keys]
/// "order.next-step" = ["F10", "Ctrl-S"]
/// "list.sort" = []          # no key
/// ```
public struct KeysFile: Sendable {
  /// The keys by command id.
  public let bindings: [String: [Key]]
  /// What could not be used; everything else holds.
  public let problems: [ConfigProblem]

  /// Reads the text of a file.
  public init(text: String, file: String, commands: [Command]) {
    let config = ConfigFile(name: file, text: text)
    var bindings: [String: [Key]] = [:]
    var problems = config.problems
    let known = commands.map(\.id)
    for entry in config.entries {
      func refuse(_ reason: String) {
        problems.append(ConfigProblem(file: file, line: entry.line, reason: reason))
      }
      guard entry.section == "keys" else {
        refuse("\(entry.section.isEmpty ? entry.key : entry.section) is no section of this file; [keys] is")
        continue
      }
      guard known.contains(entry.key) else {
        let near = NearestName.suggestion(for: entry.key, among: known).map { "; did you mean \($0)?" } ?? ""
        refuse("there is no command \(entry.key)\(near)")
        continue
      }
      let names: [String]
      switch entry.value {
      case .string(let name): names = [name]
      case .list(let list): names = list.compactMap(\.text)
      default:
        refuse("\(entry.key) needs a key such as \"F10\", or a list of keys")
        continue
      }
      let keys = names.compactMap { Key(named: $0) }
      for name in names where Key(named: name) == nil { refuse("there is no key \(name)") }
      if names.isEmpty || !keys.isEmpty { bindings[entry.key] = keys }
    }
    self.bindings = bindings
    self.problems = problems
  }
}
