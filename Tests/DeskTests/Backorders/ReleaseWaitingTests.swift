import Sales
import Store
import Testing

@testable import Desk

@Suite("Releasing what is reserved for picking")
struct ReleaseWaitingTests {
  private let scarce: ScarceHammers
  private var flow: Flow { scarce.flow }

  init() throws { scarce = try ScarceHammers() }

  private func release(_ action: ReleaseWaiting = ReleaseWaiting(item: "0010")) throws -> [String] {
    try flow.desk.perform(action).lines.map { "\($0.order) \($0.now)" }
  }

  @Test(
    "After a split each order with a share gets its picking list, the urgent first, and nothing is listed twice"
  )
  func afterSplit() throws {
    try flow.desk.perform(SplitStock(item: "0010"))
    #expect(try release() == ["\(scarce.urgent) 20", "\(scarce.first) 20"])
    #expect(
      try flow.company.refusal { _ = try release() } as? SplitRefusal == .nothingToPick(item: "0010"))
    try flow.expectClean()
  }

  @Test("Only what ships up to a date, of a customer or a class is released")
  func filters() throws {
    try flow.desk.perform(SplitStock(item: "0010"))
    #expect(try release(ReleaseWaiting(until: Fixture.today - 1)) == ["\(scarce.urgent) 20"])
    #expect(try flow.company.refusal { _ = try release(ReleaseWaiting(customer: "C-4")) } != nil)
    #expect(try flow.company.refusal { _ = try release(ReleaseWaiting(classification: "A")) } != nil)
  }

  @Test("A held order and an order that ships complete and is not all there are left out")
  func leftOut() throws {
    try flow.desk.perform(SaveHoldCode("CHECK", name: "Look into it", isDefault: true))
    try flow.desk.perform(PlaceHold(order: scarce.first))
    try flow.changeHeader(scarce.second) { $0.shipComplete = true }
    #expect(try flow.company.refusal { _ = try release() }?.code == "backorder.nothing-to-pick")
  }
}
