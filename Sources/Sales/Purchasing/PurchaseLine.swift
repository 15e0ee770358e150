/// A line of a purchase order: what is ordered from a vendor, what of it has come and what is invoiced.
public struct PurchaseLine: Codable, Sendable, Hashable {
  public var id: Int?
  /// The row of the order; nil before it is saved.
  public var orderId: Int?
  /// The place on the order, counted from 1; it stays when lines before it go.
  public var lineNumber: Int
  /// The item, or nil on a line that is only text.
  public var item: String?
  public var text: String
  /// The vendor's own number for the item.
  public var vendorItem: String
  /// Whether the item was stocked when the line was made.
  public var stocked: Bool
  public var quantity: Quantity
  public var unit: String
  /// How many stock units make one unit of the line.
  public var unitFactor: Factor
  /// The price of one price unit in the currency of the order.
  public var unitPrice: Price
  public var priceUnit: Quantity
  public var priceSource: PurchasePriceSource
  public var discountPercent: Percent
  /// The line's value in the order's currency, rounded once by ``LineTerms/net(in:)``.
  public var net: Amount
  public var itemTaxGroup: String
  /// Where it is received; also where a direct delivery is booked through.
  public var warehouse: String
  /// When the company wants it.
  public var requestedDeliveryDate: Day
  /// When the vendor promises it; nil as long as he has promised nothing.
  public var confirmedDeliveryDate: Day?
  /// How much more than ordered may be received, in per cent.
  public var overdelivery: Percent
  /// How much less than ordered may be received as the whole, in per cent.
  public var underdelivery: Percent
  public var received: Quantity
  public var cancelled: Quantity
  public var invoiced: Quantity
  /// Derived from the quantities by ``LineProgress``; kept for lists.
  public var status: PurchaseStatus
  /// The row of the sales order line that it was ordered for (domain.md 4.12).
  public var salesLineId: Int?
  /// Whether the vendor ships it to the customer of that sales line.
  public var isDirect: Bool

  /// Makes a line of an item or, without one, of text.
  public init(
    lineNumber: Int, item: String?, text: String, quantity: Quantity, unit: String, deliveryDate: Day
  ) {
    id = nil
    orderId = nil
    self.lineNumber = lineNumber
    self.item = item
    self.text = text
    vendorItem = ""
    stocked = item != nil
    self.quantity = quantity
    self.unit = unit
    unitFactor = .one
    unitPrice = .zero
    priceUnit = .one
    priceSource = .none
    discountPercent = .zero
    net = .zero
    itemTaxGroup = ""
    warehouse = ""
    requestedDeliveryDate = deliveryDate
    confirmedDeliveryDate = nil
    overdelivery = .zero
    underdelivery = .zero
    received = .zero
    cancelled = .zero
    invoiced = .zero
    status = .open
    salesLineId = nil
    isDirect = false
  }

  /// How far the line has come; what is received stands for what a sales line has delivered.
  public var progress: LineProgress {
    LineProgress(ordered: quantity, delivered: received, cancelled: cancelled, invoiced: invoiced)
  }

  /// What is still to come, in the line's unit.
  public var receiveRemainder: Quantity { item == nil ? .zero : progress.deliverRemainder }

  /// What has come and is not invoiced, in the line's unit.
  public var invoiceRemainder: Quantity { item == nil ? .zero : progress.invoiceRemainder }

  /// The date that lateness is told by: confirmed where there is one, else requested (domain.md 8.1).
  public var deliveryDate: Day { confirmedDeliveryDate ?? requestedDeliveryDate }

  /// What the value is computed from.
  public var terms: LineTerms {
    LineTerms(
      quantity: quantity, unitPrice: unitPrice, priceUnit: priceUnit, discountPercent: discountPercent)
  }

  /// So much of the line in stock units.
  ///
  /// - Throws: ``NumberError/overflow``.
  public func stockQuantity(_ quantity: Quantity) throws(NumberError) -> Quantity {
    try quantity.multiplied(by: unitFactor)
  }
}
