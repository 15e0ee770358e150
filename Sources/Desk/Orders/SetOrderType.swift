import Sales
import Store

/// Changes a Journal order, a Sales order or a Subscription into another of these (domain.md 4.3).
public struct SetOrderType: Action {
  public static let name = "order.set-type"
  public static let title = "Change order type"
  public static let help = """
    A Journal order that becomes a Sales order or a Subscription puts its lines on order and reserves as it is set to. It becomes a \
    Journal order again only while nothing of it is picked, packed or invoiced; its reservations go. A Subscription is delivered \
    and invoiced again and again.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "order": "Number of the order.",
    "type": "journal, subscription or sales-order; Returns and Projects make the other types.",
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
    let before = try context.order(order, version: version)
    var after = before
    try before.checkChange(to: type, picked: LineGuard(order: before, reader: context.reader).picked)
    if before.header.type == .journal, let customer = try context.reader.customer(before.header.customer),
      customer.blocked == .all
    {
      throw CustomerBlocked(customer, action: "ordered for")
    }
    after.header.type = type
    return try SalesDocumentOutcome(context.save(after, over: before), rules: context.taxRules())
  }
}
