import Sales
import Testing

@testable import Desk

@Suite("How stock, shipping and invoicing are called by other programs")
struct ActionFieldsTests {
  private static let actions = InventoryActions.all + ShippingActions.all + InvoicingActions.all

  @Test(
    "Every field of every action says what it means, and nothing else is said", arguments: actions.map(\.name)
  )
  func described(name: String) throws {
    let action = try ActionRegistry.named(name)
    let fields = action.fields
    #expect(!fields.isEmpty)
    for field in fields where !field.name.hasSuffix("[]") { #expect(!field.help.isEmpty, "\(field.name)") }
    #expect(Set(action.type.fields.keys).subtracting(fields.map(\.name)).isEmpty)
  }

  @Test("A batch line posts a slip, and its result carries the number and the lines as decimals")
  func batchLine() throws {
    let flow = try Flow()
    let order = try flow.hammers("10")
    let json = #"{"order":"\#(order)","lines":[{"line":1,"quantity":"4"}],"date":"2026-11-25"}"#
    let outcome = try flow.desk.perform(try JSONText.decode(PostSlip.self, from: json))
    let text = try JSONText.encode(outcome)
    #expect(text.contains(#""number":"PS-000001""#))
    #expect(text.contains(#""left":"6""#))
    let slip = try #require(try flow.desk.read { try $0.packingSlip("PS-000001") })
    #expect(slip.header.date.description == "2026-11-25")
  }

  @Test("A posting without an order, and lines that name a stranger, are refused with the field")
  func unreadable() throws {
    let flow = try Flow()
    let order = try flow.hammers("10")
    let none = try flow.company.refusal { try flow.desk.perform(PostSlip(orders: [])) }
    #expect(none as? StockRefusal == .noOrder)
    let stranger = try flow.company.refusal {
      try flow.desk.perform(PostSlip(orders: [order], lines: [PackingEntry(order: "SO-9", line: 1)]))
    }
    #expect((stranger as? UnreadableInput)?.field == "lines.1.order")
    let line = try flow.company.refusal { try flow.pack(order, [7: "1"]) }
    #expect(line as? PackingRefusal == .noSuchLine(order: order, line: 7))
  }
}
