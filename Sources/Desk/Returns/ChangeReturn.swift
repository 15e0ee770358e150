import Sales
import Store

/// Changes the reason or the deadline of a return.
public struct ChangeReturn: Action {
  public static let name = "return.change"
  public static let title = "Change return"
  public static let help =
    "Changes the reason or deadline of a return. The charges of a new reason are added; those of the old one stay."
  public static let duty = Duty.sell
  public static let fields = [
    "return": "The RMA number.", "reason": "The return reason.",
    "deadline": "Until when the goods should be here.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ]

  public var `return`: String
  public var reason: String?
  public var deadline: Day?
  public var version: Int?

  /// Makes the action.
  public init(return number: String, reason: String? = nil, deadline: Day? = nil) {
    self.return = number
    self.reason = reason
    self.deadline = deadline
  }

  /// Refuses a return that is closed or canceled.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var (back, before) = try context.returnOrder(`return`)
    try context.checkVersion(version, present: back.header.version, of: "return \(self.return)")
    guard [.created, .open].contains(back.header.status) else {
      throw ReturnRefusal.begun(return: self.return, status: back.header.status)
    }
    if let reason, reason != back.header.reason {
      var order = before
      order.charges += try context.charges(ofReason: reason)
      if order != before { before = try context.save(order, over: before) }
      guard let again = try context.reader.returnOrder(self.return) else {
        throw NotFound("return", self.return)
      }
      back = again
      back.header.reason = reason
    }
    take(deadline, into: &back.header.deadline)
    try context.writer.save(back)
    return DocumentOutcome("return", self.return, status: back.header.status.rawValue)
  }
}

/// Cancels a return of which nothing has arrived; its record stays.
public struct CancelReturn: Action {
  public static let name = "return.cancel"
  public static let title = "Cancel return"
  public static let help = "Cancels a return of which nothing has arrived; its record stays."
  public static let duty = Duty.sell
  public static let fields = ["return": "The RMA number.", "reason": "Why; the audit trail keeps it."]

  public var `return`: String
  public var reason: String?

  /// Makes the action.
  public init(return number: String) { self.return = number }

  /// Refuses a return that is not Created any more.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var (back, before) = try context.returnOrder(`return`)
    guard back.header.status == .created else {
      throw ReturnRefusal.begun(return: self.return, status: back.header.status)
    }
    var order = try before.remainderCancelled()
    order.charges = []
    before = try context.save(order, over: before, warning: false)
    guard let again = try context.reader.returnOrder(self.return) else {
      throw NotFound("return", self.return)
    }
    back = again
    if back.lines.isEmpty {
      back.header.status = .canceled
      try context.writer.save(back)
    }
    return DocumentOutcome("return", self.return, status: ReturnStatus.canceled.rawValue)
  }
}

/// Sends a replacement before the goods are back.
public struct ReplaceReturn: Action {
  public static let name = "return.replacement"
  public static let title = "Replacement order"
  public static let help = """
    Makes a sales order that replaces the goods of a return before they are back; it goes its own way. Dispositions that replace \
    can't be chosen on the return any more.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "return": "The RMA number.",
    "copyLines": "Whether the lines of the return are copied; yes when left out.",
  ]

  public var `return`: String
  public var copyLines: Bool?

  /// Makes the action.
  public init(return number: String) { self.return = number }

  /// Refuses a second one, and one beside a disposition that replaces.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var (back, order) = try context.returnOrder(`return`)
    guard [.created, .open].contains(back.header.status) else {
      throw ReturnRefusal.begun(return: self.return, status: back.header.status)
    }
    if let present = back.header.replacement {
      throw ReturnRefusal.replaced(return: self.return, order: present, disposition: "another replacement")
    }
    if let line = back.lines.first(where: { $0.action?.replaces == true }) {
      let number = order.lines.first { $0.id == line.orderLineId }?.lineNumber ?? 0
      throw ReturnRefusal.replacementChosen(
        return: self.return, line: number, disposition: line.disposition ?? "")
    }
    let lines = order.lines.filter { $0.status != .canceled }
    let made = try ReplacementOrder(of: back, order: order.header, in: context)
      .make(for: copyLines == false ? [] : lines)
    back.header.replacement = made.header.number
    try context.writer.save(back)
    return DocumentOutcome(
      "return", self.return, status: back.header.status.rawValue, made: made.header.number)
  }
}
