/// A postal address as parts, so that it can be laid out as its country writes it.
public struct PostalAddress: Codable, Sendable, Hashable {
  /// Who is written to, where it differs from the party's name.
  public var name: String
  /// Street and number; further lines are parted by newlines.
  public var street: String
  public var postalCode: String
  public var city: String
  /// State, province or county, where the country writes one.
  public var region: String
  /// The country's two letters (ISO 3166), such as DE.
  public var country: String

  /// Makes an address.
  public init(
    name: String = "", street: String = "", postalCode: String = "", city: String = "", region: String = "",
    country: String = ""
  ) {
    self.name = name
    self.street = street
    self.postalCode = postalCode
    self.city = city
    self.region = region
    self.country = country
  }
}
