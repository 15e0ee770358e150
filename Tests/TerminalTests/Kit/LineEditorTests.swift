import ScreenScript
import Terminal
import Testing

@Suite("Line editor") struct LineEditorTests {
  private func edit(_ text: String, _ script: String) -> LineEditor {
    var editor = LineEditor(text)
    for case .key(let key) in KeyScript.events(script) { #expect(done(editor.handle(key)), "\(key.name)") }
    return editor
  }

  @Test("the first typed character replaces a default, the second does not")
  func firstKeyReplaces() {
    #expect(edit("100", "25").text == "25")
    #expect(edit("", "25").text == "25")
  }

  @Test("moving first keeps the default")
  func movingKeeps() {
    #expect(edit("100", "<end>5").text == "1005")
    #expect(edit("100", "<home>5").text == "5100")
    #expect(edit("100", "<left>5").text == "1050")
  }

  @Test("B5 Backspace takes the character before the cursor, also of an untouched default")
  func backspace() {
    #expect(edit("ABC", "<bs>").text == "AB")
    #expect(edit("ABC", "<bs><bs><bs><bs>").text == "")
    #expect(edit("", "ABC<left><bs>").text == "AC")
  }

  @Test("Delete, Ctrl-W, Ctrl-U and Ctrl-K take what they name")
  func deleting() {
    #expect(edit("ABC", "<home><del>").text == "BC")
    #expect(edit("ABC", "<end><del>").text == "ABC")
    #expect(edit("one two  ", "<end><ctrl-w>").text == "one ")
    #expect(edit("one two", "<ctrl-w><ctrl-w><ctrl-w>").text == "")
    #expect(edit("one two", "<left><left><left><ctrl-u>").text == "two")
    #expect(edit("one two", "<left><left><left><ctrl-k>").text == "one ")
  }

  @Test("Field Exit empties an untouched default whole, and else from the cursor on")
  func clearToEnd() {
    var editor = LineEditor("100")
    editor.clearToEnd()
    #expect(editor.text == "")
    editor = edit("", "12345<left><left>")
    editor.clearToEnd()
    #expect(editor.text == "123")
  }

  @Test("undo puts the text back and the first key replaces it again")
  func undo() {
    var editor = edit("100", "25<left>")
    #expect(editor.isChanged)
    editor.undo()
    #expect(editor.text == "100" && !editor.isChanged)
    #expect(done(editor.handle(.character("7"))))
    #expect(editor.text == "7")
  }

  @Test("a combining mark typed alone joins the letter before it and edits stay in bounds")
  func combiningMarks() {
    var editor = edit("", "e\u{301}x")
    #expect(editor.text == "e\u{301}x")
    for key in [Key(.backspace), Key(.left), Key(.backspace), Key(.delete), Key(.backspace)] {
      #expect(done(editor.handle(key)))
    }
    #expect(editor.text.unicodeScalars.count <= 2)
    editor.insert("e\u{301}\u{302}")
    #expect(done(editor.handle(Key(.end))) && done(editor.handle(Key(.backspace))))
  }

  @Test("any keys in any order keep the cursor inside the text")
  func anyKeys() {
    var random = SplitMix(seed: 11)
    let keys: [Key] = [
      .character("a"), .character(" "), .character("顧"), .character("\u{301}"), Key(.backspace), Key(.delete),
      Key(.left), Key(.right), Key(.home), Key(.end), .control("w"), .control("u"), .control("k"),
    ]
    for _ in 0..<300 {
      var editor = LineEditor(Bool.random(using: &random) ? "start text" : "")
      for _ in 0..<40 {
        if let key = keys.randomElement(using: &random) { _ = editor.handle(key) }
        #expect(
          editor.text.hasPrefix(editor.textBeforeCursor)
            || editor.text.unicodeScalars.starts(
              with: editor.textBeforeCursor.unicodeScalars)
        )
      }
      editor.undo()
      #expect(!editor.isChanged)
    }
  }

  @Test("keys that edit nothing are left to others")
  func otherKeys() {
    var editor = LineEditor("x")
    for key in [Key(.up), Key(.tab), Key(.enter), .function(4), .control("s"), Key(.pageDown)] {
      #expect(!done(editor.handle(key)), "\(key.name)")
    }
    #expect(editor.text == "x")
  }
}
