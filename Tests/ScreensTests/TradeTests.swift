import Sales
import ScreenScript
import Testing

@testable import Desk
@testable import Screens

@Suite("Trade agreements by keys")
struct TradeTests {
  private func agreed() throws -> SmallDesk {
    let small = try SmallDesk()
    try small.perform(
      "trade-journal.create",
      [
        "name": "Spring", "post": true,
        "lines": [
          ["relation": "price", "item": "1001", "amount": "9.00"],
          ["relation": "price", "item": "1001", "account": "C-100", "amount": "8.00", "quantityFrom": "10"],
        ],
      ])
    return small
  }

  @Test("A journal is typed, posted and then found in the list of agreements")
  func journal() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type(
      "=tj<enter><f6>Spring prices<enter>price<enter>table<enter>C-100<enter>table<enter>1001<enter>")
    screen.type("<enter><enter>8.50<enter><f10>")
    #expect(screen.shows("TJ-000001"), "\(screen.text)")
    #expect(screen.shows("Spring prices"), "\(screen.text)")
    screen.type("<f10><f10>")
    #expect(try small.desk.read { try $0.tradeAgreements(account: "C-100", item: "1001").count } == 1)
    screen.type("<f12>=ta<enter>")
    #expect(screen.shows("8.50"), "\(screen.text)")
  }

  @Test("The check of a journal names the overlap with both rows")
  func check() throws {
    let small = try agreed()
    try small.perform(
      "trade-journal.create",
      [
        "name": "Wrong",
        "lines": [["relation": "price", "item": "1001", "amount": "7", "quantityFrom": "5"]],
      ])
    let screen = small.screen()
    screen.type("=tj<enter><f11>")
    #expect(screen.shows("Overlaps, which stop the posting"), "\(screen.text)")
    #expect(screen.shows("overlaps price"), "\(screen.text)")
  }

  @Test(
    "F11 on a line tells why it has its price: which rows were looked at, which won, and why not the others")
  func why() throws {
    let small = try agreed()
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "5"]]])
    let screen = small.screen()
    screen.type("=so 1<enter><tab><f11>")
    #expect(screen.shows("a trade agreement"), "\(screen.text)")
    #expect(screen.shows("5 is"), "\(screen.text)")
    #expect(screen.shows("taken"), "\(screen.text)")
  }

  @Test("The search is set up on its form")
  func parameters() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("=ta<enter><f9>price search<enter>today<f10>")
    #expect(try small.desk.read { try $0.company().pricing.date } == .today, "\(screen.text)")
  }
}
