import ScreenScript
import Testing

@testable import Terminal

@Suite("Form") struct FormTests {
  private static let fields = [
    Field("code", "Code", width: 8).with { $0.isRequired = true },
    Field("kind", "Kind").with {
      $0.choices = [FieldChoice("p", "Person"), FieldChoice("o", "Organisation")]
    },
    Field("tax", "Tax number").with { $0.when = { $0["kind"] == "o" } },
    Field("made", "Made on").with { $0.isReadOnly = true },
    Field("note", "Note").with { $0.isStop = false },
    Field("days", "Days", width: 5).with {
      $0.allowed = .digits
      $0.check = { text in Int(text).map { .fine("\($0)") } ?? .wrong("Days is a whole number.") }
    },
    Field("customer", "Customer").with { $0.lookup = "customer" },
  ]

  private func form(_ values: [String: String] = ["code": "C1", "kind": "p"]) -> Form {
    Form(fields: Self.fields, values: values)
  }

  private func isFine(_ leaving: Form.Leaving) -> Bool { if case .fine = leaving { true } else { false } }

  @Test("the focus skips what can't be entered, and follows what is entered")
  func skipping() {
    var form = form()
    #expect(form.field?.name == "code")
    #expect(done(form.move(.next)) && form.field?.name == "kind")
    #expect(done(form.move(.next)) && form.field?.name == "note")
    #expect(done(form.move(.previous)) && form.field?.name == "kind")
    form.type("Organisation")
    #expect(isFine(form.leave()))
    #expect(done(form.move(.next)) && form.field?.name == "tax")
    #expect(done(form.move(.nextStop)) && form.field?.name == "days")
    #expect(done(form.move(.next)) && !done(form.move(.next)))
    #expect(form.field?.name == "customer")
  }

  @Test("a required field that is empty keeps the focus and says so")
  func required() {
    var form = form([:])
    guard case .wrong(let reason) = form.leave() else {
      Issue.record("an empty required field was left")
      return
    }
    #expect(reason == "Code is needed.")
    #expect(form.problems["code"] == reason)
    form.type("C9")
    #expect(isFine(form.leave()) && form.problems.isEmpty)
  }

  @Test("a choice is taken by code, by the start of its title, and turned with Space")
  func choices() {
    for (typed, code) in [("o", "o"), ("PERS", "p"), ("org", "o")] {
      var form = form()
      form.focus(on: "kind")
      form.type(typed)
      #expect(isFine(form.leave()) && form["kind"] == code)
    }
    var form = form()
    form.focus(on: "kind")
    #expect(done(form.edit(.character(" "))) == "")
    #expect(form.editor.text == "Organisation")
    form.type("robot")
    guard case .wrong(let reason) = form.leave() else {
      Issue.record("an unknown choice was taken")
      return
    }
    #expect(reason == "Kind is one of Person, Organisation.")
  }

  @Test("B29 a letter in a field of digits is refused with its reason and a digit then taken")
  func refusedCharacters() {
    var form = form()
    form.focus(on: "days")
    #expect(done(form.edit(.character("x"))) == "Days takes digits.")
    #expect(done(form.edit(.character("5"))) == "")
    #expect(isFine(form.leave()) && form["days"] == "5")
  }

  @Test("a coded field asks for a lookup only when it was changed")
  func lookups() {
    var form = form(["code": "C1", "kind": "p", "customer": "K7"])
    form.focus(on: "customer")
    #expect(isFine(form.leave()))
    form.type("acme ")
    guard case .lookup("customer", let text) = form.leave() else {
      Issue.record("no lookup was asked for")
      return
    }
    #expect(text.trimmed == "acme")
    form.accept("K1", detail: "Acme Ltd")
    #expect(form["customer"] == "K1" && form.details["customer"] == "Acme Ltd")
  }

  @Test("changes hold what is being typed, and typing it back is no change")
  func changes() {
    var form = form()
    #expect(!form.isDirty)
    form.type("C2")
    #expect(form.changes == ["code": "C2"])
    form.type("C1")
    #expect(form.changes.isEmpty)
    form.undo()
    #expect(!form.isDirty)
  }

  @Test("computed values never touch what is being typed")
  func filling() {
    var form = form()
    form.type("NEW")
    form.fill(["code": "computed", "note": "hello"])
    #expect(form.editor.text == "NEW")
    #expect(form["note"] == "hello")
    #expect(form.changes["note"] == nil)
  }

  @Test("a computed value that comes while its own digits are typed replaces none of them")
  func fillingWhileTyping() {
    var form = form()
    form.focus(on: "days")
    form.fill(["days": "1"])
    #expect(form.editor.text == "1")
    #expect(done(form.edit(.character("1"))) == "")
    form.fill(["days": "1"])
    #expect(done(form.edit(.character("2"))) == "")
    #expect(form.editor.text == "12")
  }

  @Test("B7 a paste of many lines becomes one line and submits nothing")
  func pasting() {
    var form = form()
    form.focus(on: "note")
    form.paste("1\n4\n\n")
    #expect(form.editor.text == "1 4")
    #expect(form.field?.name == "note")
  }

  @Test("B24 the cursor is parked on the insertion point of the focused field")
  func cursor() {
    let canvas = Canvas(
      size: Size(columns: 80, rows: 20), look: Look(theme: .standard, colors: 0, unicode: true))
    var form = form()
    form.draw(on: canvas, focused: true)
    let first = canvas.frame.cursor
    #expect(done(form.move(.next)))
    form.draw(on: canvas, focused: true)
    #expect(canvas.frame.cursor.row == first.row + 1)
    form.type("顧客")
    form.draw(on: canvas, focused: true)
    let start = canvas.frame.cursor.column
    #expect(done(form.edit(.character("x"))) == "")
    form.draw(on: canvas, focused: true)
    #expect(canvas.frame.cursor.column == start + 1)
  }

  @Test("a long text keeps the insertion point in sight at every width")
  func longText() {
    var editor = LineEditor("")
    editor.insert(String(repeating: "顧客 and e\u{301} ", count: 4_000))
    for width in 1...40 {
      let canvas = Canvas(
        size: Size(columns: 50, rows: 1), look: Look(theme: .standard, colors: 0, unicode: true))
      drawEditor(editor, width: width, column: 3, row: 0, role: "field.focus", on: canvas)
      #expect((3..<(3 + width)).contains(canvas.frame.cursor.column), "\(width)")
      #expect(canvas.frame[3 + width, 0].text == " ")
      _ = editor.handle(Key(.left))
    }
  }
}
