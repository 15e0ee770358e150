import Sales
import Store

/// Writes the user into holds, so that others leave them alone.
public struct CheckOutHold: Action {
  public static let name = "order.check-out"
  public static let title = "Check out hold"
  public static let help =
    "Writes your name into a hold while you look into it; others can't release it then."
  public static let duty = Duty.sell
  public static let fields = [
    "order": "Number of the order; all its active holds.",
    "hold": "The number of one hold, instead of an order.",
  ]

  public var order: String?
  public var hold: Int?

  /// Makes the action for an order or one hold.
  public init(order: String? = nil, hold: Int? = nil) {
    self.order = order
    self.hold = hold
  }

  /// Refuses what somebody else has checked out.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    try HeldOrder(order, hold: hold, in: context).checkOut(takingOver: false, in: context)
  }
}

/// Takes holds over from somebody who has checked them out.
public struct OverrideCheckOut: Action {
  public static let name = "order.override-checkout"
  public static let title = "Override check-out"
  public static let help = "Takes a hold over from whoever has checked it out."
  public static let duty = Duty.releaseHolds
  public static let fields = CheckOutHold.fields

  public var order: String?
  public var hold: Int?

  /// Makes the action for an order or one hold.
  public init(order: String? = nil, hold: Int? = nil) {
    self.order = order
    self.hold = hold
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    try HeldOrder(order, hold: hold, in: context).checkOut(takingOver: true, in: context)
  }
}

/// Takes the user out of holds again.
public struct ClearCheckOut: Action {
  public static let name = "order.clear-checkout"
  public static let title = "Clear check-out"
  public static let help = "Takes your name out of a hold that you had checked out; it stays on."
  public static let duty = Duty.sell
  public static let fields = CheckOutHold.fields

  public var order: String?
  public var hold: Int?

  /// Makes the action for an order or one hold.
  public init(order: String? = nil, hold: Int? = nil) {
    self.order = order
    self.hold = hold
  }

  /// Refuses what nobody, or somebody else, has checked out.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let held = try HeldOrder(order, hold: hold, in: context)
    for var hold in held.holds {
      try hold.clearCheckOut(by: context.user.login, order: held.order.header.number)
      try context.writer.save(hold: hold)
    }
    return try held.outcome(in: context)
  }
}

extension HeldOrder {
  fileprivate func checkOut(takingOver: Bool, in context: ActionContext) throws -> DocumentOutcome {
    for var hold in holds {
      try hold.checkOut(
        by: context.user.login, at: context.moment, order: order.header.number, takingOver: takingOver)
      try context.writer.save(hold: hold)
    }
    return try outcome(in: context)
  }
}
