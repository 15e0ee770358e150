import Sales
import Store

/// Releases orders from the credit hold list (domain.md 4.9).
public struct ReleaseCredit: Action {
  public static let name = "credit.release"
  public static let title = "Release from credit hold"
  public static let help = """
    Lets orders go on in spite of their credit. They are not checked again until more is open on them than now. With \
    posting, the document that was stopped is posted at once.
    """
  public static let duty = Duty.manageCredit
  public static let fields = [
    "order": "Number of the order.",
    "orders": "Numbers of several orders.",
    "reason": "Why they may go on.",
    "posting": "Whether the document that was stopped is posted now; no when left out.",
  ]

  public var order: String?
  public var orders: [String]?
  public var reason: String?
  public var posting: Bool?

  /// Makes the action for orders.
  public init(_ orders: String..., reason: String, posting: Bool = false) {
    self.orders = orders
    self.reason = reason
    self.posting = posting
  }

  /// Refuses an order that is not held, a release without a reason, and one with posting where nothing was stopped.
  public func perform(in context: ActionContext) throws -> DocumentsOutcome {
    try DocumentsOutcome(kind: "order", order, orders) { number in
      let (order, hold) = try context.creditHold(number)
      try context.decide(.released, hold, of: order, reason: reason, action: "released")
      var made: [String] = []
      if posting == true {
        guard let stopped = StoppedAction(hold) else { throw CreditRefusal.nothingStopped(order: number) }
        made = try stopped.perform(in: context)
      }
      return DocumentOutcome(
        "order", number, status: try context.order(number).header.status.rawValue,
        made: made.isEmpty ? nil : made.joined(separator: ", "))
    }
  }
}

/// Refuses credit to orders on the hold list; they stay stopped.
public struct RejectCredit: Action {
  public static let name = "credit.reject"
  public static let title = "Reject credit"
  public static let help =
    "Refuses credit to orders on the credit hold list. They stay stopped until they are released."
  public static let duty = Duty.manageCredit
  public static let fields = [
    "order": "Number of the order.",
    "orders": "Numbers of several orders.",
    "reason": "Why credit is refused.",
  ]

  public var order: String?
  public var orders: [String]?
  public var reason: String?

  /// Makes the action for orders.
  public init(_ orders: String..., reason: String) {
    self.orders = orders
    self.reason = reason
  }

  /// Refuses an order that is not held, and a rejection without a reason.
  public func perform(in context: ActionContext) throws -> DocumentsOutcome {
    try DocumentsOutcome(kind: "order", order, orders) { number in
      let (order, hold) = try context.creditHold(number)
      try context.decide(.rejected, hold, of: order, reason: reason, action: "rejected")
      return DocumentOutcome("order", number, status: CreditHoldStatus.rejected.rawValue)
    }
  }
}

/// Puts orders on the credit hold list by hand; no check ever releases them.
public struct ForceCreditHold: Action {
  public static let name = "credit.force-hold"
  public static let title = "Force credit hold"
  public static let help = """
    Puts orders on the credit hold list whatever the checks say. Only somebody's release takes them off again, never a \
    check.
    """
  public static let duty = Duty.manageCredit
  public static let fields = [
    "order": "Number of the order.",
    "orders": "Numbers of several orders.",
    "reason": "Why they are held.",
  ]

  public var order: String?
  public var orders: [String]?
  public var reason: String?

  /// Makes the action for orders.
  public init(_ orders: String..., reason: String) {
    self.orders = orders
    self.reason = reason
  }

  /// Refuses a journal, a closed order, and a hold without a reason.
  public func perform(in context: ActionContext) throws -> DocumentsOutcome {
    try DocumentsOutcome(kind: "order", order, orders) { number in
      let order = try context.order(number)
      try order.header.require(.confirmation, "held for its credit")
      try order.requireLiving()
      guard let reason, !reason.isEmpty else {
        throw CreditRefusal.reasonMissing(order: number, action: "held")
      }
      let id = order.header.id ?? 0
      let present = try context.reader.creditHold(ofOrder: id)
      var hold = CreditHold(orderId: id, reasons: [], placedAt: context.moment, placedBy: context.user.login)
      if let present, present.isActive { hold = present }
      hold.id = present?.id
      hold.status = .held
      hold.forced = true
      hold.reason = reason
      hold.take(
        hold.reasons.filter { $0.kind != "forced" }
          + [CreditReason(kind: "forced", text: "\(context.user.login) holds it: \(reason).")])
      _ = try context.writer.put(hold)
      return DocumentOutcome("order", number, status: CreditHoldStatus.held.rawValue)
    }
  }
}
