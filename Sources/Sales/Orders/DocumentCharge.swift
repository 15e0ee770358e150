/// What a charge is computed from.
public enum ChargeCategory: String, Codable, Sendable, CaseIterable, Hashable {
  /// An amount.
  case fixed
  /// A percentage of the lines less total discount.
  case percent
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
  }

  /// The charge's amount on a document whose lines less total discount make `base`.
  ///
  /// - Throws: ``NumberError/overflow``.
  public func amount(on base: Amount, in currency: Currency) throws(NumberError) -> Amount {
    switch category {
    case .fixed: try currency.amount(value)
    case .percent: try base.percentage(Percent(millionths: value.millionths))
    }
  }
}
