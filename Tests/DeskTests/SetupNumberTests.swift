import Desk
import Sales
import Store
import Testing

@Suite("Tax numbers and bank accounts")
struct SetupNumberTests {
  private let company: NewDesk
  private let right = "DE136695976"
  private let wrong = "DE136695978"

  init() throws { company = try NewDesk() }

  private func entry(_ taxNumber: String) -> CustomerEntry {
    var entry = CustomerEntry()
    entry.name = "Muster AG"
    entry.taxNumber = taxNumber
    entry.addresses = [CustomerAddressEntry(AddressEntry(city: "Berlin", country: "DE"))]
    return entry
  }

  @Test("A right tax number passes")
  func rightNumber() throws {
    let account = try company.clerk.perform(CreateCustomer(entry(right))).number
    #expect(try company.desk.customer(account).customer.taxNumber == right)
  }

  @Test("A wrong check digit is a warning that can be accepted with a reason")
  func wrongNumber() throws {
    let warning = #expect(throws: Warning.self) { try company.clerk.perform(CreateCustomer(entry(wrong))) }
    #expect(warning?.name == "customer.tax-number")
    let account = try company.clerk.perform(
      CreateCustomer(entry(wrong)), accepting: ["customer.tax-number": "as printed on their letter"]
    ).number
    #expect(account == "C-000001", "the refused customer drew no number")
    #expect(try company.desk.customer(account).customer.taxNumber == wrong)
  }

  @Test("Without an address the letters in front of the number tell the country")
  func lettersTell() throws {
    var entry = entry(wrong)
    entry.addresses = nil
    #expect(throws: Warning.self) { try company.clerk.perform(CreateCustomer(entry)) }
    entry.taxNumber = "12-3456789"
    try company.clerk.perform(CreateCustomer(entry))
  }

  @Test("A change warns only when the tax number is changed")
  func change() throws {
    try company.clerk.perform(CreateCustomer(account: "C-1", entry(right)))
    var change = CustomerEntry()
    change.taxNumber = wrong
    #expect(throws: Warning.self) { try company.clerk.perform(ChangeCustomer("C-1", change)) }
    change = CustomerEntry()
    change.phone = "030"
    try company.clerk.perform(ChangeCustomer("C-1", change))
  }

  @Test("A rehearsal tells of the warning and writes nothing")
  func rehearsal() throws {
    let (outcome, warnings) = try company.clerk.rehearse(CreateCustomer(entry(wrong)))
    #expect(warnings.map(\.name) == ["customer.tax-number"])
    #expect(throws: NotFound.self) { try company.desk.customer(outcome.number) }
  }

  @Test("The company's IBAN is tested by its check digits")
  func bankAccount() throws {
    var change = ChangeCompany()
    change.bankAccount = "DE89 3704 0044 0532 0130 01"
    let warning = #expect(throws: Warning.self) { try company.desk.perform(change) }
    #expect(warning?.name == "company.bank-account")
    change.bankAccount = "DE89 3704 0044 0532 0130 00"
    try company.desk.perform(change)
  }

  @Test("The tax number of a vendor is tested too")
  func vendor() throws {
    var entry = VendorEntry()
    entry.name = "Lieferant"
    entry.taxNumber = wrong
    entry.address = AddressEntry(country: "DE")
    let warning = #expect(throws: Warning.self) { try company.desk.perform(CreateVendor(entry)) }
    #expect(warning?.name == "vendor.tax-number")
  }
}
