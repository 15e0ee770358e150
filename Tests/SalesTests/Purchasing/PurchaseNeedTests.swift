import Sales
import Testing

@Suite("What must be bought")
struct PurchaseNeedTests {
  private let today = Day(number: 20781)

  private func situation(
    _ physical: String, _ movements: [(Int, String)] = [],
    change: (inout SupplySituation) throws -> Void = { _ in }
  ) throws -> SupplySituation {
    var situation = SupplySituation(
      physical: try Quantity(physical),
      movements: try movements.map { .init(day: today + $0.0, quantity: try Quantity($0.1)) })
    try change(&situation)
    return situation
  }

  @Test("Nothing is bought where all that leaves is there or comes in time")
  func nothing() throws {
    #expect(try PurchaseNeed(situation("10", [(3, "-10")]), today: today) == nil)
    #expect(try PurchaseNeed(situation("0", [(2, "10"), (3, "-10")]), today: today) == nil)
  }

  @Test("What comes after it is needed does not cover the shortage")
  func late() throws {
    let need = try #require(try PurchaseNeed(situation("4", [(3, "-10"), (5, "20")]), today: today))
    #expect(need.shortage == (try Quantity("6")))
    #expect(need.needed == today + 3)
  }

  @Test("What is to come as soon as a new order would is not bought a second time")
  func awaited() throws {
    func need(_ leadDays: Int) throws -> PurchaseNeed? {
      try PurchaseNeed(situation("4", [(3, "-10"), (5, "6")]) { $0.leadDays = leadDays }, today: today)
    }
    #expect(try need(5) == nil)
    #expect(try need(4)?.shortage == Quantity("6"))
  }

  @Test("The lead time makes the delivery late, and the days are told")
  func leadTime() throws {
    let need = try #require(
      try PurchaseNeed(situation("0", [(3, "-5")]) { $0.leadDays = 10 }, today: today))
    #expect(need.delivery == today + 10)
    #expect(need.daysLate == 7)
  }

  @Test("Overdue sales count as of today")
  func overdue() throws {
    let need = try #require(try PurchaseNeed(situation("0", [(-9, "-5")]), today: today))
    #expect(need.needed == today)
  }

  @Test("Safety stock is kept at every day, the reorder point only in the end")
  func levels() throws {
    let safe = try #require(
      try PurchaseNeed(
        situation("10", [(2, "-6"), (4, "6")]) { $0.safetyStock = try Quantity("5") }, today: today))
    #expect(safe.shortage == .one)
    #expect(safe.needed == today + 2)
    #expect(
      try PurchaseNeed(
        situation("10", [(2, "-6"), (4, "6")]) { $0.reorderPoint = try Quantity("5") }, today: today) == nil)
    let low = try #require(
      try PurchaseNeed(situation("4") { $0.reorderPoint = try Quantity("5") }, today: today))
    #expect(low.shortage == .one)
    #expect(low.needed == today)
  }

  @Test(
    "The quantity is at least the minimum, a multiple, and never less than what is short",
    arguments: [
      ("7", "1", "0", "0", "7"), ("7", "1", "10", "0", "10"), ("7", "1", "0", "5", "10"),
      ("11", "1", "10", "4", "12"), ("13", "12", "0", "0", "2"), ("13", "12", "5", "3", "6"),
      ("2.5", "1", "0", "0", "2.5"),
    ])
  func quantity(short: String, factor: String, minimum: String, multiple: String, expected: String) throws {
    #expect(
      try PurchaseNeed.quantity(
        for: Quantity(short), unitFactor: Factor(factor), minimum: Quantity(minimum),
        multiple: Quantity(multiple)) == Quantity(expected))
  }
}
