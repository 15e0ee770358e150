import Sales
import Store

/// Says how much of a line is still to be delivered (domain.md 4.6).
public struct SetDeliverRemainder: Action {
  public static let name = "order.deliver-remainder"
  public static let title = "Deliver remainder"
  public static let help = """
    Says how much of a line is still to be delivered; 0 cancels the rest. The ordered quantity stays. More than now is left \
    takes a cancellation back, up to what is ordered and not delivered.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "order": "Number of the order.",
    "line": "Number of the line.",
    "quantity": "What is still to be delivered, in the line's unit; negative on a line that comes back.",
    "version": "The version that was read; it is refused when somebody has saved since.",
  ]

  public var order: String
  public var line: Int
  public var quantity: Quantity
  public var version: Int?

  /// Makes the action.
  public init(order: String, line: Int, quantity: Quantity, version: Int? = nil) {
    self.order = order
    self.line = line
    self.quantity = quantity
    self.version = version
  }

  /// Refuses more than is ordered and not delivered, and less than is picked.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let before = try context.order(order, version: version)
    var after = before
    guard let index = after.lines.firstIndex(where: { $0.lineNumber == line && $0.item != nil }) else {
      throw LineRefusal(line: line, .unknownLine)
    }
    var changed = after.lines[index]
    let most = LineProgress(ordered: changed.quantity, delivered: changed.delivered).deliverRemainder
    let isOtherWay = !quantity.isZero && quantity.isNegative != changed.isReturn
    guard !isOtherWay, quantity.magnitude <= most.magnitude else {
      throw OrderRefusal.remainderTooLarge(
        order: order, line: line, wanted: quantity, remainder: most, unit: changed.unit)
    }
    try context.check(quantity, of: changed)
    changed.cancelled = try most - quantity
    after.lines[index] = changed.trimmed
    return try SalesDocumentOutcome(context.save(after, over: before), rules: context.taxRules())
  }
}
