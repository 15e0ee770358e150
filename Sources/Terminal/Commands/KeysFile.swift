import TOMLKit

/// The user's own keys, from `keys.toml`:
///
/// ```toml
/// [keys]
/// "order.next-step" = ["F10", "Ctrl-S"]
/// "list.sort" = []          # no key
/// ```
public struct KeysFile: Sendable {
  /// The keys by command id.
  public let bindings: [String: [Key]]
  /// What could not be used, as `file:line: reason`; everything else holds.
  public let problems: [String]

  /// Reads the text of a file.
  public init(text: String, file: String, commands: [Command]) {
    var bindings: [String: [Key]] = [:]
    var problems: [String] = []
    do {
      let table = try TOMLTable(string: text)
      let known = Set(commands.map(\.id))
      for (section, _) in table where section != "keys" {
        let line = KeysFile.line(of: section, in: text)
        problems.append("\(file):\(line): \(section) is no section of this file; [keys] is")
      }
      for (id, value) in table["keys"]?.table ?? TOMLTable() {
        let line = KeysFile.line(of: id, in: text)
        guard known.contains(id) else {
          let near = NearestName.suggestion(for: id, among: known.sorted()).map { "; did you mean \($0)?" } ?? ""
          problems.append("\(file):\(line): there is no command \(id)\(near)")
          continue
        }
        let names: [String]
        if let name = value.string {
          names = [name]
        } else if let list = value.array {
          names = list.compactMap(\.string)
        } else {
          problems.append("\(file):\(line): \(id) needs a key such as \"F10\" or a list of keys")
          continue
        }
        var keys: [Key] = []
        var readable = true
        for name in names {
          if let key = Key(named: name) {
            keys.append(key)
          } else {
            readable = false
            problems.append("\(file):\(line): there is no key \(name)")
          }
        }
        if readable || !keys.isEmpty { bindings[id] = keys }
      }
    } catch let error as TOMLParseError {
      problems.append("\(file):\(error.source.begin.line): \(error.description)")
    } catch {
      problems.append("\(file):1: \(error)")
    }
    self.bindings = bindings
    self.problems = problems
  }

  /// The line on which a name first stands.
  private static func line(of name: String, in text: String) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.firstIndex { $0.contains(name) } ?? 0) + 1
  }
}
