/// The status of an inventory transaction (domain.md 4.13): issues 1 to 6, receipts 11 to 15.
public enum StockStatus: Int, Codable, Sendable, CaseIterable, Hashable {
  case sold = 1
  case deducted = 2
  case picked = 3
  case reservedPhysical = 4
  case reservedOrdered = 5
  case onOrder = 6
  case purchased = 11
  case received = 12
  case registered = 13
  case arrived = 14
  case ordered = 15

  /// True when the quantity has left or entered the stock that can be counted.
  public var isPhysical: Bool {
    switch self {
    case .sold, .deducted, .picked, .purchased, .received, .registered: true
    case .reservedPhysical, .reservedOrdered, .onOrder, .arrived, .ordered: false
    }
  }

  /// The status as people call it.
  public var title: String {
    switch self {
    case .sold: "Sold"
    case .deducted: "Deducted"
    case .picked: "Picked"
    case .reservedPhysical: "Reserved physical"
    case .reservedOrdered: "Reserved ordered"
    case .onOrder: "On order"
    case .purchased: "Purchased"
    case .received: "Received"
    case .registered: "Registered"
    case .arrived: "Arrived"
    case .ordered: "Ordered"
    }
  }
}

/// A quantity of an item that is going to move or has moved (domain.md 4.13).
///
/// Issues are negative, receipts positive, both in stock units. The sum of all physical transactions of an item in a
/// warehouse is its stock on hand; nothing else holds a stock figure.
public struct StockTransaction: Codable, Sendable, Hashable {
  public var id: Int?
  public var item: String
  public var warehouse: String
  public var status: StockStatus
  public var quantity: Quantity
  /// The sales order line that it serves; nil for purchases and adjustments.
  public var orderLineId: Int?
  /// The day of the packing slip, product receipt or adjustment.
  public var physicalDate: Day?
  /// The day of the invoice or adjustment.
  public var financialDate: Day?
  public var packingSlipId: Int?
  public var invoiceId: Int?
  /// What it is worth in the company's currency, with the sign of the quantity; zero until it is financial.
  public var cost: Amount
  /// The voucher that carried the cost to the ledger.
  public var voucher: String?
  /// Why, on an adjustment.
  public var reason: String
  /// The purchase order line that it serves.
  public var purchaseLineId: Int?
  public var productReceiptId: Int?
  public var vendorInvoiceId: Int?

  /// Makes a transaction that is only planned.
  public init(
    item: String, warehouse: String, status: StockStatus, quantity: Quantity, orderLineId: Int?,
    purchaseLineId: Int? = nil
  ) {
    id = nil
    self.item = item
    self.warehouse = warehouse
    self.status = status
    self.quantity = quantity
    self.orderLineId = orderLineId
    physicalDate = nil
    financialDate = nil
    packingSlipId = nil
    invoiceId = nil
    cost = .zero
    voucher = nil
    reason = ""
    self.purchaseLineId = purchaseLineId
    productReceiptId = nil
    vendorInvoiceId = nil
  }
}
