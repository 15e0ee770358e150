import Sales
import Store

/// A charge of a quotation or an order as it is typed.
public struct ChargeEntry: Codable, Sendable, Hashable {
  /// Which charge, from the list of charges.
  public var code: String
  /// The name of the charge when left out.
  public var text: String?
  /// A fixed amount when left out.
  public var category: ChargeCategory?
  /// The amount in the document's currency, or the percentage.
  public var value: Price
  /// The company's group for charges when left out.
  public var taxGroup: String?
  /// The line that it is made for; the whole document when left out.
  public var line: Int?

  /// Makes an entry.
  public init(code: String, value: Price, category: ChargeCategory? = nil) {
    self.code = code
    self.value = value
    self.category = category
  }

  /// What each field means, by name, under a prefix such as `charges.`.
  static func fields(_ prefix: String) -> [String: String] {
    [
      prefix + "code": "Code of the charge.",
      prefix + "text": "Text on the papers; the name of the charge when left out.",
      prefix + "category":
        "fixed, percent or compound of the lines less total discount or of its line, or pieces, for each unit of its line; fixed when left out.",
      prefix + "value": "Amount in the document's currency, or the percentage.",
      prefix + "line": "Number of the line that it is made for; the whole document when left out.",
      prefix + "taxGroup": "Item sales tax group; the company's group for charges when left out.",
    ]
  }

  /// The charge as the document keeps it.
  ///
  /// - Throws: `NotFound` for an unknown charge or tax group.
  func charge(reader: StoreReader, company: Company) throws -> DocumentCharge {
    guard let named = try reader.namedCode(.charge, code) else { throw NotFound("charge", code) }
    let category = category ?? .fixed
    guard category != .pieces || line != nil else { throw ChargeRefusal.piecesWithoutLine(code: code) }
    let group = taxGroup ?? company.chargesTaxGroup
    if !group.isEmpty, try reader.namedCode(.itemTaxGroup, group) == nil {
      throw NotFound("item tax group", group)
    }
    var charge = DocumentCharge(
      code: code, text: text ?? named.name, category: category, value: value, itemTaxGroup: group)
    charge.line = line
    return charge
  }
}
