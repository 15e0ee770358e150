import Sales
import Store

/// Says who looks after a waiting line, and why it still waits.
public struct NoteWaiting: Action {
  public static let name = "backorder.note"
  public static let title = "Reason and owner"
  public static let help =
    "Says why an order line still waits and who looks after it; empty fields take it away."
  public static let duty = Duty.sell
  public static let fields = [
    "order": "The number of the order.", "line": "The line number.", "reason": "A code of the reasons.",
    "owner": "The login of whoever looks after it.", "note": "Anything worth knowing.",
  ]

  public var order: String
  public var line: Int
  public var reason: String?
  public var owner: String?
  public var note: String?

  /// Makes the action.
  public init(order: String, line: Int, reason: String? = nil, owner: String? = nil, note: String? = nil) {
    self.order = order
    self.line = line
    self.reason = reason
    self.owner = owner
    self.note = note
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let key = try context.waitingLine(order, line)
    var present = try context.reader.waitingNote(ofLine: key) ?? WaitingNote(orderLineId: key)
    var check = RecordCheck(context.reader)
    if let reason {
      try check.code(.named(.reason), reason, "reason")
      present.reason = reason
    }
    if let owner {
      try check.code(.user, owner, "owner")
      present.owner = owner
    }
    try check.finish("waiting line")
    if let note { present.note = note }
    try context.writer.put(present)
    return DocumentOutcome("order", order)
  }
}

/// Gives up what is left of a waiting line, with a reason (domain.md 4.6, 14.6).
public struct CloseShort: Action {
  public static let name = "backorder.close-short"
  public static let title = "Close short"
  public static let help = """
    Cancels what is left of a waiting line and keeps why; the ordered quantity stays, and what is reserved is free again.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "order": "The number of the order.", "line": "The line number.", "reason": "A code of the reasons.",
    "note": "Anything worth knowing.",
  ]

  public var order: String
  public var line: Int
  public var reason: String
  public var note: String?

  /// Makes the action.
  public init(order: String, line: Int, reason: String, note: String? = nil) {
    self.order = order
    self.line = line
    self.reason = reason
    self.note = note
  }

  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    _ = try context.waitingLine(order, line)
    guard !reason.isEmpty else { throw OrderRefusal.reasonMissing(document: order, action: "closed short") }
    _ = try NoteWaiting(order: order, line: line, reason: reason, note: note).perform(in: context)
    return try SetDeliverRemainder(order: order, line: line, quantity: .zero).perform(in: context)
  }
}

/// Locks what a line has reserved, or lets it be shared out again.
public struct LockReservation: Action {
  public static let name = "reservation.lock"
  public static let title = "Lock reservation"
  public static let help =
    "Keeps what a line has reserved out of splits and re-planning, or lets it be shared out again."
  public static let duty = Duty.sell
  public static let fields = [
    "order": "The number of the order.", "line": "The line number.",
    "locked": "Whether it is locked; yes when left out.",
  ]

  public var order: String
  public var line: Int
  public var locked: Bool?

  /// Makes the action.
  public init(order: String, line: Int, locked: Bool? = nil) {
    self.order = order
    self.line = line
    self.locked = locked
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let key = try context.waitingLine(order, line)
    guard try context.reader.stock(ofSalesLine: key).contains(where: { $0.status == .reservedPhysical })
    else {
      throw StockRefusal.nothingReserved(order: order)
    }
    var origin =
      try context.reader.reservationOrigin(ofLine: key)
      ?? ReservationOrigin(orderLineId: key, cause: .automatic, user: "", at: context.moment)
    origin.locked = locked ?? true
    try context.writer.put(origin)
    return DocumentOutcome("order", order)
  }
}

extension ActionContext {
  /// The row of a line that waits.
  ///
  /// - Throws: `NotFound`, `LineRefusal` for a line that there is not, `OrderRefusal` for one with nothing left.
  fileprivate func waitingLine(_ number: String, _ line: Int) throws -> Int {
    if let found = try reader.waitingPlace(order: number, line: line) { return found.key }
    guard let order = try reader.order(number) else { throw try noDocument(.order, number) }
    guard let present = order.lines.first(where: { $0.lineNumber == line }) else {
      throw PackingRefusal.noSuchLine(order: number, line: line)
    }
    guard order.header.type.traits.plansStock else {
      throw OrderRefusal.journal(order: number, action: "followed up")
    }
    throw SplitRefusal.notWaiting(
      item: present.item ?? present.text, warehouse: present.warehouse, order: number, line: line)
  }
}
