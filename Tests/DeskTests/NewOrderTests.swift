import Sales
import Store
import Testing

@testable import Desk

@Suite("Taking an order")
struct NewOrderTests {
  let company: Fixture

  init() throws { company = try Fixture() }

  @Test("An order needs nothing but the customer; the rest comes from customer, item and company")
  func defaults() throws {
    let order = try company.order([("0010", "3")])
    #expect(order.header.number == "SO-000001")
    #expect(order.header.customerName == "Möller & Söhne")
    #expect(order.header.currency == "EUR")
    #expect(order.header.paymentTerms == "N30")
    #expect(order.header.taxGroup == "DOM")
    #expect(order.header.deliveryAddress.city == "Hamburg")
    #expect(order.header.salesTaker == "anna")
    let line = order.lines[0]
    #expect(line.text == "Hammer")
    #expect(line.unit == "pcs")
    #expect(line.warehouse == "11")
    #expect(line.unitPrice == (try Price("10")))
    #expect(line.priceSource == .base)
    #expect(line.net == Amount(minor: 3000))
  }

  @Test("Net, tax, total, open amount and next ship date are kept with the order")
  func figures() throws {
    let header = try company.order([("0010", "3"), ("0040", "1.5")]).header
    #expect(header.net == Amount(minor: 12000))
    #expect(header.total == Amount(minor: 14280))
    #expect(header.openAmount == header.total)
    #expect(header.nextShipDate == Fixture.today)
    #expect(header.status == .open)
  }

  @Test("A price per hundred is divided by its price unit once")
  func priceUnit() throws {
    let order = try company.order([("0020", "250")])
    #expect(order.lines[0].net == Amount(minor: 1000))
  }

  @Test("A bar code brings its unit, and the price follows the unit")
  func barCode() throws {
    let order = try company.order([("4006381333931", "2")])
    #expect(order.lines[0].item == "0010")
    #expect(order.lines[0].unit == "box")
    #expect(order.lines[0].unitPrice == (try Price("120")))
    #expect(try company.onHand("0010").reserved == Quantity("24"))
  }

  @Test("The customer's own number finds the item, for that customer only")
  func customerNumber() throws {
    #expect(try company.order([("SEIL-3", "1.25")]).lines[0].item == "0030")
    let refusal = try company.refusal { try company.order([("SEIL-3", "1")], for: "C-2") }
    #expect(refusal?.code == "item.not-found")
  }

  @Test("Words that only one item has find it")
  func words() throws {
    #expect(try company.order([("screw", "100")]).lines[0].item == "0020")
  }

  @Test("What is free is reserved, the rest stays on order")
  func reservation() throws {
    try company.order([("0030", "10")])
    let onHand = try company.onHand("0030")
    #expect(onHand.reserved == (try Quantity("7")))
    #expect(onHand.onOrder == (try Quantity("3")))
    #expect(onHand.available == .zero)
  }

  @Test("Two lines of one item share the shelf")
  func sharedShelf() throws {
    try company.order([("0030", "5"), ("0030", "5")])
    let onHand = try company.onHand("0030")
    #expect(onHand.reserved == (try Quantity("7")))
    #expect(onHand.onOrder == (try Quantity("3")))
  }

  @Test("A line that comes back is ordered, not on order, and its amount is negative")
  func comingBack() throws {
    let order = try company.order([("0010", "-2")])
    #expect(order.lines[0].net == Amount(minor: -2000))
    #expect(order.header.total == Amount(minor: -2380))
    let onHand = try company.onHand("0010")
    #expect(onHand.ordered == (try Quantity("2")))
    #expect(onHand.onOrder == .zero)
  }

  @Test("A Journal order owns no stock and ships nothing")
  func journal() throws {
    var action = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("5"))])
    action.type = .journal
    let order = try company.order(try company.desk.perform(action).number)
    #expect(order.header.nextShipDate == nil)
    #expect(order.header.openAmount == .zero)
    let onHand = try company.onHand("0010")
    #expect(onHand.reserved == .zero)
    #expect(onHand.onOrder == .zero)
  }

  @Test("A text line is printed and has nothing to pay or deliver")
  func textLine() throws {
    let outcome = try company.desk.perform(
      CreateOrder(customer: "C-1", lines: [LineEntry(text: "As we agreed"), LineEntry(item: "0010")]))
    let order = try company.order(outcome.number)
    #expect(order.lines[0].item == nil)
    #expect(order.lines[0].net == .zero)
    #expect(order.header.status == .open)
    #expect(order.lines[1].quantity == .one)
  }

  @Test("A base price becomes the customer's currency by the rate of the order date")
  func foreignCurrency() throws {
    let order = try company.order([("0010", "1")], for: "C-4")
    #expect(order.header.currency == "USD")
    #expect(order.lines[0].unitPrice == (try Price("12.5")))
    #expect(order.header.total == Amount(minor: 1250))
  }

  @Test("Freight and a percentage are charged and taxed with the order")
  func charges() throws {
    var action = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("10"))])
    action.charges = [
      ChargeEntry(code: "FREIGHT", value: try Price("12.5")),
      ChargeEntry(code: "INSURE", value: try Price("1"), category: .percent),
    ]
    let header = try company.order(try company.desk.perform(action).number).header
    #expect(header.net == Amount(minor: 10000))
    #expect(header.total == Amount(minor: 13_507))
  }
}
