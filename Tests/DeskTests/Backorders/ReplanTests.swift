import Sales
import Store
import Testing

@testable import Desk

@Suite("Planning reservations anew")
struct ReplanTests {
  private let scarce: ScarceHammers
  private var flow: Flow { scarce.flow }

  init() throws { scarce = try ScarceHammers() }

  @Test(
    "Automatic reservation follows the order of entry; re-planning puts the urgent line first (domain.md 14.1)"
  )
  func byDate() throws {
    #expect(try scarce.all() == ["30", "10", "0"])
    let preview = try flow.desk.rehearse(ReplanReservations(item: "0010"))
    #expect(
      preview.outcome.lines.filter { $0.change.isNegative }.map(\.order) == [scarce.first, scarce.second])
    #expect(try scarce.all() == ["30", "10", "0"])
    try flow.desk.perform(ReplanReservations())
    #expect(try scarce.all() == ["20", "0", "20"])
    #expect(try flow.desk.read { try $0.reservationOrigin(ofLine: 3) }?.title == "re-planned by date, anna")
    try flow.expectClean()
  }

  @Test("By age the oldest order comes first, and what is planned already is refused as nothing to change")
  func byAge() throws {
    try flow.desk.perform(ReplanReservations(scheme: "by-date"))
    try flow.changeHeader(scarce.second) { $0.orderDate = Fixture.today - 9 }
    try flow.desk.perform(ReplanReservations(scheme: "by-age", item: "0010", warehouse: "11"))
    #expect(try scarce.all() == ["0", "30", "10"])
    #expect(
      try flow.company.refusal { try flow.desk.perform(ReplanReservations(scheme: "by-age")) }?.code
        == "split.nothing-to-change")
    #expect(
      try flow.company.refusal { try flow.desk.perform(ReplanReservations(scheme: "pro-rata")) }?.code
        == "split.no-scheme")
  }

  @Test("All items are planned in one go, and an item nobody lacks is left alone")
  func allItems() throws {
    let rope = try flow.company.order([("0030", "5")]).header.number
    let ropeUrgent = try flow.company.order([("0030", "6")]).header.number
    try flow.ships(ropeUrgent, on: Fixture.today - 1)
    _ = try flow.company.order([("0020", "100")])
    let outcome = try flow.desk.perform(ReplanReservations())
    #expect(Set(outcome.lines.map(\.item)) == ["0010", "0030"])
    #expect(try [rope, ropeUrgent].map(scarce.reserved) == ["1", "6"])
    #expect(outcome.subjects.contains("item 0030") && outcome.subjects.contains("order \(rope)"))
    try flow.expectClean()
  }

  @Test("A hold that forbids reservations keeps an order out of splits and re-planning (domain.md 15.37)")
  func held() throws {
    try flow.desk.perform(SaveHoldCode("STOCK", name: "Stock is wanted elsewhere", removesReservations: true))
    try flow.desk.perform(PlaceHold(order: scarce.urgent, code: "STOCK"))
    #expect(
      try flow.company.refusal {
        try flow.desk.perform(
          SplitStock(
            item: "0010",
            shares: [
              .init(order: scarce.urgent, line: 1, quantity: Quantity("1"))
            ]))
      }?.code == "split.held")
    try flow.desk.perform(PlaceHold(order: scarce.first, code: "STOCK"))
    #expect(try scarce.reserved(scarce.first) == "0")
    try flow.desk.perform(ReplanReservations())
    #expect(try scarce.all() == ["0", "30", "0"])
    try flow.expectClean()
  }
}
