/// A country that the demo company sells to: how its businesses, people and towns are called.
///
/// All businesses and people are invented; the towns are real.
struct DemoCountry {
  /// Two letters.
  let code: String
  let currency: String
  let language: String
  /// The sales tax group of its customers; empty at home, where the company's holds.
  let taxGroup: String
  /// How many customers are there.
  let customers: Int
  /// Postal codes and towns.
  let towns: [(code: String, name: String)]
  let streets: [String]
  let familyNames: [String]
  let givenNames: [String]
  /// How a business is called: `*` stands for a family name, `+` for a town.
  let businesses: [String]
  /// Whether the family name comes first, without a space.
  let familyNameFirst: Bool
  /// The form of tax numbers, with a `#` for each digit; empty where none is kept.
  let taxNumber: String
  /// The telephone prefix.
  let phone: String

  init(
    _ code: String, currency: String, language: String, taxGroup: String, customers: Int,
    phone: String, taxNumber: String = "", familyNameFirst: Bool = false, towns: String, streets: String,
    familyNames: String, givenNames: String, businesses: String
  ) {
    func list(_ text: String) -> [String] {
      text.split(separator: ",").map { String($0).trimmingSpaces }
    }
    self.code = code
    self.currency = currency
    self.language = language
    self.taxGroup = taxGroup
    self.customers = customers
    self.phone = phone
    self.taxNumber = taxNumber
    self.familyNameFirst = familyNameFirst
    // A slash parts the postal code from the town.
    self.towns = list(towns).map { town in
      let parts = town.split(separator: "/", maxSplits: 1).map(String.init)
      return parts.count == 2 ? (parts[0], parts[1]) : ("", town)
    }
    self.streets = list(streets)
    self.familyNames = list(familyNames)
    self.givenNames = list(givenNames)
    self.businesses = list(businesses)
  }
}
