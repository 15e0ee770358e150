import Desk
import Sales
import Store
import Testing

@Suite("Customers")
struct SetupCustomerTests {
  private let company: NewDesk

  init() throws { company = try NewDesk() }

  @Test("A new customer draws its account and takes the company's currency")
  func defaults() throws {
    let account = try company.customer(nil, "Ærøskøbing Værft")
    #expect(account == "C-000001")
    let record = try company.desk.customer(account)
    #expect(record.customer.currency == "EUR")
    #expect(record.customer.searchName == "Ærøskøbing Værft")
    #expect(record.customer.invoiceAccount == account)
    #expect(record.customer.creditLimit == nil)
    #expect(try company.customer(nil, "Second") == "C-000002")
  }

  @Test("Leading zeros of an account are kept")
  func leadingZeros() throws {
    try company.customer("00042", "Zeros")
    #expect(try company.desk.customer("00042").customer.account == "00042")
    #expect(throws: NotFound.self) { try company.desk.customer("42") }
  }

  @Test("A number of the series that was given by hand is not drawn again")
  func givenNumber() throws {
    try company.customer("C-000007", "By hand")
    #expect(try company.customer(nil, "Drawn") == "C-000008")
    try company.customer("C-000003", "Before")
    try company.customer("C-99", "Of another shape")
    #expect(try company.customer(nil, "Drawn") == "C-000009")
  }

  @Test("An account that is taken is refused and draws nothing")
  func duplicate() throws {
    try company.customer("C-9", "First")
    let refusal = #expect(throws: CodeRefusal.self) { try company.customer("C-9", "Second") }
    #expect(refusal?.code == "customer.taken")
    #expect(try company.desk.customer("C-9").customer.name == "First")
  }

  @Test("All that is wrong with a customer is told at once, each code with the nearest one")
  func allProblems() throws {
    let found = try problems {
      try company.customer("C-1", "") {
        $0.currency = "EUT"
        $0.paymentTerms = "N31"
        $0.deliveryMode = "TRUK"
        $0.email = "nobody"
        $0.addresses = [CustomerAddressEntry(AddressEntry(city: "Berlin", country: "Germany"))]
        $0.contacts = [ContactEntry(name: "")]
      }
    }
    #expect(
      found.map(\.field) == [
        "name", "currency", "paymentTerms", "deliveryMode", "email", "addresses.1.country", "contacts.1.name",
      ])
    #expect(found[1].figures.contains(Figure("nearest", "EUR")))
    #expect(found[2].figures.contains(Figure("nearest", "N30")))
    #expect(found[3].figures.contains(Figure("nearest", "TRUCK")))
  }

  @Test("A change touches only the fields that are given")
  func change() throws {
    try company.customer("C-1", "Old name") {
      $0.phone = "030 1"
      $0.creditLimit = .value(Amount(minor: 500_000))
      $0.addresses = [
        CustomerAddressEntry(AddressEntry(street: "Allee 1", city: "Berlin", country: "DE")),
        CustomerAddressEntry(AddressEntry(city: "Bremen", country: "DE"), role: .delivery),
      ]
    }
    var entry = CustomerEntry()
    entry.name = "New name"
    try company.clerk.perform(ChangeCustomer("C-1", version: 1, entry))
    let record = try company.desk.customer("C-1")
    #expect(record.customer.name == "New name")
    #expect(record.customer.searchName == "New name")
    #expect(record.customer.phone == "030 1")
    #expect(record.customer.creditLimit == Amount(minor: 500_000))
    #expect(record.customer.version == 2)
    #expect(record.addresses.count == 2)
    let isEachPrimary = record.addresses.map(\.isPrimary)
    #expect(isEachPrimary == [true, true])

    var lift = CustomerEntry()
    lift.creditLimit = .empty
    try company.desk.perform(ChangeCustomer("C-1", lift))
    #expect(try company.desk.customer("C-1").customer.creditLimit == nil)
  }

  @Test("Saving over somebody's change is a conflict that names who saved")
  func conflict() throws {
    try company.customer("C-1", "Name")
    var entry = CustomerEntry()
    entry.phone = "1"
    try company.clerk.perform(ChangeCustomer("C-1", version: 1, entry))
    entry.phone = "2"
    let conflict = #expect(throws: Conflict.self) {
      try company.desk.perform(ChangeCustomer("C-1", version: 1, entry))
    }
    #expect(conflict?.by == "clara")
    #expect(conflict?.present == 2)
    #expect(try company.desk.customer("C-1").customer.phone == "1")
  }

  @Test("A customer that another invoices to can't be deleted, one that nothing uses can")
  func deletion() throws {
    try company.customer("HEAD", "Head office")
    try company.customer("SHOP", "Shop") { $0.invoiceAccount = "HEAD" }
    let refusal = #expect(throws: CodeRefusal.self) { try company.desk.perform(DeleteCustomer("HEAD")) }
    #expect(refusal?.reason == .used(by: "customer SHOP"))
    try company.desk.perform(DeleteCustomer("SHOP"))
    try company.desk.perform(DeleteCustomer("HEAD"))
    #expect(try company.desk.lookup(.customer, "Head").isEmpty)
  }

  @Test("An account that is nearly right is refused with the one that was meant")
  func nearest() throws {
    try company.customer("C-000117", "Nearly")
    let refusal = #expect(throws: NotFound.self) { try company.desk.perform(DeleteCustomer("C-00117")) }
    #expect(refusal?.nearest == "C-000117")
  }

  @Test("Only one address of a role is the primary one")
  func primaryAddresses() throws {
    let found = try problems {
      try company.customer("C-1", "Two") {
        $0.addresses = [
          CustomerAddressEntry(AddressEntry(city: "Berlin"), primary: true),
          CustomerAddressEntry(AddressEntry(city: "Bonn"), primary: true),
        ]
      }
    }
    #expect(found.map(\.code) == ["address.two-primary"])
    try company.customer("C-1", "Two") {
      $0.addresses = [
        CustomerAddressEntry(AddressEntry(city: "Berlin")),
        CustomerAddressEntry(AddressEntry(city: "Bonn"), primary: true),
      ]
    }
    #expect(try company.desk.customer("C-1").addresses.first { $0.isPrimary }?.address.city == "Bonn")
  }

  @Test("A clerk maintains customers, a reader does not")
  func duties() throws {
    var entry = CustomerEntry()
    entry.name = "By clerk"
    #expect(try company.clerk.perform(CreateCustomer(entry)).number == "C-000001")
    #expect(throws: DutyRefusal.self) { try company.reader.perform(CreateCustomer(entry)) }
  }
}
