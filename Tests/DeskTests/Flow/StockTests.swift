import Sales
import Store
import Testing

@testable import Desk

@Suite("Adjusting and reserving stock")
struct StockTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  @Test("A receipt raises the stock and books its cost against stock adjustments")
  func receipt() throws {
    let outcome = try flow.desk.perform(
      AdjustStock(item: "0010", quantity: try Quantity("5"), reason: "delivery 4711"))
    #expect(outcome.physical == (try Quantity("45")))
    let lines = try flow.desk.read { try $0.voucherLines(outcome.voucher ?? "") }
    #expect(lines.map(\.account) == ["1400", "5100"])
    #expect(lines.map(\.amount.minor) == [3000, -3000])
    try flow.expectClean()
  }

  @Test("A receipt by the box counts its pieces")
  func boxes() throws {
    let outcome = try flow.desk.perform(
      AdjustStock(item: "0010", quantity: try Quantity("2"), unit: "box", reason: "delivery"))
    #expect(outcome.quantity == (try Quantity("24")))
  }

  @Test("What is reserved can't be taken out")
  func takenOut() throws {
    _ = try flow.hammers("38")
    let refusal = try flow.company.refusal {
      try flow.desk.perform(AdjustStock(item: "0010", quantity: try Quantity("-3"), reason: "broken"))
    }
    #expect(
      refusal as? StockRefusal
        == .notThere(
          item: "0010", warehouse: "11", wanted: try Quantity("3"), available: try Quantity("2"),
          reserved: try Quantity("38")))
    try flow.desk.perform(AdjustStock(item: "0010", quantity: try Quantity("-2"), reason: "broken"))
    #expect(try flow.company.onHand("0010").physical == Quantity("38"))
    try flow.expectClean()
  }

  @Test("Services, no quantity and no reason are refused")
  func refused() throws {
    for (item, quantity, reason, code) in [
      ("0040", "1", "why not", "stock.service"), ("0010", "0", "nothing", "stock.nothing"),
      ("0010", "1", "", "stock.reason-missing"), ("nope", "1", "x", "item.not-found"),
    ] {
      let refusal = try flow.company.refusal {
        try flow.desk.perform(AdjustStock(item: item, quantity: try Quantity(quantity), reason: reason))
      }
      #expect(refusal?.code == code)
    }
  }

  @Test("Reserved goods go from one order to another by hand")
  func handOver() throws {
    let first = try flow.hammers("40")
    let second = try flow.hammers("5")
    let none = try flow.company.refusal { try flow.desk.perform(ReserveStock(order: second)) }
    #expect(
      none as? OrderRefusal
        == .noneFree(
          order: second, line: 1, item: "0010", warehouse: "11", available: .zero))
    try flow.desk.perform(UnreserveStock(order: first, line: 1, quantity: try Quantity("5")))
    let outcome = try flow.desk.perform(ReserveStock(order: second, line: 1, quantity: try Quantity("5")))
    #expect(outcome.lines.map(\.now) == [try Quantity("5")])
    #expect(try flow.company.onHand("0010").reserved == Quantity("40"))
    #expect(try flow.company.onHand("0010").onOrder == Quantity("5"))
    try flow.expectClean()
  }

  @Test("No more is reserved than is ordered, no more given back than is reserved")
  func limits() throws {
    let order = try flow.hammers("5")
    let more = try flow.company.refusal {
      try flow.desk.perform(ReserveStock(order: order, line: 1, quantity: .one))
    }
    #expect(
      more as? StockRefusal == .moreThanOpen(order: order, line: 1, wanted: .one, open: .zero, unit: "pcs"))
    let back = try flow.company.refusal {
      try flow.desk.perform(UnreserveStock(order: order, line: 1, quantity: try Quantity("6")))
    }
    #expect(back?.code == "stock.more-than-reserved")
    #expect(
      try flow.company.refusal { try flow.desk.perform(ReserveStock(order: order)) } as? StockRefusal
        == .nothingToReserve(order: order))
  }

  @Test("Where stock may go below zero, a slip takes what is not there")
  func belowZero() throws {
    let flow = try Flow { $0.negativeStockAllowed = true }
    let order = try flow.hammers("50")
    try flow.pack(order)
    #expect(try flow.company.onHand("0010").physical == Quantity("-10"))
    try flow.invoice(order)
    try flow.expectClean()
  }
}
