import Desk
import ScreenScript
import Terminal
import Testing

@testable import Screens

@Suite("B21 What is typed into a short form when the line drops")
struct ShortFormDraftTests {
  private let small: SmallDesk

  init() throws {
    small = try SmallDesk()
    try small.perform("hold-code.save", ["code": "CALL", "name": "Call first"])
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "3"]]])
  }

  /// Types and lets the line drop; the screen of the next session.
  private func drop(_ script: String) -> ScreenScript {
    let screen = small.screen()
    screen.type(script)
    screen.loop.accept([.hangup])
    return small.screen()
  }

  /// Opens the draft at home, the only thing that waits beside so many others.
  private func open(_ screen: ScreenScript) {
    let row = screen.lines.firstIndex { $0.contains(" draft ") } ?? 2
    screen.type(String(repeating: "<down>", count: max(0, row - 2)) + "<enter>")
  }

  @Test("The reason of a step comes back in its dialog, and the draft goes with the step")
  func reason() throws {
    try small.perform("order.hold", ["order": "SO-000001", "code": "CALL"])
    let screen = drop("=hold<enter>4<enter>The customer ca")
    #expect(screen.shows("Release hold 1 of SO-000001"), "\(screen.text)")
    open(screen)
    #expect(screen.shows("The customer ca"), "\(screen.text)")
    screen.type("<end>lled<f10>")
    #expect(screen.shows("Not now"), "\(screen.text)")
    screen.type("<f10>")
    #expect(try small.desk.drafts().isEmpty)
    let id = try #require(try small.order("SO-000001")?.header.id)
    #expect(try small.desk.read { try $0.holds(ofOrder: id) }.first?.reason == "The customer called")
  }

  @Test("The reason is kept too when the line drops while the step is shown")
  func shownStep() throws {
    try small.perform("order.hold", ["order": "SO-000001", "code": "CALL"])
    let screen = drop("=hold<enter>4<enter>Called<f10>")
    open(screen)
    #expect(screen.shows("Not now"), "\(screen.text)")
    screen.type("<f12>")
    #expect(try small.desk.drafts().isEmpty, "what was left on purpose is no draft")
  }

  @Test("A date for many orders comes back in its dialog")
  func dates() throws {
    let screen = drop("=so<enter>1<enter>shift +")
    open(screen)
    #expect(screen.shows("shift +"), "\(screen.text)")
    screen.type("<end>3<f10><f10>")
    #expect(try small.desk.drafts().isEmpty, "\(screen.text)")
  }

  @Test(
    "A short form comes back with what was typed",
    arguments: [
      ("=so 1<enter><ctrl-v>QU-0", "Copy lines to SO-000001", "QU-0"),
      ("=hold<enter><f6>SO-0", "Put an order on hold", "SO-0"),
      ("=mass<enter>SET", "Quotations for many", "SET"),
      ("=tj<enter><f6>Spring", "New trade agreement journal", "Spring"),
    ])
  func forms(_ script: String, _ title: String, _ typed: String) throws {
    let screen = drop(script)
    #expect(try small.desk.drafts().count == 1)
    open(screen)
    #expect(screen.shows(title) && screen.shows(typed), "\(screen.text)")
  }
}
