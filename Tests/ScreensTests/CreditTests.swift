import Sales
import ScreenScript
import Testing

@testable import Screens

@Suite("Credit by keys")
struct CreditTests {
  private func stopped() throws -> SmallDesk {
    let small = try SmallDesk()
    try small.perform("company.change", ["credit": ["excess": "error"]])
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "5"]]])
    try small.limitCredit(to: "10")
    return small
  }

  @Test("A posting that is stopped says why, the order says CREDIT HOLD, and its release posts the slip")
  func form() throws {
    let small = try stopped()
    let screen = small.screen()
    screen.type("=so 1<enter><f7>post packing slip<enter>")
    #expect(screen.shows("credit limit of 10.00 EUR"), "\(screen.text)")
    #expect(throws: (any Error).self) { try small.perform("slip.post", ["order": "SO-000001"]) }
    screen.type("<f12><f12><f12>=so<enter>")
    #expect(screen.shows("open HOLD"), "\(screen.text)")
    screen.type("<f12>=credit<enter>")
    #expect(screen.shows("credit limit"), "\(screen.text)")
    screen.type("<f11>")
    #expect(screen.shows("EXCESS"), "\(screen.text)")
    screen.type("<f12>7<enter>paid by card<enter><f10>")
    #expect(try small.order("SO-000001")?.lines[0].delivered.description == "5", "\(screen.text)")
    #expect(try small.findings() == [])
  }

  @Test("A credit rule is typed in its form and holds the next order that is posted")
  func rule() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("=credit-rule<enter><f6>BIG<enter>Large order<enter>order-amount<enter>")
    screen.type("<enter><enter><enter><enter><enter>40<enter><f10>")
    #expect(screen.message.contains("BIG is made"), "\(screen.text)")
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "5"]]])
    #expect(throws: (any Error).self) { try small.perform("order.confirm", ["order": "SO-000001"]) }
    #expect(try small.desk.count(.creditHolds, .init()) == 1)
  }

  @Test("Beyond a limit that stops entry the figures are shown all the same, and saving says why it can't be")
  func figuresBeyondTheLimit() throws {
    let small = try SmallDesk()
    try small.perform("company.change", ["credit": ["excess": "error"]])
    try small.limitCredit(to: "10")
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter>1001<enter>5<enter>")
    #expect(screen.shows("Lines 50.00"), "\(screen.text)")
    screen.type("<f10>")
    #expect(screen.shows("credit limit of 10.00 EUR"), "\(screen.text)")
    #expect(try small.desk.count(.orders, .init()) == 0)
  }

  @Test("A held order tells each reason once")
  func reasonsOnce() throws {
    let small = try stopped()
    #expect(throws: (any Error).self) { try small.perform("slip.post", ["order": "SO-000001"]) }
    let screen = small.screen()
    screen.type("=so 1<enter>")
    #expect(screen.shows("for credit limit"), "\(screen.text)")
    screen.type("<f9>check credit<enter>")
    #expect(screen.shows("Held for"), "\(screen.text)")
    #expect(!screen.shows("Would hold"), "\(screen.text)")
  }

  @Test("The order's first step releases it with a reason and posts what was stopped")
  func firstStep() throws {
    let small = try stopped()
    #expect(throws: (any Error).self) { try small.perform("slip.post", ["order": "SO-000001"]) }
    let screen = small.screen()
    screen.type("=so 1<enter><f10>paid by card<enter><f10>")
    #expect(try small.order("SO-000001")?.lines[0].delivered.description == "5", "\(screen.text)")
  }
}
