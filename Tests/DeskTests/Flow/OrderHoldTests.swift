import Sales
import Store
import Testing

@testable import Desk

@Suite("Orders on hold")
struct OrderHoldTests {
  let flow: Flow

  init() throws {
    flow = try Flow()
    try flow.desk.perform(SaveHoldCode("CHECK", name: "Look into it", isDefault: true))
    try flow.desk.perform(SaveHoldCode("STOCK", name: "Stock is wanted elsewhere", removesReservations: true))
  }

  private func refusal(_ work: () throws -> Void) throws -> HoldRefusal? {
    try flow.company.refusal(work) as? HoldRefusal
  }

  @Test(
    "A held order is not picked, packed or invoiced, and the refusal says which hold, since when and by whom")
  func held() throws {
    let order = try flow.hammers("2")
    try flow.desk.perform(PlaceHold(order: order, comment: "phone first"))
    let refusals = [
      try refusal { try flow.desk.perform(ReleasePicking(orders: [order])) },
      try refusal { try flow.pack(order) }, try refusal { try flow.invoice(order) },
    ]
    #expect(refusals.map { $0?.code } == Array(repeating: "order.on-hold", count: 3))
    let text = try #require(refusals[1]?.what)
    for part in [order, "packed", "anna", "CHECK (Look into it)", "2026-11-24", "phone first"] {
      #expect(text.contains(part), "\(part) is missing in: \(text)")
    }
    #expect(refusals[1]?.next.contains("Release the hold") == true)
    try flow.desk.perform(ReleaseHold(order: order, reason: "they called"))
    try flow.pack(order)
    try flow.expectClean()
  }

  @Test("An order with two holds is free only when both are released")
  func several() throws {
    let order = try flow.hammers("2")
    try flow.desk.perform(PlaceHold(order: order, code: "CHECK"))
    try flow.desk.perform(PlaceHold(order: order, code: "STOCK"))
    #expect(
      try refusal { try flow.desk.perform(PlaceHold(order: order)) } == .twice(order: order, code: "CHECK"))
    let outcome = try flow.desk.perform(ReleaseHold(order: order, code: "CHECK", reason: "done"))
    #expect(outcome.status == "on-hold")
    #expect(try refusal { try flow.pack(order) }?.code == "order.on-hold")
    #expect(try flow.desk.perform(ReleaseHold(order: order, reason: "done")).status == "open")
    try flow.pack(order)
    #expect(
      try refusal { try flow.desk.perform(ReleaseHold(order: order, reason: "x")) } == .notHeld(order: order))
  }

  @Test(
    "Rule 37: a hold with the flag drops the physical reservations at once, and the release does not bring them back"
  )
  func reservations() throws {
    let order = try flow.hammers("30")
    #expect(try flow.company.onHand("0010").available == Quantity("10"))
    try flow.desk.perform(PlaceHold(order: order, code: "STOCK"))
    #expect(try flow.company.onHand("0010").available == Quantity("40"))
    // Saving the held order does not take the stock again either.
    try flow.desk.perform(
      ChangeOrder(order: order, lines: [LineChange(line: 1, LineEntry(quantity: try Quantity("31")))]))
    #expect(try flow.company.onHand("0010").available == Quantity("40"))
    #expect(try refusal { try flow.desk.perform(ReserveStock(order: order)) }?.code == "order.on-hold")
    try flow.desk.perform(ReleaseHold(order: order, reason: "no longer needed"))
    #expect(try flow.company.onHand("0010").available == Quantity("40"))
    try flow.desk.perform(ReserveStock(order: order))
    #expect(try flow.company.onHand("0010").available == Quantity("9"))
    try flow.expectClean()
  }

  @Test("A hold without the flag leaves the reservations alone")
  func reservationsStay() throws {
    let order = try flow.hammers("30")
    try flow.desk.perform(PlaceHold(order: order, code: "CHECK"))
    #expect(try flow.company.onHand("0010").available == Quantity("10"))
  }

  @Test("What somebody has checked out is left alone by others, until a manager takes it over")
  func checkedOut() throws {
    let order = try flow.hammers("2")
    try flow.desk.perform(PlaceHold(order: order))
    let kurt = flow.desk.desk(for: "kurt")
    try kurt.perform(CheckOutHold(order: order))
    let refused = try refusal { try flow.desk.perform(ReleaseHold(order: order, reason: "mine")) }
    #expect(refused?.code == "order-hold.checked-out")
    #expect(refused?.what.contains("kurt") == true)
    #expect(
      try refusal { try flow.desk.perform(CheckOutHold(order: order)) }?.code == "order-hold.checked-out")
    try flow.desk.perform(OverrideCheckOut(order: order))
    #expect(try refusal { try kurt.perform(ClearCheckOut(order: order)) }?.code == "order-hold.checked-out")
    let clerk = try flow.company.refusal { try kurt.perform(OverrideCheckOut(order: order)) }
    #expect(clerk?.code == "user.duty")
    try flow.desk.perform(ClearCheckOut(order: order))
    try kurt.perform(ReleaseHold(order: order, reason: "settled"))
  }

  @Test("A code that asks for a duty is placed and released only by those who have it")
  func duty() throws {
    var code = SaveHoldCode("BOSS")
    code.duty = .value(.setUp)
    try flow.desk.perform(code)
    let order = try flow.hammers("2")
    let kurt = flow.desk.desk(for: "kurt")
    #expect(
      try flow.company.refusal { try kurt.perform(PlaceHold(order: order, code: "BOSS")) }?.code
        == "user.duty")
    try flow.desk.perform(PlaceHold(order: order, code: "BOSS"))
    let release = ReleaseHold(order: order, reason: "please")
    #expect(try flow.company.refusal { try kurt.perform(release) }?.code == "user.duty")
    try flow.desk.perform(release)
  }

  @Test("A release needs a reason, and a code in use stays")
  func reasons() throws {
    let order = try flow.hammers("2")
    try flow.desk.perform(PlaceHold(order: order))
    #expect(
      try refusal { try flow.desk.perform(ReleaseHold(order: order, reason: "")) }?.code
        == "order-hold.reason-missing")
    let refused = try flow.company.refusal { try flow.desk.perform(DeleteHoldCode("CHECK")) }
    #expect(refused?.code == "hold-code.used")
    try flow.desk.perform(SaveHoldCode("STOCK", isDefault: true))
    #expect(try flow.desk.read { try $0.defaultHoldCode()?.code } == "STOCK")
    #expect(try flow.desk.read { try $0.holdCode("CHECK")?.isDefault } == false)
  }

  @Test(
    "The list of holds shows the active ones with who looks into them, and the list of all the released too")
  func lists() throws {
    let order = try flow.hammers("2")
    try flow.desk.perform(PlaceHold(order: order))
    try flow.desk.perform(PlaceHold(order: order, code: "STOCK"))
    try flow.desk.perform(ReleaseHold(order: order, code: "CHECK", reason: "done"))
    try flow.desk.perform(CheckOutHold(order: order))
    let active = try flow.desk.page(
      .holds, ListRequest(filters: [ListFilter("checkedOutBy", .equal, "anna")]))
    #expect(active.rows.count == 1)
    #expect(try flow.desk.count(.allHolds, ListRequest()) == 2)
    let orders = try flow.desk.page(.orders, ListRequest())
    let column = try #require(ListDefinition.orders.columns.firstIndex { $0.id == "holds" })
    #expect(orders.rows[0].values[column] == .text("STOCK"))
  }
}
