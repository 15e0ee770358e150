import ScreenScript
import Testing

@testable import Screens

@Suite("Keys typed ahead of the screen")
struct TypeAheadTests {
  private let order = "<f6>C-100<enter><enter><enter>1001<enter>5<enter>"

  @Test("The next line typed right behind the save is no reason for a warning that nobody saw")
  func creditWarning() throws {
    let small = try SmallDesk()
    try small.limitCredit(to: "10")
    let screen = small.screen()
    screen.type(order + "<f10>1002<enter>6<enter>")
    #expect(screen.shows("type a reason") && screen.holdsKeys, "\(screen.text)")
    #expect(try small.order("SO-000001") == nil)
    screen.type("Paid by phone<enter>")
    #expect(try small.order("SO-000001")?.lines.count == 1)
    #expect(screen.shows("1002") && screen.shows("Ball valve"), "the next line is typed then: \(screen.text)")
  }

  @Test("Whether the lines follow is not answered by a key that was typed before it was asked")
  func linesFollow() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type(order + "<f10>")
    screen.type("<f8><f8><enter><enter>+3<enter><f10><f10>")
    guard screen.shows("Do the lines follow?") else {
      Issue.record("nobody asked: \(screen.text)")
      return
    }
    #expect(screen.holdsKeys, "\(screen.text)")
    screen.type("n")
    #expect(screen.shows("Confirm order"), "the second key was meant for what comes next: \(screen.text)")
  }

  @Test("Keys that a refused customer holds are not typed into the next order")
  func heldKeysOfAnotherForm() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>nobody<enter>PO 1<enter>5<enter>")
    #expect(screen.holdsKeys, "\(screen.text)")
    screen.type("<f3>n")
    #expect(screen.message.contains("dropped"), "\(screen.text)")
    screen.type("<f6>C-200<enter>")
    #expect(!screen.shows("PO 1") && screen.shows("Lindqvist"), "\(screen.text)")
  }

  @Test("A name that several customers have is chosen by eye, not by what was typed behind it")
  func severalMatches() throws {
    let small = try SmallDesk()
    try small.perform("customer.create", ["account": "C-300", "name": "Lindqvist Bygg AB"])
    let screen = small.screen()
    screen.type("<f6>lindqvist<enter>PO 7<enter>")
    #expect(screen.shows("C-200") && screen.shows("C-300") && screen.holdsKeys, "\(screen.text)")
    screen.type("<down><enter>")
    #expect(screen.shows("C-300") && screen.shows("PO 7"), "\(screen.text)")
  }
}
