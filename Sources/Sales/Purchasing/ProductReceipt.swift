/// A product receipt: what came from a vendor for a purchase order on one day.
public struct ProductReceipt: Codable, Sendable, Hashable {
  public var header: ProductReceiptHeader
  public var lines: [ProductReceiptLine]

  /// Makes a receipt.
  public init(header: ProductReceiptHeader, lines: [ProductReceiptLine]) {
    self.header = header
    self.lines = lines
  }
}

/// Whether the vendor has invoiced what a receipt took in.
public enum ProductReceiptStatus: String, Codable, Sendable, CaseIterable, Hashable {
  /// Something of it waits for the vendor's invoice.
  case open
  case invoiced
}

/// The header of a product receipt.
public struct ProductReceiptHeader: Codable, Sendable, Hashable {
  public var id: Int?
  public var number: String
  public var orderId: Int
  public var order: String
  public var vendor: String
  public var vendorName: String
  /// The number of the vendor's packing slip.
  public var vendorSlip: String
  public var currency: String
  public var date: Day
  public var warehouse: String
  /// Derived from the lines; kept for lists.
  public var status: ProductReceiptStatus

  /// Makes the header of a receipt for an order.
  public init(
    number: String, order: PurchaseHeader, orderId: Int, warehouse: String, vendorSlip: String, date: Day
  ) {
    id = nil
    self.number = number
    self.orderId = orderId
    self.order = order.number
    vendor = order.vendor
    vendorName = order.vendorName
    self.vendorSlip = vendorSlip
    currency = order.currency
    self.date = date
    self.warehouse = warehouse
    status = .open
  }
}

/// A line of a product receipt.
public struct ProductReceiptLine: Codable, Sendable, Hashable {
  public var id: Int?
  public var productReceiptId: Int?
  public var lineNumber: Int
  /// The row of the purchase order line.
  public var purchaseLineId: Int
  public var item: String
  public var text: String
  /// Received, in the line's unit.
  public var quantity: Quantity
  public var unit: String
  /// Received, in stock units; zero for a service.
  public var stockQuantity: Quantity
  /// What was still to come after the receipt.
  public var remainder: Quantity
  public var invoiced: Quantity
  /// The packing slip to the customer that a direct delivery posted.
  public var packingSlip: String?

  /// Makes a receipt line.
  public init(
    lineNumber: Int, purchaseLineId: Int, item: String, text: String, quantity: Quantity, unit: String,
    stockQuantity: Quantity, remainder: Quantity
  ) {
    id = nil
    productReceiptId = nil
    self.lineNumber = lineNumber
    self.purchaseLineId = purchaseLineId
    self.item = item
    self.text = text
    self.quantity = quantity
    self.unit = unit
    self.stockQuantity = stockQuantity
    self.remainder = remainder
    invoiced = .zero
    packingSlip = nil
  }

  /// What of the line the vendor has not invoiced yet.
  public var uninvoiced: Quantity { Quantity(millionths: quantity.millionths - invoiced.millionths) }
}
