import Sales
import Store

/// The actions on holds of orders.
public enum HoldActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(PlaceHold.self), AnyAction(ReleaseHold.self), AnyAction(CheckOutHold.self),
    AnyAction(ClearCheckOut.self), AnyAction(OverrideCheckOut.self), AnyAction(SaveHoldCode.self),
    AnyAction(DeleteHoldCode.self),
  ]
}

/// The order and the holds that an action on holds is about.
struct HeldOrder {
  let order: SalesOrder
  var holds: [OrderHold]

  /// One hold by its number, or all active holds of an order, or those of a code among them.
  ///
  /// - Throws: `NotFound`, ``HoldRefusal/notHeld(order:)``, ``UnreadableInput`` when neither is given.
  init(_ number: String?, hold: Int?, code: String? = nil, in context: ActionContext) throws {
    if let hold {
      guard let found = try context.reader.orderHold(hold),
        let order = try context.reader.order(id: found.orderId)
      else { throw NotFound("hold", "\(hold)") }
      self.order = order
      holds = [found]
      return
    }
    guard let number, !number.isEmpty else {
      throw UnreadableInput(field: "order", reason: "neither an order nor the number of a hold is given")
    }
    order = try context.order(number)
    holds = try context.reader.holds(ofOrder: order.header.id ?? 0).filter { hold in
      hold.isActive && (code ?? hold.code) == hold.code
    }
    if holds.isEmpty { throw HoldRefusal.notHeld(order: number) }
  }

  /// What has become of the order.
  func outcome(in context: ActionContext) throws -> DocumentOutcome {
    let left = try context.reader.holds(ofOrder: order.header.id ?? 0).filter(\.isActive)
    return DocumentOutcome(
      "order", order.header.number, status: left.isEmpty ? order.header.status.rawValue : "on-hold")
  }
}

extension ActionContext {
  /// Refuses somebody who lacks a duty that a record asks for.
  ///
  /// - Throws: `DutyRefusal`.
  func require(_ duty: Duty?) throws {
    guard let duty, !user.role.duties.contains(duty) else { return }
    throw DutyRefusal(login: user.login, role: user.role, duty: duty)
  }

  /// The hold code of a hold, by what was given.
  ///
  /// - Throws: `NotFound`, ``HoldRefusal/noCode``.
  func holdCode(_ code: String?) throws -> HoldCode {
    guard let code, !code.isEmpty else {
      guard let usual = try reader.defaultHoldCode() else { throw HoldRefusal.noCode }
      return usual
    }
    guard let found = try reader.holdCode(code) else { throw try notFound(.holdCode, code) }
    return found
  }
}
