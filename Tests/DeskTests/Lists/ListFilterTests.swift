import Sales
import Store
import Testing

@testable import Desk

@Suite("Filters of lists")
struct ListFilterTests {
  let flow: Flow

  init() throws {
    flow = try Flow()
    try flow.company.store.write { writer in
      for (currency, rate) in [("JPY", "0.006"), ("KWD", "3")] {
        try writer.put(ExchangeRate(currency: currency, validFrom: Day(number: 0), rate: Factor(rate)))
        try writer.insert(Customer(account: currency, name: currency, currency: currency))
      }
    }
    // Hammers of 10.00 euro, and what that is in yen and in dinars of 1,000 fils.
    for customer in ["C-1", "JPY", "KWD"] { try flow.hammers("1", for: customer) }
  }

  private func orders(_ column: String, _ comparison: ListComparison, _ value: String) throws -> [String] {
    let request = ListRequest(filters: [ListFilter(column, comparison, value)], sort: ListSort("number"))
    let page = try flow.desk.read { try $0.page(.orders, request, company: $0.company()) }
    let count = try flow.desk.read { try $0.count(.orders, request) }
    #expect(page.rows.count == count)
    let place = try #require(ListDefinition.orders.columns.firstIndex { $0.id == "number" })
    return page.rows.compactMap { row in
      if case .text(let number) = row.values[place] { number } else { nil }
    }
  }

  @Test("An amount is compared by the decimals of each order's own currency")
  func currencies() throws {
    let totals = try ["SO-000001", "SO-000002", "SO-000003"].map { try flow.company.order($0) }.map { order in
      try Currency.known(order.header.currency).text(order.header.total)
    }
    #expect(totals[0] == "11.90")
    #expect(!totals[1].contains("."))
    for (index, total) in totals.enumerated() {
      let number = "SO-00000\(index + 1)"
      #expect(try orders("total", .equal, total) == [number])
      #expect(try !orders("total", .notEqual, total).contains(number))
      #expect(try orders("total", .greaterOrEqual, total).contains(number))
      #expect(try !orders("total", .greater, total).contains(number))
    }
  }

  @Test("A yen order is never equal to half a yen, and lies on one side of it")
  func halves() throws {
    let total = try flow.company.order("SO-000002").header.total.minor
    #expect(try !orders("total", .equal, "\(total).5").contains("SO-000002"))
    #expect(try orders("total", .less, "\(total).5").contains("SO-000002"))
    #expect(try !orders("total", .greaterOrEqual, "\(total).5").contains("SO-000002"))
    #expect(try orders("total", .greater, "\(total - 1).5").contains("SO-000002"))
    #expect(try orders("total", .notEqual, "\(total).5").contains("SO-000002"))
  }

  @Test("A row without a value is unlike every value")
  func nothing() throws {
    try flow.invoice("SO-000001")
    #expect(try orders("nextShipDate", .equal, "") == ["SO-000001"])
    #expect(try orders("nextShipDate", .notEqual, "2030-01-01").count == 3)
  }

  @Test("The beginning of a text goes by the index of its column")
  func beginning() throws {
    #expect(try orders("number", .begins, "SO-00000").count == 3)
    #expect(try orders("number", .begins, "so").isEmpty)
    #expect(try orders("number", .begins, "O-").isEmpty)
    let request = ListRequest(
      filters: [ListFilter("number", .begins, "SO-000002")], sort: ListSort("number"))
    let plan = try flow.desk.read { try $0.plan(.orders, request) }
    #expect(plan.contains { $0.contains("SEARCH") && $0.contains("number>") }, "\(plan)")
  }
}
