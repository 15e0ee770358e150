/// A line of a sales order.
public struct OrderLine: Codable, Sendable, Hashable, PricedLine {
  public var id: Int?
  /// The row of the order; nil before it is saved.
  public var orderId: Int?
  /// The place on the order, counted from 1; it stays when lines before it go.
  public var lineNumber: Int
  public var item: String?
  public var text: String
  /// Whether the item was stocked when the line was made.
  public var stocked: Bool
  public var quantity: Quantity
  public var unit: String
  public var unitFactor: Factor
  public var unitPrice: Price
  public var priceUnit: Quantity
  public var priceSource: PriceSource
  public var discountAmount: Price
  public var discountPercent: Percent
  public var multilineDiscountPercent: Percent?
  public var discountRule: DiscountRule?
  /// Where the line discount comes from: typed and quoted ones stay when the line is priced anew; nil where none was found
  /// and on lines of before.
  public var discountSource: PriceSource?
  public var inTotalDiscount: Bool?
  public var net: Amount
  public var itemTaxGroup: String
  public var warehouse: String
  public var requestedShipDate: Day
  public var confirmedShipDate: Day?
  /// What the next slip or invoice by "deliver now" takes.
  public var deliverNow: Quantity
  public var overdelivery: Percent
  public var underdelivery: Percent
  public var delivered: Quantity
  public var cancelled: Quantity
  public var invoiced: Quantity
  /// What earlier rounds of a subscription delivered and invoiced; zero before the first is over.
  public var renewed: Quantity
  /// The invoice whose line comes back or is credited.
  public var creditedInvoice: String?
  /// The row of that invoice line.
  public var creditedLineId: Int?
  /// What one stock unit comes back at, in the company's currency: the cost of the sale; nil for the cost of the day.
  public var returnCost: Price?
  /// Derived from the quantities by ``LineProgress``; kept for lists.
  public var status: OrderStatus
  /// What one stock unit cost when the line was made, in the company's currency.
  public var cost: Price
  /// The row of the commitment of a sales agreement that the line draws on; nil for a line without a link.
  public var agreementLineId: Int?
  /// How its dates are controlled; as those of the order when nil.
  public var dateControl: DateControl?
  /// How it goes out, where it differs from the order.
  public var deliveryMode: String?
  /// When the customer wants the line in hand, where that was said of it.
  public var requestedReceiptDate: Day?
  /// When the company promises the line in hand.
  public var confirmedReceiptDate: Day?
  /// The delivery schedule that it belongs to: the number of the line that became the commercial line.
  public var schedule: Int?

  /// Makes a line of an item or, without one, of text.
  public init(lineNumber: Int, item: String?, text: String, quantity: Quantity, unit: String, shipDate: Day) {
    id = nil
    orderId = nil
    self.lineNumber = lineNumber
    self.item = item
    self.text = text
    stocked = item != nil
    self.quantity = quantity
    self.unit = unit
    unitFactor = .one
    unitPrice = .zero
    priceUnit = .one
    priceSource = .none
    discountAmount = .zero
    discountPercent = .zero
    multilineDiscountPercent = nil
    discountRule = nil
    discountSource = nil
    inTotalDiscount = nil
    net = .zero
    itemTaxGroup = ""
    warehouse = ""
    requestedShipDate = shipDate
    confirmedShipDate = nil
    deliverNow = .zero
    overdelivery = .zero
    underdelivery = .zero
    delivered = .zero
    cancelled = .zero
    invoiced = .zero
    renewed = .zero
    creditedInvoice = nil
    creditedLineId = nil
    returnCost = nil
    status = .open
    cost = .zero
    agreementLineId = nil
    dateControl = nil
    deliveryMode = nil
    requestedReceiptDate = nil
    confirmedReceiptDate = nil
    schedule = nil
  }

  /// How far the line has come.
  public var progress: LineProgress {
    LineProgress(ordered: quantity, delivered: delivered, cancelled: cancelled, invoiced: invoiced)
  }

  /// What is still to be delivered, in the line's unit.
  public var deliverRemainder: Quantity { item == nil ? .zero : progress.deliverRemainder }

  /// What is delivered and not invoiced, in the line's unit.
  public var invoiceRemainder: Quantity { item == nil ? .zero : progress.invoiceRemainder }

  /// The date that lateness is told by: confirmed where there is one, else requested (domain.md 8.1).
  public var shipDate: Day { confirmedShipDate ?? requestedShipDate }

  /// So much of the line in stock units.
  ///
  /// - Throws: ``NumberError/overflow``.
  public func stockQuantity(_ quantity: Quantity) throws(NumberError) -> Quantity {
    try quantity.multiplied(by: unitFactor)
  }

  /// True for goods that come back.
  public var isReturn: Bool { quantity.isNegative }
}
