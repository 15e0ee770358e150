import Sales
import ScreenScript
import Testing

@testable import Screens

@Suite("Taking an order by keys alone")
struct OrderEntryTests {
  /// Customer, reference, date, then five lines of an item and a quantity each, and one key to save.
  private let script = """
    <f6>C-100<enter>PO 4711<enter>+7<enter>\
    1001<enter>5<enter>1002<enter>2<enter>1003<enter>1<enter>1001<enter>3<enter>1002<enter>1<enter><f10>
    """

  @Test("An order of five lines is typed blind, in one go")
  func blind() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type(script)
    #expect(screen.message.hasPrefix("Sales order SO-000001 is made."))
    let order = try #require(try small.order("SO-000001"))
    #expect(order.header.customerReference == "PO 4711")
    #expect(order.header.requestedShipDate.description == "2026-12-01")
    #expect(order.lines.map { $0.item ?? "" } == ["1001", "1002", "1003", "1001", "1002"])
    #expect(order.lines.map { $0.quantity.description } == ["5", "2", "1", "3", "1"])
    #expect(try small.findings() == [])
  }

  @Test("Typed slowly it is the same document")
  func slowly() throws {
    let (fast, slow) = (try SmallDesk(), try SmallDesk())
    fast.screen().type(script)
    slow.screen().typeSlowly(script)
    let (one, other) = (try #require(try fast.order("SO-000001")), try #require(try slow.order("SO-000001")))
    #expect(one.lines.map(\.item) == other.lines.map(\.item))
    #expect(one.lines.map(\.net) == other.lines.map(\.net))
    #expect(one.header.total == other.header.total)
  }

  @Test(
    "It takes no more keys than its data needs: one for each character, one after each field, two to begin and save"
  )
  func keys() {
    let data = ["C-100", "PO 4711", "+7", "1001", "5", "1002", "2", "1003", "1", "1001", "3", "1002", "1"]
    let needed = data.reduce(0) { $0 + $1.count + 1 } + 2
    #expect(KeyScript.events(script).count == needed)
  }

  @Test("From order to invoice by the one key of the next step")
  func toInvoice() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter>1001<enter>5<enter>1003<enter>2<enter><f10>")
    for step in [
      "Confirm order", "Release picking list", "Register picking", "Post packing slip", "Post invoice",
    ] {
      screen.type("<f10>")
      #expect(screen.shows(step), "\(step) is offered:\n\(screen.text)")
      screen.type("<f10>")
    }
    let order = try #require(try small.order("SO-000001"))
    #expect(order.header.status == .invoiced)
    #expect(try small.findings() == [])
    screen.type("<f10>")
    #expect(screen.message.contains("Nothing is left"))
  }

  @Test("Part of a name finds the customer and the item")
  func byName() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>brucke<enter><enter><enter>ball<enter>2<enter><f10>")
    let order = try #require(try small.order("SO-000001"))
    #expect(order.header.customer == "C-100")
    #expect(order.lines.first?.item == "1002")
  }

  @Test("What can't be found stops the keys behind it; corrected, they go on")
  func notFound() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter>nosuch<enter>7<enter>1001<enter>2<enter>")
    #expect(screen.message.contains("nosuch"))
    #expect(screen.holdsKeys)
    screen.type("1002<enter><f10>")
    let order = try #require(try small.order("SO-000001"))
    #expect(order.lines.map { $0.item ?? "" } == ["1002", "1001"])
    #expect(order.lines.map { $0.quantity.description } == ["7", "2"])
  }

  @Test("Prices, net and total follow each key")
  func follows() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter>1001<enter>5")
    #expect(screen.shows("50.00"))
    screen.type("0")
    #expect(screen.shows("500.00"))
    #expect(screen.shows("SHORT") || screen.shows("40 on hand"))
  }

  @Test("A typed price stays and is the order's; emptied, the price is searched again")
  func typedPrice() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter>1001<enter>5<tab><tab>8,50<enter><f10>")
    #expect(try small.order("SO-000001")?.lines.first?.priceSource == .manual)
    #expect(try small.order("SO-000001")?.lines.first?.net == Amount(minor: 4250))
    screen.type("<up><tab><tab><tab><tab><ctrl-e><f10>")
    #expect(try small.order("SO-000001")?.lines.first?.priceSource == .base, "\(screen.text)")
  }

  @Test("A document in the way of two: the second saver is told who and what, and keeps what was typed")
  func conflict() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter>1001<enter>5<enter><f10>")
    screen.type("<up><tab>7<enter>")
    try small.perform("order.change", ["order": "SO-000001", "customerReference": "by somebody else"])
    screen.type("<f10>")
    #expect(screen.message.contains("anna"), "\(screen.message)")
    #expect(screen.shows("7"))
    #expect(try small.order("SO-000001")?.lines.first?.quantity.description == "5")
  }

  @Test("Leaving keeps a draft, and home offers to go on with it")
  func draft() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter>PO 9<enter><enter>1001<enter>5<enter>100<f3>")
    #expect(screen.shows("Leave New order?"))
    screen.type("n")
    #expect(screen.shows("order for C-100"))
    screen.type("<enter>")
    #expect(screen.shows("PO 9"))
    #expect(screen.shows("Hammer"), "\(screen.text)")
    // The half-typed item is in its place, to be finished.
    #expect(screen.shows("100"))
    screen.type("1003<enter>1<enter><f10>")
    #expect(screen.message.contains("is made"), "\(screen.text)")
    #expect(try small.desk.drafts().isEmpty)
    #expect(try small.order("SO-000001")?.lines.map { $0.item ?? "" } == ["1001", "1003"])
  }
}
