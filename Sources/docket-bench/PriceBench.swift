import Desk
import Foundation
import Sales
import Store

/// Measures the search among trade agreements in a company of its own.
///
/// Half of the rows are prices of an item for a customer or a group, in breaks of quantity; half are line discounts. The
/// items that are searched have as many rows as any other.
struct PriceBench {
  let rows: Int
  private static let items = 500
  private static let breaks = 5
  private static let customers = 100

  func run(_ table: inout BenchTable) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "docket-prices-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Store(creating: folder.appending(path: "prices.docket").path)
    let made = NewCompany(name: "Bench Trading GmbH", currency: "EUR", country: "DE", login: "bench")
    try made.make(in: store, moment: "2026-01-01T08:00:00Z")
    try fill(store)
    let desk = Desk(store: store, session: Session(login: "bench", terminal: "bench"))
    try desk.read { reader in
      let company = try reader.company()
      var searches = Times()
      for place in 0..<1_000 {
        guard let item = try reader.item(item(place * 7_919 % PriceBench.items)) else { continue }
        var question = PriceQuestion(
          item: item, unit: "pcs", unitFactor: .one, quantity: Quantity(millionths: 25_000_000),
          customer: customer(place % PriceBench.customers), currency: "EUR", day: desk.today)
        question.priceGroup = "GROUP"
        question.lineDiscountGroup = "GROUP"
        _ = try searches.measure { try PriceSearch(reader: reader, company: company).price(question) }
      }
      table.times("search a price among \(rows) agreements", searches, target: .milliseconds(2))
      let header = OrderHeader(number: "", customer: customer(0), currency: "EUR", date: desk.today)
      let resolver = try LineResolver(reader: reader, company: company, header: header)
      let lines: [OrderLine] = try (0..<PriceBench.items).map {
        try resolver.line(LineEntry(item: item($0), quantity: .one), number: $0 + 1)
      }
      var reprices = Times()
      for _ in 0..<20 {
        _ = try reprices.measure { try lines.map { try resolver.repriced($0) } }
      }
      table.times("price an order of \(lines.count) lines anew", reprices, target: .milliseconds(100))
    }
  }

  private func item(_ place: Int) -> String { "P\(place)" }
  private func customer(_ place: Int) -> String { "K\(place)" }

  private func fill(_ store: Store) throws {
    try store.write { writer in
      for place in 0..<PriceBench.items {
        var item = Item(number: item(place), name: "Part \(place)", unit: "pcs")
        item.kind = .service
        item.basePrice = Price(millionths: 10_000_000)
        try writer.insert(item)
      }
    }
    // Items beyond those that are searched need no record: nothing but their rows makes the search longer.
    let perItem = PriceBench.customers / 10 * PriceBench.breaks * 2
    var left = rows
    var place = 0
    while left > 0 {
      try store.write { writer in
        for _ in 0..<1_000 where left > 0 {
          for terms in terms(of: place).prefix(min(left, perItem)) {
            _ = try writer.insert(TradeAgreement(terms, journal: "TJ-000001")) as Int
            left -= 1
          }
          place += 1
        }
      }
    }
    try store.analyze()
  }

  private func terms(of place: Int) -> [TradeTerms] {
    (0..<PriceBench.customers / 10).flatMap { number in
      (0..<PriceBench.breaks).flatMap { step in
        [TradeRelation.price, .lineDiscount].map { relation in
          var terms = TradeTerms(relation, currency: "EUR")
          terms.accountCode = [.table, .group, .all][number % 3]
          terms.account =
            terms.accountCode == .table
            ? customer((place + number) % PriceBench.customers) : terms.accountCode == .group ? "GROUP" : ""
          terms.itemCode = .table
          terms.item = item(place)
          terms.unit = "pcs"
          terms.quantityFrom = Quantity(millionths: step * 10_000_000)
          terms.quantityTo = Quantity(millionths: (step + 1) * 10_000_000)
          terms.findNext = true
          if relation == .price {
            terms.amount = Price(millionths: 9_000_000 - step * 100_000)
          } else {
            terms.percent1 = Percent(millionths: 1_000_000 + step * 100_000)
          }
          return terms
        }
      }
    }
  }
}
