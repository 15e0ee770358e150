import Foundation
import Sales
import Store

/// A believable company to try the desk with: an invented trader in pumps, valves, fittings and tools, with a year of
/// business behind it.
///
/// It comes about as a real one does, by actions that its users perform day by day, so every rule holds in it. It is the
/// same each time for the same day.
public enum DemoCompany {
  /// What the year is drawn from.
  static let seed: UInt64 = 0x4E6F_7264_7769_6E64

  /// How many days of business it has behind it.
  private static let days = 364

  /// Makes the file of the demo company.
  ///
  /// Its users are anna, a clerk, mark, a manager, rosa, who only reads, and whoever makes it, as a manager.
  /// - Parameters:
  ///   - url: The file; it must not be there yet.
  ///   - today: The last day of its business; documents are dated up to it.
  ///   - login: Who makes it.
  ///   - progress: Told of each month as it begins, in words.
  /// - Throws: `StoreRefusal` when the file can't be made; nothing is left of it then.
  public static func make(
    at url: URL, today: Day, login: String, progress: (String) throws -> Void = { _ in }
  ) throws {
    let store = try Store(creating: url.path)
    do {
      try fill(store, today: today, login: login, progress: progress)
    } catch {
      Store.remove(url.path)
      throw error
    }
  }

  private static func fill(
    _ store: Store, today: Day, login: String, progress: (String) throws -> Void
  ) throws {
    var random = DemoRandom(seed: seed)
    let first = (today - days).workday
    try DemoSetUp.company(login: login).make(in: store, moment: "\(first)T08:00:00Z")
    let desk = Desk(store: store, session: Session(login: login, terminal: "demo"), day: first)
    try progress("Parties and items")
    let (parties, goods) = try store.writeInBulk { writer in
      try makeRecords(DemoPerform(desk, in: writer, on: first), first: first, today: today, &random)
    }
    var warehouse = DemoWarehouse(goods: goods, last: today)
    var trade = DemoTrade(random: random, parties: parties, goods: goods, last: today)
    var day = first
    while day <= today {
      try progress("Business of \(day.description.prefix(7))")
      let end = min(today, day.endOfMonth)
      // One transaction for each month: one for each action would wait for the disk thousands of times.
      try store.writeInBulk { writer in
        if day == first { try warehouse.open(DemoPerform(desk, in: writer, on: day).by("mark"), &random) }
        while day <= end {
          if day.weekday <= 5 {
            let perform = DemoPerform(desk, in: writer, on: day)
            if day.weekday == 1 { try warehouse.refill(perform.by("mark"), on: day, &random) }
            try trade.work(perform, on: day)
          }
          day = day + 1
        }
        if day > today {
          let manager = DemoPerform(desk, in: writer, on: today).by("mark")
          try DemoCredit.settle(manager, parties)
          try DemoDates.control(manager)
          try DemoChances.addTemplate(manager, for: trade.parties, goods)
          try DemoHolds.settle(manager)
          try DemoPrices.settle(manager, on: today)
          var purchasing = DemoPurchasing(goods: goods, today: today) { day in
            DemoPerform(desk, in: writer, on: day).by("mark")
          }
          try purchasing.settle()
        }
      }
    }
    try store.analyze()
  }

  private static func makeRecords(
    _ perform: DemoPerform, first: Day, today: Day, _ random: inout DemoRandom
  ) throws -> ([DemoParties.Party], [DemoItems.Goods]) {
    try DemoSetUp.fill(perform, login: perform.login)
    try DemoDates.fill(perform, from: first, to: today)
    try DemoChances.fill(perform)
    try DemoSetUp.addRates(perform, from: first, to: today, random: &random)
    var makers = DemoParties(random: DemoRandom(seed: random.next()))
    try makers.addVendors(perform)
    let parties = try makers.addCustomers(perform)
    var items = DemoItems(random: DemoRandom(seed: random.next()), customers: parties.map(\.account))
    return (parties, try items.add(perform))
  }
}
