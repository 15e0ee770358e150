import Desk
import Foundation
import Sales
import Store
import Testing

@Suite("Setting the company up")
struct SetupCompanyTests {
  private let company: NewDesk

  init() throws { company = try NewDesk() }

  @Test("A new company has all that selling needs")
  func newCompany() throws {
    try company.desk.read { reader in
      let parameters = try reader.company()
      #expect(parameters.name == "Nordwind GmbH")
      #expect(try reader.warehouse(parameters.warehouse) != nil)
      #expect(try reader.paymentTerms(parameters.paymentTerms)?.days == 30)
      #expect(try reader.user("max")?.role == .manager)
      for series in SeriesCode.allCases { #expect(try reader.numberSeries(series).next == 1) }
      let day = try #require(Day("2026-11-24"))
      let taxes = try reader.taxRules().codes(
        customerGroup: parameters.taxGroup, itemGroup: parameters.chargesTaxGroup, on: day)
      #expect(taxes.map(\.rate.description) == ["19"])
      for account in LedgerAccount.usualChart { #expect(try reader.ledgerAccount(account.number) != nil) }
      #expect(try reader.audit(of: "company").map(\.action) == ["company.create"])
    }
  }

  @Test("A company in a country without known taxes begins without any")
  func countryWithoutTaxes() throws {
    let american = try NewDesk(currency: "USD", country: "US")
    let taxGroup = try american.desk.read { try $0.company().taxGroup }
    #expect(taxGroup.isEmpty)
    #expect(try american.desk.lookup(.taxCode, "").isEmpty)
  }

  @Test("A company with a wrong currency and country is refused with both, and no user is made")
  func refusedCompany() throws {
    let found = try problems {
      try NewCompany(name: "X", currency: "EURO", country: "Germany", login: "max").check()
    }
    #expect(found.map(\.field) == ["currency", "country"])
    #expect(found[0].text.contains("EUR?"))
  }

  @Test("A change of the parameters touches only what is given and meets a conflict by version")
  func changeCompany() throws {
    var change = ChangeCompany(version: 1)
    change.quotationDays = 14
    change.taxMethod = .line
    let outcome = try company.desk.perform(change)
    #expect(outcome.version == 2)
    let parameters = try company.desk.read { try $0.company() }
    #expect(parameters.quotationDays == 14)
    #expect(parameters.taxMethod == .line)
    #expect(parameters.name == "Nordwind GmbH")
    let conflict = #expect(throws: Conflict.self) { try company.desk.perform(change) }
    #expect(conflict?.by == "max")
  }

  @Test("Posting accounts must be in the chart")
  func accounts() throws {
    var change = ChangeCompany()
    var accounts = PostingAccountsEntry()
    accounts.revenue = "4001"
    change.accounts = accounts
    change.warehouse = "MAIM"
    let found = try problems { try company.desk.perform(change) }
    #expect(found.map(\.field) == ["warehouse", "accounts.revenue"])
    #expect(found[1].figures.contains(Figure("nearest", "4000")))
  }

  @Test("The only manager stays until there is another")
  func lastManager() throws {
    #expect(throws: LastManagerRefusal.self) { try company.desk.perform(DeleteUser("max")) }
    #expect(throws: LastManagerRefusal.self) { try company.desk.perform(SaveUser("max", role: .clerk)) }
    try company.desk.perform(SaveUser("clara", role: .manager))
    try company.desk.perform(SaveUser("max", role: .clerk))
    #expect(throws: DutyRefusal.self) { try company.desk.perform(SaveUser("rita", role: .manager)) }
  }

  @Test("The series of invoices never goes back, and a gap in it is a warning")
  func series() throws {
    try company.desk.perform(
      SaveSeries(.invoice, next: 10), accepting: ["series.gap": "begins after the old books"])
    let found = try problems { try company.desk.perform(SaveSeries(.invoice, next: 5)) }
    #expect(found.map(\.code) == ["series.back"])
    let other = try NewDesk()
    let warning = #expect(throws: Warning.self) { try other.desk.perform(SaveSeries(.invoice, next: 10)) }
    #expect(warning?.what == "The numbers INV-000001 to INV-000009 would be missing.")
    try other.desk.perform(SaveSeries(.customer, prefix: "K", digits: 4, next: 70))
    #expect(try other.customer(nil, "Kunde") == "K0070")
  }

  @Test("A code that a customer has can't be deleted; another can")
  func codes() throws {
    try company.desk.perform(SaveCode(.customerGroup, "RETAIL", name: "Retail"))
    try company.customer("C-1", "Shop") { $0.customerGroup = "RETAIL" }
    let refusal = #expect(throws: CodeRefusal.self) {
      try company.desk.perform(DeleteCode(.customerGroup, "RETAIL"))
    }
    #expect(refusal?.reason == .used(by: "customer C-1"))
    try company.desk.perform(DeleteCode(.customerGroup, "STD"))
    let missing = #expect(throws: NotFound.self) {
      try company.desk.perform(DeleteCode(.customerGroup, "RETIAL"))
    }
    #expect(missing?.nearest == "RETAIL")
  }

  @Test("Every kind of code that is in no use can be deleted")
  func unusedCodes() throws {
    for kind in CodeKind.allCases {
      try company.desk.perform(SaveCode(kind, "ZZ"))
      try company.desk.perform(DeleteCode(kind, "ZZ"))
      #expect(try company.desk.read { try $0.namedCode(kind, "ZZ") } == nil)
    }
  }

  @Test("A warehouse that the company names can't be deleted, one without stock can")
  func warehouses() throws {
    try company.desk.perform(SaveWarehouse("011", name: "Second", site: "MAIN"))
    #expect(try company.desk.read { try $0.warehouse("011")?.name } == "Second")
    let found = try problems { try company.desk.perform(SaveWarehouse("012", site: "MIAN")) }
    #expect(found.map(\.field) == ["site"])
    let refusal = #expect(throws: CodeRefusal.self) { try company.desk.perform(DeleteWarehouse("MAIN")) }
    #expect(refusal?.reason == .used(by: "the company's parameters"))
    try company.desk.perform(DeleteWarehouse("011"))
  }

  @Test("A rate is of another currency than the company's and more than zero")
  func rates() throws {
    try company.desk.perform(SaveRate("USD", rate: Factor(millionths: 917_431)))
    let day = try #require(Day("2026-12-01"))
    #expect(try company.desk.read { try $0.exchangeRate("USD", on: day) }?.description == "0.917431")
    let found = try problems { try company.desk.perform(SaveRate("EUR", rate: .zero)) }
    #expect(found.map(\.code) == ["rate.own-currency", "rate.zero"])
  }
}
