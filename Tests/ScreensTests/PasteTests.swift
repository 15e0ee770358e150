import Sales
import ScreenScript
import Testing

@testable import Screens

@Suite("Pasting a list of items")
struct PasteTests {
  @Test("A list gets a verdict per line, and one key takes over the lines that are right")
  func verdicts() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter><paste:1001\t5\nnosuch\t2\n1002;1,0\nassembly 2>")
    #expect(screen.shows("3 right, 1 refused"), "\(screen.text)")
    #expect(screen.shows("No item is called nosuch."), "\(screen.text)")
    #expect(screen.shows("50.00"), "\(screen.text)")
    #expect(try small.order("SO-000001") == nil)
    screen.type("<f10>")
    #expect(screen.message.contains("3 lines taken over; 1 stays here"), "\(screen.text)")
    #expect(screen.shows("nosuch"))
    screen.type("1002<enter><f10>")
    #expect(screen.message.contains("1 line taken over"), "\(screen.text)")
    screen.type("<f10>")
    let order = try #require(try small.order("SO-000001"))
    #expect(order.lines.map { $0.item ?? "" } == ["1001", "1002", "1003", "1002"])
    #expect(order.lines.map { $0.quantity.description } == ["5", "1", "2", "2"])
    #expect(try small.findings() == [])
  }

  @Test("A quantity that can be read in two ways is refused, never read as one of them")
  func ambiguous() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter><paste:1001\t1,234\n1002\t1>")
    #expect(screen.shows("1 right, 1 refused"), "\(screen.text)")
    #expect(screen.shows("1,234"), "\(screen.text)")
    #expect(!screen.shows("1.234 pcs"), "\(screen.text)")
    screen.type("1234<enter>")
    #expect(screen.shows("all 2 right"), "\(screen.text)")
    #expect(screen.shows("SHORT: 40"), "\(screen.text)")
    screen.type("<f10><f10>")
    #expect(try small.order("SO-000001")?.lines.first?.quantity.description == "1234", "\(screen.text)")
  }

  @Test("What the document's own action refuses of a line is told at the line")
  func decimals() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter><paste:1001 5\n1002 1,5>")
    #expect(screen.shows("1 right, 1 refused"), "\(screen.text)")
    #expect(screen.shows("1.5 pcs has more decimals"), "\(screen.text)")
    #expect(!screen.shows("Line 2:"), "\(screen.text)")
  }

  @Test("Lines that stay are kept when the terminal goes, and wait as a draft")
  func hangUp() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter><paste:1001\t1,234\nnosuch\t2>")
    screen.loop.accept([.hangup])
    let again = small.screen()
    #expect(again.shows("order for C-100, 2 lines"), "\(again.text)")
    again.type("<enter>")
    #expect(again.shows("1,234"), "\(again.text)")
    #expect(again.shows("nosuch"), "\(again.text)")
  }

  @Test("A name that several items have is refused with their numbers, and F4 settles it")
  func several() throws {
    let small = try SmallDesk()
    try small.perform(
      "item.create", ["number": "1004", "name": "Hammer, heavy", "kind": "stocked", "basePrice": "15"])
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter><paste:hammer 2\n1002 1>")
    #expect(screen.shows("May be 1001, 1004"), "\(screen.text)")
    screen.type("<f4>heavy<enter>")
    #expect(screen.shows("all 2 right"), "\(screen.text)")
    screen.type("<f10><f10>")
    #expect(try small.order("SO-000001")?.lines.first?.item == "1004", "\(screen.text)")
  }

  @Test("Leaving asks first; taken over as they are, the lines are marked in the order")
  func leaving() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter><paste:1001 3\nnosuch 2><f12>")
    #expect(screen.shows("Leave the pasted lines?"), "\(screen.text)")
    screen.type("y")
    #expect(screen.shows("nosuch"), "\(screen.text)")
    screen.type("<f10>")
    #expect(try small.order("SO-000001") == nil, "\(screen.text)")
    #expect(screen.message.contains("nosuch"), "\(screen.message)")
  }

  @Test("The customer's own number, a bar code with its unit and a search name find items")
  func ownNumbers() throws {
    let small = try SmallDesk()
    try small.perform(
      "item.change",
      [
        "item": "1001", "barCodes": [["code": "4006381333931", "unit": "box"]],
        "units": [["unit": "box", "factor": "12"]],
        "customerNumbers": [["customer": "C-100", "number": "HAM-7", "name": "Their hammer"]],
      ])
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter><paste:HAM-7\t2\n4006381333931\t1>")
    #expect(screen.shows("all 2 right"), "\(screen.text)")
    #expect(screen.shows("theirs HAM-7"), "\(screen.text)")
    #expect(screen.shows("box"), "\(screen.text)")
  }
}
