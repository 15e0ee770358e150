import Foundation
import Sales
import Store
import Testing

@testable import Desk

@Suite("Quantities that are too large")
struct TooLargeTests {
  let flow: Flow
  private let most = Quantity(millionths: .max)

  init() throws { flow = try Flow() }

  @Test("A posting of the largest integer is refused, with something delivered already")
  func postings() throws {
    let order = try flow.hammers("10")
    try flow.pack(order, [1: "4"])
    let entry = PackingEntry(line: 1, quantity: most)
    #expect(
      try flow.company.refusal { try flow.desk.perform(PostSlip(orders: [order], lines: [entry])) } != nil)
    #expect(
      try flow.company.refusal { try flow.desk.perform(ReleasePicking(orders: [order], lines: [entry])) }
        != nil)
    try flow.invoice(order, .packingSlip)
    #expect(
      try flow.company.refusal { try flow.desk.perform(PostInvoice(orders: [order], lines: [entry])) } != nil)
    #expect(try flow.line(order).delivered == Quantity("4"))
    try flow.expectClean()
  }

  @Test("Numbers and amounts beyond the limit are not read from a file")
  func reading() throws {
    func reads<Value: Decodable>(_ type: Value.Type, _ text: String) -> Bool {
      (try? JSONDecoder().decode([Value].self, from: Data("[\(text)]".utf8))) != nil
    }
    #expect(reads(Quantity.self, "\"1000000000\""))
    #expect(reads(Quantity.self, "\"-1000000000\""))
    #expect(!reads(Quantity.self, "\"1000000000.000001\""))
    #expect(!reads(Price.self, "9223372036854"))
    #expect(!reads(Percent.self, "\"-9223372036854.775807\""))
    #expect(reads(Amount.self, "1000000000000000"))
    #expect(!reads(Amount.self, "-1000000000000001"))
  }
}
