extension PostalAddress {
  /// The address as its country writes it on an envelope, a line each: name, street, city and, for letters from
  /// abroad, the country (domain.md 2.5).
  ///
  /// - Parameters:
  ///   - addressee: who is written to, above the address's own name; left out where they are the same.
  ///   - sender: the country that the letter comes from; its own letters don't name the country.
  ///   - countryName: what the last line calls a country, by its two letters; it is written in capitals.
  public func lines(to addressee: String, from sender: String, countryName: (String) -> String) -> [String] {
    var lines = [addressee]
    if name != addressee { lines.append(name) }
    lines += street.split(separator: "\n").map(String.init)
    lines += cityLines
    if country != sender, !country.isEmpty { lines.append(countryName(country).uppercased()) }
    return lines.filter { !$0.isEmpty }
  }

  /// Postal code, city and region in the order and on the lines of the country.
  private var cityLines: [String] {
    switch country {
    case "GB", "IE": [city, region, postalCode]
    case "US", "CA", "AU": [[[city, region].joined(", "), postalCode].joined(country == "US" ? " " : "  ")]
    case "BR": [[city, region].joined(" - "), postalCode]
    case "IN", "CN", "KR", "TW", "HK", "SG", "TH": [[city, region, postalCode].joined(" ")]
    case "JP": [[postalCode, region, city].joined(" ")]
    case "HU": [city, postalCode]
    case "RU", "UA": [city, region, postalCode]
    default: [[postalCode, city, region].joined(" ")]
    }
  }
}

extension [String] {
  /// Those that are not empty, with a separator between them.
  fileprivate func joined(_ separator: String) -> String {
    filter { !$0.isEmpty }.joined(separator: separator)
  }
}
