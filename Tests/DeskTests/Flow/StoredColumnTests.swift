import Foundation
import GRDB
import Sales
import Testing

@testable import Desk
@testable import Store

@Suite("The columns of the tables")
struct StoredColumnTests {
  private let flow: Flow

  /// A company with something in every table that a document or a posting writes.
  init() throws {
    flow = try Flow()
    var vendor = VendorEntry()
    vendor.name = "Smith Forge"
    vendor.taxGroup = "DOM"
    try flow.desk.perform(CreateVendor(account: "V-1", vendor))
    let hammers = PurchaseLineEntry(item: "0010", quantity: try Quantity("20"), unitPrice: try Price("7"))
    try flow.desk.perform(CreatePurchase(vendor: "V-1", lines: [hammers]))
    try flow.desk.perform(
      ReceivePurchase("PO-000001", lines: [ReceiptEntry(line: 1, quantity: try Quantity("6"))]))
    try flow.desk.perform(
      PostVendorInvoice(
        number: "4711", order: "PO-000001",
        lines: [PostVendorInvoice.Line(line: 1, quantity: try Quantity("2"))]))
    var halves = SaveTerms("N30")
    halves.instalments = [InstalmentEntry(percent: try Percent("50")), InstalmentEntry(days: 30)]
    try flow.desk.perform(halves)
    try flow.desk.perform(SaveCashRounding("EUR", step: try Price("0.10")))
    try flow.invoice(try flow.hammers("4"))
    try flow.desk.perform(
      ReturnFromInvoice(invoice: "INV-000001", lines: [InvoiceLineEntry(line: 1, quantity: .one)]))
    try flow.desk.perform(RegisterReturn(return: "RMA-000001"))
    let together = [try flow.hammers("1"), try flow.hammers("1")]
    try flow.desk.perform(PostInvoice(orders: together, summary: .invoiceAccount))
    let delivered = try flow.hammers("6")
    try flow.pack(delivered)
    try flow.invoice(delivered, .packingSlip, [1: "2"])
    let picked = try flow.hammers("3")
    try flow.desk.perform(ReleasePicking(orders: [picked]))
    try flow.desk.perform(RegisterPicking(pickingList: "PICK-000001"))
    _ = try flow.hammers("9")
    var dearer = ItemEntry()
    dearer.cost = try Price("7")
    try flow.desk.perform(ChangeItem("0010", dearer))
    try flow.desk.perform(
      CreateQuotation(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("2"))]))
  }

  /// The columns of the schema as `table.column`, each with its type.
  private func columns() throws -> [(table: String, column: String, type: String)] {
    try flow.desk.read { reader in
      try Row.fetchAll(
        reader.database,
        sql: """
          SELECT t.name, c.name, c.type FROM sqlite_schema t, pragma_table_info(t.name) c
          WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%' AND t.name NOT LIKE 'finder_text%'
            AND t.name NOT LIKE 'sqlite%'
          """
      ).map { ($0[0], $0[1], $0[2]) }
    }
  }

  /// Whether the check tells of the newest row of a table when one column of it is changed.
  private func isFound(_ table: String, _ column: String, _ type: String) throws -> Bool {
    let name = "\"\(column)\""
    let change =
      type == "INTEGER"
      ? "coalesce(\(name), 0) + 1" : "coalesce(date(\(name), '+1 day'), coalesce(\(name), '') || 'x')"
    return try flow.company.store.rehearse { writer in
      try writer.database.execute(sql: "PRAGMA defer_foreign_keys = ON")
      let newest = "rowid = (SELECT max(rowid) FROM \"\(table)\")"
      let condition = table == "ledger_month" ? "true" : newest
      try writer.database.execute(sql: "UPDATE \"\(table)\" SET \(name) = \(change) WHERE \(condition)")
      #expect(writer.database.changesCount > 0, "\(table)")
      let found = Findings()
      let check = try CompanyCheck(writer.reader) { _ in found.count += 1 }
      do {
        for area in CheckArea.allCases { try check.run(area) }
      } catch is DecodingError {
        // A value that can't be read at all is told as damage.
        return true
      }
      return found.count > 0
    }
  }

  @Test("Every column is checked, or is a source for which nothing else could stand")
  func classified() throws {
    var missing: [String] = []
    for (table, column, _) in try columns() {
      if Self.typed[table] != nil { continue }
      let known = (Self.checked[table] ?? "") + " " + (Self.sources[table] ?? "")
      if !known.split(separator: " ").contains(Substring(column)) { missing.append("\(table).\(column)") }
    }
    #expect(missing == [])
    let there = Set(try columns().map { "\($0.table).\($0.column)" })
    for (table, names) in Self.checked.merging(Self.sources, uniquingKeysWith: { "\($0) \($1)" }) {
      for name in names.split(separator: " ") { #expect(there.contains("\(table).\(name)")) }
    }
  }

  @Test("Each checked column is found when it is changed", arguments: StoredColumnTests.checked.keys.sorted())
  func found(table: String) throws {
    let names = try #require(Self.checked[table]).split(separator: " ")
    for (_, column, type) in try columns().filter({ $0.table == table })
    where names.contains(Substring(column)) {
      #expect(try isFound(table, column, type), "\(table).\(column)")
    }
  }
}

private final class Findings { var count = 0 }
