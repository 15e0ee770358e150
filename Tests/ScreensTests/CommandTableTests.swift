import Screens
import Terminal
import Testing

@Suite("B9 Keys and commands") struct CommandTableTests {
  private let commands = KitCommands.all + ScreenCommands.all

  /// Whether something between the keyboard and the program may take the key away, or a keyboard lacks it.
  private func isUncertain(_ key: Key) -> Bool {
    if key.modifiers.contains(.alt) { return true }
    if [.function(10), .function(11), .control("b"), .control("a"), .control("o")].contains(key) {
      return true
    }
    if case .function(let number) = key.code { return number > 12 }
    return false
  }

  @Test("no two commands want the same key in the same context")
  func conflicts() {
    #expect(CommandTable.conflicts(in: commands) == [])
  }

  @Test("a program's command does not hide one that holds everywhere")
  func hiding() {
    let everywhere = commands.filter { $0.contexts.contains(Command.everywhere) }
    for command in commands where !command.contexts.contains(Command.everywhere) {
      for key in command.keys {
        let hidden = everywhere.filter { $0.keys.contains(key) }.map(\.id)
        #expect(hidden.isEmpty, "\(command.id) hides \(hidden) with \(key.name)")
      }
    }
  }

  @Test(
    "every command has a key that reaches the program from any terminal, or is in the palette with a name")
  func reachable() {
    for command in commands where !command.keys.contains(where: { !isUncertain($0) }) {
      // The palette lists every command but itself by its title.
      #expect(command.id != "palette" && !command.title.isEmpty, "\(command.id)")
    }
    let palette = commands.first { $0.id == "palette" }
    #expect(palette?.keys.contains { !isUncertain($0) } == true)
  }

  @Test("what is done all day has two keys of different families, or one and the palette")
  func families() {
    for command in commands where command.label != nil {
      #expect(!command.keys.isEmpty, "\(command.id) stands in the key bar without a key")
      if case .function = command.keys.first?.code { continue }
      Issue.record("\(command.id) has a label for the key bar but no function key first")
    }
  }

  @Test(
    "no command lies only on Ctrl-H, Ctrl-I, Ctrl-J, Ctrl-M or Ctrl-[, which terminals send for other keys")
  func sharedCodes() {
    let shared: [Key] = ["h", "i", "j", "m", "["].map { .control($0) }
    for command in commands { #expect(command.keys.allSatisfy { !shared.contains($0) }, "\(command.id)") }
  }

  @Test("ids are unique, titles and helps are sentences for people")
  func words() {
    #expect(Set(commands.map(\.id)).count == commands.count)
    for command in commands {
      #expect(command.title.first?.isUppercase == true, "\(command.id)")
      #expect(command.help.hasSuffix("."), "\(command.id)")
      #expect(!command.contexts.isEmpty, "\(command.id)")
    }
  }
}
