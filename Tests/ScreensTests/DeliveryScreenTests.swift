import Sales
import ScreenScript
import Testing

@testable import Screens

@Suite("Delivery dates by keys")
struct DeliveryScreenTests {
  /// A desk whose orders are promised by what is available, with an order of 50 hammers, of which 40 are there.
  private func promising(_ quantity: String = "50") throws -> SmallDesk {
    let small = try SmallDesk()
    try small.perform("company.change", ["delivery": ["control": "atp"]])
    try small.perform(
      "order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": quantity]]])
    return small
  }

  /// The palette's command on the first line.
  private func on(_ screen: ScreenScript, _ command: String) {
    screen.type("=so 1<enter><f9>\(command)<enter>")
  }

  @Test("A line that no supply covers says so, and its dates are none")
  func uncovered() throws {
    let screen = try promising().screen()
    on(screen, "available ship")
    #expect(screen.shows("SHORT 10: 40 reserved, 0 picked; NO DATE"), "\(screen.text)")
    #expect(screen.message.contains("No known supply covers line 1"), "\(screen.text)")
  }

  @Test("Of the dates that are possible one is chosen, and promised or requested", arguments: [80, 200])
  func dates(columns: Int) throws {
    let small = try promising("30")
    let screen = small.screen(columns: columns, rows: columns == 80 ? 24 : 60)
    on(screen, "available ship")
    #expect(screen.shows("Available ship and receipt dates"), "\(screen.text)")
    screen.type("<down><enter>")
    #expect(screen.shows("Line 1 leaves on 2026-11-25"), "\(screen.text)")
    screen.type("<f10>")
    let line = try #require(try small.order("SO-000001")?.lines.first)
    #expect(line.confirmedShipDate == Day("2026-11-25"))
    #expect(line.requestedShipDate == Day("2026-11-24"))
    #expect(screen.shows("leaves 2026-11-25"), "\(screen.text)")
  }

  @Test("An alternative that is a part makes a delivery schedule")
  func alternative() throws {
    let small = try promising()
    let screen = small.screen()
    on(screen, "alternatives")
    #expect(screen.shows("Show parts, later dates and other modes"), "\(screen.text)")
    screen.type("<enter>")
    #expect(screen.shows("40 on 2026-11-24"), "\(screen.text)")
    screen.type("<enter>")
    let lines = try #require(try small.order("SO-000001")?.lines)
    #expect(lines.map(\.quantity) == [try Quantity("10"), try Quantity("40")])
    #expect(lines.map(\.schedule) == [1, 1])
    #expect(try small.findings() == [])
  }

  @Test("A line is divided on a form that shows what remains of the total", arguments: [80, 200])
  func schedule(columns: Int) throws {
    let small = try promising("30")
    let screen = small.screen(columns: columns, rows: columns == 80 ? 24 : 60)
    on(screen, "delivery schedule")
    #expect(screen.shows("Delivery schedule of SO-000001, line 1"), "\(screen.text)")
    screen.type("<f8>12<tab>2026-12-01<enter><f10>")
    #expect(screen.shows("18 of 30 remain"), "\(screen.text)")
    screen.type("<f8><down>18<tab>2026-12-08<enter><f10>")
    #expect(screen.message.contains("has 2 deliveries"), "\(screen.text)")
    let lines = try #require(try small.order("SO-000001")?.lines)
    #expect(lines.map(\.quantity) == [try Quantity("12"), try Quantity("18")])
    #expect(lines.map(\.requestedShipDate) == [Day("2026-12-01"), Day("2026-12-08")])
    #expect(lines.map(\.confirmedShipDate) == [Day("2026-12-01"), Day("2026-12-08")])
    #expect(try small.findings() == [])
  }

  @Test("The dates of several orders change at once, after what changes was shown")
  func changeDates() throws {
    let small = try promising("5")
    try small.perform("order.create", ["customer": "C-200", "lines": [["item": "1002", "quantity": "1"]]])
    let screen = small.screen()
    screen.type("2<enter>1<down>1<enter>")
    #expect(screen.shows("Ship date of 2 orders"), "\(screen.text)")
    screen.type("shift +3<f10>")
    #expect(screen.shows("2026-11-27"), "\(screen.text)")
    screen.type("<f10>")
    for number in ["SO-000001", "SO-000002"] {
      #expect(try small.order(number)?.lines.first?.requestedShipDate == Day("2026-11-27"), "\(screen.text)")
    }
  }

  @Test("Lines follow a changed date of the header once somebody has said so", arguments: ["<f10>", "n"])
  func lineUpdate(answer: String) throws {
    let small = try promising("5")
    let screen = small.screen()
    screen.type("=so 1<enter><f8><f8><tab><tab>2026-12-04<f10>")
    #expect(screen.shows("Do the lines follow?"), "\(screen.text)")
    screen.type(answer)
    let order = try #require(try small.order("SO-000001"))
    #expect(order.header.requestedShipDate == Day("2026-12-04"), "\(screen.text)")
    let day = Day(answer == "n" ? "2026-11-24" : "2026-12-04")
    #expect(order.lines.map(\.requestedShipDate) == [day], "\(screen.text)")
  }
}
