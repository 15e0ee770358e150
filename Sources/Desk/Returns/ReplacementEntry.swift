import Sales

/// What is sent in place of a returned line, as it is typed; what is left out is as it came back (domain.md 11.5).
public struct ReplacementEntry: Codable, Sendable, Hashable {
  /// An item number, a bar code, or words that only one item has.
  public var item: String?
  /// In ``unit``.
  public var quantity: Quantity?
  /// The unit of the returned line for the same item, the sales unit of another, when left out.
  public var unit: String?

  /// Makes an entry.
  public init(item: String? = nil, quantity: Quantity? = nil, unit: String? = nil) {
    self.item = item
    self.quantity = quantity
    self.unit = unit
  }

  /// Whether nothing was typed.
  var isEmpty: Bool { (item ?? "").isEmpty && quantity == nil && (unit ?? "").isEmpty }

  /// What each field means, by name, under a prefix such as `replacement.`.
  static func fields(_ prefix: String) -> [String: String] {
    let texts = [
      "item": "The item that is sent instead; the same item when left out.",
      "quantity": "How much is sent; as much as came back when left out.",
      "unit": "Unit; the line's for the same item, the sales unit of another item, when left out.",
    ]
    return Dictionary(uniqueKeysWithValues: texts.map { (prefix + $0, $1) })
  }
}
