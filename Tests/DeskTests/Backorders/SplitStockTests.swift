import Sales
import Store
import Testing

@testable import Desk

extension Flow {
  /// Confirms a ship date of all lines of an order.
  func ships(_ order: String, on day: Day) throws {
    try change(order) { $0.confirmedShipDate = day }
    try changeHeader(order) { _ in }
  }
}

/// 40 hammers on the shelf: A has 30 and waits for none, B has 10 of 30, C (shipping first) has none of 20.
struct ScarceHammers {
  let flow: Flow
  let first: String
  let second: String
  let urgent: String

  init() throws {
    flow = try Flow()
    first = try flow.hammers("30")
    second = try flow.hammers("30")
    urgent = try flow.hammers("20")
    try flow.ships(urgent, on: Fixture.today - 5)
  }

  func reserved(_ order: String) throws -> String {
    let line = try #require(try flow.company.order(order).lines.first?.id)
    return try flow.desk.read { reader in
      try reader.stock(ofSalesLine: line).filter { $0.status == .reservedPhysical }
        .reduce(Quantity.zero) { try $0 - $1.quantity }.description
    }
  }

  func all() throws -> [String] { try [first, second, urgent].map(reserved) }
}

@Suite("Splitting what there is of an item")
struct SplitStockTests {
  private let scarce: ScarceHammers
  private var flow: Flow { scarce.flow }

  init() throws { scarce = try ScarceHammers() }

  @Test("By date the line that ships first gets all it needs, and the outcome says who loses")
  func byDate() throws {
    #expect(try scarce.all() == ["30", "10", "0"])
    let outcome = try flow.desk.perform(SplitStock(item: "0010"))
    #expect(try scarce.all() == ["20", "0", "20"])
    #expect(
      outcome.lines.map { "\($0.order) \($0.change)" } == [
        "\(scarce.first) -10", "\(scarce.second) -10", "\(scarce.urgent) 20",
      ])
    #expect(try flow.company.onHand("0010").reserved == flow.company.onHand("0010").physical)
    try flow.expectClean()
  }

  @Test("Each reservation keeps why it exists")
  func origin() throws {
    func origin(_ order: String) throws -> String? {
      let line = try #require(try flow.company.order(order).lines.first?.id)
      return try flow.desk.read { try $0.reservationOrigin(ofLine: line) }?.title
    }
    #expect(try origin(scarce.first) == nil)
    try flow.desk.perform(SplitStock(item: "0010", scheme: "by-date"))
    #expect(try origin(scarce.urgent) == "split by date, anna")
    #expect(try origin(scarce.second) == nil)
    try flow.desk.perform(UnreserveStock(order: scarce.urgent))
    #expect(try origin(scarce.urgent) == nil)
    try flow.desk.perform(ReserveStock(order: scarce.second, locked: true))
    #expect(try origin(scarce.second) == "by hand, anna, locked")
  }

  @Test("Pro rata gives whole hammers and all forty of them")
  func proRata() throws {
    try flow.desk.perform(SplitStock(item: "0010", scheme: "pro-rata"))
    #expect(try scarce.all() == ["15", "15", "10"])
  }

  @Test("A fixed share is the most that each gets")
  func fixed() throws {
    try flow.desk.perform(SplitStock(item: "0010", scheme: "fixed", quantity: Quantity("8")))
    #expect(try scarce.all() == ["8", "8", "8"])
    #expect(try flow.company.onHand("0010").available == Quantity("16"))
    #expect(
      try flow.company.refusal {
        try flow.desk.perform(SplitStock(item: "0010", scheme: "fixed"))
      }?.code == "split.no-quantity")
  }

  @Test("What is locked or on a picking list stays under every scheme")
  func locked() throws {
    try flow.desk.perform(LockReservation(order: scarce.second, line: 1))
    try flow.desk.perform(
      ReleasePicking(orders: [scarce.first], lines: [PackingEntry(line: 1, quantity: Quantity("25"))]))
    try flow.desk.perform(SplitStock(item: "0010", scheme: "by-date"))
    #expect(try scarce.all() == ["25", "10", "5"])
    try flow.desk.perform(LockReservation(order: scarce.second, line: 1, locked: false))
    try flow.desk.perform(SplitStock(item: "0010", scheme: "by-date"))
    #expect(try scarce.all() == ["25", "0", "15"])
    try flow.expectClean()
  }

  @Test("What is picked is no longer shared")
  func picked() throws {
    try flow.desk.perform(ReleasePicking(orders: [scarce.first]))
    try flow.desk.perform(RegisterPicking(pickingList: "PICK-000001"))
    try flow.desk.perform(SplitStock(item: "0010", scheme: "by-date"))
    #expect(try scarce.all() == ["0", "0", "10"])
    #expect(try flow.company.onHand("0010").physical == Quantity("10"))
  }

  @Test("An order that ships complete gets all or nothing")
  func whole() throws {
    try flow.changeHeader(scarce.urgent) { $0.shipComplete = true }
    try flow.desk.perform(
      ChangeOrder(
        order: scarce.urgent, lines: [LineChange(line: 1, LineEntry(quantity: try Quantity("50")))]))
    // It ships first and lacks too much: all of it stays with those who can use a part.
    #expect(
      try flow.company.refusal { try flow.desk.perform(SplitStock(item: "0010", scheme: "by-date")) }?.code
        == "split.nothing-to-change")
    #expect(try scarce.all() == ["30", "10", "0"])
    #expect(
      try flow.company.refusal {
        try flow.desk.perform(
          SplitStock(
            item: "0010", shares: [.init(order: scarce.urgent, line: 1, quantity: Quantity("5"))]))
      }?.code == "split.ship-complete")
  }

  @Test("The best class of customers comes first by class, in the order of the ranks")
  func classes() throws {
    for (code, rank) in [("A", 0), ("B", 1)] {
      try flow.desk.perform(SaveCode(.classification, code, rank: rank))
    }
    for (customer, code) in [("C-3", "B"), ("C-4", "A")] {
      var entry = CustomerEntry()
      entry.classification = code
      try flow.desk.perform(ChangeCustomer(customer, entry))
    }
    let dollars = try flow.hammers("15", for: "C-4")
    let better = try flow.hammers("35", for: "C-3")
    try flow.desk.perform(SplitStock(item: "0010", scheme: "by-class"))
    #expect(try scarce.reserved(better) == "35")
    #expect(try scarce.reserved(dollars) == "5")
  }

  @Test("Typed shares hold, and lines that were not typed keep what they have")
  func byHand() throws {
    try flow.desk.perform(
      SplitStock(
        item: "0010",
        shares: [
          .init(order: scarce.first, line: 1, quantity: Quantity("18"), had: Quantity("30")),
          .init(order: scarce.urgent, line: 1, quantity: Quantity("12")),
        ], shown: Quantity("40")))
    #expect(try scarce.all() == ["18", "10", "12"])
    try flow.expectClean()
  }

  @Test("More than there is, and more than a line has open, is refused with the figures")
  func tooMuch() throws {
    func refusal(_ order: String, _ quantity: String) throws -> (any Refusal)? {
      try flow.company.refusal {
        try flow.desk.perform(
          SplitStock(item: "0010", shares: [.init(order: order, line: 1, quantity: Quantity(quantity))]))
      }
    }
    #expect(
      try refusal(scarce.urgent, "1") as? SplitRefusal
        == .moreThanThere(wanted: Quantity("41"), there: Quantity("40")))
    #expect(try refusal(scarce.first, "31")?.code == "split.more-than-open")
    #expect(try refusal("SO-9", "1")?.code == "split.not-waiting")
    #expect(try scarce.all() == ["30", "10", "0"])
  }

  @Test(
    "Two people who split the same item at once: the second is told what has changed, and nothing is given twice"
  )
  func twoPeople() throws {
    let (twenty, forty) = (try Quantity("20"), try Quantity("40"))
    let shown = try flow.desk.read { try WaitingPlace(item: "0010", warehouse: "11", $0) }
    try flow.desk.desk(for: "kurt").perform(SplitStock(item: "0010", scheme: "by-date", shown: shown.toShare))
    let mine = try SplitStock(
      item: "0010",
      shares: [.init(order: scarce.urgent, line: 1, quantity: Quantity("20"), had: .zero)],
      shown: shown.toShare)
    #expect(
      try flow.company.refusal { try flow.desk.perform(mine) } as? SplitRefusal
        == .lineChanged(order: scarce.urgent, line: 1, shown: .zero, present: twenty))
    try flow.pack(scarce.urgent)
    #expect(
      try flow.company.refusal {
        try flow.desk.perform(SplitStock(item: "0010", scheme: "by-age", shown: shown.toShare))
      } as? SplitRefusal
        == .changed(item: "0010", warehouse: "11", shown: forty, present: twenty))
    let onHand = try flow.company.onHand("0010")
    #expect(onHand.reserved <= onHand.physical)
    try flow.expectClean()
  }

  @Test("A split that changes nothing, of an item nobody waits for, or by a scheme there is not is refused")
  func refused() throws {
    try flow.desk.perform(SplitStock(item: "0010"))
    func code(_ action: SplitStock) throws -> String? {
      try flow.company.refusal { try flow.desk.perform(action) }?.code
    }
    #expect(try code(SplitStock(item: "0010")) == "split.nothing-to-change")
    #expect(try code(SplitStock(item: "0020")) == "split.nobody-waits")
    #expect(try code(SplitStock(item: "0010", scheme: "by-luck")) == "split.no-scheme")
    #expect(try code(SplitStock(item: "4711")) == "item.not-found")
  }
}
