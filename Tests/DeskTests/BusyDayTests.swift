import Sales
import Store
import Testing

@testable import Desk

@Suite("A busy day at the order desk")
struct BusyDayTests {
  /// Numbers that look random and are the same on each run with the same seed.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) ^ (state << 31)
    }
  }

  @Test(
    "Whatever is entered, changed and cancelled, every figure agrees with its lines",
    arguments: [1, 2, 3] as [UInt64])
  func figuresAgree(seed: UInt64) throws {
    let company = try Fixture { $0.negativeStockAllowed = false }
    var dice = Dice(state: seed)
    var done = 0
    for number in 1...60 {
      let refusal = try company.refusal { try step(in: company, dice: &dice) }
      if refusal == nil { done += 1 }
      guard number.isMultiple(of: 20) else { continue }
      let findings = FindingList()
      _ = try company.desk.check { findings.texts.append("\($0)") }
      #expect(findings.texts == [])
    }
    #expect(done > 20)
    for (item, warehouse) in [("0010", "11"), ("0020", "11"), ("0030", "11"), ("0030", "12")] {
      #expect(try company.onHand(item, warehouse).available >= .zero)
    }
  }

  private func step(in company: Fixture, dice: inout Dice) throws {
    let desk = company.desk
    let items = ["0010", "0020", "0030", "0040"]
    func entry() throws -> LineEntry {
      let quantity = Int.random(in: -5...40, using: &dice)
      var entry = LineEntry(item: items.randomElement(using: &dice), quantity: try Quantity(quantity))
      if Bool.random(using: &dice) {
        entry.discountPercent = try Percent(Int.random(in: 0...30, using: &dice))
      }
      if Int.random(in: 0..<4, using: &dice) == 0 { entry.warehouse = "12" }
      return entry
    }
    let order = "SO-00000\(Int.random(in: 1...9, using: &dice))"
    switch Int.random(in: 0..<10, using: &dice) {
    case 0...2:
      var action = CreateOrder(customer: ["C-1", "C-4", "C-8"].randomElement(using: &dice) ?? "C-1")
      action.lines = try (0..<Int.random(in: 1...4, using: &dice)).map { _ in try entry() }
      action.type = Int.random(in: 0..<4, using: &dice) == 0 ? .journal : .salesOrder
      action.charges = [ChargeEntry(code: "INSURE", value: try Price("1.5"), category: .percent)]
      try desk.perform(action)
    case 3, 4:
      let change = LineChange(line: Int.random(in: 1...3, using: &dice), try entry(), releasePrice: true)
      try desk.perform(ChangeOrder(order: order, lines: [change, LineChange(try entry())]))
    case 5:
      try desk.perform(
        ChangeOrder(
          order: order, lines: [LineChange(line: Int.random(in: 1...3, using: &dice), delete: true)]))
    case 6:
      try desk.perform(
        SetDeliverRemainder(
          order: order, line: 1, quantity: try Quantity(Int.random(in: 0...10, using: &dice))))
    case 7:
      try desk.perform(
        SetOrderType(order: order, type: Bool.random(using: &dice) ? .journal : .salesOrder))
    case 8: try desk.perform(PostSlip(orders: [order], choice: .all, reduceQuantity: true))
    default: try desk.perform(CancelOrder(order: order))
    }
  }
}
