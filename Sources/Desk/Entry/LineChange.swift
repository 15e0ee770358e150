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
  /// What is typed.
  public var entry: LineEntry

  /// Makes a change of a line, or a new line.
  public init(
    line: Int? = nil, _ entry: LineEntry = LineEntry(), delete: Bool? = nil, releasePrice: Bool? = nil
  ) {
    self.line = line
    self.entry = entry
    self.delete = delete
    self.releasePrice = releasePrice
  }

  private enum CodingKeys: String, CodingKey {
    case line, delete, releasePrice
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    line = try container.decodeIfPresent(Int.self, forKey: .line)
    delete = try container.decodeIfPresent(Bool.self, forKey: .delete)
    releasePrice = try container.decodeIfPresent(Bool.self, forKey: .releasePrice)
    entry = try LineEntry(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    try entry.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(line, forKey: .line)
    try container.encodeIfPresent(delete, forKey: .delete)
    try container.encodeIfPresent(releasePrice, forKey: .releasePrice)
  }

  /// What each field means, by name, under a prefix such as `lines.`.
  static func fields(_ prefix: String) -> [String: String] {
    let own = [
      prefix + "line": "Number of the line that changes; a new line is added when left out.",
      prefix + "delete": "Whether the line is deleted.",
      prefix + "releasePrice": "Whether a typed or quoted price is given up and searched anew.",
    ]
    return own.merging(LineEntry.fields(prefix)) { first, _ in first }
  }
}
