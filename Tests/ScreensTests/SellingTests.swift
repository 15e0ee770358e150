import Sales
import ScreenScript
import Testing

@testable import Screens

@Suite("Suggestions by keys")
struct SellingTests {
  private func selling() throws -> SmallDesk {
    let small = try SmallDesk()
    try small.perform(
      "item-selling.save",
      [
        "item": "1001",
        "links": [
          ["linkedItem": "1002", "kind": "up-sell"],
          ["linkedItem": "1003", "kind": "cross-sell", "priority": 2],
        ],
        "scripts": [["kind": "script", "text": "Shall we fit it?"]],
      ])
    return small
  }

  @Test(
    "The moment an item is entered its suggestion stands under the grid, and the cursor stays",
    arguments: [80, 200])
  func shown(columns: Int) throws {
    let small = try selling()
    let screen = small.screen(columns: columns, rows: columns == 80 ? 24 : 60)
    screen.type("<f6>C-100<enter><enter><enter>1001<enter>")
    #expect(screen.shows("UP-SELL"), "\(screen.text)")
    #expect(screen.shows("1002 Ball valve, 24.50 EUR"), "\(screen.text)")
    #expect(screen.shows("margin 79.6 %, 6"), "\(screen.text)")
    screen.type("7<enter>")
    #expect(screen.shows("UP-SELL"), "\(screen.text)")
    #expect(screen.shows("Shall we fit it?"), "\(screen.text)")
    if columns == 80 { #expect(screen.shows("^U 2 more"), "\(screen.text)") }
    #expect(try small.desk.count(.orders, .init()) == 0)
  }

  @Test("One key takes an up-sell: the item is replaced, the quantity stays, and typing goes on where it was")
  func upSell() throws {
    let small = try selling()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter>1001<enter><ctrl-k>5<enter>1003<enter>2<enter><f10>")
    let order = try #require(try small.order("SO-000001"), "\(screen.text)")
    #expect(order.lines.map { $0.item ?? "" } == ["1002", "1003"], "\(screen.text)")
    #expect(order.lines.map { $0.quantity.description } == ["5", "2"])
    #expect(order.lines[0].unitPrice.description == "24.5")
    let log = try small.desk.read { try $0.suggestions(on: "SO-000001") }
    #expect(log.first?.outcome == .taken)
    #expect(log.first?.value == Amount(minor: 12_250))
    #expect(try small.findings() == [])
  }

  @Test("A cross-sell is added under the line once the up-sell is declined, and the log knows both")
  func crossSell() throws {
    let small = try selling()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter>1001<enter>4<enter>")
    screen.type("<ctrl-u><enter>d too dear<enter>")
    #expect(screen.shows("CROSS-SELL"), "\(screen.text)")
    screen.type("<ctrl-k><f10>")
    let order = try #require(try small.order("SO-000001"), "\(screen.text)")
    #expect(order.lines.map { $0.item ?? "" } == ["1001", "1003"], "\(screen.text)")
    #expect(order.lines.map { $0.quantity.description } == ["4", "1"])
    let log = try small.desk.read { try $0.suggestions(on: "SO-000001") }
    #expect(log.map(\.outcome) == [.declined, .taken])
  }

  @Test("A saved line takes an up-sell at the new item's price")
  func savedLine() throws {
    let small = try selling()
    try small.perform(
      "order.create",
      ["customer": "C-100", "lines": [["item": "1001", "quantity": "3", "unitPrice": "9.00"]]])
    let screen = small.screen()
    screen.type("=so 1<enter><ctrl-k><f10>")
    let line = try #require(try small.order("SO-000001")?.lines.first)
    #expect(line.item == "1002", "\(screen.text)")
    #expect(line.unitPrice.description == "24.5")
    #expect(line.text == "Ball valve")
    #expect(try small.findings() == [])
  }

  @Test("The same keys give the same order whether something is suggested or not")
  func blind() throws {
    let script =
      "<f6>C-100<enter><enter><enter>1001<enter>5<enter>1003<enter>1<enter>1001<enter>2<enter><f10>"
    let (with, without) = (try selling(), try SmallDesk())
    with.screen().type(script)
    without.screen().type(script)
    let (one, other) = (
      try #require(try with.order("SO-000001")), try #require(try without.order("SO-000001"))
    )
    #expect(one.lines.map(\.item) == other.lines.map(\.item))
    #expect(one.lines.map(\.quantity) == other.lines.map(\.quantity))
    #expect(one.header.total == other.header.total)
  }

  @Test(
    "Links are typed in the item's form, a rule is tested in the list of rules, and the report lists the link"
  )
  func forms() throws {
    let small = try SmallDesk()
    try small.perform(
      "selling-rule.save",
      ["code": "MANY", "conditions": [["field": "line.quantity", "operand": ">", "value": "3"]]])
    let screen = small.screen()
    screen.type("=i<enter>7<enter>1003<enter>cross-sell<enter>2<enter>MANY<enter><f10>")
    #expect(try small.desk.read { try $0.links(of: "1001") }.map(\.rule) == ["MANY"], "\(screen.text)")
    screen.type("<f12><f12>=sell<enter>")
    #expect(screen.shows("1003"), "\(screen.text)")
    screen.type("<f12>=selling-rule<enter>7<enter>C-100<enter>1001<enter>1003<enter>5<enter><f10>")
    #expect(screen.message.contains("MANY HOLDS"), "\(screen.text)")
    screen.type("<up>2<f10>")
    #expect(screen.message.contains("MANY DOES NOT HOLD"), "another sample: \(screen.text)")
  }

  @Test("At 80 columns the form of an item's links shows its texts too")
  func bothGrids() throws {
    let small = try selling()
    let screen = small.screen()
    screen.type("=i<enter>7<enter>")
    #expect(screen.shows("Shall we fit it?"), "\(screen.text)")
    #expect(screen.shows("Priority"), "\(screen.text)")
  }
}
