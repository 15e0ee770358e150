import Sales
import Store

/// Makes a Journal order a Sales order, or the other way round (domain.md 4.3).
public struct SetOrderType: Action {
  public static let name = "order.set-type"
  public static let title = "Change order type"
  public static let help = """
    A Journal order that becomes a Sales order puts its lines on order and reserves as it is set to. A Sales order becomes a \
    Journal order only while nothing of it is picked, packed or invoiced; its reservations go.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "order": "Number of the order.",
    "type": "journal or sales-order.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ]

  public var order: String
  public var type: OrderType
  public var version: Int?

  /// Makes the action.
  public init(order: String, type: OrderType, version: Int? = nil) {
    self.order = order
    self.type = type
    self.version = version
  }

  /// Refuses the type that it has, a blocked customer, and a way back to Journal once something has moved.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let before = try context.order(order)
    var after = try context.order(order, version: version)
    guard before.header.type != type else { throw OrderRefusal.sameType(order: order, type: type) }
    guard before.header.status != .canceled else {
      throw OrderRefusal.closed(order: order, status: .canceled)
    }
    if type == .salesOrder, let customer = try context.reader.customer(before.header.customer),
      customer.blocked == .all
    {
      throw CustomerBlocked(customer, action: "ordered for")
    }
    if type == .journal {
      let guardian = try LineGuard(order: before, reader: context.reader)
      for line in before.lines { try guardian.check(line, nil) }
    }
    after.header.type = type
    return try SalesDocumentOutcome(context.save(after, over: before), rules: context.taxRules())
  }
}
