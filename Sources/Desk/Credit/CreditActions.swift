import Sales
import Store

/// The actions on the credit of orders.
public enum CreditActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(CheckCredit.self), AnyAction(EvaluateCredit.self), AnyAction(ReleaseCredit.self),
    AnyAction(RejectCredit.self), AnyAction(ForceCreditHold.self), AnyAction(SaveCreditRule.self),
    AnyAction(DeleteCreditRule.self),
  ]
}

extension ActionContext {
  /// The place of an order on the credit hold list, while it is there.
  ///
  /// - Throws: `NotFound`, ``CreditRefusal/notHeld(order:)``.
  func creditHold(_ number: String) throws -> (order: SalesOrder, hold: CreditHold) {
    let order = try order(number)
    guard let id = order.header.id, let hold = try reader.creditHold(ofOrder: id), hold.isActive else {
      throw CreditRefusal.notHeld(order: number)
    }
    return (order, hold)
  }

  /// Keeps a decision on an order.
  ///
  /// - Throws: ``CreditRefusal/reasonMissing(order:action:)``.
  func decide(
    _ status: CreditHoldStatus, _ hold: CreditHold, of order: SalesOrder, reason: String?, action: String
  ) throws {
    guard let reason, !reason.isEmpty else {
      throw CreditRefusal.reasonMissing(order: order.header.number, action: action)
    }
    var hold = hold
    hold.status = status
    hold.decidedAt = moment
    hold.decidedBy = user.login
    hold.reason = reason
    if status == .released {
      hold.forced = false
      hold.releasedAmount = order.header.openAmount
    }
    _ = try writer.put(hold)
  }
}
