import Sales
import Store

/// One commitment of a sales agreement as it is typed, new or changed; only what is given changes.
public struct AgreementLineEntry: Codable, Sendable, Hashable {
  /// Which commitment; a new one is added when left out.
  public var line: Int?
  /// Whether the commitment goes.
  public var delete: Bool?
  /// The agreement's default when left out.
  public var commitment: AgreementCommitment?
  /// An item number, a bar code, the customer's own number, or words that only one item has.
  public var item: String?
  /// The item group.
  public var category: String?
  public var text: String?
  public var quantity: Quantity?
  public var unit: String?
  /// The promised net amount, in the agreement's currency.
  public var amount: Price?
  public var unitPrice: Clearable<Price>?
  public var priceUnit: Quantity?
  public var discountAmount: Price?
  public var discountPercent: Percent?
  public var effectiveDate: Clearable<Day>?
  public var expirationDate: Clearable<Day>?
  public var maxEnforced: Bool?
  public var priceFixed: Bool?
  /// In the agreement's currency, for one order line.
  public var minimumRelease: Clearable<Price>?
  /// In the agreement's currency, for one order line.
  public var maximumRelease: Clearable<Price>?

  /// Makes an entry for a new commitment, or a change of one.
  public init(line: Int? = nil, commitment: AgreementCommitment? = nil) {
    self.line = line
    self.commitment = commitment
  }

  /// What each field means, by name, under a prefix such as `lines.`.
  static func fields(_ prefix: String) -> [String: String] {
    let texts = [
      "line": "Number of the commitment that changes; a new one is added when left out.",
      "delete": "Whether the commitment is deleted.",
      "commitment":
        "product-quantity, product-value, category-value or value; the agreement's default when left out.",
      "item": "Item of a product commitment: number, bar code, the customer's own number, or words.",
      "category": "Item group of a category commitment.",
      "text": "Text; the name of the item or the item group when left out.",
      "quantity": "Promised quantity, for product-quantity.",
      "unit": "Unit of the quantity; the item's sales unit when left out.",
      "amount": "Promised net amount, for the value commitments.",
      "unitPrice":
        "Price of one price unit, for product-quantity; empty leaves it to trade agreements and base price.",
      "priceUnit": "How many units the price is for; the item's when left out.",
      "discountAmount": "Taken off the price of one price unit, for product-quantity.",
      "discountPercent": "Taken off the line, in per cent.",
      "effectiveDate": "First requested ship date of this commitment; empty for the agreement's.",
      "expirationDate": "Last requested ship date of this commitment; empty for the agreement's.",
      "maxEnforced": "Whether all orders together may not exceed what is promised; false when left out.",
      "priceFixed":
        "Whether a change of price or discount on an order line ends its link; false when left out.",
      "minimumRelease": "Least net amount of one order line; empty for no limit.",
      "maximumRelease": "Greatest net amount of one order line; empty for no limit.",
    ]
    return Dictionary(uniqueKeysWithValues: texts.map { (prefix + $0.key, $0.value) })
  }
}
