import ScreenScript
import Testing

@testable import Screens
@testable import Terminal

@Suite("Keys that are text, and keys that have nothing to be meant for")
struct TypingTests {
  @Test("A slash and an equals sign are text in a search that is being typed")
  func slash() throws {
    let screen = try SmallDesk().screen()
    screen.type("=i<enter>/3/4=")
    #expect((screen.loop.top?.panel as? ListPanel)?.query.search == "3/4=", "\(screen.text)")
  }

  @Test("Commands that hold everywhere can be done in an empty list")
  func emptyList() throws {
    let screen = try SmallDesk().screen()
    screen.type("=hold<enter><f9>next theme<enter>")
    #expect(screen.message.hasPrefix("Theme:"), "\(screen.text)")
  }

  @Test("The list of all commands doesn't open above itself")
  func palette() throws {
    let screen = try SmallDesk().screen()
    screen.type("=so<enter><f9><f9>")
    #expect(screen.message == "The list of all commands is open already.", "\(screen.text)")
    screen.type("<f12>")
    #expect(screen.loop.top?.panel.title == "Sales orders", "\(screen.text)")
  }

  @Test("A jump to nothing drops what was typed ahead instead of doing it to the list below")
  func jumpToNothing() throws {
    let small = try SmallDesk()
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "3"]]])
    let screen = small.screen()
    screen.type("=so<enter>")
    screen.type("=zzz<enter>4<enter>")
    #expect(screen.message.contains("Nothing is called zzz"), "\(screen.text)")
    #expect(!screen.shows("Cancel what is left"), "\(screen.text)")
  }

  @Test("A jump in a place opens the record itself", arguments: ["=project P-1", "=so 1", "=rma 1"])
  func record(jump: String) throws {
    let small = try SmallDesk()
    try small.perform("project.create", ["project": "P-1", "name": "Hall", "customer": "C-100"])
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "3"]]])
    try small.perform("return-reason.save", ["reason": "BROKEN"])
    try small.perform("return.create", ["customer": "C-100", "reason": "BROKEN"])
    let screen = small.screen()
    screen.type("\(jump)<enter>")
    #expect(!(screen.loop.top?.panel is ListPanel), "\(screen.text)")
    #expect(screen.message.isEmpty, "\(screen.text)")
  }

  @Test("Lines from a hundred on have their whole number")
  func numbers() {
    var rows: [GridRow] = []
    for id in 98...104 { rows.append(GridRow(id: id, values: ["item": "I\(id)"])) }
    let grid = LineGrid(fields: [Field("item", "Item")], rows: rows)
    let canvas = Canvas(
      size: Size(columns: 80, rows: 24), look: Look(theme: .standard, colors: 0, unicode: true))
    grid.draw(on: canvas, focused: false)
    #expect(ScreenText.of(canvas.frame).contains("104 I104"))
  }
}
