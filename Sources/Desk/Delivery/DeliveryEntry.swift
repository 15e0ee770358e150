import Sales

/// One delivery of a schedule as it is typed.
public struct DeliveryEntry: Codable, Sendable, Hashable {
  /// The delivery line; a new one when left out.
  public var line: Int?
  /// In the unit of the line.
  public var quantity: Quantity
  public var requestedShipDate: Day?
  /// Orders only.
  public var confirmedShipDate: Clearable<Day>?
  public var warehouse: String?
  /// Orders only.
  public var deliveryMode: String?

  /// Makes a delivery.
  public init(
    line: Int? = nil, quantity: Quantity, requestedShipDate: Day? = nil,
    confirmedShipDate: Clearable<Day>? = nil, warehouse: String? = nil, deliveryMode: String? = nil
  ) {
    self.line = line
    self.quantity = quantity
    self.requestedShipDate = requestedShipDate
    self.confirmedShipDate = confirmedShipDate
    self.warehouse = warehouse
    self.deliveryMode = deliveryMode
  }

  /// What each field means, by name, under a prefix such as `deliveries.`.
  static func fields(_ prefix: String) -> [String: String] {
    [
      prefix + "line": "Number of the delivery line; a new one when left out.",
      prefix + "quantity": "How much it takes, in the unit of the line.",
      prefix + "requestedShipDate": "When it should leave; the line's when left out.",
      prefix + "confirmedShipDate": "When it is promised to leave; empty takes the promise back (orders).",
      prefix + "warehouse": "Warehouse; the line's when left out.",
      prefix + "deliveryMode": "Mode of delivery; the line's when left out (orders).",
    ]
  }

  /// The delivery as the change of a line.
  var entry: LineEntry {
    var entry = LineEntry(quantity: quantity)
    entry.requestedShipDate = requestedShipDate
    entry.confirmedShipDate = confirmedShipDate
    entry.warehouse = warehouse
    entry.deliveryMode = deliveryMode
    return entry
  }
}
