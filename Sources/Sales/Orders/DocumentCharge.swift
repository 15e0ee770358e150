/// What a charge is computed from (domain.md 5.5).
public enum ChargeCategory: String, Codable, Sendable, CaseIterable, Hashable {
  /// An amount.
  case fixed
  /// A percentage of the lines less total discount; of the net amount of its line where it has one.
  case percent
  /// An amount for each unit of its line.
  case pieces
  /// As percent, and of the charges before it on the same level too: after 100.00, 2 % on lines of 0.00 are 2.00.
  case compound
}

/// How a charge came onto a document, where nobody has typed it.
public enum ChargeSource: String, Codable, Sendable, CaseIterable, Hashable {
  /// An auto charge; it is searched anew when the document changes.
  case auto
  /// An auto charge that somebody has changed, allocated or divided: it stays.
  case changed
  /// An auto charge that somebody has taken off: it stays at nothing, so that it doesn't come back.
  case waived
  /// Quoted, and carried to the order as it was.
  case quotation
}

/// Freight, insurance or a fee on a document; it is no item (domain.md 5.5).
public struct DocumentCharge: Codable, Sendable, Hashable {
  public var id: Int?
  /// The row of the document; nil before it is saved.
  public var documentId: Int?
  public var code: String
  public var text: String
  public var category: ChargeCategory
  /// The amount in the document's currency, or the percentage.
  public var value: Price
  public var itemTaxGroup: String
  /// The invoice that carried it; the first invoice of an order takes its charges.
  public var invoice: String?
  /// The line that it was made for; nil for a charge of the whole document.
  public var line: Int?
  /// How it came onto the document; nil where somebody has typed it.
  public var source: ChargeSource?
  /// The auto charge that it comes from.
  public var rule: String?

  /// Makes a charge.
  public init(code: String, text: String, category: ChargeCategory, value: Price, itemTaxGroup: String) {
    id = nil
    documentId = nil
    self.code = code
    self.text = text
    self.category = category
    self.value = value
    self.itemTaxGroup = itemTaxGroup
    invoice = nil
    line = nil
    source = nil
    rule = nil
  }

  /// Whether it grows with what is delivered of its line, so that each invoice bears its part.
  public var followsLine: Bool { line != nil && category != .fixed }
  /// Whether a new search for auto charges takes it off or replaces it.
  public var isSearched: Bool { source == .auto && invoice == nil }
}
