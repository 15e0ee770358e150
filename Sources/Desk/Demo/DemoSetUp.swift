import Sales
import Store

/// The parameters, users, codes, warehouses and exchange rates of the demo company.
enum DemoSetUp {
  /// The company before its parameters are filled in.
  static func company(login: String) -> NewCompany {
    NewCompany(name: "Nordwind Handel GmbH", currency: "EUR", country: "DE", login: login, userName: login)
  }

  /// Those who work there besides whoever made it.
  static let users: [(login: String, name: String, role: Role)] = [
    ("anna", "Anna Petersen", .clerk), ("mark", "Mark Öhlmann", .manager), ("rosa", "Rosa Lührs", .reader),
  ]

  /// Fills in the company, in the order in which the parts need each other.
  static func fill(_ perform: DemoPerform, login: String) throws {
    for user in users where user.login != login {
      try perform(SaveUser(user.login, name: user.name, role: user.role))
    }
    try addCodes(perform)
    try perform(SaveCode(.site, "SOUTH", name: "Southern branch"))
    try perform(
      SaveWarehouse(
        "MAIN", name: "Hamburg",
        address: AddressEntry(
          street: "Am Güterbahnhof 12", postalCode: "20097", city: "Hamburg", country: "DE")))
    try perform(
      SaveWarehouse(
        "SOUTH", name: "Augsburg", site: "SOUTH",
        address: AddressEntry(street: "Werkstraße 3", postalCode: "86150", city: "Augsburg", country: "DE")))
    var change = ChangeCompany()
    change.address = AddressEntry(
      street: "Am Güterbahnhof 12", postalCode: "20097", city: "Hamburg", country: "DE")
    change.phone = "+49 40 5550 100"
    change.email = "kontor@nordwind.example"
    change.taxNumber = "DE136695976"
    change.bankAccount = "DE89 3704 0044 0532 0130 00"
    change.quotationDays = 30
    change.followUpDays = 7
    try perform(change)
  }

  private static func addCodes(_ perform: DemoPerform) throws {
    for (code, name) in [
      ("TRADE", "Plumbers and dealers"), ("INDUSTRY", "Industry"), ("PUBLIC", "Public works"),
      ("PRIVATE", "Private customers"),
    ] {
      try perform(SaveCode(.customerGroup, code, name: name))
    }
    for (code, name) in DemoFamily.groups { try perform(SaveCode(.itemGroup, code, name: name)) }
    try perform(SaveCode(.agreementClassification, "YEAR", name: "Year contract"))
    try perform(SaveCode(.agreementClassification, "FRAME", name: "Frame contract"))
    try perform(SaveCode(.charge, "INSURE", name: "Insurance"))
    try perform(SaveCode(.reason, "BUDGET", name: "No budget"))
    try addAutoCharges(perform)
  }
}

extension DemoSetUp {
  /// A surcharge on small orders, which public customers don't pay, and the packing of goods that are sent as freight.
  private static func addAutoCharges(_ perform: DemoPerform) throws {
    try perform(SaveCode(.charge, "SMALL", name: "Small order surcharge"))
    var surcharge = AutoChargeEntry("SMALL", value: Price(millionths: 9_500_000))
    surcharge.to = Price(millionths: 50 * Price.scale)
    var small = SaveAutoCharge("SMALL", charges: [surcharge])
    small.name = "Orders below 50.00"
    try perform(small)
    var none = SaveAutoCharge("SMALL-PUB", charges: [AutoChargeEntry("SMALL", value: .zero)])
    none.name = "Public works pay no surcharge"
    none.accountCode = .group
    none.account = "PUBLIC"
    try perform(none)
  }

  /// What one unit of a currency was worth in euro, in millionths, about which the months go up and down.
  private static let rates: [(currency: String, millionths: Int)] = [
    ("CHF", 1_064_000), ("CNY", 121_500), ("CZK", 41_200), ("DKK", 134_020), ("GBP", 1_151_000),
    ("JPY", 5_860),
    ("NOK", 85_300), ("PLN", 235_400), ("SEK", 91_700), ("USD", 862_000),
  ]

  /// Enters the rate of each currency for the first of each month of the year.
  static func addRates(_ perform: DemoPerform, from first: Day, to last: Day, random: inout DemoRandom) throws
  {
    for (currency, usual) in rates {
      var day = first.settingDayOfMonth(1)
      var rate = usual
      while day <= last {
        // The Danish krone is held near the euro; the others move by up to 1.2 per cent a month.
        let width = currency == "DKK" ? 3 : 12
        rate = min(
          max(rate + rate * random.number(-width...width) / 1_000, usual * 93 / 100), usual * 107 / 100)
        try perform(SaveRate(currency, validFrom: day, rate: Factor(millionths: rate)))
        day = day.adding(months: 1)
      }
    }
  }
}
