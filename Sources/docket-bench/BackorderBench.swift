import Desk
import Foundation
import Sales
import Store

/// Measures backorders in a company of its own: many open sales lines and purchase lines, one item for which thousands wait.
struct BackorderBench {
  let salesLines: Int
  private static let items = 20_000
  private static let customers = 5_000
  /// How many lines wait for the first item.
  private static let queue = 5_000

  func run(_ table: inout BenchTable) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "docket-waiting-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Store(creating: folder.appending(path: "waiting.docket").path)
    try NewCompany(name: "Bench Trading GmbH", currency: "EUR", country: "DE", login: "bench")
      .make(in: store, moment: "2026-01-01T08:00:00Z")
    let desk = Desk(store: store, session: Session(login: "bench", terminal: "bench"))
    try fill(store, today: desk.today)
    let waiting = try desk.read { try $0.backorderTotals(on: desk.today) }
    table.figure("waiting lines", waiting.lines, "")
    var plans = Times()
    try plans.measure { try desk.planAllCoverage() }
    table.times("lay out the coverage of all items", plans, target: .seconds(3))
    let lists = ListBench(
      desk: desk, only: ["backorders.by-item", "backorders.by-customer", "backorders.by-vendor"])
    try lists.run(&table)
    var filtered = Times()
    for place in 0..<20 {
      let filter = ListFilter("customer", .equal, customer(place * 211))
      filtered.add(
        try time {
          _ = try desk.page(.backordersByCustomer, ListRequest(filters: [filter], limit: 40))
        })
    }
    table.times("open the backorders of a customer", filtered, target: .milliseconds(30))
    try measureSplit(desk, &table)
  }

  private func measureSplit(_ desk: Desk, _ table: inout BenchTable) throws {
    var reads = Times()
    let place = try reads.measure {
      try desk.read { try WaitingPlace(item: item(0), warehouse: nil, $0) }
    }
    table.times("read an item with \(place.demands.count) waiting lines", reads, target: .milliseconds(200))
    var rules = Times()
    for scheme in [SplitScheme.byDate, .byClass, .proRata] {
      _ = try rules.measure { try place.split(by: scheme) }
    }
    table.times("share it out", rules, target: .milliseconds(50))
    var splits = Times()
    for scheme in ["by-date", "pro-rata"] {
      _ = try splits.measure { try desk.perform(SplitStock(item: item(0), scheme: scheme)) }
    }
    table.times("split it", splits, target: .milliseconds(200))
    var totals = Times()
    for _ in 0..<20 { _ = try totals.measure { try desk.read { try $0.backorderTotals(on: desk.today) } } }
    table.times("totals of all backorders", totals, target: .milliseconds(30))
  }

  private func time(_ work: () throws -> Void) rethrows -> Duration {
    let clock = ContinuousClock()
    let start = clock.now
    try work()
    return clock.now - start
  }

  private func item(_ place: Int) -> String { "P\(100_000 + place)" }
  private func customer(_ place: Int) -> String { "K\(100_000 + place % BackorderBench.customers)" }

  private func fill(_ store: Store, today: Day) throws {
    try store.writeInBulk { writer in
      for place in 0..<BackorderBench.items {
        var item = Item(number: item(place), name: "Part \(place)", unit: "pcs")
        item.basePrice = Price(millionths: 10_000_000)
        try writer.insert(item)
      }
      for place in 0..<BackorderBench.customers {
        try writer.insert(Customer(account: customer(place), name: "Customer \(place)", currency: "EUR"))
      }
      try writer.insert(Vendor(account: "V-1", name: "Smith Forge", currency: "EUR"))
    }
    let warehouse = try store.read { try $0.company().warehouse }
    var left = salesLines
    var number = 0
    while left > 0 {
      try store.writeInBulk { writer in
        for _ in 0..<2_000 where left > 0 {
          number += 1
          try insertOrder(number, warehouse, today, writer)
          if number.isMultiple(of: 3) { try insertPurchase(number, warehouse, today, writer) }
          left -= 4
        }
      }
    }
    try store.writeInBulk { writer in
      for place in 0..<BackorderBench.items {
        try writer.insert(
          StockTransaction(
            item: item(place), warehouse: warehouse, status: .purchased,
            quantity: Quantity(millionths: (place == 0 ? 9_000 : 5 + place % 40) * 1_000_000),
            orderLineId: nil))
      }
    }
    try store.analyze()
  }

  private func insertOrder(_ number: Int, _ warehouse: String, _ today: Day, _ writer: StoreWriter) throws {
    let name = customer(number * 7)
    var header = OrderHeader(number: "SO-\(1_000_000 + number)", customer: name, currency: "EUR", date: today)
    header.customerName = "Customer \(number % BackorderBench.customers)"
    let lines = (1...4).map { line in
      let place = line == 1 && number <= BackorderBench.queue ? 0 : (number * 4 + line) * 7_919
      var sold = OrderLine(
        lineNumber: line, item: item(place % BackorderBench.items), text: "Part",
        quantity: Quantity(millionths: (1 + number % 9) * 1_000_000), unit: "pcs",
        shipDate: today + (number * 13 + line) % 120 - 60)
      sold.warehouse = warehouse
      sold.net = Amount(minor: 1_000)
      return sold
    }
    let saved = try writer.insert(SalesOrder(header: header, lines: lines))
    for line in saved.lines {
      try writer.insert(
        StockTransaction(
          item: line.item ?? "", warehouse: warehouse, status: .onOrder, quantity: -line.quantity,
          orderLineId: line.id))
    }
  }

  private func insertPurchase(_ number: Int, _ warehouse: String, _ today: Day, _ writer: StoreWriter) throws
  {
    let header = PurchaseHeader(
      number: "PO-\(1_000_000 + number)", vendor: "V-1", currency: "EUR", date: today)
    let lines = (1...4).map { line in
      var bought = PurchaseLine(
        lineNumber: line, item: item((number * 4 + line) * 104_729 % BackorderBench.items), text: "Part",
        quantity: Quantity(millionths: 10_000_000), unit: "pcs", deliveryDate: today + number % 90 - 30)
      bought.warehouse = warehouse
      return bought
    }
    let saved = try writer.insert(PurchaseOrder(header: header, lines: lines))
    for line in saved.lines {
      try writer.insert(
        StockTransaction(
          item: line.item ?? "", warehouse: warehouse, status: .ordered, quantity: line.quantity,
          orderLineId: nil, purchaseLineId: line.id))
    }
  }
}
