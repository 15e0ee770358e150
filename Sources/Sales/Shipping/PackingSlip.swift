/// A packing slip: what left the warehouse for an order on one day (domain.md 9).
public struct PackingSlip: Codable, Sendable, Hashable {
  public var header: PackingSlipHeader
  public var lines: [PackingSlipLine]

  /// Makes a slip.
  public init(header: PackingSlipHeader, lines: [PackingSlipLine]) {
    self.header = header
    self.lines = lines
  }
}

/// Whether what a slip delivered is invoiced.
public enum PackingSlipStatus: String, Codable, Sendable, CaseIterable, Hashable {
  /// Something of it waits for an invoice.
  case open
  case invoiced
  case canceled
}

/// The header of a packing slip.
public struct PackingSlipHeader: Codable, Sendable, Hashable {
  public var id: Int?
  public var number: String
  public var orderId: Int
  public var order: String
  public var customer: String
  public var customerName: String
  public var invoiceAccount: String
  public var currency: String
  public var date: Day
  public var warehouse: String
  public var deliveryAddress: PostalAddress
  public var deliveryMode: String
  public var deliveryTerms: String
  public var customerReference: String
  /// Derived from the lines; kept for lists.
  public var status: PackingSlipStatus
  /// The project that consumed the goods with the slip; such a slip is settled and waits for no invoice.
  public var project: String?

  /// Makes the header of a slip for an order.
  public init(number: String, order: OrderHeader, orderId: Int, warehouse: String, date: Day) {
    id = nil
    self.number = number
    self.orderId = orderId
    self.order = order.number
    customer = order.customer
    customerName = order.customerName
    invoiceAccount = order.invoiceAccount
    currency = order.currency
    self.date = date
    self.warehouse = warehouse
    deliveryAddress = order.deliveryAddress
    deliveryMode = order.deliveryMode
    deliveryTerms = order.deliveryTerms
    customerReference = order.customerReference
    project = order.type.traits.settledBySlip ? order.project : nil
    status = project == nil ? .open : .invoiced
  }
}

/// A line of a packing slip.
public struct PackingSlipLine: Codable, Sendable, Hashable {
  public var id: Int?
  public var packingSlipId: Int?
  public var lineNumber: Int
  public var orderLineId: Int
  public var item: String
  public var text: String
  /// Delivered, in the line's unit.
  public var quantity: Quantity
  public var unit: String
  /// Delivered, in stock units; zero for a service.
  public var stockQuantity: Quantity
  /// The part of the stock quantity that was picked beforehand.
  public var pickedQuantity: Quantity
  /// What stayed on the order after the slip.
  public var remainder: Quantity
  public var invoiced: Quantity

  /// Makes a slip line.
  public init(
    lineNumber: Int, orderLineId: Int, item: String, text: String, quantity: Quantity, unit: String,
    stockQuantity: Quantity, pickedQuantity: Quantity, remainder: Quantity
  ) {
    id = nil
    packingSlipId = nil
    self.lineNumber = lineNumber
    self.orderLineId = orderLineId
    self.item = item
    self.text = text
    self.quantity = quantity
    self.unit = unit
    self.stockQuantity = stockQuantity
    self.pickedQuantity = pickedQuantity
    self.remainder = remainder
    invoiced = .zero
  }
}

/// The status of a picking list.
public enum PickingListStatus: String, Codable, Sendable, CaseIterable, Hashable {
  /// Printed; somebody is picking.
  case open
  /// The pick is registered.
  case completed
  case canceled
}

/// A picking list: what the warehouse is asked to bring together for an order (domain.md 9).
public struct PickingList: Codable, Sendable, Hashable {
  public var header: PickingListHeader
  public var lines: [PickingListLine]

  /// Makes a picking list.
  public init(header: PickingListHeader, lines: [PickingListLine]) {
    self.header = header
    self.lines = lines
  }
}

/// The header of a picking list.
public struct PickingListHeader: Codable, Sendable, Hashable {
  public var id: Int?
  public var number: String
  public var orderId: Int
  public var order: String
  public var customer: String
  public var customerName: String
  public var date: Day
  public var warehouse: String
  public var status: PickingListStatus

  /// Makes the header of a picking list for an order.
  public init(number: String, order: OrderHeader, orderId: Int, warehouse: String, date: Day) {
    id = nil
    self.number = number
    self.orderId = orderId
    self.order = order.number
    customer = order.customer
    customerName = order.customerName
    self.date = date
    self.warehouse = warehouse
    status = .open
  }
}

/// A line of a picking list.
public struct PickingListLine: Codable, Sendable, Hashable {
  public var id: Int?
  public var pickingListId: Int?
  public var lineNumber: Int
  public var orderLineId: Int
  public var item: String
  public var text: String
  /// Asked for, in the line's unit.
  public var quantity: Quantity
  public var unit: String
  /// Brought together, in the line's unit.
  public var picked: Quantity

  /// Makes a line of a picking list.
  public init(lineNumber: Int, orderLineId: Int, item: String, text: String, quantity: Quantity, unit: String)
  {
    id = nil
    pickingListId = nil
    self.lineNumber = lineNumber
    self.orderLineId = orderLineId
    self.item = item
    self.text = text
    self.quantity = quantity
    self.unit = unit
    picked = .zero
  }
}
