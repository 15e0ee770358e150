import Foundation
import ScreenScript
import Testing

@testable import Screens
@testable import Terminal

@Suite("What is typed and not saved")
struct DraftTests {
  private let order = "<f6>C-100<enter><enter><enter>1001<enter>5<enter>1002<enter>2<enter>"

  @Test("What is typed while a saved document is read anew is not overwritten")
  func reloadOverwritesNothing() throws {
    let (burst, slow) = (try SmallDesk(), try SmallDesk())
    for (small, isSlow) in [(burst, false), (slow, true)] {
      let screen = small.screen()
      screen.type(order + "<f10>")
      screen.type("<up><tab><tab>")
      let keys = "<f1><f12>9<enter><f10>"
      if isSlow { screen.typeSlowly(keys) } else { screen.type(keys) }
      #expect(try small.order("SO-000001")?.lines.last?.quantity.description == "9", "\(screen.text)")
    }
  }

  @Test("What another clerk saves meanwhile is told, and what is typed stays")
  func savedMeanwhile() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type(order + "<f10>")
    try small.perform("order.change", ["order": "SO-000001", "customerReference": "theirs"])
    // The question is asked while nothing is typed, and answered when something is.
    screen.loop.refresh()
    screen.loop.accept(KeyScript.events("<up><tab><tab>9"))
    screen.loop.settle()
    #expect(screen.lines.contains { $0.contains("Ball valve") && $0.contains("9 ") }, "\(screen.text)")
  }

  @Test("F5 asks before it takes back more than a field, and keeps the draft until the form is left")
  func resetAsks() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type(order + "<f5>")
    #expect(screen.shows("Put everything back?"), "\(screen.text)")
    screen.type("n")
    #expect(screen.shows("Hammer"))
    screen.type("<f5>y")
    #expect(!screen.shows("Hammer") && screen.shows("New order"), "\(screen.text)")
    #expect(try small.desk.drafts().count == 1)
    screen.type("<f3>")
    #expect(try small.desk.drafts().isEmpty, "what was put back on purpose is no draft")
  }

  @Test("F5 in a field that alone was changed takes it back unasked")
  func resetOfField() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type(order + "<f10>")
    screen.type("<up><tab><tab>9<f5>")
    #expect(!screen.shows("Put everything back?") && !screen.lines[0].contains("changed"), "\(screen.text)")
  }

  @Test("A form of a record asks before F5 as well, and leaves no stale draft")
  func resetOfRecord() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("=c C-100<enter>Other name<enter><enter>x<f5>")
    #expect(screen.shows("Put everything back?"), "\(screen.text)")
    screen.type("y")
    #expect(!screen.shows("Other name"), "\(screen.text)")
    screen.type("<f3>")
    #expect(try small.desk.drafts().isEmpty)
  }

  @Test("A line that was taken out comes back with Ctrl-G")
  func lineComesBack() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type(order + "<up><ctrl-y>")
    #expect(!screen.lines.contains { $0.contains("2 1002") }, "\(screen.text)")
    screen.type("<ctrl-g>")
    #expect(screen.lines.contains { $0.contains("2 1002") }, "\(screen.text)")
    screen.type("<f10>")
    #expect(try small.order("SO-000001")?.lines.count == 2)
  }

  @Test("Saving leaves no draft behind, however often")
  func noDraftIsLeft() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type(order + "<f10>")
    screen.type("<up><tab><tab>")
    for number in 1...20 { screen.type("\(number % 9 + 1)<f10>") }
    #expect(try small.desk.drafts().isEmpty)
    screen.type("<f12>=c C-100<enter>")
    for number in 1...10 { screen.type("Name \(number)<f10>") }
    #expect(try small.desk.drafts().isEmpty, "\(screen.text)")
  }

  @Test("A draft that comes after the save of what it holds is not kept")
  func lateDraft() throws {
    let small = try SmallDesk()
    let keeper = DraftKeeper(desk: small.desk, action: "order.create", key: nil)
    let input = RecordInput(values: [:], changes: ["customer": "C-100"], lines: [:], removed: [:])
    let (first, second) = (keeper.moment(), keeper.moment())
    try keeper.keep(RecordDraft(input), title: "second", of: second)
    try keeper.keep(RecordDraft(input), title: "first", of: first)
    #expect(try small.desk.drafts().map(\.title) == ["second"])
    let late = keeper.moment()
    try keeper.saving { row in
      try small.desk.dropDraft(try #require(row))
    }
    try keeper.keep(RecordDraft(input), title: "late", of: late)
    #expect(try small.desk.drafts().isEmpty)
    #expect(!keeper.isKept)
  }

  @Test("Lines that were taken out are part of the draft")
  func takenOutLines() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type(order + "<f10>")
    screen.type("<up><ctrl-y><f3>n")
    #expect(screen.shows("order SO-000001"), "\(screen.text)")
    screen.type("<down><enter>")
    #expect(screen.shows("Hammer") && !screen.shows("Ball valve"), "\(screen.text)")
    screen.type("<f10>")
    #expect(try small.order("SO-000001")?.lines.count == 1)
    #expect(try small.desk.drafts().isEmpty)
  }

  @Test("A draft over a document that was saved since says so, and what of it could not be put back")
  func draftOverNewer() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type(order + "<f10>")
    screen.type("<up><tab><tab>7<enter><f3>n")
    try small.perform(
      "order.change", ["order": "SO-000001", "lines": [["line": 2, "delete": true]]])
    screen.type("<down><enter>")
    #expect(screen.message.contains("Somebody has saved since"), "\(screen.text)")
    #expect(screen.message.contains("1 line of the draft could not be put back"), "\(screen.text)")
  }

  @Test("A draft that was kept before lines could be taken out is still read")
  func oldDraft() throws {
    let old = #"{"changes":{"customer":"C-1"},"lines":{"lines":[{"changes":{"item":"1001"}}]}}"#
    let draft = try JSONDecoder().decode(RecordDraft.self, from: Data(old.utf8))
    #expect(draft.changes["customer"] == "C-1" && draft.removed == nil)
  }

  @Test("Pasted lines that are thrown away are no draft")
  func thrownAwayPaste() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type(order + "<f10>")
    screen.type("<paste:1001\t3\n1002\t2\nnone\t1>")
    #expect(screen.shows("Pasted lines"), "\(screen.text)")
    screen.type("<f3>d")
    #expect(try small.desk.drafts().isEmpty, "\(screen.text)")
    screen.type("1001<enter>4<enter><paste:1001\t3\n1002\t2>")
    screen.type("<f3>d<f3>n")
    #expect(try small.desk.drafts().map(\.title) == ["order SO-000001, 3 lines"], "\(screen.text)")
  }

  @Test("A form whose record can't be read closes and says why")
  func unreadable() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    var spec = RecordSpec(
      title: "Gone", fields: [Field("name", "Name")], source: small.bench.lookups,
      load: { throw RecordProblems("It is gone.", fields: [:]) }, save: { _ in RecordSaved("never") })
    spec.about = "A form."
    let form = RecordPanel(spec)
    screen.loop.push(form, from: 1, answer: nil)
    screen.type("abc<f10>")
    #expect(screen.loop.layers.count == 1)
    #expect(screen.loop.notices.contains { $0.text.hasPrefix("It is gone.") }, "\(screen.text)")
  }

  @Test("Typed quantities of a posting are a draft as well")
  func typedQuantities() throws {
    let small = try SmallDesk()
    try small.perform(
      "order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "5"]]])
    try small.perform("order.confirm", ["order": "SO-000001"])
    let bench = small.bench
    let posting = ScreenScript(bench.quantities(.slip("SO-000001")), commands: ScreenCommands.all)
    posting.type("<enter>3")
    posting.loop.accept([.hangup])
    let draft = try #require(try small.desk.drafts().first)
    guard case .open(let panel)? = bench.goOn(draft).first else {
      Issue.record("the draft has no form")
      return
    }
    let screen = ScreenScript(panel, commands: ScreenCommands.all)
    #expect(screen.shows("3"), "\(screen.text)")
    screen.type("<f10>")
    #expect(try small.order("SO-000001")?.lines.first?.deliverRemainder.description == "2", "\(screen.text)")
    #expect(try small.desk.drafts().isEmpty)
  }
}
