/// Which date prices are searched by (domain.md 5.3).
public enum PriceDate: String, Codable, Sendable, CaseIterable, Hashable {
  /// The date of the order or the quotation.
  case document
  /// The requested ship date of the line.
  case requestedShip = "requested-ship"
  /// The day on which somebody searches.
  case today
}

/// How a line discount and a multiline discount of the same line go together (domain.md 5.4).
public enum DiscountRule: String, Codable, Sendable, CaseIterable, Hashable {
  /// The line discount alone.
  case line
  /// The multiline discount alone.
  case multiline
  /// The larger of both.
  case max
  /// The smaller of both.
  case min
  /// Both percents added.
  case sum
  /// One after the other: the multiline discount is off what the line discount leaves.
  case product

  /// The discount that a line gets by the rule; percents are compared and joined with their signs.
  ///
  /// - Throws: ``NumberError``.
  public func joined(line: Percent, multiline: Percent) throws(NumberError) -> Percent {
    switch self {
    case .line: line
    case .multiline: multiline
    case .max: Swift.max(line, multiline)
    case .min: Swift.min(line, multiline)
    case .sum: try line + multiline
    case .product: try line.followed(by: multiline)
    }
  }
}

/// How the company searches prices and discounts (domain.md 5.3, 5.4).
public struct PricingParameters: Codable, Sendable, Hashable {
  /// The names of the combinations that are never searched, even if rows exist; see ``TradeCombination/code``.
  public var inactive: Set<String>
  public var date: PriceDate
  public var discountRule: DiscountRule
  /// Whether the total discount is fetched at each save; else somebody asks for it.
  public var totalDiscountAutomatic: Bool
  /// Whether the search goes on after a new row unless the row says otherwise.
  public var findNext: Bool

  /// Makes the usual parameters: everything is searched by the date of the document, and the first hit ends the search.
  public init() {
    inactive = []
    date = .document
    discountRule = .sum
    totalDiscountAutomatic = false
    findNext = false
  }

  /// Whether rows of a combination are searched.
  public func isActive(_ combination: TradeCombination) -> Bool { !inactive.contains(combination.code) }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let usual = PricingParameters()
    inactive = try container.decodeIfPresent(Set<String>.self, forKey: .inactive) ?? usual.inactive
    date = try container.decodeIfPresent(PriceDate.self, forKey: .date) ?? usual.date
    discountRule =
      try container.decodeIfPresent(DiscountRule.self, forKey: .discountRule) ?? usual.discountRule
    totalDiscountAutomatic =
      try container.decodeIfPresent(Bool.self, forKey: .totalDiscountAutomatic)
      ?? usual.totalDiscountAutomatic
    findNext = try container.decodeIfPresent(Bool.self, forKey: .findNext) ?? usual.findNext
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(inactive.sorted(), forKey: .inactive)
    try container.encode(date, forKey: .date)
    try container.encode(discountRule, forKey: .discountRule)
    try container.encode(totalDiscountAutomatic, forKey: .totalDiscountAutomatic)
    try container.encode(findNext, forKey: .findNext)
  }

  private enum CodingKeys: String, CodingKey {
    case inactive, date, discountRule, totalDiscountAutomatic, findNext
  }
}
