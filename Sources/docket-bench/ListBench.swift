import Desk
import Sales
import Store

/// Measures the reading of a company: lists, searches, documents.
struct ListBench {
  let desk: Desk
  /// The names of the lists that are measured; all when empty.
  let only: [String]
  private static let rows = 40
  private static let open = Duration.milliseconds(30)
  private static let paging = Duration.milliseconds(10)
  private static let search = Duration.milliseconds(20)

  /// Opens, pages and searches every list.
  func run(_ table: inout BenchTable) throws {
    for list in Queries.all where only.isEmpty || only.contains(list.name) {
      try open(list, &table)
      try page(list, &table)
      try search(list, &table)
    }
  }

  private func open(_ list: ListDefinition, _ table: inout BenchTable) throws {
    var times = Times()
    for _ in 0..<20 {
      _ = try times.measure { try desk.page(list, ListRequest(limit: ListBench.rows)) }
    }
    table.times("open \(list.name)", times, target: ListBench.open)
  }

  private func page(_ list: ListDefinition, _ table: inout BenchTable) throws {
    for sort in list.columns where sort.sortable {
      var times = Times()
      var request = ListRequest(sort: ListSort(sort.id), limit: ListBench.rows)
      for _ in 0..<20 {
        let page = try times.measure { try desk.page(list, request) }
        guard let last = page.rows.last, page.more else { break }
        request.position = .after(last.position)
      }
      request.position = .end
      for _ in 0..<10 {
        let page = try times.measure { try desk.page(list, request) }
        guard let first = page.rows.first else { break }
        request.position = .before(first.position)
      }
      table.times("page \(list.name) by \(sort.id)", times, target: ListBench.paging)
    }
  }

  /// Reads the first page for each beginning of some words, as they are typed.
  private func search(_ list: ListDefinition, _ table: inout BenchTable) throws {
    guard list.isSearchable else { return }
    var times = Times()
    for word in BenchWords.searches + ["SO-00", "4711"] {
      for length in 1...word.count {
        let request = ListRequest(search: String(word.prefix(length)), limit: ListBench.rows)
        _ = try times.measure { try desk.page(list, request) }
      }
    }
    table.times("search \(list.name)", times, target: ListBench.search)
  }

  /// Opens orders with their lines, from all over the company.
  func openOrders(_ count: Int, of orders: Int, _ table: inout BenchTable) throws {
    var times = Times()
    for place in 0..<count {
      let number = BenchOrder.number("SO-", place * 7_919 % max(1, orders))
      _ = try times.measure { try desk.read { try $0.order(number) } }
    }
    table.times("open an order", times, target: ListBench.open)
  }
}
