/// All commands with the keys that they have for this user.
public struct CommandTable: Sendable {
  public let commands: [Command]
  private let keys: [String: [Key]]
  private let byContext: [String: [Key: Int]]

  /// Makes the table.
  ///
  /// - Parameter bindings: the user's own keys by command id; an empty list takes a command's keys away.
  public init(_ commands: [Command], bindings: [String: [Key]] = [:]) {
    self.commands = commands
    var keys: [String: [Key]] = [:]
    var byContext: [String: [Key: Int]] = [:]
    // What the user binds wins over a default key of another command in the same context.
    let order = commands.indices.sorted {
      (bindings[commands[$0].id] == nil ? 1 : 0, $0) < (bindings[commands[$1].id] == nil ? 1 : 0, $1)
    }
    for index in order {
      let command = commands[index]
      for key in bindings[command.id] ?? command.keys {
        var free = false
        for context in command.contexts where byContext[context]?[key] == nil {
          byContext[context, default: [:]][key] = index
          free = true
        }
        if free { keys[command.id, default: []].append(key) }
      }
    }
    self.keys = keys
    self.byContext = byContext
  }

  /// The keys of a command, the most usual first.
  public func keys(of id: String) -> [Key] { keys[id] ?? [] }

  /// The command of an id.
  public func command(_ id: String) -> Command? { commands.first { $0.id == id } }

  /// What a key does in contexts of which the innermost comes first.
  public func command(for key: Key, in contexts: [String]) -> Command? {
    for context in contexts {
      if let index = byContext[context]?[key] { return commands[index] }
    }
    return nil
  }

  /// The commands that hold in contexts, the innermost first.
  public func commands(in contexts: [String]) -> [Command] {
    var seen: Set<String> = []
    var found: [Command] = []
    for context in contexts {
      for command in commands where command.contexts.contains(context) && seen.insert(command.id).inserted {
        found.append(command)
      }
    }
    return found
  }

  /// The key bar: the function keys in their order with the commands that they do here.
  public func bar(in contexts: [String]) -> [(key: Key, command: Command)] {
    (1...12).compactMap { number in
      let key = Key.function(number)
      guard let command = command(for: key, in: contexts), command.label != nil else { return nil }
      return (key, command)
    }
  }

  /// Two commands that want the same key in the same context.
  public struct Conflict: Hashable, Sendable {
    public let context: String
    public let key: Key
    public let first: String
    public let second: String
  }

  /// The conflicts between the default keys of commands; a test sees to it that there are none.
  public static func conflicts(in commands: [Command]) -> [Conflict] {
    var owners: [String: [Key: String]] = [:]
    var found: [Conflict] = []
    for command in commands {
      for context in command.contexts {
        for key in command.keys {
          if let owner = owners[context]?[key] {
            found.append(Conflict(context: context, key: key, first: owner, second: command.id))
          } else {
            owners[context, default: [:]][key] = command.id
          }
        }
      }
    }
    return found
  }
}
