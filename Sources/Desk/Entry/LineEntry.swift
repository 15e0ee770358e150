import Sales

/// A line of a quotation or an order as it is typed; what is left out comes from item, header and company.
///
/// A line with only a text is a text line: it is printed, and has nothing to deliver or to pay.
public struct LineEntry: Codable, Sendable, Hashable {
  /// An item number, a bar code, the customer's own number, or words that only one item has.
  public var item: String?
  /// The name of the item unless another is typed.
  public var text: String?
  /// In the line's unit; negative for goods that come back; 1 when left out.
  public var quantity: Quantity?
  /// The sales unit of the item, or the unit of the bar code, when left out.
  public var unit: String?
  /// The price of one price unit in the document's currency; when typed it is manual and stays.
  public var unitPrice: Price?
  /// Where a given price came from; manual when left out.
  ///
  /// One that is neither manual nor quoted is searched again.
  public var priceSource: PriceSource?
  /// How many units the price is for.
  public var priceUnit: Quantity?
  /// Taken off the price of one price unit before the percentage.
  public var discountAmount: Price?
  public var discountPercent: Percent?
  public var warehouse: String?
  public var requestedShipDate: Day?
  /// Orders only.
  public var confirmedShipDate: Clearable<Day>?
  /// Orders only: what the next slip or invoice by "deliver now" takes.
  public var deliverNow: Quantity?
  /// Orders only.
  public var overdelivery: Percent?
  /// Orders only.
  public var underdelivery: Percent?
  /// The item sales tax group.
  public var taxGroup: String?
  /// Orders only: what becomes of the price where the line's link to a sales agreement ends; a new line is not linked.
  public var leaveAgreement: AgreementAnswer?
  /// Quotations only: 0 to 100 per cent.
  public var probability: Int?
  /// Quotations only.
  public var prognosis: String?
  /// Orders only: how its dates are controlled.
  public var dateControl: Clearable<DateControl>?
  /// Orders only.
  public var deliveryMode: String?

  /// Makes an entry of an item.
  public init(item: String? = nil, quantity: Quantity? = nil, unit: String? = nil, unitPrice: Price? = nil) {
    self.item = item
    self.quantity = quantity
    self.unit = unit
    self.unitPrice = unitPrice
  }

  /// Whether a discount is typed, be it none.
  var hasDiscount: Bool { discountAmount != nil || discountPercent != nil }

  /// Makes a line of text.
  public init(text: String) {
    self.text = text
  }

  /// What each field means, by name, under a prefix such as `lines.`.
  static func fields(_ prefix: String) -> [String: String] {
    let texts = [
      "item": "Item number, bar code, the customer's own number, or words that only one item has.",
      "text": "Text of the line; the item's name when left out. A line with only a text is a text line.",
      "quantity": "Ordered, in the line's unit; negative for goods that come back. 1 when left out.",
      "unit": "Unit; the item's sales unit when left out.",
      "unitPrice": "Price of one price unit in the document's currency. When given it is manual and stays.",
      "priceSource":
        "Where a given price came from: manual when left out; a base price is searched again by a later change.",
      "priceUnit": "How many units the price is for; the item's when left out.",
      "discountAmount": "Taken off the price of one price unit, before the percentage.",
      "discountPercent": "Taken off the line, in per cent.",
      "warehouse": "Warehouse; the header's, else the item's, else the company's when left out.",
      "requestedShipDate": "When it should leave; the header's when left out.",
      "confirmedShipDate": "When it is promised to leave; empty takes the promise back (orders).",
      "deliverNow": "What the next slip or invoice by deliver-now takes, in the line's unit (orders).",
      "overdelivery": "How much more may be delivered, in per cent; the item's when left out (orders).",
      "underdelivery":
        "How much less may be delivered as the whole, in per cent; the item's when left out (orders).",
      "taxGroup": "Item sales tax group; the item's when left out.",
      "leaveAgreement":
        "reprice or keep-price: what becomes of the price where the link to a sales agreement ends; a new line is not linked (orders).",
      "dateControl": "How its dates are controlled; empty as those of the order (orders).",
      "probability": "How likely it is to be won, 0 to 100; the header's when left out (quotations).",
      "prognosis": "When it is likely to be decided; the header's when left out (quotations).",
      "deliveryMode": "Mode of delivery; empty as the order's (orders).",
    ]
    return Dictionary(uniqueKeysWithValues: texts.map { (prefix + $0.key, $0.value) })
  }
}
