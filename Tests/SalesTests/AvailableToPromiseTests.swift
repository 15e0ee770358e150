import Sales
import Testing

@Suite("What is available to promise")
struct AvailableToPromiseTests {
  private let today = Day(number: 20_781)
  private let week = DelayedEvents(demandFence: 7, supplyFence: 7, demandOffset: 1, supplyOffset: 1)

  private func promise(_ onHand: Int, _ events: [StockEvent]) throws -> AvailableToPromise {
    try AvailableToPromise(onHand: quantity(onHand), events: events, today: today, delayed: week)
  }

  private func quantity(_ units: Int) -> Quantity { Quantity(millionths: units * 1_000_000) }

  private func receipt(_ units: Int, in days: Int) -> StockEvent {
    StockEvent(day: today + days, receipts: quantity(units))
  }

  private func issue(_ units: Int, in days: Int) -> StockEvent {
    StockEvent(day: today + days, issues: quantity(units))
  }

  @Test("The worked example: late supply and demand count tomorrow, 150 can go on day 10")
  func workedExample() throws {
    let promise = try promise(0, [receipt(200, in: -3), issue(75, in: -1), receipt(100, in: 10)])
    #expect(promise.quantity(on: today) == .zero)
    #expect(promise.quantity(on: today + 1) == quantity(125))
    #expect(promise.quantity(on: today + 9) == quantity(125))
    #expect(promise.quantity(on: today + 10) == quantity(225))
    #expect(promise.firstDay(for: quantity(150), from: today) == today + 10)
  }

  @Test("What later orders need before later supply exceeds them is spoken for")
  func lookAhead() throws {
    let promise = try promise(10, [issue(8, in: 3), receipt(20, in: 5)])
    #expect(promise.quantity(on: today) == quantity(2))
    #expect(promise.quantity(on: today + 3) == quantity(2))
    #expect(promise.quantity(on: today + 5) == quantity(22))
  }

  @Test("Rule 33: it is never shown below 0 and stays flat after the last event")
  func neverNegative() throws {
    let promise = try promise(5, [issue(12, in: 2)])
    #expect(promise.quantity(on: today) == .zero)
    #expect(promise.quantity(on: today + 2) == .zero)
    #expect(promise.quantity(on: today + 400) == .zero)
    #expect(promise.firstDay(for: quantity(1), from: today) == nil)
  }

  @Test("Supply and demand that are older than the fence are taken as dead")
  func fences() throws {
    let promise = try promise(4, [receipt(100, in: -8), issue(4, in: -8)])
    #expect(promise.quantity(on: today + 30) == quantity(4))
  }

  @Test("Rule 33: a promise stays while it holds and is found anew only when it breaks")
  func sticky() throws {
    let promise = try promise(0, [receipt(10, in: 2), receipt(10, in: 6)])
    func dates(_ units: Int) -> AvailableDates {
      AvailableDates(earliest: today, promise: promise, quantity: quantity(units), route: ShipRoute())
    }
    #expect(dates(10).promised(requested: today, present: nil) == today + 2)
    #expect(dates(10).promised(requested: today, present: today + 9) == today + 9)
    #expect(dates(15).promised(requested: today, present: today + 2) == today + 6)
    #expect(dates(30).promised(requested: today, present: today + 2) == nil)
  }
}
