import Desk
import Sales
import Store
import Testing

/// The small things that a company sets up, and what they do to documents.
@Suite("Items and rates as they are set up")
struct ItemAndRateTests {
  private let company: NewDesk
  init() throws { company = try NewDesk() }

  private func order(_ item: String, for customer: String, currency: String? = nil) throws
    -> SalesDocumentOutcome
  {
    var create = CreateOrder(customer: customer, lines: [LineEntry(item: item, unitPrice: try Price("100"))])
    create.header.currency = currency
    return try company.desk.perform(create)
  }

  @Test("An item that names no tax group is taxed like the company's usual goods")
  func usualTaxGroup() throws {
    try company.customer("C-1", "Lamps & Co")
    try company.item("L-1", "Desk lamp")
    try company.item("B-1", "Book") { $0.taxGroup = "RED" }
    #expect(try order("L-1", for: "C-1").total == Amount(minor: 11_900))
    #expect(try order("B-1", for: "C-1").total == Amount(minor: 10_700))
    var change = ChangeCompany()
    change.itemTaxGroup = ""
    try company.desk.perform(change)
    #expect(try order("L-1", for: "C-1").total == Amount(minor: 10_000))
    change.itemTaxGroup = "NONE"
    #expect(try problems { try company.desk.perform(change) }.map(\.field) == ["itemTaxGroup"])
  }

  @Test("A mistyped bar code warns; codes of the company's own making do not")
  func barCodes() throws {
    let warning = #expect(throws: Warning.self) {
      try company.item("L-1", "Lamp") { $0.barCodes = [BarCodeEntry("4006381333932")] }
    }
    #expect(warning?.code == "item.bar-code")
    var entry = ItemEntry()
    entry.name = "Lamp"
    entry.barCodes = [BarCodeEntry("4006381333932"), BarCodeEntry("SHELF-07"), BarCodeEntry("12345")]
    try company.desk.perform(
      CreateItem(number: "L-1", entry), accepting: ["item.bar-code": "printed so by the maker"])
    #expect(try company.desk.item("L-1").barCodes.count == 3)
    // What is there already is not warned of again.
    try company.desk.perform(ChangeItem("L-1", entry))
    #expect(throws: Warning.self) {
      try company.item("L-2", "Lamp") { $0.barCodes = [BarCodeEntry("96385075")] }
    }
  }

  @Test("A rate that was entered by mistake is deleted, the last one of a currency in use stays")
  func rates() throws {
    try company.customer("C-4", "Hudson") { $0.currency = "USD" }
    let (first, second) = (Day(number: 20_000), Day(number: 20_100))
    try company.desk.perform(SaveRate("USD", validFrom: first, rate: Factor("0.8")))
    try company.desk.perform(SaveRate("USD", validFrom: second, rate: Factor("8")))
    #expect(throws: NotFound.self) {
      try company.desk.perform(DeleteRate("USD", validFrom: second, rate: Factor("0.9")))
    }
    try company.desk.perform(DeleteRate("USD", validFrom: second))
    #expect(try company.desk.read { try $0.exchangeRate("USD", on: second) } == Factor("0.8"))
    #expect(throws: CodeRefusal.self) { try company.desk.perform(DeleteRate("USD", validFrom: first)) }
    try company.desk.perform(SaveRate("CHF", validFrom: first, rate: Factor("1.05")))
    try company.desk.perform(DeleteRate("CHF", validFrom: first))
    #expect(try company.desk.read { try $0.exchangeRate("CHF", on: second) } == nil)
    #expect(throws: NotFound.self) { try company.desk.perform(DeleteRate("CHF", validFrom: first)) }
  }
}
