import Sales
import Store

/// Puts an order on hold (domain.md 4.8).
public struct PlaceHold: Action {
  public static let name = "order.hold"
  public static let title = "Put order on hold"
  public static let help = """
    Keeps an order from being picked, packed and invoiced until the hold is released. Several holds may be on one order. \
    A code that says so gives the order's reservations back at once; a release does not bring them back.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "order": "Number of the order.",
    "code": "The hold code; the default one when left out.",
    "comment": "Anything worth knowing about this hold.",
  ]

  public var order: String
  public var code: String?
  public var comment: String?

  /// Makes the action.
  public init(order: String, code: String? = nil, comment: String? = nil) {
    self.order = order
    self.code = code
    self.comment = comment
  }

  /// Refuses a closed order, a second hold of one code, and a code whose duty the user lacks.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var posting = try OrderPosting(order, in: context)
    try posting.order.requireLiving()
    let code = try context.holdCode(code)
    try context.require(code.duty)
    let present = try context.reader.holds(ofOrder: posting.id)
    guard !present.contains(where: { $0.isActive && $0.code == code.code }) else {
      throw HoldRefusal.twice(order: order, code: code.code)
    }
    let hold = try context.writer.insert(
      hold: OrderHold(
        orderId: posting.id, code: code.code, comment: comment ?? "", placedAt: context.moment,
        placedBy: context.user.login))
    if code.removesReservations, posting.giveReservationsBack() { try posting.save(in: context) }
    return DocumentOutcome(
      "order", order, status: "on-hold", made: "hold \(hold.id ?? 0) \(code.code)")
  }
}

extension OrderPosting {
  /// Gives all that is physically reserved for the order back to the shelf; what is picked stays picked.
  ///
  /// - Returns: whether there was anything to give back.
  mutating func giveReservationsBack() -> Bool {
    var changed = false
    for (id, lineStock) in stock where !lineStock.reserved.isZero {
      var lineStock = lineStock
      lineStock.move(lineStock.reserved, from: .reservedPhysical, to: lineStock.planned)
      stock[id] = lineStock
      changed = true
    }
    return changed
  }
}
