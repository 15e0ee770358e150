import Sales
import Store

/// The customers and vendors of the demo company.
struct DemoParties {
  /// A customer as the demo's trade needs it.
  struct Party {
    let account: String
    let country: DemoCountry
    /// The people there who place orders.
    let contacts: [String]
  }

  private var random: DemoRandom
  private var taken: Set<String> = []

  init(random: DemoRandom) { self.random = random }

  /// Adds all customers.
  mutating func addCustomers(_ perform: DemoPerform) throws -> [Party] {
    var parties: [Party] = []
    for country in DemoCountry.all {
      var accountOfGroup: String?
      for _ in 0..<country.customers {
        var entry = customer(in: country)
        // Branches of a business are invoiced to its head.
        if let head = accountOfGroup, random.chance(4) { entry.invoiceAccount = head }
        let outcome = try perform(CreateCustomer(entry))
        if accountOfGroup == nil, entry.kind == .company { accountOfGroup = outcome.number }
        parties.append(
          Party(account: outcome.number, country: country, contacts: (entry.contacts ?? []).map(\.name)))
      }
    }
    return parties
  }

  private mutating func customer(in country: DemoCountry) -> CustomerEntry {
    var entry = CustomerEntry()
    let isPerson = random.chance(14)
    let town = random.pick(country.towns) ?? ("", "")
    let name = unused { $0.drawName(ofPerson: isPerson, in: country, town: town.name) }
    entry.name = name
    entry.kind = isPerson ? .person : .company
    entry.currency = country.currency
    entry.language = country.language
    // Private customers in the union pay the tax of the seller's country.
    entry.taxGroup = isPerson && country.taxGroup == "EU" ? "" : country.taxGroup
    if !isPerson { entry.taxNumber = taxNumber(of: country) }
    entry.customerGroup = isPerson ? "PRIVATE" : random.pick("TRADE", "TRADE", "INDUSTRY", "PUBLIC")
    entry.classification = random.pick("A", "B", "B", "C", "C", "C")
    entry.paymentTerms = isPerson ? "NOW" : random.pick("", "", "N14", "N30", "2-10-N30", "EOM30")
    entry.deliveryMode = isPerson ? "PARCEL" : random.pick("PARCEL", "TRUCK", "TRUCK", "PICKUP")
    entry.deliveryTerms = country.taxGroup == "EXPORT" ? random.pick("FCA", "CPT", "DAP") : "DAP"
    entry.warehouse = ["AT", "CH", "IT", "CZ"].contains(country.code) ? "SOUTH" : ""
    entry.shipComplete = random.chance(6)
    entry.phone = "\(country.phone) \(random.number(20...989)) \(random.number(10_000...999_999))"
    entry.email = mailbox(of: name)
    let business = address(in: country, town: town)
    entry.addresses = [CustomerAddressEntry(business, role: .business)]
    if !isPerson, random.chance(25) {
      let other = random.pick(country.towns) ?? town
      entry.addresses?.append(CustomerAddressEntry(address(in: country, town: other), role: .delivery))
    }
    if !isPerson { entry.contacts = contacts(in: country) }
    return entry
  }

  private mutating func drawName(ofPerson isPerson: Bool, in country: DemoCountry, town: String) -> String {
    let family = random.pick(country.familyNames) ?? ""
    guard !isPerson else { return person(in: country) }
    return (random.pick(country.businesses) ?? "*")
      .replacing("*", with: family).replacing("+", with: town)
  }

  private mutating func person(in country: DemoCountry) -> String {
    let family = random.pick(country.familyNames) ?? ""
    let given = random.pick(country.givenNames) ?? ""
    return country.familyNameFirst ? family + given : "\(given) \(family)"
  }

  /// A name that nobody has yet; the last one drawn, with a number, where all are used up.
  private mutating func unused(_ draw: (inout DemoParties) -> String) -> String {
    var name = draw(&self)
    for _ in 0..<60 where taken.contains(name) { name = draw(&self) }
    var number = 2
    let base = name
    while taken.contains(name) {
      name = "\(base) \(number)"
      number += 1
    }
    taken.insert(name)
    return name
  }

  private mutating func address(in country: DemoCountry, town: (code: String, name: String)) -> AddressEntry {
    let street = random.pick(country.streets) ?? ""
    let number = random.number(1...189)
    let isNumberFirst = ["FR", "GB", "US"].contains(country.code)
    return AddressEntry(
      street: isNumberFirst ? "\(number) \(street)" : "\(street) \(number)", postalCode: town.code,
      city: town.name, country: country.code)
  }

  private mutating func contacts(in country: DemoCountry) -> [ContactEntry] {
    (0..<random.number(1...3)).map { place in
      ContactEntry(
        name: person(in: country),
        title: place == 0 ? "Purchasing" : random.pick("Workshop", "Accounts payable", "Site manager"),
        phone: "\(country.phone) \(random.number(150...989)) \(random.number(100_000...9_999_999))")
    }
  }

  /// An invented mailbox in the domain that is reserved for examples.
  private mutating func mailbox(of name: String) -> String {
    let letters = SearchFold.fold(name).unicodeScalars.filter { $0.value >= 97 && $0.value <= 122 }
    let word = String(String.UnicodeScalarView(letters.prefix(18)))
    return word.isEmpty ? "info\(random.number(100...999))@example.com" : "\(word)@example.com"
  }

  /// A tax number of the country's form with right check digits; empty where none was drawn.
  private mutating func taxNumber(of country: DemoCountry) -> String {
    guard !country.taxNumber.isEmpty else { return "" }
    for _ in 0..<4_000 {
      let text = String(country.taxNumber.map { $0 == "#" ? Character("\(random.number(0...9))") : $0 })
      if TaxNumber.isValid(text) == true { return text }
    }
    return ""
  }
}

extension DemoParties {
  private static let vendors = [
    ("Pumpenwerk Alster AG", "Hamburg", "Frau Thiessen"), ("Armaturen Ruhr GmbH", "Essen", "Herr Nowak"),
    ("Officine Idrauliche Zanòn S.p.A.", "Verona", "Sig.ra Colò"),
    ("Łódzkie Zakłady Armatury S.A.", "Łódź", "Pan Gołąb"),
    ("株式会社清水バルブ", "大阪市", "清水誠"), ("Nordic Steel Fittings AB", "Göteborg", "Åsa Öberg"),
    ("Werkzeugfabrik Remscheid KG", "Remscheid", "Herr Übelacker"), ("青岛阀门厂", "青岛市", "王建国"),
    ("Schmierstoffe Nord GmbH", "Bremen", "Frau Wöhler"),
    ("Dichtungstechnik Köster e.K.", "Kiel", "Herr Köster"),
  ]

  /// The towns of those vendors that charge the tax of the country.
  private static let domestic: Set = ["Hamburg", "Essen", "Remscheid", "Bremen", "Kiel"]

  /// Adds those that the company buys from.
  mutating func addVendors(_ perform: DemoPerform) throws {
    for (name, town, contact) in Self.vendors {
      var entry = VendorEntry()
      entry.name = name
      entry.address = AddressEntry(city: town)
      entry.contact = contact
      entry.phone = "+\(random.number(31...86)) \(random.number(100...999)) \(random.number(10_000...99_999))"
      entry.paymentTerms = "N30"
      if Self.domestic.contains(town) {
        entry.taxGroup = NewCompanyTaxes.domestic
        entry.address?.country = "DE"
      }
      entry.leadDays = Self.domestic.contains(town) ? 7 : 21
      entry.deliveryTerms = Self.domestic.contains(town) ? "DAP" : "FCA"
      try perform(CreateVendor(entry))
    }
  }
}
