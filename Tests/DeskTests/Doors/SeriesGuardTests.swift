import Sales
import Testing

@testable import Desk

@Suite("Number series set by hand")
struct SeriesGuardTests {
  let flow: Flow

  init() throws { flow = try Flow() }

  @Test("No series goes back to a number that is in use, whatever its prefix was meanwhile")
  func back() throws {
    try flow.hammers("1")
    try flow.hammers("1")
    let found = try problems { try flow.desk.perform(SaveSeries(.order, next: 1)) }
    #expect(found.map(\.code) == ["series.used"])
    #expect(found.first?.text.contains("SO-000002") == true)
    try flow.desk.perform(SaveSeries(.order, prefix: "X-", next: 1))
    #expect(try flow.hammers("1") == "X-000001")
    #expect(throws: ProblemsRefusal.self) {
      try flow.desk.perform(SaveSeries(.order, prefix: "SO-", next: 1))
    }
    try flow.desk.perform(SaveSeries(.order, prefix: "SO-", next: 3))
    #expect(try flow.hammers("1") == "SO-000003")
  }

  @Test("Numbers of another shape are in nobody's way")
  func shapes() throws {
    for account in ["C-7", "C-00000", "C-0000007", "C-000008x", "D-000009"] {
      var entry = CustomerEntry()
      entry.name = account
      try flow.desk.perform(CreateCustomer(account: account, entry))
    }
    try flow.desk.perform(SaveSeries(.customer, next: 1))
    var long = CustomerEntry()
    long.name = "Long"
    try flow.desk.perform(CreateCustomer(account: "C-1000000", long))
    #expect(throws: ProblemsRefusal.self) { try flow.desk.perform(SaveSeries(.customer, next: 1_000_000)) }
    try flow.desk.perform(SaveSeries(.customer, next: 1_000_001))
  }

  @Test("The next number leaves room to draw")
  func greatest() throws {
    let found = try problems { try flow.desk.perform(SaveSeries(.order, next: Int.max)) }
    #expect(found.map(\.code) == ["series.next"])
    try flow.desk.perform(SaveSeries(.order, next: NumberSeries.greatest))
    #expect(try flow.hammers("1") == "SO-1000000000000000000")
    #expect(try flow.hammers("1") == "SO-1000000000000000001")
  }

  @Test("A gap that was accepted is no finding of the check, and another one is")
  func gap() throws {
    for series in [SeriesCode.invoice, .voucher] {
      let order = try flow.hammers("1")
      try flow.invoice(order, .all)
      try flow.desk.perform(
        SaveSeries(series, next: 10), accepting: ["series.gap": "the old books end at 9"])
      try flow.expectClean()
    }
    try flow.invoice(try flow.hammers("1"), .all)
    try flow.expectClean()
    try flow.company.store.write { writer in
      var series = try writer.reader.numberSeries(.invoice)
      series.next = 20
      _ = try writer.save(series)
    }
    try flow.invoice(try flow.hammers("1"), .all)
    #expect(try flow.findings().contains { $0.contains("number after INV-000011") })
  }
}
