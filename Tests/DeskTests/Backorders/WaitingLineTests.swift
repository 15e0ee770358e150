import Sales
import Testing

@testable import Desk
@testable import Store

@Suite("What waits")
struct WaitingLineTests {
  private let flow: Flow

  init() throws { flow = try Flow() }

  private func waiting() throws -> [String] {
    try flow.desk.page(.backordersByCustomer, ListRequest()).rows.map { row in
      let names = ListDefinition.backordersByCustomer.columns.map(\.id)
      let values = Dictionary(zip(names, row.values), uniquingKeysWith: { first, _ in first })
      guard case .text(let order) = values["order"], case .decimal(let left) = values["remainder"],
        case .decimal(let reserved) = values["reserved"]
      else { return "?" }
      return "\(order) \(Quantity(millionths: left)) \(Quantity(millionths: reserved))"
    }
  }

  private func coverage(_ item: String) throws -> [String: ListValue] {
    let row = try flow.desk.page(.backordersByItem, ListRequest(filters: [ListFilter("item", .equal, item)]))
      .rows.first
    return Dictionary(
      zip(ListDefinition.backordersByItem.columns.map(\.id), row?.values ?? []),
      uniquingKeysWith: { first, _ in first })
  }

  @Test(
    "A Journal order is in no backorder, no balance and no coverage until it is a sales order (domain.md 15.1)"
  )
  func journal() throws {
    var draft = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("50"))])
    draft.type = .journal
    let order = try flow.desk.perform(draft).number
    #expect(try waiting() == [])
    #expect(try flow.company.onHand("0010").onOrder.isZero)
    #expect(try coverage("0010").isEmpty)
    #expect(
      try flow.company.refusal { try flow.desk.perform(SplitStock(item: "0010")) }?.code
        == "split.nobody-waits")
    try flow.desk.perform(SetOrderType(order: order, type: .salesOrder))
    #expect(try waiting() == ["\(order) 50 40"])
    #expect(try coverage("0010")["shortage"] == .decimal(10_000_000))
    try flow.expectClean()
  }

  @Test("An open line is no backorder line until its ship date is before the backorder date (domain.md 15.3)")
  func late() throws {
    let order = try flow.hammers("5")
    try flow.ships(order, on: Fixture.today)
    func late(_ day: Day) throws -> Int { try flow.desk.read { try $0.backorderTotals(on: day) }.late }
    #expect(try late(Fixture.today) == 0)
    #expect(try late(Fixture.today + 1) == 1)
    #expect(try flow.desk.read { try $0.backorderTotals(on: Fixture.today) }.lines == 1)
  }

  @Test("Picked goods have left the shelf, reserved goods only what is available (domain.md 15.23)")
  func picked() throws {
    let order = try flow.hammers("12")
    #expect(try flow.company.onHand("0010").physical == Quantity("40"))
    #expect(try flow.company.onHand("0010").available == Quantity("28"))
    try flow.desk.perform(ReleasePicking(orders: [order]))
    try flow.desk.perform(RegisterPicking(pickingList: "PICK-000001"))
    #expect(try flow.company.onHand("0010").physical == Quantity("28"))
    #expect(try flow.company.onHand("0010").reserved.isZero)
    #expect(try waiting() == ["\(order) 12 0"])
    #expect(try coverage("0010").isEmpty)
    try flow.expectClean()
  }

  @Test("A reservation by hand does not grow with the line, and shrinks with it (domain.md 15.24)")
  func manual() throws {
    var entry = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("10"))])
    entry.terms.reservation = .manual
    let order = try flow.desk.perform(entry).number
    try flow.desk.perform(ReserveStock(order: order))
    try flow.desk.perform(
      ChangeOrder(order: order, lines: [LineChange(line: 1, LineEntry(quantity: try Quantity("14")))]))
    #expect(try waiting() == ["\(order) 14 10"])
    try flow.desk.perform(
      ChangeOrder(order: order, lines: [LineChange(line: 1, LineEntry(quantity: try Quantity("6")))]))
    #expect(try waiting() == ["\(order) 6 6"])
    try flow.expectClean()
  }

  @Test("What waits follows every delivery, cancellation and return to the shelf")
  func follows() throws {
    let order = try flow.hammers("50")
    #expect(try waiting() == ["\(order) 50 40"])
    try flow.pack(order, [1: "15"])
    #expect(try waiting() == ["\(order) 35 25"])
    try flow.expectClean()
    try flow.desk.perform(CancelSlip(slip: "PS-000001"))
    #expect(try waiting().first?.hasPrefix("\(order) 50") == true)
    try flow.desk.perform(CancelOrder(order: order))
    #expect(try waiting() == [])
    #expect(try coverage("0010").isEmpty)
    try flow.expectClean()
  }

  @Test("Both streams run on one axis, and the shortage is laid out anew once something has changed")
  func coverageFollows() throws {
    let early = try flow.hammers("30")
    let order = try flow.hammers("30")
    try flow.ships(early, on: Fixture.today + 3)
    try flow.ships(order, on: Fixture.today + 9)
    var found = try coverage("0010")
    #expect(found["waiting"] == .decimal(60_000_000))
    #expect(found["shortage"] == .decimal(20_000_000))
    #expect(found["shortFrom"] == .day(Fixture.today + 9))
    #expect(found["oldest"] == .day(Fixture.today + 3))
    try flow.desk.perform(
      AdjustStock(item: "0010", warehouse: "11", quantity: Quantity("25"), reason: "found"))
    found = try coverage("0010")
    #expect(found["shortage"] == .decimal(0))
    #expect(found["shortFrom"] == ListValue.none)
    try flow.expectClean()
  }

  @Test("The check finds a balance, a waiting line and a coverage that somebody has changed")
  func check() throws {
    try flow.hammers("50")
    try flow.desk.refreshCoverage()
    for sql in [
      "UPDATE stock_balance SET physical = physical + 1", "UPDATE waiting_line SET ship_date = '2001-01-01'",
      "UPDATE item_coverage SET shortage = 0",
    ] {
      try flow.company.store.write { try $0.database.execute(sql: sql) }
      #expect(try flow.desk.check([.stock]) { _ in } > 0, "\(sql)")
    }
  }

  @Test("Reason and owner stay with a waiting line, and closing short frees what is reserved and keeps why")
  func closeShort() throws {
    let order = try flow.hammers("50")
    let line = try #require(try flow.company.order(order).lines.first?.id)
    try flow.desk.perform(
      NoteWaiting(order: order, line: 1, reason: "PRICE", owner: "kurt", note: "calls Monday"))
    #expect(try flow.desk.read { try $0.waitingNote(ofLine: line) }?.owner == "kurt")
    #expect(
      try flow.company.refusal { try flow.desk.perform(NoteWaiting(order: order, line: 1, owner: "nobody")) }?
        .code == "user.not-found")
    #expect(
      try flow.company.refusal { try flow.desk.perform(CloseShort(order: order, line: 1, reason: "")) } != nil
    )
    try flow.desk.perform(CloseShort(order: order, line: 1, reason: "WON"))
    #expect(try waiting() == [])
    #expect(try flow.company.onHand("0010").reserved.isZero)
    #expect(try flow.desk.read { try $0.waitingNote(ofLine: line) }?.reason == "WON")
    #expect(
      try flow.company.refusal { try flow.desk.perform(CloseShort(order: order, line: 1, reason: "WON")) }?
        .code
        == "split.not-waiting")
    try flow.expectClean()
  }
}
