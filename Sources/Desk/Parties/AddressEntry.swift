import Sales

/// An address as somebody gives it; parts that are left out stay, or are empty in a new one.
public struct AddressEntry: Codable, Sendable, Hashable {
  public var name: String?
  public var street: String?
  public var postalCode: String?
  public var city: String?
  public var region: String?
  public var country: String?

  /// Gives an address.
  public init(
    name: String? = nil, street: String? = nil, postalCode: String? = nil, city: String? = nil,
    region: String? = nil, country: String? = nil
  ) {
    self.name = name
    self.street = street
    self.postalCode = postalCode
    self.city = city
    self.region = region
    self.country = country
  }

  /// Gives all parts of an address.
  public init(_ address: PostalAddress) {
    self.init(
      name: address.name, street: address.street, postalCode: address.postalCode, city: address.city,
      region: address.region, country: address.country)
  }

  /// Puts the given parts into an address.
  func fill(_ address: inout PostalAddress) {
    take(name, into: &address.name)
    take(street, into: &address.street)
    take(postalCode, into: &address.postalCode)
    take(city, into: &address.city)
    take(region, into: &address.region)
    take(country, into: &address.country)
  }

  /// The address with nothing where a part is left out.
  var postalAddress: PostalAddress {
    var address = PostalAddress()
    fill(&address)
    return address
  }

  /// What the parts mean, for the actions that take an address in a field.
  static func help(_ field: String) -> [String: String] {
    [
      "\(field).name": "Who is written to, where it differs from the party's name.",
      "\(field).street": "Street and number; further lines parted by newlines.",
      "\(field).postalCode": "The postal code.",
      "\(field).city": "The town.",
      "\(field).region": "State, province or county, where the country writes one.",
      "\(field).country": "Two capital letters (ISO 3166), such as DE.",
    ]
  }
}

/// One of the addresses of a customer as somebody gives it: the parts of the address, and what it is for.
public struct CustomerAddressEntry: Codable, Sendable, Hashable {
  public var role: AddressRole?
  /// Whether documents take it among those of its role.
  public var primary: Bool?
  public var address: AddressEntry

  /// Gives an address.
  public init(_ address: AddressEntry, role: AddressRole? = nil, primary: Bool? = nil) {
    self.address = address
    self.role = role
    self.primary = primary
  }

  private enum CodingKeys: String, CodingKey {
    case role, primary
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    role = try container.decodeIfPresent(AddressRole.self, forKey: .role)
    primary = try container.decodeIfPresent(Bool.self, forKey: .primary)
    address = try AddressEntry(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(role, forKey: .role)
    try container.encodeIfPresent(primary, forKey: .primary)
    try address.encode(to: encoder)
  }
}
