import ScreenScript
import Testing

@testable import Screens

@Suite("Panes beside lists and documents")
struct WideScreenTests {
  private func desk() throws -> SmallDesk {
    let small = try SmallDesk()
    for _ in 0..<2 {
      try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "5"]]])
    }
    return small
  }

  private func rules(_ screen: ScreenScript) -> Int {
    screen.lines.dropFirst(5).first?.filter { $0 == "│" }.count ?? 0
  }

  @Test(
    "A list has one pane at 80 columns, two at 132, three at 200", arguments: [(80, 0), (132, 1), (200, 2)])
  func list(columns: Int, panes: Int) throws {
    let small = try desk()
    let screen = small.screen(columns: columns, rows: 40)
    screen.type("2<enter>")
    #expect(rules(screen) == panes, "\(screen.text)")
    #expect(screen.shows("Open orders") == (columns >= 200), "\(screen.text)")
    #expect(try small.findings() == [])
  }

  @Test("An order has its customer's open orders beside it at 200 columns")
  func order() throws {
    let small = try desk()
    let screen = small.screen(columns: 200, rows: 50)
    screen.type("=so 1<enter>")
    #expect(rules(screen) == 2, "\(screen.text)")
    #expect(screen.shows("Open orders"), "\(screen.text)")
    #expect(screen.shows("SO-000002"), "\(screen.text)")
    #expect(
      screen.shows("Requested ") && screen.shows("Left"), "the lines keep their columns:\n\(screen.text)")
    #expect(try small.findings() == [])
  }

  @Test("Narrower than it was, a list does without its panes")
  func resized() throws {
    let small = try desk()
    let screen = small.screen(columns: 200, rows: 40)
    screen.type("2<enter>")
    screen.resize(columns: 80, rows: 24)
    #expect(rules(screen) == 0, "\(screen.text)")
    #expect(screen.shows("SO-000001"))
    #expect(try small.findings() == [])
  }

  @Test("At 80 columns the name behind the code under the cursor stands in full")
  func details() throws {
    let small = try desk()
    let name = "Sixty days net after the end of the month"
    try small.perform(
      "terms.save", ["terms": "EOM60", "name": name, "kind": "eom", "days": 60])
    try small.perform("customer.change", ["customer": "C-100", "paymentTerms": "EOM60"])
    let screen = small.screen()
    screen.type("7<enter><enter>")
    for _ in 0..<40 where !screen.shows(name) { screen.type("<tab>") }
    #expect(screen.shows("EOM60") && screen.shows(name), "\(screen.text)")
  }
}
