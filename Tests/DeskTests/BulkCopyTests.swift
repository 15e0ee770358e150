import Foundation
import Sales
import Store
import Testing

@testable import Desk

@Suite("Documents that are copied to build a large company")
struct BulkCopyTests {
  @Test("The copy of an invoice for two orders names the copies of both, and the check finds nothing")
  func collectiveInvoice() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bulk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Store(creating: folder.appending(path: "bulk.docket").path)
    try NewCompany(name: "Bulk", currency: "EUR", country: "DE", login: "anna").make(
      in: store, moment: "2026-11-24T08:00:00Z")
    let desk = Desk(store: store, session: Session(login: "anna", terminal: "test"), day: Fixture.today)
    for name in ["Nord", "Süd"] {
      var entry = CustomerEntry()
      entry.name = name
      try desk.perform(CreateCustomer(entry))
    }
    var hammer = ItemEntry()
    hammer.name = "Hammer"
    hammer.basePrice = try Price("10")
    let goods = try desk.perform(CreateItem(hammer)).number
    let customer = try desk.read { try $0.numberSeries(.customer) }.text(1)
    try desk.perform(AdjustStock(item: goods, quantity: try Quantity("100"), reason: "Opening"))
    let from = try desk.read { try $0.bulkMark() }
    for _ in 1...2 {
      try desk.perform(
        CreateOrder(customer: customer, lines: [LineEntry(item: goods, quantity: try Quantity("3"))]))
    }
    try desk.perform(
      PostInvoice(orders: ["SO-000001", "SO-000002"], choice: .all, summary: .invoiceAccount))
    let set = BulkSet(from: from, to: try desk.read { try $0.bulkMark() })
    try store.copyInBulk([(set: set, shift: BulkShift(days: 1, customers: 1, items: 0))]) { _ in }
    let invoices = try desk.read { reader in
      try ["INV-000001", "INV-000002"].map { try #require(try reader.invoice($0)).header }
    }
    #expect(invoices.map(\.orders) == ["SO-000001 SO-000002", "SO-000003 SO-000004"])
    #expect(invoices[0].customer != invoices[1].customer)
    #expect(try desk.check { Issue.record("\($0)") } == 0)
  }
}
