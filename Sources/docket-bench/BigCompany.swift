import Desk
import Foundation
import Sales
import Store

/// A company of any size, for measuring: customers, items and orders of four lines over two years.
///
/// A few hundred orders are made by actions; the rest are copies of them with other customers, items and dates. All but
/// the last twentieth are done with; of those at the end some are open, picked, packed or cancelled.
struct BigCompany {
  let orders: Int
  let customers: Int
  let items: Int
  private let today = Day(at: Date())
  private static let days = 730
  private static let templates = 400

  /// Makes a company of so many orders.
  init(orders: Int, customers: Int, items: Int) {
    self.orders = orders
    self.customers = customers
    self.items = items
  }

  /// Makes the file.
  func make(at path: String, purchases: BigPurchases, progress: (String) -> Void) throws {
    let store = try Store(creating: path)
    let company = NewCompany(name: "Bench Trading GmbH", currency: "EUR", country: "DE", login: "bench")
    try company.make(in: store, moment: "2026-01-01T08:00:00Z")
    progress("customers")
    try addCustomers(to: store)
    progress("items")
    try addItems(to: store)
    progress("orders")
    let done = try template(desk(store, ago: BigCompany.days), count: min(BigCompany.templates, orders)) {
      place, _ in
      place % 20 == 0 ? .cancelled : .invoiced
    }
    let mixed = try template(desk(store, ago: 12), count: min(BigCompany.templates, orders)) { place, _ in
      Fate.allCases[place % Fate.allCases.count]
    }
    let copies = copies(done, mixed)
    try store.copyInBulk(copies) { count in
      if count.isMultiple(of: 100) { progress("orders \(count * done.orders)") }
    }
    try purchases.make(desk(store, ago: 30), progress: progress)
    progress("sizes for the planner")
    try store.analyze()
  }

  /// The desk as it was so many days ago, for the trail too.
  private func desk(_ store: Store, ago days: Int) -> Desk {
    let moment = Date() - Double(days) * 86_400
    return Desk(
      store: store, session: Session(login: "bench", terminal: "bench"), day: today - days, clock: { moment })
  }

  private func copies(_ done: BulkSet, _ mixed: BulkSet) -> [(set: BulkSet, shift: BulkShift)] {
    let left = max(0, orders - done.orders - mixed.orders)
    let all = left / max(1, done.orders)
    let last = max(all > 0 ? 1 : 0, all / 20)
    let first = all - last
    return (0..<all).map { place in
      let isDone = place < first
      return (
        isDone ? done : mixed,
        BulkShift(
          days: isDone ? place * (BigCompany.days - 30) / max(1, first) : 0,
          customers: (place + 1) * 7_919 % max(1, customers), items: (place + 1) * 104_729 % max(1, items))
      )
    }
  }
}

extension BigCompany {
  /// How far an order of a set comes.
  enum Fate: CaseIterable {
    case open, confirmed, picking, packed, invoiced, partly, cancelled, delivered
  }

  private func addCustomers(to store: Store) throws {
    try inChunks(customers) { range in
      try store.writeInBulk { writer in
        for number in range {
          var customer = Customer(
            account: try writer.drawNumber(.customer), name: BenchWords.customer(number), currency: "EUR")
          customer.searchName = customer.name
          customer.creditLimit = Amount(minor: 1_000_000_000_00)
          try writer.insert(customer)
          let address = PostalAddress(
            street: "Kaistraße \(number % 200)", postalCode: "20095", city: BenchWords.town(number),
            country: "DE")
          try writer.replaceAddresses(
            of: customer.account,
            with: [CustomerAddress(customer: customer.account, role: .business, address: address)])
        }
      }
    }
  }

  private func addItems(to store: Store) throws {
    try inChunks(items) { range in
      try store.writeInBulk { writer in
        for number in range {
          var item = Item(
            number: try writer.drawNumber(.item), name: BenchWords.item(number), unit: "pcs")
          item.basePrice = Price(millionths: (100 + number % 50_000) * 10_000)
          item.cost = Price(millionths: (60 + number % 30_000) * 10_000)
          item.taxGroup = "FULL"
          try writer.insert(item)
          var receipt = StockTransaction(
            item: item.number, warehouse: "MAIN", status: .purchased,
            quantity: Quantity(millionths: 1_000_000 * Quantity.scale), orderLineId: nil)
          receipt.physicalDate = today - BigCompany.days
          receipt.financialDate = receipt.physicalDate
          receipt.reason = "Opening stock"
          try writer.insert(receipt)
        }
      }
    }
  }

  private func inChunks(_ count: Int, _ body: (Range<Int>) throws -> Void) throws {
    for start in stride(from: 0, to: count, by: 5_000) { try body(start..<min(count, start + 5_000)) }
  }

  /// Makes orders by actions, all in one transaction.
  private func template(
    _ desk: Desk, count: Int, fate: (Int, Desk) -> Fate
  ) throws -> BulkSet {
    let from = try desk.read { try $0.bulkMark() }
    try desk.store.writeInBulk { writer in
      for place in 0..<count {
        let maker = BenchOrder(desk: desk, writer: writer)
        try maker.make(
          customer: place * 31 % customers, items: (0..<4).map { (place * 37 + $0 * 811) % items },
          fate: fate(place, desk))
      }
    }
    return BulkSet(from: from, to: try desk.read { try $0.bulkMark() })
  }
}
