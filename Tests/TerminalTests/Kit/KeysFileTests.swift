import Configuration
import Terminal
import Testing

@Suite("B28 A mistake in keys.toml costs its own line") struct KeysFileTests {
  private static let text = """
    # my keys
    [keys]
    "list.sort" = []
    "list.search" = ["F4", "Ctrl-F"]
    help = "F1"
    "form.save" = ["F10",
      "Ctrl-S"]
    palette = ["Ctrl-P"] # all commands

    """

  private func read(_ text: String) -> KeysFile {
    KeysFile(text: text, file: "keys.toml", commands: KitCommands.all)
  }

  @Test("a whole file binds its keys")
  func whole() {
    let file = read(Self.text)
    #expect(file.problems.isEmpty)
    #expect(file.bindings["list.sort"] == [])
    #expect(file.bindings["list.search"] == [.function(4), .control("f")])
    #expect(file.bindings["form.save"] == [.function(10), .control("s")])
    let table = CommandTable(KitCommands.all, bindings: file.bindings)
    #expect(table.keys(of: "list.sort").isEmpty)
    #expect(table.command(for: .control("f"), in: ["list"])?.id == "list.search")
  }

  @Test("a file cut off at any byte keeps what stands before and names a line of the file")
  func truncated() {
    let bytes = Array(Self.text.utf8)
    let whole = read(Self.text).bindings
    for length in 0...bytes.count {
      let file = read(String(decoding: bytes[..<length], as: UTF8.self))
      for problem in file.problems { #expect((1...9).contains(problem.line), "\(length): \(problem)") }
      for (id, keys) in file.bindings where whole[id] != keys {
        // Only the entry that the cut goes through may differ; it is then told.
        #expect(!file.problems.isEmpty, "\(length): \(id) is \(keys.map(\.name))")
      }
      if length > 60 { #expect(file.bindings["list.sort"] == [], "\(length)") }
    }
  }

  @Test("random lines among good ones never stop the good ones")
  func randomLines() {
    var random = SplitMix(seed: 28)
    let pieces = [
      "[", "]", "\"", "=", "keys", "list.sort", "F4", "#", ",", "'''", "\\u0000", "{", "}", "1979-05-27",
      "3.14", "\t",
      "\u{0}", "é", "顧", "\r", "[[", "]]", "\"\"\"", "nan", "true", ".", "-", "Ctrl-",
    ]
    for round in 0..<400 {
      var line = ""
      for _ in 0..<Int.random(in: 1...9, using: &random) {
        line += pieces.randomElement(using: &random) ?? ""
      }
      let file = read("[keys]\nhelp = \"F2\"\n\(line)\n")
      for problem in file.problems {
        #expect(
          problem.file == "keys.toml" && problem.line >= 1 && !problem.reason.isEmpty, "\(round): \(line)")
      }
      #expect(
        file.bindings["help"] == [.function(2)] || !file.problems.isEmpty,
        "\(round): \(line) loses a key silently")
    }
  }

  @Test("each mistake is told with its line and, for a name, with the nearest one")
  func mistakes() {
    let file = read(
      """
      [keys]
      "list.serch" = "F4"
      help = "F99"
      palette = 7
      "list.sort" = ["F8", "Hyper-X"]
      messages "Ctrl-O"
      [kyes]
      help = "F1"
      """)
    let told = file.problems.map(\.description)
    #expect(told.contains("keys.toml:2: there is no command list.serch; did you mean list.search?"))
    #expect(told.contains("keys.toml:3: there is no key F99"))
    #expect(told.contains("keys.toml:4: palette needs a key such as \"F10\", or a list of keys"))
    #expect(told.contains("keys.toml:5: there is no key Hyper-X"))
    #expect(told.contains { $0.hasPrefix("keys.toml:6: ") })
    #expect(told.contains { $0.contains("kyes is no section of this file") })
    #expect(file.bindings == ["list.sort": [.function(8)]])
  }

  @Test("of two commands that are given one key where both hold the first keeps it, and both lines are named")
  func clash() {
    let file = read(
      """
      [keys]
      "list.search" = ["F5", "Ctrl-F"]
      "form.reset" = "F5"
      "list.sort" = ["F8", "Ctrl-F"]
      """)
    #expect(
      file.problems.map(\.description) == [
        "keys.toml:4: Ctrl-F is the key of list.search already (line 2) where list.sort holds too; "
          + "give one of them another key"
      ])
    #expect(
      file.bindings == [
        "list.search": [.function(5), .control("f")], "form.reset": [.function(5)],
        "list.sort": [.function(8)],
      ])
  }

  @Test("lines that are not UTF-8 are left out and told")
  func foreignLines() {
    let bytes = Array("[keys]\nhelp = \"F2\"\n".utf8) + [0xE4, 0x0A] + Array("palette = \"F3\"".utf8)
    let (text, problems) = ConfigFile.text(of: bytes, file: "keys.toml")
    #expect(problems.map(\.line) == [3])
    #expect(read(text).bindings == ["help": [.function(2)], "palette": [.function(3)]])
  }

  @Test("a very long file and a very deep line are refused, not followed")
  func excess() {
    #expect(!read(String(repeating: "x\n", count: 20_000)).problems.isEmpty)
    #expect(!read("[keys]\nhelp = " + String(repeating: "[", count: 20_000)).problems.isEmpty)
  }

  @Test("what the user binds wins over another command's own key")
  func userWins() {
    let table = CommandTable(KitCommands.all, bindings: ["list.refresh": [.function(7)]])
    #expect(table.command(for: .function(7), in: ["list"])?.id == "list.refresh")
    #expect(table.keys(of: "list.filter").isEmpty)
    #expect(table.command(for: .function(5), in: ["list"]) == nil)
  }

  @Test("every name of a key is read back as the key")
  func names() {
    for command in KitCommands.all {
      for key in command.keys { #expect(Key(named: key.name) == key, "\(key.name)") }
    }
  }
}
