import Sales

/// A line of a purchase order as it is typed; what is left out comes from item, vendor, header and company.
///
/// A line with only a text is a text line: it is printed, and nothing comes of it.
public struct PurchaseLineEntry: Codable, Sendable, Hashable {
  /// Which line of a present order it changes; a new one is added when left out.
  public var line: Int?
  /// Whether the line goes.
  public var delete: Bool?
  /// An item number, the vendor's own number, a bar code, or words that only one item has.
  public var item: String?
  public var text: String?
  public var quantity: Quantity?
  public var unit: String?
  /// The price of one price unit in the order's currency; when typed it stays.
  public var unitPrice: Price?
  /// Whether a typed price is given up and searched anew.
  public var releasePrice: Bool?
  public var priceUnit: Quantity?
  public var discountPercent: Percent?
  public var warehouse: String?
  public var requestedDeliveryDate: Day?
  public var confirmedDeliveryDate: Clearable<Day>?
  public var overdelivery: Percent?
  public var underdelivery: Percent?
  /// The item sales tax group.
  public var taxGroup: String?

  /// Makes an entry of an item.
  public init(
    line: Int? = nil, item: String? = nil, quantity: Quantity? = nil, unit: String? = nil,
    unitPrice: Price? = nil
  ) {
    self.line = line
    self.item = item
    self.quantity = quantity
    self.unit = unit
    self.unitPrice = unitPrice
  }

  /// What each field means, by name, under a prefix such as `lines.`.
  static func fields(_ prefix: String) -> [String: String] {
    let texts = [
      "line": "Number of the line that changes; a new line is added when left out.",
      "delete": "Whether the line is deleted.",
      "item": "Item number, the vendor's own number, bar code, or words that only one item has.",
      "text": "Text of the line; the item's name when left out. A line with only a text is a text line.",
      "quantity": "Ordered, in the line's unit; 1 when left out.",
      "unit": "Unit; the item's purchase unit when left out.",
      "unitPrice": "Price of one price unit in the order's currency. When given it is manual and stays.",
      "releasePrice": "Whether a typed price is given up and searched anew.",
      "priceUnit": "How many units the price is for; that of the vendor's price when left out.",
      "discountPercent": "Taken off the line, in per cent.",
      "warehouse": "Where it is received; the header's, else the item's, else the company's when left out.",
      "requestedDeliveryDate":
        "When it is wanted; the header's, else the order date and the lead time, when left out.",
      "confirmedDeliveryDate": "When the vendor promises it; empty takes the promise back.",
      "overdelivery": "How much more may be received, in per cent; the item's when left out.",
      "underdelivery": "How much less may be received as the whole, in per cent; the item's when left out.",
      "taxGroup": "Item sales tax group; the item's when left out.",
    ]
    return Dictionary(uniqueKeysWithValues: texts.map { (prefix + $0.key, $0.value) })
  }
}
