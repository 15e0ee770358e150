import Foundation
import GRDB
import Sales
import Synchronization
import Testing

@testable import Desk
@testable import Store

@Suite("The query plans of actions and of what screens read")
struct StatementPlanTests {
  /// The tables that grow with the business; none of them may be read from end to end.
  private static let big: Set<String> = [
    "sales_order", "sales_order_line", "order_charge", "quotation", "quotation_line", "quotation_charge",
    "packing_slip", "packing_slip_line", "picking_list", "picking_list_line", "invoice", "invoice_line",
    "invoice_charge", "invoice_tax", "customer", "item", "stock_transaction", "customer_transaction", "audit",
    "voucher", "voucher_line", "finder", "finder_text", "order_confirmation", "quotation_version",
    "trade_agreement", "auto_charge",
  ]

  private let flow: Flow

  init() throws { flow = try Flow() }

  /// The statements that are run while something is done on a connection.
  private func statements(_ database: Database, while work: () throws -> Void) rethrows -> [String] {
    let heard = Mutex<[String]>([])
    database.trace { event in heard.withLock { $0.append(event.expandedDescription) } }
    defer { database.trace(options: []) }
    try work()
    return Array(Set(heard.withLock { $0 })).sorted()
  }

  /// The steps of the plans of statements that scan a big table.
  private func faults(_ statements: [String], _ database: Database) throws -> [String] {
    try statements.flatMap { sql -> [String] in
      guard ["SELECT", "UPDATE", "DELETE", "INSERT"].contains(where: { sql.hasPrefix($0) }) else { return [] }
      let steps = try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] as String }
      let names = aliases(in: sql)
      return steps.filter { step in
        let words = step.split(separator: " ").map(String.init)
        guard words.count > 1, words[0] == "SCAN" else { return false }
        return Self.big.contains(names[words[1]] ?? words[1]) && !step.contains("VIRTUAL TABLE")
      }.map { "\($0): \(sql)" }
    }
  }

  /// Which tables the short names of a statement stand for.
  private func aliases(in sql: String) -> [String: String] {
    let words = sql.split { " \n(),".contains($0) }.map(String.init)
    var found: [String: String] = [:]
    for (at, word) in words.enumerated() where ["FROM", "JOIN"].contains(word) && at + 2 < words.count {
      found[words[at + 2]] = words[at + 1]
    }
    return found
  }

  private func expectNone(_ faults: [String], _ place: SourceLocation = #_sourceLocation) {
    #expect(faults == [], sourceLocation: place)
  }

  private func expectSeeks(
    _ actions: [any Action], _ place: SourceLocation = #_sourceLocation
  ) throws {
    try flow.company.store.write { writer in
      for action in actions {
        var heard: [String] = []
        heard = try statements(writer.database) { try perform(action, writer) }
        #expect(heard.count > 3, sourceLocation: place)
        expectNone(try faults(heard, writer.database), place)
      }
    }
  }

  private func perform(_ action: some Action, _ writer: StoreWriter) throws {
    try flow.desk.perform(action, in: writer)
  }

  @Test("Taking, changing, delivering and invoicing an order seeks everything that it reads")
  func orderToInvoice() throws {
    let order = try flow.hammers("5")
    let other = try flow.hammers("3")
    try expectSeeks([
      ConfirmOrder(order), ReleasePicking(orders: [order]),
      RegisterPicking(pickingList: "PICK-000001"), PostSlip(orders: [order]), PostInvoice(orders: [order]),
      PostSlip(orders: [other]), CancelSlip(slip: "PS-000002"), CancelOrder(order: other),
    ])
  }

  @Test("Prices, discounts and auto charges of an order are sought by their cells, whatever has any")
  func prices() throws {
    try flow.company.agree(
      .price("9", "0010"), .price("8", "0010", "C-1"), .percent(.totalDiscount, "2"))
    try flow.company.search { $0.totalDiscountAutomatic = true }
    try flow.company.charge("ALL", .tier("FREIGHT", "3"))
    try flow.company.charge("LINE", level: .line, .tier("INSURE", "1")) { $0.account = "C-1" }
    try expectSeeks([
      CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("5"))]),
      SearchAutoCharges("SO-000001"), FetchOrderTotalDiscount(order: "SO-000001"),
    ])
    try flow.company.store.read { reader in
      let item = try #require(try reader.item("0010"))
      let question = PriceQuestion(
        item: item, unit: "pcs", unitFactor: .one, quantity: .one, customer: "C-1", currency: "EUR",
        day: Fixture.today)
      let heard = try statements(reader.database) {
        _ = try PriceSearch(reader: reader, company: reader.company()).price(question)
      }
      #expect(heard.contains { $0.contains("trade_agreement") })
      expectNone(try faults(heard, reader.database))
    }
  }

  @Test("Everything that a screen reads of one record is sought")
  func records() throws {
    let order = try flow.hammers("4")
    try flow.invoice(order)
    try flow.company.store.read { reader in
      let heard = try statements(reader.database) {
        _ = try reader.order(order)
        _ = try reader.quotation("QU-000001")
        _ = try reader.packingSlip("PS-000001")
        _ = try reader.invoice("INV-000001")
        _ = try reader.pickingList("PICK-000001")
        _ = try reader.item("0010")
        _ = try reader.barCode("4006381333931")
        _ = try reader.customer("C-1")
        _ = try? reader.vendor("V-1")
        _ = try reader.onHand(item: "0010")
        _ = try reader.onHand(StockPlace(item: "0010", warehouse: "11"))
        _ = try reader.balance(of: "C-1")
        _ = try reader.overdue(of: "C-1", on: Fixture.today)
        _ = try reader.openOrderAmounts(of: "C-1")
        _ = try reader.voucherLines("VO-000001")
        _ = try reader.find("item", "hammer", limit: 20)
        _ = try reader.transactions(of: "0010", limit: 20)
        _ = try reader.audit(of: "order \(order)")
        _ = try reader.stock(ofOrder: 1)
        _ = try reader.lastChange(of: "order \(order)")
      }
      #expect(heard.count > 12)
      expectNone(try faults(heard, reader.database))
    }
  }
}
