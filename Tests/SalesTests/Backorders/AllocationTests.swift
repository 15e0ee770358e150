import Sales
import Testing

@Suite("Sharing out what there is")
struct AllocationTests {
  private let today = Day(number: 20_781)

  private func line(
    _ key: Int, _ open: Int, ships: Int, rank: Int = 3, ordered: Int = 0, had: Int = 0, locked: Int = 0,
    step: Int = 1, whole: Bool = false, order: Int? = nil
  ) throws -> Demand {
    Demand(
      key: key, orderKey: order ?? key, order: "SO-\(key)", rank: rank, shipDate: today + ships,
      orderDate: today - 30 + ordered, open: try Quantity(open), had: try Quantity(had),
      locked: try Quantity(locked), step: try Quantity(step), shipComplete: whole)
  }

  private func shares(_ quantity: Int, _ demands: [Demand], _ scheme: SplitScheme) throws -> [Int: String] {
    let split = try allocate(try Quantity(quantity), to: demands, by: scheme)
    return Dictionary(uniqueKeysWithValues: split.shares.map { ($0.demand.key, $0.now.description) })
  }

  /// The lines of GASK-12: 48 wanted, 35 there.
  private func gaskets() throws -> [Demand] {
    [
      try line(1, 12, ships: -6, rank: 1, had: 12), try line(2, 8, ships: -3, rank: 1, had: 8),
      try line(3, 20, ships: 1, had: 15), try line(4, 5, ships: 8, rank: 1),
      try line(5, 3, ships: 4, whole: true),
    ]
  }

  @Test("By date the earliest ship date is served first, whatever the class")
  func byDate() throws {
    #expect(try shares(35, gaskets(), .byDate) == [1: "12", 2: "8", 3: "15", 4: "0", 5: "0"])
  }

  @Test("By class the better customers are served first, and the rest by date")
  func byClass() throws {
    #expect(try shares(35, gaskets(), .byClass) == [1: "12", 2: "8", 3: "10", 4: "5", 5: "0"])
  }

  @Test("By order age the oldest order is served first")
  func byAge() throws {
    let lines = [try line(1, 6, ships: 0, ordered: 9), try line(2, 6, ships: 9, ordered: 1)]
    #expect(try shares(8, lines, .byAge) == [1: "2", 2: "6"])
  }

  @Test("Pro rata gives whole units, and what is left over to those who were cut most")
  func proRata() throws {
    // 10 of 30: 3 1/3, 5, 1 2/3.
    let lines = [try line(1, 10, ships: 1), try line(2, 15, ships: 2), try line(3, 5, ships: 3)]
    #expect(try shares(10, lines, .proRata) == [1: "3", 2: "5", 3: "2"])
  }

  @Test("Pro rata gives equals the same, and the odd unit to the earlier")
  func tie() throws {
    let lines = [try line(2, 5, ships: 1), try line(1, 5, ships: 1), try line(3, 5, ships: 1)]
    #expect(try shares(4, lines, .proRata) == [1: "2", 2: "1", 3: "1"])
  }

  @Test("A fixed share is the most that a line gets")
  func fixed() throws {
    let lines = [try line(1, 10, ships: 1), try line(2, 2, ships: 2), try line(3, 9, ships: 3)]
    #expect(try shares(11, lines, .fixed(try Quantity(4))) == [1: "4", 2: "2", 3: "4"])
    #expect(try shares(7, lines, .fixed(try Quantity(4))) == [1: "4", 2: "2", 3: "1"])
  }

  @Test("A line counted in boxes of 12 gets whole boxes")
  func boxes() throws {
    let lines = [try line(1, 36, ships: 1, step: 12), try line(2, 5, ships: 2)]
    #expect(try shares(31, lines, .byDate) == [1: "24", 2: "5"])
  }

  @Test("What is on a picking list stays with its line under every scheme")
  func locked() throws {
    let lines = [try line(1, 9, ships: 1, rank: 1), try line(2, 9, ships: 9, had: 6, locked: 6)]
    for scheme in [SplitScheme.byDate, .byClass, .byAge, .proRata, .fixed(.one)] {
      let split = try allocate(try Quantity(8), to: lines, by: scheme)
      let late = try #require(split.shares.first { $0.demand.key == 2 })
      #expect(try late.now >= Quantity(6))
    }
    #expect(try shares(8, lines, .byDate) == [1: "2", 2: "6"])
  }

  @Test("Two lines of an order that ships complete are served together or not at all")
  func together() throws {
    let lines = [
      try line(1, 4, ships: 1, whole: true, order: 7), try line(2, 4, ships: 9, whole: true, order: 7),
      try line(3, 4, ships: 5),
    ]
    #expect(try shares(8, lines, .byDate) == [1: "4", 2: "4", 3: "0"])
    #expect(try shares(7, lines, .byDate) == [1: "0", 2: "0", 3: "4"])
  }

  @Test("Two lines of one item on one order are served by their own dates (case 84)")
  func sameItemTwice() throws {
    let lines = [try line(2, 10, ships: 20, order: 1), try line(1, 5, ships: 10, order: 1)]
    #expect(try shares(5, lines, .byDate) == [1: "5", 2: "0"])
  }

  @Test("Who has waited is served before a new order (case 86)")
  func waitingFirst() throws {
    let lines = [try line(1, 4, ships: -7), try line(2, 5, ships: 0)]
    #expect(try shares(5, lines, .byDate) == [1: "4", 2: "1"])
  }

  @Test("Typed shares are taken as they are and refused with their figures when they can't be")
  func byHand() throws {
    let lines = try gaskets()
    let typed = try allocate(
      try Quantity(35), to: lines, by: .byHand([3: try Quantity(10), 4: try Quantity(5)]))
    #expect(typed.changes.map { "\($0.demand.key) \($0.change)" }.sorted() == ["3 -5", "4 5"])
    #expect(throws: SplitRefusal.moreThanThere(wanted: try Quantity(40), there: try Quantity(35))) {
      try allocate(try Quantity(35), to: lines, by: .byHand([4: try Quantity(5)]))
    }
    #expect(
      throws: SplitRefusal.moreThanOpen(
        order: "SO-2", line: 1, wanted: try Quantity(9), open: try Quantity(8))
    ) { try allocate(try Quantity(99), to: lines, by: .byHand([2: try Quantity(9)])) }
    #expect(
      throws: SplitRefusal.shipComplete(
        order: "SO-5", line: 1, wanted: try Quantity(2), open: try Quantity(3))
    ) { try allocate(try Quantity(99), to: lines, by: .byHand([5: try Quantity(2)])) }
  }

  @Test("With less on hand than is locked nothing is given and nothing is taken")
  func negative() throws {
    let lines = [try line(1, 4, ships: 1, had: 3, locked: 3), try line(2, 4, ships: 2)]
    let split = try allocate(try Quantity(-2), to: lines, by: .byDate)
    #expect(split.shares.map(\.now.description) == ["3", "0"])
    #expect(split.left.isZero)
  }
}
