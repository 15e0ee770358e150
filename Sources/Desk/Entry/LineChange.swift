import Sales

/// A change of one line of a quotation or an order; only the fields that are given change.
///
/// In JSON its fields and those of ``LineEntry`` stand side by side.
public struct LineChange: Codable, Sendable, Hashable {
  /// Which line; a new one is added when left out.
  public var line: Int?
  /// Whether the line goes.
  public var delete: Bool?
  /// Whether a typed or quoted price is given up and searched anew.
  public var releasePrice: Bool?
  /// Whether a typed or quoted discount is given up and searched anew.
  public var releaseDiscount: Bool?
  /// What is typed.
  public var entry: LineEntry

  /// Makes a change of a line, or a new line.
  public init(
    line: Int? = nil, _ entry: LineEntry = LineEntry(), delete: Bool? = nil, releasePrice: Bool? = nil,
    releaseDiscount: Bool? = nil
  ) {
    self.line = line
    self.entry = entry
    self.delete = delete
    self.releasePrice = releasePrice
    self.releaseDiscount = releaseDiscount
  }

  private enum CodingKeys: String, CodingKey {
    case line, delete, releasePrice, releaseDiscount
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    line = try container.decodeIfPresent(Int.self, forKey: .line)
    delete = try container.decodeIfPresent(Bool.self, forKey: .delete)
    releasePrice = try container.decodeIfPresent(Bool.self, forKey: .releasePrice)
    releaseDiscount = try container.decodeIfPresent(Bool.self, forKey: .releaseDiscount)
    entry = try LineEntry(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    try entry.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(line, forKey: .line)
    try container.encodeIfPresent(delete, forKey: .delete)
    try container.encodeIfPresent(releasePrice, forKey: .releasePrice)
    try container.encodeIfPresent(releaseDiscount, forKey: .releaseDiscount)
  }

  /// What each field means, by name, under a prefix such as `lines.`.
  static func fields(_ prefix: String) -> [String: String] {
    let own = [
      prefix + "line": "Number of the line that changes; a new line is added when left out.",
      prefix + "delete": "Whether the line is deleted.",
      prefix + "releasePrice": "Whether a typed or quoted price is given up and searched anew.",
      prefix + "releaseDiscount": "Whether a typed or quoted discount is given up and searched anew.",
    ]
    return own.merging(LineEntry.fields(prefix)) { first, _ in first }
  }
}

extension LineChange {
  /// What is given up so that it is searched anew.
  var release: PriceRelease { PriceRelease(price: releasePrice ?? false, discount: releaseDiscount ?? false) }
}

/// Which of a line's typed or quoted figures are given up, so that they are searched anew.
public struct PriceRelease: Hashable, Sendable {
  public var price: Bool
  public var discount: Bool

  /// Gives up nothing unless told so.
  public init(price: Bool = false, discount: Bool = false) {
    self.price = price
    self.discount = discount
  }
}
