import Sales
import Store
import Testing

@testable import Desk

@Suite("Changing an order")
struct ChangeOrderTests {
  let company: Fixture

  init() throws { company = try Fixture() }

  private func change(_ order: SalesOrder, _ lines: LineChange...) throws -> SalesOrder {
    try company.desk.perform(ChangeOrder(order: order.header.number, lines: lines))
    return try company.order(order.header.number)
  }

  private func code(_ order: SalesOrder, _ lines: LineChange...) throws -> String? {
    try company.refusal { try company.desk.perform(ChangeOrder(order: order.header.number, lines: lines)) }?
      .code
  }

  private func quantity(_ text: String) throws -> LineEntry { LineEntry(quantity: try Quantity(text)) }

  @Test("A larger quantity takes more stock, a smaller one gives it back")
  func quantityMovesStock() throws {
    let order = try company.order([("0030", "2")])
    _ = try change(order, LineChange(line: 1, try quantity("9")))
    #expect(try company.onHand("0030").reserved == Quantity("7"))
    #expect(try company.onHand("0030").onOrder == Quantity("2"))
    let after = try change(order, LineChange(line: 1, try quantity("3")))
    #expect(try company.onHand("0030").reserved == Quantity("3"))
    #expect(try company.onHand("0030").onOrder == .zero)
    #expect(after.header.net == Amount(minor: 750))
    #expect(after.header.version == 3)
  }

  @Test("A typed price stays when the quantity changes, and goes only when it is released")
  func stickyPrice() throws {
    let order = try company.order([("0010", "2")])
    var entry = LineEntry(unitPrice: try Price("9.99"))
    entry.quantity = try Quantity("3")
    #expect(try change(order, LineChange(line: 1, entry)).lines[0].net == Amount(minor: 2997))
    let more = try change(order, LineChange(line: 1, try quantity("4")))
    #expect(more.lines[0].unitPrice == (try Price("9.99")))
    let released = try change(order, LineChange(line: 1, releasePrice: true))
    #expect(released.lines[0].unitPrice == (try Price("10")))
    #expect(released.lines[0].priceSource == .base)
  }

  @Test("A typed price does not pass silently to another unit or item")
  func stickyPriceOfAnotherUnit() throws {
    let order = try company.order([("0010", "2")])
    _ = try change(order, LineChange(line: 1, LineEntry(unitPrice: try Price("9"))))
    #expect(try code(order, LineChange(line: 1, LineEntry(unit: "box"))) == "line.manual-price")
    #expect(try code(order, LineChange(line: 1, LineEntry(item: "0030"))) == "line.manual-price")
    let after = try change(order, LineChange(line: 1, LineEntry(unit: "box"), releasePrice: true))
    #expect(after.lines[0].unitPrice == (try Price("120")))
  }

  @Test("Another item brings its own price, text, tax and stock")
  func otherItem() throws {
    let order = try company.order([("0010", "2")])
    let line = try change(order, LineChange(line: 1, LineEntry(item: "0030"))).lines[0]
    #expect(line.text == "Steel rope")
    #expect(line.unit == "m")
    #expect(line.unitPrice == (try Price("2.5")))
    #expect(try company.onHand("0010").reserved == .zero)
    #expect(try company.onHand("0030").reserved == Quantity("2"))
  }

  @Test("Another warehouse gives the reservation back and reserves there")
  func otherWarehouse() throws {
    let order = try company.order([("0030", "9")])
    var entry = LineEntry()
    entry.warehouse = "12"
    _ = try change(order, LineChange(line: 1, entry))
    #expect(try company.onHand("0030", "11").available == Quantity("7"))
    #expect(try company.onHand("0030", "12").reserved == Quantity("9"))
  }

  @Test("A deleted line gives its stock back, and the others keep their numbers")
  func deletion() throws {
    let order = try company.order([("0010", "2"), ("0030", "1")])
    let after = try change(order, LineChange(line: 1, delete: true), LineChange(LineEntry(item: "0040")))
    #expect(after.lines.map(\.lineNumber) == [2, 3])
    #expect(try company.onHand("0010").reserved == .zero)
  }

  @Test("Saving over somebody's change is a conflict that names who")
  func conflict() throws {
    let order = try company.order([("0010", "2")])
    try company.desk.desk(for: "kurt").perform(
      ChangeOrder(order: order.header.number, version: 1, lines: [LineChange(line: 1, try quantity("3"))]))
    let refusal = try company.refusal {
      try company.desk.perform(
        ChangeOrder(order: order.header.number, version: 1, lines: [LineChange(line: 1, try quantity("4"))]))
    }
    #expect((refusal as? Conflict)?.by == "kurt")
    #expect(try company.order(order.header.number).lines[0].quantity == Quantity("3"))
  }

  @Test("Lines follow a changed date and warehouse only when they are told to")
  func follow() throws {
    let order = try company.order([("0030", "1")])
    var action = ChangeOrder(order: order.header.number)
    action.header.requestedShipDate = Fixture.today + 5
    action.header.warehouse = "12"
    try company.desk.perform(action)
    #expect(try company.order(order.header.number).lines[0].requestedShipDate == Fixture.today)
    #expect(try company.order(order.header.number).header.nextShipDate == Fixture.today)
    action.applyToLines = true
    try company.desk.perform(action)
    let after = try company.order(order.header.number)
    #expect(after.lines[0].requestedShipDate == Fixture.today + 5)
    #expect(after.lines[0].warehouse == "12")
    #expect(after.header.nextShipDate == Fixture.today + 5)
  }

  @Test("All that is wrong with a change is told at once, by field")
  func problems() throws {
    let order = try company.order([("0010", "2")])
    var action = ChangeOrder(
      order: order.header.number,
      lines: [
        LineChange(line: 1, try quantity("1.5")), LineChange(line: 7, try quantity("1")),
        LineChange(LineEntry(item: "0090")),
      ])
    action.header.warehouse = "99"
    let refusal = try company.refusal { try company.desk.perform(action) } as? ProblemsRefusal
    #expect(
      refusal?.problems.map(\.code) == [
        "warehouse.not-found", "line.decimals", "line.not-found", "item.stopped",
      ])
    #expect(
      refusal?.problems.map(\.field) == ["warehouse", "lines.1.quantity", "lines.2.line", "lines.3.item"])
  }

  @Test("The currency of an order is decided when it is made")
  func currency() throws {
    let order = try company.order([("0010", "2")])
    var action = ChangeOrder(order: order.header.number)
    action.header.currency = "USD"
    #expect(try company.refusal { try company.desk.perform(action) }?.code == "document.currency")
  }

  @Test("The new charges replace those that are there")
  func charges() throws {
    let order = try company.order([("0010", "1")])
    var action = ChangeOrder(order: order.header.number)
    action.charges = [ChargeEntry(code: "FREIGHT", value: try Price("5"))]
    try company.desk.perform(action)
    try company.desk.perform(action)
    let after = try company.order(order.header.number)
    #expect(after.charges.count == 1)
    #expect(after.header.total == Amount(minor: 1785))
  }
}
