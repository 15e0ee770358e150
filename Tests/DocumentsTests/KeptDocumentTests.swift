import Desk
import Documents
import Foundation
import Sales
import Testing

@Suite("What the customer got")
struct KeptDocumentTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    try workshop.fill()
  }

  private func shown(_ name: String) throws -> [ShownRecord] {
    try workshop.desk().read { try ShownRecord.all(name, in: $0) }
  }

  @Test("A quotation can be read again as each of its versions was sent")
  func quotation() throws {
    let desk = try workshop.desk()
    let number = try desk.perform(
      CreateQuotation(customer: "C1", lines: [LineEntry(item: "0012", quantity: try Quantity("10"))])
    ).number
    #expect(try shown("\(number)/0").isEmpty)
    try desk.perform(SendQuotation(number))
    try desk.perform(ReviseQuotation(quotation: number))
    let change = #"{"quotation":"\#(number)","lines":[{"line":1,"quantity":"20"}]}"#
    try ActionRegistry.named("quotation.change").perform(json: Data(change.utf8), desk: desk)
    try desk.perform(SendQuotation(number))
    let first = try #require(try shown("\(number)/0").first)
    #expect(first.kind == "sent quotation")
    #expect(first.value["lines.1.quantity"] == .string("10"))
    #expect(first.value["header.net"] == .string("12.50"))
    #expect(try shown("\(number)/1").first?.value["lines.1.quantity"] == .string("20"))
    #expect(first.text.contains("Bolt"))
    #expect(try shown("\(number)/2").isEmpty)
  }

  @Test("An order can be read again as it was confirmed, whatever has become of it")
  func order() throws {
    let desk = try workshop.desk()
    let number = try desk.perform(
      CreateOrder(customer: "C1", lines: [LineEntry(item: "0012", quantity: try Quantity("10"))])
    ).number
    try desk.perform(ConfirmOrder(number))
    try desk.perform(CancelOrder(order: number))
    let kept = try #require(try shown("\(number)/1").first)
    #expect(kept.kind == "order confirmation")
    #expect(kept.value["header.status"] == .string("open"))
    #expect(kept.value["lines.1.cancelled"] == .string("0"))
    #expect(try shown(number).map(\.kind) == ["order"])
  }
}
