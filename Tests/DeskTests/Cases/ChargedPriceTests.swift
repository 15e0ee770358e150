import Sales
import Store
import Testing

@testable import Desk

@Suite("The price of a line that is partly invoiced")
struct ChargedPriceTests {
  let flow: Flow
  let order: String

  init() throws {
    flow = try Flow()
    order = try flow.hammers("10")
    try flow.invoice(order, nil, [1: "4"])
  }

  private func change(_ body: (inout LineEntry) throws -> Void) throws -> (any Refusal)? {
    var entry = LineEntry()
    try body(&entry)
    return try flow.company.refusal {
      try flow.desk.perform(ChangeOrder(order: order, lines: [LineChange(line: 1, entry)]))
    }
  }

  @Test("Price, discounts and tax stay, and the refusal says what to do")
  func stays() throws {
    let refusals = [
      try change { $0.unitPrice = try Price("100") }, try change { $0.discountPercent = try Percent("5") },
      try change { $0.discountAmount = try Price("1") }, try change { $0.priceUnit = try Quantity("2") },
      try change { $0.taxGroup = "RED" },
    ]
    #expect(refusals.map { $0?.code } == Array(repeating: "line.price-charged", count: 5))
    #expect(refusals[0]?.next == "Add a line for what costs something else, or credit the invoice.")
    try flow.expectClean()
  }

  @Test("More is ordered at the price that was charged, whatever the item costs now")
  func more() throws {
    var entry = ItemEntry()
    entry.basePrice = try Price("11")
    try flow.desk.perform(ChangeItem("0010", entry))
    #expect(try change { $0.quantity = try Quantity("12") } == nil)
    #expect(try flow.line(order).unitPrice == Price("10"))
    try flow.invoice(order)
    #expect(try flow.company.order(order).header.status == .invoiced)
    try flow.expectClean()
  }
}
