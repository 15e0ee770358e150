import Sales
import Store

/// Whether the holds of an order let it be processed.
enum OrderHoldCheck {
  /// Refuses an order with an active hold.
  ///
  /// - Parameter action: What was to be done with the order, such as `packed`.
  /// - Throws: ``HoldRefusal``.
  static func check(_ order: SalesOrder, action: String, in context: ActionContext) throws {
    let holds = try context.reader.holds(ofOrder: order.header.id ?? 0).filter(\.isActive)
    guard let first = holds.first else { return }
    throw HoldRefusal.onHold(
      order: order.header.number, action: action, code: first.code,
      name: try context.reader.holdCode(first.code)?.name ?? first.code, comment: first.comment,
      by: first.placedBy, since: first.placedAt, others: holds.count - 1)
  }
}
