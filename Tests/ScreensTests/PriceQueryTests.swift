import Sales
import ScreenScript
import Testing

@testable import Desk
@testable import Screens

@Suite("Price queries by keys")
struct PriceQueryTests {
  private func agreed() throws -> SmallDesk {
    let small = try SmallDesk()
    try small.perform(
      "trade-journal.create",
      ["post": true, "lines": [["relation": "price", "item": "1001", "account": "C-100", "amount": "8.00"]]])
    return small
  }

  /// Asks for a few items of a customer and gives the screen with the answers.
  private func answers(_ small: SmallDesk, columns: Int = 80, rows: Int = 24) -> ScreenScript {
    let screen = small.screen(columns: columns, rows: rows)
    screen.type("=pq<enter>C-100<enter><enter><enter>3<enter><enter><enter><enter>1001<enter><f10>")
    return screen
  }

  @Test("The form lists what the items cost, F11 tells why, and F3 goes back to the form as it was typed")
  func asked() throws {
    let screen = answers(try agreed())
    #expect(screen.shows("Prices of C-100"), "\(screen.text)")
    #expect(screen.shows("24.00"), "\(screen.text)")
    screen.type("<f11>")
    #expect(screen.shows("taken"), "\(screen.text)")
    screen.type("<f12><f3>")
    #expect(screen.shows("Price query") && screen.shows("1001"), "\(screen.text)")
  }

  @Test("F8 makes an order of the answers after it has shown what it comes to")
  func ordered() throws {
    let small = try agreed()
    let screen = answers(small)
    screen.type("<f8><f10>")
    let order = try #require(try small.order("SO-000001"), "\(screen.text)")
    #expect(order.header.customer == "C-100")
    #expect(order.lines.map(\.net.minor) == [2400])
  }

  @Test("On a wide screen the margin, the stock and the number of the agreement stand beside the price")
  func wide() throws {
    let screen = answers(try agreed(), columns: 200, rows: 60)
    #expect(screen.shows("trade agreement #1"), "\(screen.text)")
  }
}
