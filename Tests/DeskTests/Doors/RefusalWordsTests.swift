import Sales
import Store
import Testing

@testable import Desk

@Suite("What refusals say")
struct RefusalWordsTests {
  private let flow: Flow

  init() throws { flow = try Flow { $0.warehouse = "" } }

  @Test("A stock adjustment says whether the warehouse or the factor of a unit is missing")
  func adjustment() throws {
    let stock = AdjustStock(item: "0010", quantity: .one, reason: "found")
    #expect(
      try flow.company.refusal { try flow.desk.perform(stock) } as? StockRefusal == .noWarehouse(item: "0010")
    )
    var unit = AdjustStock(item: "0010", warehouse: "11", quantity: .one, reason: "found")
    unit.unit = "m"
    #expect(
      try flow.company.refusal { try flow.desk.perform(unit) } as? StockRefusal
        == .noFactor(item: "0010", unit: "m", stockUnit: "pcs"))
    unit.unit = "pallet"
    #expect(try flow.company.refusal { try flow.desk.perform(unit) } is NotFound)
  }

  @Test("A picking list refuses what only a packing slip or an invoice can take")
  func picking() throws {
    let order = try flow.company.order([("0040", "3")]).header.number
    for choice in [QuantityChoice.picked, .packingSlip] {
      let refusal = try flow.company.refusal {
        try flow.desk.perform(ReleasePicking(orders: [order], choice: choice))
      }
      #expect((refusal as? UnreadableInput)?.field == "choice")
    }
    let closing = ReleasePicking(orders: [order], lines: [PackingEntry(line: 1, close: true)])
    #expect(
      (try flow.company.refusal { try flow.desk.perform(closing) } as? UnreadableInput)?.field
        == "lines.1.close")
  }

  @Test("What is wrong with several fields is told in words that fit what was given")
  func problems() throws {
    let refusal = try flow.company.refusal {
      try flow.desk.perform(SaveSeries(.order, digits: 40, next: -1))
    }
    #expect(refusal?.what.hasPrefix("2 things are wrong with the number series. digits: ") == true)
    #expect(refusal?.next == "Correct all of them and try again; nothing was saved.")
  }

  @Test("A quotation is found by the reference of its customer")
  func reference() throws {
    var create = CreateQuotation(customer: "C-1", lines: [LineEntry(item: "0010", quantity: .one)])
    create.header.customerReference = "BRIDGE-7"
    create.header.warehouse = "11"
    let number = try flow.desk.perform(create).number
    let page = try flow.desk.page(.quotations, ListRequest(search: "BRIDGE"))
    #expect(page.rows.count == 1)
    #expect(try flow.desk.count(.quotations, ListRequest(search: number)) == 1)
  }

  @Test(
    "A number that is nearly right is told with the one that is meant", arguments: ["so-000001", "1", "SO-1"])
  func nearest(typed: String) throws {
    let order = try flow.company.order([("0040", "3")]).header.number
    let refusal = try flow.company.refusal { try flow.desk.perform(CancelOrder(order: typed)) }
    #expect((refusal as? NotFound)?.nearest == order)
    #expect(refusal?.code == "order.not-found")
  }

  @Test("A change of what was not seen is a conflict before any rule has its say")
  func versionFirst() throws {
    let quotation = try flow.desk.perform(
      CreateQuotation(customer: "C-1", lines: [LineEntry(item: "0040", quantity: .one)])
    ).number
    try flow.desk.perform(SendQuotation(quotation))
    let refusal = try flow.company.refusal {
      try flow.desk.perform(ChangeQuotation(quotation: quotation, version: 1, lines: []))
    }
    #expect(refusal is Conflict)
  }
}
