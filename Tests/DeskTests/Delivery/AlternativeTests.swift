import Sales
import Store
import Testing

@testable import Desk

@Suite("Other ways to deliver a line")
struct AlternativeTests {
  let company: Fixture
  private let today = Fixture.today

  init() throws { company = try Fixture { $0.delivery.control = .availableToPromise } }

  /// Fifty metres of rope from the main warehouse, which has seven; the outlet has a hundred.
  private func rope() throws -> String {
    var entry = LineEntry(item: "0030", quantity: -(try Quantity("60")))
    entry.requestedShipDate = today + 6
    try company.desk.perform(CreateOrder(customer: "C-1", lines: [entry]))
    return try company.order([("0030", "50")]).header.number
  }

  @Test("A warehouse that has the goods earlier comes first; later dates are shown only when asked for")
  func better() throws {
    let order = try rope()
    #expect(try company.order(order).lines[0].confirmedShipDate == today + 6)
    let better = try company.desk.deliveryAlternatives(order: order, line: 1)
    #expect(better.map(\.warehouse) == ["12"])
    #expect(better.first?.receipt == today)
    let all = try company.desk.deliveryAlternatives(order: order, line: 1, AlternativeOptions(later: true))
    #expect(all.map(\.warehouse) == ["12", "11"])
  }

  @Test("Taking a part makes a delivery schedule: the part, and the rest as it was")
  func partial() throws {
    let order = try rope()
    let ways = try company.desk.deliveryAlternatives(order: order, line: 1, AlternativeOptions(partial: true))
    let part = try #require(ways.first { $0.warehouse == "11" })
    #expect(part.quantity == (try Quantity("7")))
    #expect(part.ship == today)
    try company.desk.perform(
      TakeAlternative(
        order: order, line: 1, warehouse: "11", shipDate: part.ship, quantity: part.quantity))
    let lines = try company.order(order).lines
    #expect(lines.map(\.quantity) == [try Quantity("43"), try Quantity("7")])
    #expect(lines.map(\.schedule) == [1, 1])
    #expect(lines[1].confirmedShipDate == today)
    var findings = 0
    _ = try company.desk.check { _ in findings += 1 }
    #expect(findings == 0)
  }

  @Test("The part that is taken comes first; the rest has no promise while no supply covers it")
  func uncoveredRest() throws {
    let order = try company.order([("0030", "50")]).header.number
    #expect(try company.order(order).lines[0].confirmedShipDate == nil)
    try company.desk.perform(
      TakeAlternative(order: order, line: 1, warehouse: "11", shipDate: today, quantity: try Quantity("7")))
    #expect(try company.order(order).lines.map(\.confirmedShipDate) == [nil, today])
  }

  @Test("Taking the whole moves the line to the other warehouse")
  func whole() throws {
    let order = try rope()
    try company.desk.perform(TakeAlternative(order: order, line: 1, warehouse: "12", shipDate: today))
    let line = try company.order(order).lines[0]
    #expect(line.warehouse == "12" && line.confirmedShipDate == today && line.schedule == nil)
  }

  @Test("More than is open is refused")
  func tooMuch() throws {
    let order = try rope()
    let taken = TakeAlternative(
      order: order, line: 1, warehouse: "12", shipDate: today, quantity: try Quantity("51"))
    #expect(try company.refusal { try company.desk.perform(taken) }?.code == "order.alternative-quantity")
  }
}
