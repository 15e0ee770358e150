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

  /// A key that an entry of the file has given to a command.
  private struct Taken {
    let key: Key
    let command: String
    let contexts: [String]
    let line: Int
  }

  /// Reads the text of a file; of two commands that are given one key where both hold, the first in the file has it.
  public init(text: String, file: String, commands: [Command]) {
    let config = ConfigFile(name: file, text: text)
    var bindings: [String: [Key]] = [:]
    var problems = config.problems
    var taken: [Taken] = []
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
      var keys = names.compactMap { Key(named: $0) }
      for name in names where Key(named: name) == nil { refuse("there is no key \(name)") }
      let contexts = commands.first { $0.id == entry.key }?.contexts ?? []
      keys.removeAll { key in
        guard
          let own = taken.first(where: { $0.key == key && !contexts.filter($0.contexts.contains).isEmpty })
        else { return false }
        refuse(
          "\(key.name) is the key of \(own.command) already (line \(own.line)) where \(entry.key) holds too; "
            + "give one of them another key")
        return true
      }
      taken += keys.map { Taken(key: $0, command: entry.key, contexts: contexts, line: entry.line) }
      if names.isEmpty || !keys.isEmpty { bindings[entry.key] = keys }
    }
    self.bindings = bindings
    self.problems = problems
  }
}
