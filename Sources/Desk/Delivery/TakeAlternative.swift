import Sales
import Store

/// Takes one of the ways to deliver an order line.
public struct TakeAlternative: Action {
  public static let name = "order.take-alternative"
  public static let title = "Take delivery alternative"
  public static let help = """
    Delivers an order line from another warehouse, by another mode or on another day. Less than is open makes a delivery \
    schedule: one delivery of that quantity, and one of the rest as it was.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "order": "Number of the order.",
    "line": "Number of the line.",
    "warehouse": "Where it ships from.",
    "deliveryMode": "Mode of delivery; the line's when left out.",
    "shipDate": "When it leaves; it becomes the confirmed date.",
    "quantity": "How much, in the line's unit; all that is open when left out.",
  ]

  public var order: String
  public var line: Int
  public var warehouse: String
  public var deliveryMode: String?
  public var shipDate: Day
  public var quantity: Quantity?

  /// Makes the action.
  public init(
    order: String, line: Int, warehouse: String, deliveryMode: String? = nil, shipDate: Day,
    quantity: Quantity? = nil
  ) {
    self.order = order
    self.line = line
    self.warehouse = warehouse
    self.deliveryMode = deliveryMode
    self.shipDate = shipDate
    self.quantity = quantity
  }

  /// Refuses more than is open; a day on which it can't be shipped warns.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let before = try context.order(order)
    try before.requireLiving()
    guard let taken = before.lines.first(where: { $0.lineNumber == line }) else {
      throw LineRefusal(line: line, .unknownLine)
    }
    let open = taken.deliverRemainder
    let wanted = quantity ?? open
    guard wanted > .zero, wanted <= open else {
      throw DateRefusal.tooMuch(order: order, line: line, quantity: wanted, open: open)
    }
    guard wanted < open else {
      var entry = LineEntry()
      entry.warehouse = warehouse
      entry.deliveryMode = deliveryMode
      entry.confirmedShipDate = .value(shipDate)
      return try ChangeOrder(order: order, lines: [LineChange(line: line, entry)]).perform(in: context)
    }
    // The deliveries that there are stay as they are; this one is divided in two.
    let rest = try taken.quantity - wanted
    let siblings = before.lines.filter {
      $0.lineNumber == line || ($0.schedule != nil && $0.schedule == taken.schedule)
    }
    var deliveries = siblings.map {
      DeliveryEntry(line: $0.lineNumber, quantity: $0.lineNumber == line ? rest : $0.quantity)
    }
    deliveries.append(
      DeliveryEntry(
        quantity: wanted, confirmedShipDate: .value(shipDate), warehouse: warehouse,
        deliveryMode: deliveryMode))
    return try SaveSchedule(document: order, line: line, deliveries: deliveries).perform(in: context)
  }
}
