import ScreenScript
import Testing

@testable import Screens

@Suite("Option numbers beside rows")
struct OptionTests {
  private func orders(_ count: Int) throws -> SmallDesk {
    let small = try SmallDesk()
    for _ in 0..<count {
      try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "1"]]])
    }
    return small
  }

  @Test("Rows that a search hides keep their numbers, and are done with the others")
  func hiddenRows() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("7<enter>lind<down>5/brü<down>5<enter>")
    #expect(screen.lines[0].contains("C-200"), "\(screen.text)")
    screen.type("<f12>")
    #expect(screen.lines[0].contains("C-100"), "\(screen.text)")
  }

  @Test("Two different numbers are done one after the other, the second when the first is closed")
  func twoNumbers() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("7<enter>24<enter>")
    #expect(screen.lines[0].contains("C-100") && !screen.shows("Delete"), "\(screen.text)")
    screen.type("<f12>")
    #expect(screen.shows("Delete 1 customer?"), "\(screen.text)")
    screen.type("<f10>")
    #expect(screen.message == "1 deleted.", "\(screen.text)")
    #expect(try small.desk.read { try $0.customer("C-200") } == nil)
  }

  @Test("A dialog that is left without doing it leaves the numbers, and so does a refusal")
  func marksStay() throws {
    let small = try orders(2)
    let screen = small.screen()
    screen.type("7<enter>4<enter>")
    #expect(screen.shows("Delete 1 customer?"))
    screen.type("<f12>")
    #expect(screen.lines.contains { $0.contains("4 C-100") }, "\(screen.text)")
    screen.type("<enter><f10>")
    #expect(screen.message.contains("refused"), "orders stand on it: \(screen.text)")
    #expect(screen.lines.contains { $0.contains("4 C-100") }, "\(screen.text)")
  }

  @Test("What is done loses its number, what is refused keeps it")
  func doneRows() throws {
    let small = try orders(1)
    try small.perform("customer.create", ["account": "C-300", "name": "Ohne Auftrag"])
    let screen = small.screen()
    screen.type("7<enter>444<enter><f10>")
    #expect(screen.message.hasPrefix("2 deleted; 1 refused"), "\(screen.text)")
    #expect(screen.lines.contains { $0.contains("4 C-100") }, "\(screen.text)")
  }

  @Test("A posting that is refused keeps the numbers; done, they go")
  func posting() throws {
    let small = try orders(2)
    let screen = small.screen()
    screen.type("2<enter>3<enter>")
    #expect(screen.shows("Copy the order"), "\(screen.text)")
    screen.type("<f12>")
    #expect(screen.lines.contains { $0.contains("3 SO-") }, "\(screen.text)")
    screen.type("<enter><f10>")
    #expect(!screen.lines.contains { $0.contains("3 SO-") }, "\(screen.text)")
    #expect(try small.order("SO-000003") != nil)
  }
}
