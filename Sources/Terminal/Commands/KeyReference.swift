/// The table of all keys as Markdown, for the README; a test sees to it that the README has it as it is.
public enum KeyReference {
  /// One table for each context, in the order in which the contexts first come up.
  public static func markdown(_ commands: [Command]) -> String {
    var contexts: [String] = []
    for command in commands {
      for context in command.contexts where !contexts.contains(context) { contexts.append(context) }
    }
    return contexts.map { context in
      let rows = commands.filter { $0.contexts.contains(context) }.map { command in
        let keys = command.keys.map { "`\($0.name)`" }.joined(separator: " ")
        return "| \(keys.isEmpty ? "palette" : keys) | \(command.title) | `\(command.id)` |"
      }
      return
        "**\(context)**\n\n| keys | what they do | id |\n|---|---|---|\n\(rows.joined(separator: "\n"))\n"
    }.joined(separator: "\n")
  }
}
