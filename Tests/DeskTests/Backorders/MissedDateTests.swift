import Sales
import Store
import Testing

@testable import Desk

@Suite("When a delivery date slips")
struct MissedDateTests {
  private let flow: Flow
  private let order: String
  private let purchase: String

  /// 60 hammers wanted, 40 there, the other 20 on their way for the day before they are promised.
  init() throws {
    let buying = try PurchaseFlow()
    flow = buying.flow
    order = try flow.hammers("60")
    try flow.ships(order, on: Fixture.today + 8)
    purchase = try buying.hammers("20").number
    try flow.desk.perform(DelayPurchase(order: purchase, date: Fixture.today + 7, reason: "as agreed"))
  }

  private func missed() throws -> [String] {
    try flow.desk.missedLines(purchase: purchase).map {
      "\($0.missed.demand.order) \($0.missed.promised) \($0.missed.proposed?.description ?? "never")"
    }
  }

  @Test(
    "The lines that a late delivery serves are listed with the day on which they can go, and promised anew")
  func slips() throws {
    #expect(try missed() == [])
    try flow.desk.perform(
      DelayPurchase(order: purchase, date: Fixture.today + 15, reason: "strike at the forge"))
    #expect(try missed() == ["\(order) 2026-12-02 2026-12-09"])
    let outcome = try flow.desk.perform(PromiseAnew(purchase: purchase))
    #expect(outcome.lines.map(\.to) == [Fixture.today + 15])
    let line = try #require(try flow.company.order(order).lines.first)
    #expect(line.confirmedShipDate == Fixture.today + 15)
    #expect(line.requestedShipDate == Fixture.today)
    #expect(try missed() == [])
    #expect(
      try flow.company.refusal { try flow.desk.perform(PromiseAnew(purchase: purchase)) }?.code
        == "backorder.nothing-missed")
    try flow.expectClean()
  }

  @Test("Each customer gets one letter with the old and the new date of every line")
  func letters() throws {
    try flow.desk.perform(
      DelayPurchase(order: purchase, date: Fixture.today + 15, reason: "strike at the forge"))
    let letter = try #require(try flow.desk.delayLetters(purchase: purchase).first)
    #expect(letter.name == "Möller & Söhne")
    let text = letter.text(from: "Lindgren Tools", on: Fixture.today).joined(separator: "\n")
    #expect(text.contains("60 pcs 0010 Hammer, order \(order)"))
    #expect(text.contains("promised for 2026-12-02, new date 2026-12-09"))
  }

  @Test("Coverage follows the date of the purchase, and its receipt serves who waits")
  func coverage() throws {
    func short() throws -> Day? {
      try flow.desk.read { try WaitingPlace(item: "0010", warehouse: "11", $0) }.coverage.shortFrom
    }
    #expect(try short() == nil)
    try flow.desk.perform(
      DelayPurchase(order: purchase, date: Fixture.today + 15, reason: "strike at the forge"))
    #expect(try short() == Fixture.today + 8)
    let pegging = try flow.desk.read { try WaitingPlace(item: "0010", warehouse: "11", $0) }.pegging
    #expect(pegging.parts.map(\.quantity.description) == ["40", "20"])
    try flow.desk.refreshCoverage()
    try flow.expectClean()
    try flow.desk.perform(ReceivePurchase(purchase))
    #expect(try flow.company.onHand("0010").physical == Quantity("60"))
    try flow.desk.perform(SplitStock(item: "0010"))
    #expect(try flow.company.onHand("0010").reserved == Quantity("60"))
    try flow.expectClean()
  }
}
