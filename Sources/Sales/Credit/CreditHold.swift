/// How far an order on the credit hold list has come.
public enum CreditHoldStatus: String, Codable, Sendable, CaseIterable, Hashable {
  case held
  /// A new check found nothing any more; somebody still has to release it.
  case ready
  case released
  /// Credit is refused; the order stays stopped.
  case rejected
}

/// An order's place on the credit hold list: what stopped it, and what was decided (domain.md 4.9).
public struct CreditHold: Codable, Sendable, Hashable {
  /// The row; nil before it is saved.
  public var id: Int?
  public var orderId: Int
  public var status: CreditHoldStatus
  /// Whether somebody put it there by hand; such an order is never released by a check.
  public var forced: Bool
  public var reasons: [CreditReason]
  /// The reasons in one word, for the list.
  public var summary: String
  /// The action that was stopped, such as `slip.post`; empty when none was.
  public var stoppedAction: String
  /// The fields of that action for this order alone, as JSON.
  public var stoppedFields: String
  /// When it was put there (UTC, ISO 8601).
  public var placedAt: String
  public var placedBy: String
  /// When it was checked anew (UTC, ISO 8601).
  public var evaluatedAt: String
  /// When it was released or rejected (UTC, ISO 8601).
  public var decidedAt: String
  public var decidedBy: String
  /// Why it was released, rejected or put there by hand.
  public var reason: String
  /// What was open on the order at its release, in the order's currency: only an order that grows beyond it is checked again.
  public var releasedAmount: Amount?

  /// Makes the place of an order that was stopped just now.
  public init(orderId: Int, reasons: [CreditReason], placedAt: String, placedBy: String) {
    id = nil
    self.orderId = orderId
    status = .held
    forced = false
    self.reasons = reasons
    summary = CreditReason.summary(reasons)
    stoppedAction = ""
    stoppedFields = ""
    self.placedAt = placedAt
    self.placedBy = placedBy
    evaluatedAt = ""
    decidedAt = ""
    decidedBy = ""
    reason = ""
    releasedAmount = nil
  }

  /// Whether it stops the order.
  public var isActive: Bool { status != .released }

  /// Takes over why it is there.
  public mutating func take(_ reasons: [CreditReason]) {
    self.reasons = reasons
    summary = CreditReason.summary(reasons)
  }

  /// Marks what a new check has found; a forced or rejected one stays as it is.
  public mutating func evaluate(_ found: [CreditReason], at moment: String) {
    evaluatedAt = moment
    guard !forced, status == .held || status == .ready else { return }
    status = found.isEmpty ? .ready : .held
    if !found.isEmpty { take(found) }
  }

  /// Whether an order with so much open may go on without a check: it was released, and has not grown since.
  public func covers(_ open: Amount) -> Bool {
    guard status == .released, let releasedAmount else { return false }
    return open <= releasedAmount
  }
}
