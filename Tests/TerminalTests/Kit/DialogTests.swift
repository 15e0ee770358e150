import ScreenScript
import Terminal
import Testing

@Suite("Dialogs") struct DialogTests {
  private static let commands = [
    Command("asker.one", "Make one", help: "Makes one.", in: ["asker"], keys: [.function(6)]),
    Command("asker.two", "Make two", help: "Makes two.", in: ["elsewhere"], keys: [.function(6)]),
  ]

  private func script(_ dialog: any Panel) -> ScreenScript {
    let script = ScreenScript(Asker(dialog: dialog), commands: Self.commands)
    script.type("o")
    return script
  }

  private func prompt(_ text: String = "", delay: @escaping @Sendable (String) -> UInt32 = { _ in 0 })
    -> ScreenScript
  {
    script(PromptList(source: Shelf(delay: delay), kind: "shelf", text: text, values: [:]))
  }

  private func question(preset: String? = nil) -> ScreenScript {
    script(
      Question(
        title: "Post it?", text: "An invoice of 12.50 is posted.",
        choices: [
          .init("post", "Post", key: .function(10)), .init("wait", "Wait", key: .character("w")),
          .init("no", "No"),
        ],
        preset: preset))
  }

  @Test("B27 AC, ME and Enter at once give ACME, not the first row of the answer to AC")
  func typedAhead() {
    for delay: UInt32 in [0, 5_000, 50_000] {
      let script = prompt { _ in delay }
      script.type("ACME<enter>")
      #expect(script.shows("answer=ACME|"), "after \(delay)")
    }
  }

  @Test("B27 an answer that comes late never replaces that of newer input")
  func lateAnswer() {
    let script = prompt { $0 == "a" ? 100_000 : 0 }
    script.press("a")
    script.type("cm")
    #expect(script.shows("ACME"))
    #expect(!script.shows("BOLT"))
    script.type("<down><enter>")
    #expect(script.shows("answer=ACMA|"))
  }

  @Test("Down then Enter acts on the rows of what is typed, at any delay", arguments: [0, 20_000])
  func movingAhead(_ delay: UInt32) {
    let script = prompt { _ in delay }
    script.type("acm<down><enter>")
    #expect(script.shows("answer=ACMA|"))
  }

  @Test("nothing found is said, and the search can be changed")
  func nothingFound() {
    let script = prompt()
    script.type("zzz<enter>")
    #expect(script.message == "Nothing is called zzz. Change the search, or F12 to go back.")
    script.type("<ctrl-u>bolt<enter>")
    #expect(script.shows("answer=BOLT|"))
  }

  @Test("a prompt is left with F12 and Esc and answers nothing", arguments: ["<f12>", "<esc>"])
  func leaving(_ key: String) {
    let script = prompt()
    script.type("ac" + key)
    #expect(script.shows("answer=none|"))
  }

  @Test("B24 the cursor of a prompt stands in its search field")
  func promptCursor() {
    let script = prompt()
    let before = script.cursor
    script.type("a")
    #expect(script.cursor.column == before.column + 1 && script.cursor.row == before.row)
  }

  @Test("the palette finds a command by parts of its name and does it")
  func palette() {
    let script = ScreenScript(Asker(dialog: EntryDialog(title: "E", label: "E")), commands: Self.commands)
    script.type("<f9>so far mess<enter>")
    #expect(script.shows("No messages so far."))
  }

  @Test("the palette says where a command works that does not work here")
  func paletteElsewhere() {
    let script = ScreenScript(Asker(dialog: EntryDialog(title: "E", label: "E")), commands: Self.commands)
    script.type("<f9>make two<enter>")
    #expect(script.message == "Make two works on another screen: elsewhere.")
    script.type("<ctrl-u>no such thing<enter>")
    #expect(script.message == "No command is called no such thing.")
    script.type("<f12>")
    #expect(script.shows("answer=none|"))
  }

  @Test("a text that begins with = jumps")
  func jump() {
    let script = ScreenScript(
      Asker(dialog: EntryDialog(title: "E", label: "E")), commands: Self.commands,
      jump: { [.tell(Notice(.done, "Jumped to \($0)."))] })
    script.type("<f9>= so 1042 <enter>")
    #expect(script.message == "Jumped to so 1042.")
  }

  @Test("Enter alone posts nothing; the key or a chosen way does")
  func questionNeedsAChoice() {
    let script = question()
    script.type("<enter>")
    #expect(script.message.hasPrefix("Enter alone does nothing here: F10 Post, w Wait, No."))
    script.type("x")
    #expect(script.message.hasPrefix("Choose: F10 Post"))
    script.type("<f10>")
    #expect(script.shows("answer=post|"))
  }

  @Test("the ways of a question are gone through with Tab and back")
  func questionChoices() {
    for (keys, answer) in [
      ("<tab><enter>", "post"), ("<tab><tab><enter>", "wait"), ("<tab><btab><enter>", "no"), ("w", "wait"),
      ("<tab><tab><tab><tab><enter>", "post"), ("<f12>", "none"), ("<ctrl-s>", "post"),
    ] {
      let script = question()
      script.type(keys)
      #expect(script.shows("answer=\(answer)|"), "\(keys)")
    }
    let script = question(preset: "wait")
    script.type("<enter>")
    #expect(script.shows("answer=wait|"))
  }

  @Test("an entry dialog needs its text, checks it, and answers with it")
  func entry() {
    let script = script(
      EntryDialog(title: "Name", label: "Name") {
        $0.count > 3 ? .wrong("Three letters at most.") : .fine($0)
      })
    script.type("<enter>")
    #expect(script.message == "Name is needed.")
    script.type("long<enter>")
    #expect(script.message == "Three letters at most.")
    script.type("<bs><enter>")
    #expect(script.shows("answer=lon|"))
  }

  @Test("B1 B2 Esc closes what is on top and never more", arguments: ["<esc>", "<f12>", "<ctrl-c>"])
  func escape(_ key: String) {
    let script = prompt()
    script.type("<f9>" + key)
    #expect(script.shows("Shelf"))
    script.type(key)
    #expect(!script.shows("Shelf"))
    script.type(key + key + key + "qQx")
    #expect(!script.loop.ended)
  }

  @Test("F1 tells the keys of the panel below it")
  func help() {
    let script = ScreenScript(Asker(dialog: EntryDialog(title: "E", label: "E")), commands: Self.commands)
    script.type("<f1>")
    #expect(script.shows("Help: Asker") && script.shows("Makes one.") && !script.shows("Makes two."))
  }

  @Test("B11 each dialog draws at every size and is the same when the first one comes back")
  func sizes() {
    for script in [prompt(), question(), script(EntryDialog(title: "顧客", label: "Name"))] {
      let before = script.text
      for (columns, rows) in [(1, 1), (10, 3), (60, 15), (61, 16), (79, 23), (200, 60), (80, 24)] {
        script.resize(columns: columns, rows: rows)
      }
      #expect(script.text == before)
    }
  }
}
