import Desk
import ScreenScript
import Terminal
import Testing

@testable import Screens

@Suite("What the user has no duty for")
struct DutyScreenTests {
  @Test("A step that needs another duty is refused before its reason is asked for")
  func stepWithReason() throws {
    let small = try SmallDesk()
    try small.perform("hold-code.save", ["code": "CALL", "name": "Call first"])
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "3"]]])
    try small.perform("order.hold", ["order": "SO-000001", "code": "CALL"])
    let screen = try small.screen(of: "rita", role: "reader")
    screen.type("=hold<enter><f10>")
    #expect(screen.message.contains("lacks the duty"), "\(screen.text)")
    #expect(!screen.shows("Say why"))
    screen.type("4<enter>")
    #expect(screen.message.contains("lacks the duty") && !screen.shows("Say why"), "\(screen.text)")
  }

  @Test("A form whose action needs another duty says so at the first key, and F1 says why F10 is off")
  func form() throws {
    let small = try SmallDesk()
    let screen = try small.screen(of: "carl", role: "clerk")
    screen.type("=i<enter>2<enter><tab>x")
    #expect(screen.message.contains("carl is clerk and lacks the duty maintain-items"), "\(screen.text)")
    screen.type("<f1>")
    #expect(screen.shows("Not now: carl is clerk"), "\(screen.text)")
    #expect(try small.desk.item("1001").item.name == "Hammer")
  }

  @Test("Every command that is tied to an action is one, and so is the action")
  func table() throws {
    let commands = Set(ScreenCommands.all.map(\.id))
    for (command, action) in CommandDuties.actions {
      #expect(commands.contains(command), "\(command)")
      #expect((try? ActionRegistry.named(action)) != nil, "\(action)")
    }
  }
}
