import Foundation
import Sales
import Store
import Testing

@testable import Desk

@Suite("The query plans of lists")
struct DemoListPlanTests {
  private let company: Fixture
  /// The tables that grow with the business; none of them may be read from end to end.
  private static let big = [
    "sales_order", "sales_order_line", "quotation", "packing_slip", "picking_list", "invoice", "customer",
    "item",
    "stock_transaction", "customer_transaction", "audit", "voucher_line", "finder", "finder_text",
  ]

  init() throws { company = try Fixture() }

  /// The steps of a plan that read a big table without looking anything up in it.
  ///
  /// A scan by an index gives rows in the order of the list, and ends with the page; so does one by the row itself
  /// where nothing has to be sorted afterwards.
  private func faults(_ list: ListDefinition, _ request: ListRequest) throws -> [String] {
    let plan = try company.desk.read { try $0.plan(list, request) }
    let sorts = plan.contains { $0.contains("USE TEMP B-TREE FOR ORDER BY") }
    return plan.filter { step in
      let words = step.split(separator: " ")
      guard words.first == "SCAN", words.count > 1 else { return false }
      let table = String(words[1])
      let isBig = Self.big.contains(table) || ["l", "o", "t", "f", "s"].contains(table)
      return isBig && sorts && !step.contains("VIRTUAL TABLE")
    }
  }

  @Test("Opening a list in its usual order scans no big table", arguments: Queries.all.map(\.name))
  func opening(name: String) throws {
    let list = try #require(Queries.named(name))
    #expect(try faults(list, ListRequest()) == [])
  }

  @Test("Searching a list scans no big table", arguments: ["a", "ham", "hammer 12", "42"])
  func searching(text: String) throws {
    for list in Queries.all where list.isSearchable {
      #expect(try faults(list, ListRequest(search: text)) == [], "\(list.name)")
    }
  }

  @Test("Paging a list, forwards and back, scans no big table")
  func paging() throws {
    try company.order([("0010", "1")])
    for list in Queries.all {
      guard let row = try company.desk.page(list, ListRequest()).rows.first else { continue }
      for position in [ListPosition.after(row.position), .before(row.position), .end] {
        #expect(try faults(list, ListRequest(position: position)) == [], "\(list.name)")
      }
    }
  }

  @Test("A list without an index behind its search would be told of")
  func telling() throws {
    let filter = ListFilter("salesTaker", .equal, "anna")
    let plan = try company.desk.read {
      try $0.plan(.orders, ListRequest(filters: [filter], sort: ListSort("customerName")))
    }
    #expect(plan.contains { $0.hasPrefix("SCAN sales_order") })
  }
}
