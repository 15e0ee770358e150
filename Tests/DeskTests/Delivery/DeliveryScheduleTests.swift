import Sales
import Store
import Testing

@testable import Desk

@Suite("A line that is delivered in several parts")
struct DeliveryScheduleTests {
  let flow: Flow
  private var company: Fixture { flow.company }

  init() throws { flow = try Flow() }

  private func deliveries(_ quantities: String...) throws -> [DeliveryEntry] {
    try quantities.enumerated().map { index, quantity in
      DeliveryEntry(quantity: try Quantity(quantity), requestedShipDate: Fixture.today + 7 * index)
    }
  }

  private func schedule(_ order: String, _ quantities: String..., charges: ChargeDivision? = nil) throws {
    let entries = try quantities.enumerated().map { index, quantity in
      DeliveryEntry(quantity: try Quantity(quantity), requestedShipDate: Fixture.today + 7 * index)
    }
    try company.desk.perform(
      SaveSchedule(document: order, line: 1, deliveries: entries, charges: charges))
  }

  @Test("Rule 34: everything is delivered and invoiced from the delivery lines, and the books agree")
  func wholeWay() throws {
    let order = try flow.hammers("12")
    let total = try company.order(order).header.total
    try schedule(order, "4", "5", "3")
    let divided = try company.order(order)
    #expect(divided.lines.map(\.quantity) == [try Quantity("4"), try Quantity("5"), try Quantity("3")])
    #expect(divided.lines.allSatisfy { $0.schedule == 1 })
    #expect(divided.header.total == total)
    try flow.expectClean()
    try flow.pack(order, [1: "4"])
    #expect(try company.order(order).header.status == .open)
    try flow.invoice(order, .packingSlip)
    try flow.expectClean()
    try flow.invoice(order)
    #expect(try company.order(order).header.status == .invoiced)
    try flow.expectClean()
  }

  @Test("The deliveries keep the place of the line, between the lines around it")
  func place() throws {
    let order = try company.order([("0010", "6"), ("0040", "1")]).header.number
    try schedule(order, "4", "2")
    #expect(try company.order(order).lines.map(\.item) == ["0010", "0010", "0040"])
  }

  @Test("Changing a delivery changes the whole quantity; a delivery that is not named goes")
  func changed() throws {
    let order = try flow.hammers("12")
    try schedule(order, "4", "5", "3")
    let second = try company.order(order).lines[1].lineNumber
    try company.desk.perform(
      ChangeOrder(order: order, lines: [LineChange(line: second, LineEntry(quantity: try Quantity("8")))]))
    let changed = try company.order(order)
    #expect(try DeliverySchedule(number: 1, in: changed.lines).total() == Quantity("15"))
    try company.desk.perform(
      SaveSchedule(
        document: order, line: second,
        deliveries: [
          DeliveryEntry(line: 1, quantity: try Quantity("4")),
          DeliveryEntry(line: second, quantity: try Quantity("6")),
        ]))
    #expect(try company.order(order).lines.map(\.lineNumber) == [1, second])
    try flow.expectClean()
  }

  @Test("A schedule has at least two deliveries, each of the sign of the line")
  func refused() throws {
    let order = try flow.hammers("12")
    let one = SaveSchedule(document: order, line: 1, deliveries: try deliveries("12"))
    #expect(try company.refusal { try company.desk.perform(one) }?.code == "schedule.too-few")
    let turned = SaveSchedule(document: order, line: 1, deliveries: try deliveries("13", "-1"))
    #expect(try company.refusal { try company.desk.perform(turned) }?.code == "schedule.quantity")
  }

  @Test("What a delivery has delivered can't be taken back by the schedule")
  func delivered() throws {
    let order = try flow.hammers("12")
    try flow.pack(order, [1: "5"])
    let less = SaveSchedule(document: order, line: 1, deliveries: try deliveries("4", "8"))
    #expect(try company.refusal { try company.desk.perform(less) }?.code == "order-line.below-delivered")
    try schedule(order, "5", "7")
    #expect(try company.order(order).lines.map(\.status) == [.delivered, .open])
    try flow.expectClean()
  }

  @Test("Removed, it is one ordinary line again; once a delivery is invoiced it stays")
  func removed() throws {
    let order = try flow.hammers("12")
    try schedule(order, "4", "8")
    try flow.pack(order, [1: "4"])
    try company.desk.perform(RemoveSchedule(document: order, line: 1))
    let line = try #require(try company.order(order).lines.first)
    #expect(try company.order(order).lines.count == 1)
    #expect(line.quantity == (try Quantity("12")) && line.schedule == nil)
    try flow.expectClean()
    try schedule(order, "4", "8")
    try flow.invoice(order, .packingSlip)
    let removal = RemoveSchedule(document: order, line: 1)
    #expect(try company.refusal { try company.desk.perform(removal) }?.code == "schedule.invoiced")
  }

  @Test(
    "Rule 35: fixed charges of the line are allocated with the rounding cent on the last, and joined again")
  func charges() throws {
    let order = try flow.hammers("3")
    var freight = ChargeEntry(code: "FREIGHT", value: try Price("100"))
    freight.line = 1
    var change = ChangeOrder(order: order)
    change.charges = [freight, ChargeEntry(code: "INSURE", value: try Price("5"))]
    try company.desk.perform(change)
    try schedule(order, "1", "1", "1", charges: .allocate)
    let values = try company.order(order).charges.filter { $0.code == "FREIGHT" }.map(\.value.description)
    #expect(values == ["33.33", "33.33", "33.34"])
    #expect(try company.order(order).charges.contains { $0.code == "INSURE" && $0.line == nil })
    try company.desk.perform(RemoveSchedule(document: order, line: 1))
    #expect(
      try company.order(order).charges.filter { $0.code == "FREIGHT" }.map(\.value.description) == ["100"])
    try flow.expectClean()
  }

  @Test("The schedule of a quotation goes into its order")
  func quotation() throws {
    let entry = LineEntry(item: "0010", quantity: try Quantity("12"))
    let number = try company.desk.perform(CreateQuotation(customer: "C-1", lines: [entry])).number
    try schedule(number, "4", "8")
    let made = try company.desk.perform(ConfirmQuotation(number)).made ?? ""
    let order = try company.order(made)
    #expect(order.lines.map(\.quantity) == [try Quantity("4"), try Quantity("8")])
    #expect(order.lines.map(\.schedule) == [1, 1])
    #expect(order.lines.map(\.requestedShipDate) == [Fixture.today, Fixture.today + 7])
    try flow.expectClean()
  }

  @Test("A copied order has the deliveries as ordinary lines")
  func copied() throws {
    let order = try flow.hammers("12")
    try schedule(order, "4", "8")
    let copy = try company.desk.perform(CopyOrder(order: order)).number
    #expect(try company.order(copy).lines.map(\.quantity) == [try Quantity("4"), try Quantity("8")])
  }
}
