import Sales
import Testing

@testable import Desk

/// Deliver an order in parts, and what each part leaves on the shelf, on the order and free for others.
@Suite("Delivering in parts")
struct PartShipmentTests {
  let flow: Flow
  init() throws { flow = try Flow() }

  /// Physical, committed and available of an item, as text.
  private func shelf(_ item: String) throws -> [String] {
    let stock = try flow.company.onHand(item)
    return [
      stock.physical.description, try (stock.reserved + stock.onOrder).description,
      stock.available.description,
    ]
  }

  @Test("Three part deliveries, each invoiced, commit less and less; only the third completes the order")
  func threeParts() throws {
    try flow.desk.perform(AdjustStock(item: "0010", quantity: try Quantity("460"), reason: "delivery"))
    let order = try flow.hammers("100")
    #expect(try shelf("0010") == ["500", "100", "400"])
    for (now, shelf) in [
      ("40", ["460", "60", "400"]), ("25", ["435", "35", "400"]), ("35", ["400", "0", "400"]),
    ] {
      #expect(try flow.company.order(order).header.status == .open)
      try flow.pack(order, [1: now])
      try flow.invoice(order, .packingSlip)
      #expect(try self.shelf("0010") == shelf)
    }
    #expect(try flow.company.order(order).header.status == .invoiced)
    try flow.expectClean()
  }

  @Test("Three invoices of 0.35, 0.35 and 0.30 make exactly one")
  func decimals() throws {
    let order = try flow.company.order([("0030", "1")]).header.number
    for part in ["0.35", "0.35", "0.30"] { try flow.invoice(order, .all, [1: part]) }
    #expect(try flow.line(order).invoiced == .one)
    #expect(try flow.line(order).invoiceRemainder.isZero)
    #expect(try flow.company.order(order).header.status == .invoiced)
    try flow.expectClean()
  }

  @Test("What comes later goes to who waits: the rest of an older order before a new one")
  func waitingFirst() throws {
    let older = try flow.company.order([("0030", "11")]).header.number
    try flow.desk.perform(
      AdjustStock(item: "0030", warehouse: "11", quantity: try Quantity("5"), reason: "delivery"))
    try flow.desk.perform(ReserveStock(order: older))
    let newer = try flow.company.order([("0030", "5")]).header.number
    try flow.pack(older)
    #expect(try flow.company.order(older).header.status == .delivered)
    let refusal = try flow.company.refusal { try flow.pack(newer) }
    #expect(refusal?.figures.contains { $0.value == "1 m" || $0.value == "1" } == true)
    #expect(try flow.company.onHand("0030").reserved == .one)
  }

  @Test("The first of two lines of one item is served first, line by line")
  func twoLines() throws {
    let order = try flow.company.order([("0030", "10"), ("0030", "10")]).header.number
    try flow.pack(order, [1: "5"])
    try flow.desk.perform(
      AdjustStock(item: "0030", warehouse: "11", quantity: try Quantity("5"), reason: "delivery"))
    try flow.desk.perform(ReserveStock(order: order))
    try flow.desk.perform(PostSlip(orders: [order], reduceQuantity: true))
    let lines = try flow.company.order(order).lines
    #expect(lines.map(\.delivered.description) == ["10", "2"])
  }

  @Test("Four lines of one item and three on the shelf: three go, the fourth waits, or nothing at all")
  func sumOfLines() throws {
    let four = Array(repeating: (item: "0030", quantity: "2"), count: 4)
    let order = try flow.company.order(four + [("0010", "3")]).header.number
    #expect(try flow.company.refusal { try flow.pack(order) } != nil)
    #expect(try flow.company.order(order).lines.allSatisfy { $0.delivered.isZero })
    #expect(try shelf("0030") == ["7", "8", "0"])
    try flow.desk.perform(PostSlip(orders: [order], reduceQuantity: true))
    #expect(try flow.company.order(order).lines.map(\.delivered.description) == ["2", "2", "2", "1", "3"])
    #expect(try shelf("0030") == ["0", "1", "0"])
    try flow.expectClean()
  }

  @Test("After a part is gone only the rest can be reserved, and not twice")
  func restOnly() throws {
    try flow.desk.perform(
      AdjustStock(item: "0030", warehouse: "11", quantity: try Quantity("13"), reason: "delivery"))
    var create = CreateOrder(
      customer: "C-1", lines: [LineEntry(item: "0030", quantity: try Quantity("10"))])
    create.terms.reservation = .manual
    let order = try flow.desk.perform(create).number
    try flow.desk.perform(ReserveStock(order: order, line: 1, quantity: try Quantity("4")))
    try flow.pack(order, [1: "4"])
    let refusal = try flow.company.refusal {
      try flow.desk.perform(ReserveStock(order: order, line: 1, quantity: try Quantity("7")))
    }
    #expect(refusal?.code == "stock.more-than-open")
    try flow.desk.perform(ReserveStock(order: order))
    #expect(try flow.company.onHand("0030").reserved.description == "6")
    #expect(
      try flow.company.refusal { try flow.desk.perform(ReserveStock(order: order)) }?.code
        == "stock.nothing-to-reserve")
  }

  @Test("More than ordered leaves less on the shelf and nothing to go")
  func overdelivered() throws {
    var entry = LineEntry(item: "0010", quantity: try Quantity("10"))
    entry.overdelivery = try Percent("100")
    let order = try flow.desk.perform(CreateOrder(customer: "C-1", lines: [entry])).number
    try flow.pack(order, [1: "20"])
    #expect(try shelf("0010") == ["20", "0", "20"])
    #expect(try flow.line(order).deliverRemainder.isZero)
  }

  @Test("A price agreed for the whole order holds for the part that comes later")
  func samePriceLater() throws {
    let order = try flow.desk.perform(
      CreateOrder(
        customer: "C-1",
        lines: [LineEntry(item: "0010", quantity: try Quantity("40"), unitPrice: try Price("8"))])
    ).number
    try flow.pack(order, [1: "36"])
    let first = try flow.invoice(order, .packingSlip)
    try flow.pack(order)
    let second = try flow.invoice(order, .packingSlip)
    #expect(try flow.posted(first.numbers.first).lines.map(\.net.minor) == [28_800])
    #expect(try flow.posted(second.numbers.first).lines.map(\.net.minor) == [3_200])
    #expect(try flow.posted(second.numbers.first).lines[0].unitPrice == Price("8"))
  }
}
