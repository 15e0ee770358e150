import Sales
import Testing

@Suite("Coverage of an item")
struct CoverageTests {
  private let today = Day(number: 20_781)

  private func line(_ key: Int, _ open: Int, ships: Int, had: Int = 0) throws -> Demand {
    Demand(
      key: key, orderKey: key, order: "SO-\(key)", shipDate: today + ships, orderDate: today,
      open: try Quantity(open), had: try Quantity(had))
  }

  @Test("The balance runs over both streams, goods coming before they go on one day")
  func balance() throws {
    let supply = Supply(
      onHand: try Quantity(35), arrivals: [Arrival(key: 1, date: today + 5, quantity: try Quantity(20))])
    let coverage = Coverage(
      supply: supply,
      demands: [
        try line(3, 20, ships: 1), try line(1, 12, ships: -6), try line(2, 8, ships: -3),
        try line(4, 15, ships: 5),
      ])
    #expect(coverage.rows.map(\.balance.description) == ["23", "15", "-5", "15", "0"])
    #expect(coverage.shortage.description == "5")
    #expect(coverage.shortFrom == today + 1)
    #expect(coverage.oldest == today - 6)
    #expect(coverage.firstArrival == today + 5)
    #expect(coverage.waiting.description == "55")
    #expect(coverage.coming.description == "20")
    #expect(coverage.late(on: today).description == "20")
    let weeks = coverage.balances(from: today, every: 7, count: 2)
    #expect(weeks.map(\.description) == ["15", "0"])
  }

  @Test("An item with enough is short of nothing and from no day")
  func enough() throws {
    let coverage = Coverage(supply: Supply(onHand: try Quantity(9)), demands: [try line(1, 9, ships: 0)])
    #expect(coverage.shortage.isZero)
    #expect(coverage.shortFrom == nil)
  }

  @Test("Each line is served by what it has, then by what comes for it, then by date")
  func pegging() throws {
    let arrivals = [
      Arrival(key: 1, document: "PO-1", date: today + 3, quantity: try Quantity(4), boundTo: 2),
      Arrival(key: 2, document: "PO-2", date: today + 9, quantity: try Quantity(10)),
    ]
    let pegging = Pegging(
      supply: Supply(onHand: try Quantity(8), arrivals: arrivals),
      demands: [
        try line(1, 7, ships: 0, had: 3), try line(2, 6, ships: 4, had: 2), try line(3, 12, ships: 5),
      ])
    let parts = pegging.parts.map { "\($0.demand.key) \($0.source.short) \($0.quantity)" }
    #expect(
      parts == [
        "1 reserved 3", "1 on hand 3", "1 PO-2 1", "2 reserved 2", "2 PO-1 4", "3 PO-2 9", "3 nothing 3",
      ])
    #expect(pegging.supplied(1, on: today) == today + 9)
    #expect(pegging.supplied(2, on: today) == today + 3)
    #expect(pegging.supplied(3, on: today) == nil)
    #expect(pegging.served(by: 2).map(\.demand.key) == [1, 3])
  }

  @Test("A line is late from the day after its ship date, in bands of age (domain.md 8.1)")
  func bands() {
    func band(_ days: Int) -> AgeBand { AgeBand(shipDate: today - days, on: today) }
    #expect(
      [-1, 0, 1, 7, 8, 30, 31, 90, 91].map(band) == [
        .notLate, .notLate, .week, .week, .month, .month, .quarter, .quarter, .older,
      ])
    for band in AgeBand.late {
      #expect(AgeBand(shipDate: today - band.days.from, on: today) == band)
      if let to = band.days.to { #expect(AgeBand(shipDate: today - to, on: today) == band) }
    }
  }

  @Test("The policy says what becomes of the rest of a part delivery (domain.md 14.4)")
  func policy() {
    #expect(BackorderPolicy.allowed.rest(afterDeliveries: 5) == .waits)
    #expect(BackorderPolicy.atMostOne.rest(afterDeliveries: 0) == .waits)
    #expect(BackorderPolicy.atMostOne.rest(afterDeliveries: 1) == .isRefused)
    #expect(BackorderPolicy.closed.rest(afterDeliveries: 0) == .isClosed)
  }
}

extension Pegging.Source {
  fileprivate var short: String {
    switch self {
    case .reserved: "reserved"
    case .onHand: "on hand"
    case .arrival(let arrival): arrival.document
    case .nothing: "nothing"
    }
  }
}
