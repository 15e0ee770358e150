import Foundation
import Sales
import Store

@testable import Desk

/// A small company in a real file of its own: Lindgren Tools in Germany, in euro, on 24 November 2026.
///
/// | item | what | price | stock |
/// |---|---|---|---|
/// | 0010 | Hammer, each, also by the box of 12 | 10.00 | 40 in 11 |
/// | 0020 | Screws, priced per 100 pieces | 4.00 | 5000 in 11 |
/// | 0030 | Steel rope by the metre, 2 decimals | 2.50 | 7 in 11, 100 in 12 |
/// | 0040 | Assembly, a service by the hour | 60.00 | none |
/// | 0090 | Old saw, stopped | 30.00 | 3 in 11 |
///
/// Customers: C-1 without limit; C-2 with a limit of 1,000.00 that C-3 shares by invoice account; C-4 in US dollars; C-9
/// blocked for all, C-8 for invoices. Users: anna (manager), kurt (clerk), rosa (reader).
final class Fixture {
  let desk: Desk
  let store: Store
  let folder: URL

  static let today = Day(number: 20781)

  init(change: (inout Company) -> Void = { _ in }) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "docket-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try Store(creating: folder.appending(path: "company.docket").path)
    desk = Desk(
      store: store, session: Session(login: "anna", terminal: "test"), day: Fixture.today,
      clock: { Date(timeIntervalSince1970: 1_795_500_000) })
    var company = Company(name: "Lindgren Tools", currency: "EUR", country: "DE")
    company.warehouse = "11"
    company.paymentTerms = "N30"
    company.taxGroup = "DOM"
    company.chargesTaxGroup = "FULL"
    change(&company)
    try store.write { writer in
      try Fixture.setUp(company, writer)
      try Fixture.addCustomers(writer)
      try Fixture.addItems(writer)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static func setUp(_ company: Company, _ writer: StoreWriter) throws {
    try writer.insert(company)
    for (login, role) in [("anna", Role.manager), ("kurt", .clerk), ("rosa", .reader)] {
      try writer.insert(User(login: login, name: login.capitalized, role: role))
    }
    for code in SeriesCode.allCases { try writer.insert(NumberSeries(code: code)) }
    for account in LedgerAccount.usualChart { try writer.put(account) }
    for (code, name) in [("11", "Main"), ("12", "Outlet")] {
      try writer.insert(Warehouse(code: code, name: name, site: "1"))
    }
    for (code, decimals) in [("pcs", 0), ("box", 0), ("m", 2), ("h", 2)] {
      try writer.insert(Unit(code: code, name: code, decimals: decimals))
    }
    try writer.insert(PaymentTerms(code: "N30", name: "30 days net", days: 30))
    try writer.insert(
      PaymentTerms(
        code: "D14", name: "14 days 2 %, 30 days net", days: 30, discountDays: 14,
        discountPercent: Percent("2")))
    let codes: [(CodeKind, String)] = [
      (.deliveryMode, "TRUCK"), (.deliveryMode, "MAIL"), (.deliveryTerms, "EXW"), (.taxGroup, "DOM"),
      (.taxGroup, "EXP"), (.itemTaxGroup, "FULL"), (.itemTaxGroup, "RED"), (.charge, "FREIGHT"),
      (.charge, "INSURE"), (.reason, "PRICE"), (.reason, "WON"),
    ]
    for (kind, code) in codes { try writer.put(NamedCode(kind: kind, code: code, name: code.capitalized)) }
    let start = Day(number: 0)
    for (code, kind, rate) in [("V19", TaxKind.standard, "19"), ("V7", .reduced, "7")] {
      try writer.insert(
        TaxCode(code: code, name: code, kind: kind),
        rates: [TaxRate(taxCode: code, validFrom: start, rate: Percent(rate))])
    }
    try writer.replaceTaxes(of: "DOM", kind: .customer, with: ["V19", "V7"])
    try writer.replaceTaxes(of: "FULL", kind: .item, with: ["V19"])
    try writer.replaceTaxes(of: "RED", kind: .item, with: ["V7"])
    try writer.put(ExchangeRate(currency: "USD", validFrom: start, rate: Factor("0.8")))
  }

  private static func addCustomers(_ writer: StoreWriter) throws {
    let rows: [(account: String, name: String, limit: Int?, invoice: String?, block: CustomerBlock)] = [
      ("C-1", "Möller & Söhne", nil, nil, .nothing), ("C-2", "Baumarkt Nord", 100_000, nil, .nothing),
      ("C-3", "Baumarkt Süd", nil, "C-2", .nothing), ("C-4", "Hudson Hardware", nil, nil, .nothing),
      ("C-8", "Slow Payers", nil, nil, .invoices), ("C-9", "Gone Broke", nil, nil, .all),
    ]
    for row in rows {
      var customer = Customer(
        account: row.account, name: row.name, currency: row.account == "C-4" ? "USD" : "EUR")
      customer.creditLimit = row.limit.map(Amount.init(minor:))
      customer.invoiceAccount = row.invoice ?? row.account
      customer.blocked = row.block
      customer.taxGroup = row.account == "C-4" ? "EXP" : ""
      try writer.insert(customer)
      try writer.replaceAddresses(
        of: row.account,
        with: [
          CustomerAddress(
            customer: row.account, role: .business,
            address: PostalAddress(street: "Hauptstr. 1", postalCode: "20095", city: "Hamburg", country: "DE")
          )
        ])
    }
  }

  private static func addItems(_ writer: StoreWriter) throws {
    let rows: [(number: String, name: String, unit: String, price: String, cost: String)] = [
      ("0010", "Hammer", "pcs", "10", "6"), ("0020", "Wood screw 4x40", "pcs", "4", "0.02"),
      ("0030", "Steel rope", "m", "2.5", "1.2"), ("0040", "Assembly", "h", "60", "40"),
      ("0090", "Old saw", "pcs", "30", "20"),
    ]
    for row in rows {
      var item = Item(number: row.number, name: row.name, unit: row.unit)
      item.basePrice = try Price(row.price)
      item.cost = try Price(row.cost)
      item.taxGroup = "FULL"
      item.kind = row.number == "0040" ? .service : .stocked
      item.stopped = row.number == "0090"
      if row.number == "0020" { item.priceUnit = try Quantity("100") }
      try writer.insert(item)
    }
    try writer.replaceUnitFactors(of: "0010", with: ["box": Factor("12")])
    try writer.replaceBarCodes(
      of: "0010", with: [ItemBarCode(code: "4006381333931", item: "0010", unit: "box")])
    try writer.replaceCustomerItems(
      of: "0030", with: [CustomerItem(customer: "C-1", item: "0030", theirNumber: "SEIL-3")])
    for (item, warehouse, quantity) in [
      ("0010", "11", "40"), ("0020", "11", "5000"), ("0030", "11", "7"), ("0030", "12", "100"),
      ("0090", "11", "3"),
    ] {
      var receipt = StockTransaction(
        item: item, warehouse: warehouse, status: .purchased, quantity: try Quantity(quantity),
        orderLineId: nil)
      receipt.physicalDate = today
      receipt.financialDate = today
      receipt.reason = "opening stock"
      try writer.insert(receipt)
    }
  }
}

extension Fixture {
  /// An order of one customer with lines of item and quantity.
  @discardableResult
  func order(_ lines: [(item: String, quantity: String)], for customer: String = "C-1") throws -> SalesOrder {
    let outcome = try desk.perform(
      CreateOrder(
        customer: customer, lines: lines.map { LineEntry(item: $0.item, quantity: try Quantity($0.quantity)) }
      ))
    return try order(outcome.number)
  }

  /// The order as it stands in the file.
  func order(_ number: String) throws -> SalesOrder {
    guard let order = try desk.read({ try $0.order(number) }) else { throw NotFound("order", number) }
    return order
  }

  /// The quotation as it stands in the file.
  func quotation(_ number: String) throws -> Quotation {
    guard let quotation = try desk.read({ try $0.quotation(number) }) else {
      throw NotFound("quotation", number)
    }
    return quotation
  }

  /// What there is of an item in a warehouse.
  func onHand(_ item: String, _ warehouse: String = "11") throws -> OnHand {
    try desk.read { try $0.onHand(StockPlace(item: item, warehouse: warehouse)) }
  }

  /// The refusal that the work meets, nil when it is done.
  func refusal(_ work: () throws -> Void) throws -> (any Refusal)? {
    do {
      try work()
      return nil
    } catch let refusal as any Refusal {
      return refusal
    }
  }
}
