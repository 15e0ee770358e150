import Sales
import Store
import Testing

@testable import Desk

@Suite("The trail of postings")
struct PostingTrailTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  private func actions(of subject: String) throws -> [String] {
    try flow.desk.read { try $0.audit(of: subject) }.map(\.action)
  }

  @Test("What is posted for several orders at once stands in the history of each, and of each document")
  func together() throws {
    let orders = [try flow.hammers("3"), try flow.hammers("2")]
    let slips = try flow.desk.perform(PostSlip(orders: orders)).numbers
    let invoice = try flow.desk.perform(PostInvoice(slips: slips)).number
    for order in orders {
      #expect(try actions(of: "order \(order)") == ["invoice.post", "slip.post", "order.create"])
    }
    for slip in slips { #expect(try actions(of: "packing slip \(slip)") == ["slip.post"]) }
    #expect(try actions(of: "invoice \(invoice ?? "")") == ["invoice.post"])
  }

  @Test("A cancelled slip and a picking list have a history of their own")
  func slipAndList() throws {
    let order = try flow.hammers("3")
    let slip = try #require(try flow.pack(order).number)
    try flow.desk.perform(CancelSlip(slip: slip))
    #expect(try actions(of: "packing slip \(slip)") == ["slip.cancel", "slip.post"])
    let list = try #require(try flow.desk.perform(ReleasePicking(orders: [order])).number)
    try flow.desk.perform(RegisterPicking(pickingList: list))
    #expect(try actions(of: "picking list \(list)") == ["picking.register", "picking.release"])
  }

  @Test("A conflict names who has posted, also when it was posted with other orders")
  func conflict() throws {
    let orders = [try flow.hammers("3"), try flow.hammers("2")]
    let version = try flow.company.order(orders[0]).header.version
    try flow.desk.desk(for: "kurt").perform(PostSlip(orders: orders))
    let refusal = try flow.company.refusal {
      try flow.desk.perform(ChangeOrder(order: orders[0], version: version, lines: []))
    }
    #expect((refusal as? Conflict)?.by == "kurt")
  }
}
