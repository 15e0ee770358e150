import Configuration
import Sales
import Store

/// What a company is made from: a file that is ready to sell, with a manager who may set up the rest.
public struct NewCompany: Codable, Sendable, Hashable {
  /// The name as documents show it.
  public var name: String
  /// The currency of the ledger, three letters; it is never changed afterwards.
  public var currency: String
  /// The country, two letters; it decides the taxes that the company begins with.
  public var country: String
  /// The login name of the first manager.
  public var login: String
  /// The manager's full name; the login name when it is empty.
  public var userName: String

  /// Describes a company.
  public init(name: String, currency: String, country: String, login: String, userName: String = "") {
    self.name = name
    self.currency = currency
    self.country = country
    self.login = login
    self.userName = userName
  }

  /// Makes the company in an empty store.
  ///
  /// It has number series, the manager, units, terms of payment, modes and terms of delivery, return codes, one warehouse,
  /// a small chart of accounts and, for a country with known value added tax, tax codes and groups for domestic, union
  /// and export sales.
  /// - Parameter moment: when (UTC, ISO 8601), for the audit trail.
  /// - Throws: `ProblemsRefusal` with all that is wrong; nothing is written then.
  public func make(in store: Store, moment: String) throws {
    try store.write { try write($0, moment: moment) }
  }

  /// Finds all that is wrong, before a file is made.
  ///
  /// - Throws: `ProblemsRefusal`.
  public func check() throws {
    var problems: [Problem] = []
    func need(_ holds: Bool, _ field: String, _ code: String, _ text: String) {
      if !holds { problems.append(Problem(field, code, text)) }
    }
    need(!name.trimmingSpaces.isEmpty, "name", "company.name-missing", "A company needs a name.")
    need(!login.isEmpty, "login", "user.login-missing", "The first manager needs a login name.")
    need(
      Currency.named(currency) != nil, "currency", "currency.not-found",
      "There is no currency \(currency)."
        + (NearestName.suggestion(for: currency, among: Currency.all.map(\.code)).map {
          " Did you mean \($0)?"
        } ?? ""))
    need(
      CountryCodes.contains(country), "country", "address.country",
      "There is no country \(country); a country is two capital letters, such as DE.")
    try ProblemsRefusal.check("company", problems)
  }

  private func write(_ writer: StoreWriter, moment: String) throws {
    try check()
    var company = Company(name: name.trimmingSpaces, currency: currency, country: country)
    for series in SeriesCode.allCases { try writer.insert(NumberSeries(code: series)) }
    try writer.insert(User(login: login, name: userName.isEmpty ? login : userName, role: .manager))
    for account in LedgerAccount.usualChart { try writer.put(account) }
    for unit in NewCompany.units { try writer.insert(unit) }
    for terms in NewCompany.terms { try writer.insert(terms) }
    for code in NewCompany.codes { try writer.put(code) }
    try NewCompany.writeReturnCodes(writer)
    var warehouse = Warehouse(code: "MAIN", name: "Main warehouse", site: "MAIN")
    warehouse.address.country = country
    try writer.insert(warehouse)
    company.warehouse = warehouse.code
    company.paymentTerms = "N30"
    if let taxes = CountryTaxes.of(country) {
      try NewCompanyTaxes(taxes).write(writer)
      company.taxGroup = NewCompanyTaxes.domestic
      company.chargesTaxGroup = NewCompanyTaxes.full
      company.itemTaxGroup = NewCompanyTaxes.full
    }
    try writer.insert(company)
    try writer.insert(
      AuditEntry(
        at: moment, user: login, terminal: "", action: "company.create", subject: "company",
        details: try JSONText.encode(self)))
  }
}

extension NewCompany {
  private static let units = [
    Unit(code: "pcs", name: "Pieces"), Unit(code: "box", name: "Boxes"), Unit(code: "pal", name: "Pallets"),
    Unit(code: "set", name: "Sets"), Unit(code: "kg", name: "Kilograms", decimals: 3),
    Unit(code: "m", name: "Metres", decimals: 3), Unit(code: "l", name: "Litres", decimals: 3),
    Unit(code: "h", name: "Hours", decimals: 2),
  ]

  private static let terms = [
    PaymentTerms(code: "NOW", name: "Due at once"),
    PaymentTerms(code: "N14", name: "14 days net", days: 14),
    PaymentTerms(code: "N30", name: "30 days net", days: 30),
    PaymentTerms(code: "EOM30", name: "30 days from the end of the month", kind: .endOfMonth, days: 30),
    PaymentTerms(
      code: "2-10-N30", name: "2 % within 10 days, 30 days net", days: 30, discountDays: 10,
      discountPercent: Percent(millionths: 2_000_000)),
  ]

  private static let codes = [
    NamedCode(kind: .site, code: "MAIN", name: "Main site"),
    NamedCode(kind: .deliveryMode, code: "PARCEL", name: "Parcel service"),
    NamedCode(kind: .deliveryMode, code: "TRUCK", name: "Forwarder"),
    NamedCode(kind: .deliveryMode, code: "PICKUP", name: "Collected by the customer"),
    // The rules of Incoterms 2020 that sales within a desk's reach use.
    NamedCode(kind: .deliveryTerms, code: "EXW", name: "Ex works"),
    NamedCode(kind: .deliveryTerms, code: "FCA", name: "Free carrier"),
    NamedCode(kind: .deliveryTerms, code: "CPT", name: "Carriage paid to"),
    NamedCode(kind: .deliveryTerms, code: "DAP", name: "Delivered at place"),
    NamedCode(kind: .deliveryTerms, code: "DDP", name: "Delivered duty paid"),
    NamedCode(kind: .customerGroup, code: "STD", name: "Customers"),
    NamedCode(kind: .itemGroup, code: "STD", name: "Goods"),
    NamedCode(kind: .classification, code: "A", name: "First when stock is scarce"),
    NamedCode(kind: .classification, code: "B", name: "Second"),
    NamedCode(kind: .classification, code: "C", name: "Third"),
    NamedCode(kind: .reason, code: "PRICE", name: "Price"),
    NamedCode(kind: .reason, code: "DATE", name: "Delivery date"),
    NamedCode(kind: .reason, code: "RIVAL", name: "Lost to a competitor"),
    NamedCode(kind: .reason, code: "OTHER", name: "Other reason"),
    NamedCode(kind: .agreementClassification, code: "FRAME", name: "Framework agreement"),
    NamedCode(kind: .charge, code: "FREIGHT", name: "Freight"),
    NamedCode(kind: .charge, code: "PACKING", name: "Packing"),
    NamedCode(kind: .charge, code: "FEE", name: "Handling fee"),
  ]
}
