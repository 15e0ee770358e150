import Sales
import Store
import Testing

@testable import Desk

/// Orders whose lines are not all goods that go out: texts, services, nothing, and what comes back.
@Suite("Mixed orders")
struct MixedOrderTests {
  let flow: Flow
  init() throws { flow = try Flow() }

  @discardableResult
  private func order(_ lines: [LineEntry]) throws -> String {
    try flow.desk.perform(CreateOrder(customer: "C-1", lines: lines)).number
  }

  @Test("Goods, a line that comes back and a text go on one invoice, and nothing is left to invoice")
  func goodsAndReturn() throws {
    let number = try order([
      LineEntry(item: "0010", quantity: try Quantity("5"), unitPrice: try Price("20")),
      LineEntry(item: "0030", quantity: try Quantity("-1"), unitPrice: try Price("10")),
      LineEntry(text: "Delivered in June"),
    ])
    try flow.pack(number)
    let invoice = try flow.posted(flow.invoice(number, .packingSlip).number)
    #expect(invoice.lines.map(\.net.minor) == [10_000, -1_000, 0])
    #expect(invoice.header.linesNet == Amount(minor: 9_000))
    #expect(invoice.header.total == Amount(minor: 10_710))
    #expect(try flow.company.order(number).header.status == .invoiced)
    #expect(try flow.company.onHand("0010").physical.description == "35")
    #expect(try flow.company.onHand("0030").physical.description == "8")
    try flow.expectClean()
  }

  @Test("A line of no quantity is refused when it is typed, so none can wait for an invoice for ever")
  func zeroLine() throws {
    let refusal = try flow.company.refusal {
      try order([
        LineEntry(item: "0010", quantity: try Quantity("5")),
        LineEntry(item: "0020", quantity: .zero, unitPrice: try Price("99")),
      ])
    }
    #expect(refusal?.code == "line.zero-quantity")
  }

  @Test("A line discounted to nothing is not taxed, and still prints and moves its stock")
  func freeLine() throws {
    var free = LineEntry(item: "0030", quantity: try Quantity("2"))
    free.discountPercent = .hundred
    let number = try order([free])
    #expect(try flow.company.order(number).header.total == .zero)
    try flow.pack(number)
    let invoice = try flow.posted(flow.invoice(number, .packingSlip).number)
    #expect(invoice.lines.map(\.quantity.description) == ["2"])
    #expect(invoice.header.total == .zero)
    #expect(invoice.header.tax == .zero)
    #expect(try flow.company.onHand("0030").physical.description == "5")
    #expect(try flow.company.order(number).header.status == .invoiced)
    try flow.expectClean()
  }

  @Test("An order of texts has nothing to deliver or to invoice")
  func onlyText() throws {
    let number = try order([LineEntry(text: "See you at the fair")])
    #expect(try flow.company.order(number).header.total == .zero)
    #expect(try flow.company.refusal { try flow.pack(number) } != nil)
    #expect(try flow.company.refusal { try flow.invoice(number) } != nil)
    try flow.expectClean()
  }

  @Test("Boxes on the order are pieces on the shelf, and a dozen that leaves is twelve")
  func boxes() throws {
    try flow.desk.perform(AdjustStock(item: "0010", quantity: try Quantity("80"), reason: "delivery"))
    let number = try order([LineEntry(item: "0010", quantity: try Quantity("5"), unit: "box")])
    #expect(try flow.company.onHand("0010").reserved.description == "60")
    try flow.pack(number, [1: "1"])
    #expect(try flow.company.onHand("0010").physical.description == "108")
    #expect(try flow.company.onHand("0010").reserved.description == "48")
    #expect(try flow.line(number).deliverRemainder.description == "4")
    try flow.expectClean()
  }

  @Test("A price for 100 pieces is printed as it is and invoiced by the piece")
  func priceUnit() throws {
    let number = try order([
      LineEntry(item: "0020", quantity: try Quantity("40"), unitPrice: try Price("12.5"))
    ])
    let line = try flow.posted(flow.invoice(number).number).lines[0]
    #expect(line.net == Amount(minor: 500))
    #expect(line.unitPrice == (try Price("12.5")))
    #expect(line.priceUnit == (try Quantity("100")))
  }

  @Test("A small price keeps its decimals in another currency: it is never rounded away")
  func smallPriceAbroad() throws {
    var entry = ItemEntry()
    entry.basePrice = try Price("0.0042")
    entry.priceUnit = .one
    try flow.desk.perform(ChangeItem("0020", entry))
    let number = try flow.company.order([("0020", "1000")], for: "C-4").header.number
    // 0.0042 EUR at 0.8 EUR for a dollar is 0.00525, with the four decimals of the price 0.0053.
    #expect(try flow.line(number).unitPrice == Price("0.0053"))
    #expect(try flow.line(number).net == Amount(minor: 530))
  }

  @Test("Two rows of a slip for one order line count together against what is ordered")
  func twoRows() throws {
    let number = try order([LineEntry(item: "0010", quantity: try Quantity("10"))])
    func post(_ quantities: String...) throws {
      let lines = try quantities.map { PackingEntry(line: 1, quantity: try Quantity($0)) }
      try flow.desk.perform(PostSlip(orders: [number], lines: lines))
    }
    #expect(try flow.company.refusal { try post("10", "5") }?.code == "packing.overdelivery")
    #expect(try flow.line(number).delivered.isZero)
    try flow.change(number) { $0.overdelivery = try Percent("10") }
    #expect(try flow.company.refusal { try post("10", "2") }?.code == "packing.overdelivery")
    try post("6", "5")
    #expect(try flow.line(number).delivered.description == "11")
    #expect(try flow.company.refusal { try post("1") } != nil)
    try flow.expectClean()
  }

  @Test(
    "An item that is stopped stays on its old order with name and price; copying it says that it is stopped")
  func stoppedItem() throws {
    let number = try order([LineEntry(item: "0010", quantity: try Quantity("2"))])
    var entry = ItemEntry()
    entry.stopped = true
    entry.name = "Hammer, no longer made"
    try flow.desk.perform(ChangeItem("0010", entry))
    let line = try flow.line(number)
    #expect(line.text == "Hammer")
    #expect(line.unitPrice == (try Price("10")))
    try flow.pack(number)
    #expect(try flow.posted(flow.invoice(number, .packingSlip).number).lines.map(\.text) == ["Hammer"])
    #expect(
      try flow.company.refusal { try order([LineEntry(item: "0010")]) }?.code == "item.stopped")
  }

  @Test(
    "A long text is kept to its last letter, from order to slip and invoice", arguments: [61, 256, 5_000])
  func longText(length: Int) throws {
    let text = String(repeating: "Ämterübergabe ", count: length / 14 + 1).prefix(length - 1) + "."
    var entry = LineEntry(item: "0010")
    entry.text = String(text)
    let number = try order([entry])
    #expect(try flow.line(number).text == text)
    let invoice = try flow.posted(flow.invoice(number).number)
    #expect(invoice.lines[0].text == text)
  }
}
