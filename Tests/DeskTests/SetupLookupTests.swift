import Desk
import Sales
import Store
import Testing

@Suite("Prompt lists")
struct SetupLookupTests {
  private let company: NewDesk

  init() throws {
    company = try NewDesk()
    try company.customer("100", "Bäckerei Müller") {
      $0.addresses = [CustomerAddressEntry(AddressEntry(city: "Köln", country: "DE"))]
    }
    try company.customer("1001", "Smith & Sons")
    try company.customer("200", "Łódź Trading")
    try company.customer("0100", "Zeros Ltd")
  }

  private func codes(_ kind: LookupKind, _ text: String, limit: Int = 20) throws -> [String] {
    try company.desk.lookup(kind, text, limit: limit).map(\.code)
  }

  @Test("The exact code comes first, then codes that begin so, and zeros in front count")
  func exactFirst() throws {
    #expect(try codes(.customer, "100").prefix(2) == ["100", "1001"])
    #expect(try codes(.customer, "0100") == ["0100"])
  }

  @Test("Parts of words are found without accents and capitals")
  func accents() throws {
    #expect(try codes(.customer, "mull") == ["100"])
    #expect(try codes(.customer, "LODZ") == ["200"])
    #expect(try codes(.customer, "ons") == ["1001"])
    #expect(try codes(.customer, "müller bäck") == ["100"])
    #expect(try codes(.customer, "koln") == ["100"])
    #expect(try codes(.customer, "nobody").isEmpty)
  }

  @Test("A row shows what helps to choose it")
  func detail() throws {
    #expect(
      try company.desk.lookup(.customer, "100").first
        == LookupRow(code: "100", name: "Bäckerei Müller", detail: "Köln"))
  }

  @Test("A list has no more rows than asked for, and all by code when nothing is typed")
  func limit() throws {
    #expect(try codes(.customer, "", limit: 3) == ["0100", "100", "1001"])
    #expect(try codes(.customer, "1", limit: 1) == ["100"])
  }

  @Test("Short lists are found by code, name and part, in that order")
  func shortLists() throws {
    #expect(try codes(.unit, "k") == ["kg"] + codes(.unit, "k").dropFirst())
    #expect(try codes(.named(.deliveryTerms), "paid") == ["CPT", "DDP"])
    #expect(try codes(.warehouse, "main") == ["MAIN"])
    #expect(try codes(.currency, "eur") == ["EUR"])
    #expect(try codes(.user, "cl") == ["clara"])
    #expect(try codes(.paymentTerms, "n30").first == "N30")
  }

  @Test("Every kind of prompt list can be read and has a name of its own")
  func allKinds() throws {
    for kind in LookupKind.all {
      #expect(LookupKind(kind.name) == kind)
      #expect(throws: Never.self) { try company.desk.lookup(kind, "a") }
    }
    #expect(Set(LookupKind.all.map(\.name)).count == LookupKind.all.count)
    #expect(LookupKind("custmer") == nil)
  }

  @Test("A vendor is found by its city and goes from the list with the vendor")
  func vendors() throws {
    var entry = VendorEntry()
    entry.name = "Lieferant"
    entry.address = AddressEntry(city: "Würzburg", country: "DE")
    try company.desk.perform(CreateVendor(account: "V-1", entry))
    #expect(try codes(.vendor, "wurz") == ["V-1"])
    entry.address = AddressEntry(city: "Fürth")
    try company.desk.perform(ChangeVendor("V-1", version: 1, entry))
    #expect(try codes(.vendor, "wurz").isEmpty)
    #expect(try company.desk.vendor("V-1").address.country == "DE")
    #expect(throws: Conflict.self) { try company.desk.perform(ChangeVendor("V-1", version: 1, entry)) }
    try company.desk.perform(DeleteVendor("V-1"))
    #expect(try codes(.vendor, "fürth").isEmpty)
  }
}
