/// The colour that repeats what a hold's word says; the word always stands beside it.
public enum HoldColour: String, Codable, Sendable, CaseIterable, Hashable {
  case plain
  case amber
  case red
}

/// A reason for which orders are held, with what a hold of it does (domain.md 4.8).
public struct HoldCode: Codable, Sendable, Hashable {
  public var code: String
  public var name: String
  /// The duty that somebody needs to place and release such a hold, beside that to sell; nil asks for no other.
  public var duty: Duty?
  public var colour: HoldColour
  /// Whether a hold without a code gets this one; one code has it at most.
  public var isDefault: Bool
  /// Whether such a hold gives the order's physical reservations back at once; a release does not bring them back.
  public var removesReservations: Bool
  /// Raised by each change.
  public var version: Int

  /// Makes a code that everybody who sells may use.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
    duty = nil
    colour = .amber
    isDefault = false
    removesReservations = false
    version = 1
  }
}

/// One hold on an order: while one is active the order is not picked, packed or invoiced (domain.md 4.8).
public struct OrderHold: Codable, Sendable, Hashable {
  /// The row, and the number that people call the hold by; nil before it is saved.
  public var id: Int?
  public var orderId: Int
  public var code: String
  public var comment: String
  /// When it was placed (UTC, ISO 8601).
  public var placedAt: String
  public var placedBy: String
  /// The login of the one who looks into it; others leave it alone then.
  ///
  /// Empty while nobody does.
  public var checkedOutBy: String
  /// When it was checked out (UTC, ISO 8601); empty while it is not.
  public var checkedOutAt: String
  /// When it was released (UTC, ISO 8601); nil while it is active.
  public var releasedAt: String?
  public var releasedBy: String
  /// Why it was released.
  public var reason: String

  /// Makes an active hold.
  public init(orderId: Int, code: String, comment: String, placedAt: String, placedBy: String) {
    id = nil
    self.orderId = orderId
    self.code = code
    self.comment = comment
    self.placedAt = placedAt
    self.placedBy = placedBy
    checkedOutBy = ""
    checkedOutAt = ""
    releasedAt = nil
    releasedBy = ""
    reason = ""
  }

  /// Whether it still keeps the order from being processed.
  public var isActive: Bool { releasedAt == nil }

  /// Writes a user into it, so that others leave it alone.
  ///
  /// - Throws: ``HoldRefusal/checkedOut(order:hold:by:since:)`` when somebody else has it and it is not taken over,
  ///   ``HoldRefusal/released(hold:)``.
  public mutating func checkOut(
    by login: String, at moment: String, order: String, takingOver: Bool = false
  ) throws(HoldRefusal) {
    try requireActive()
    if !takingOver { try requireFree(for: login, order: order) }
    checkedOutBy = login
    checkedOutAt = moment
  }

  /// Takes the user out of it.
  ///
  /// - Throws: ``HoldRefusal/checkedOut(order:hold:by:since:)`` when somebody else has it,
  ///   ``HoldRefusal/notCheckedOut(hold:)``, ``HoldRefusal/released(hold:)``.
  public mutating func clearCheckOut(by login: String, order: String) throws(HoldRefusal) {
    try requireActive()
    guard !checkedOutBy.isEmpty else { throw HoldRefusal.notCheckedOut(hold: id ?? 0) }
    try requireFree(for: login, order: order)
    checkedOutBy = ""
    checkedOutAt = ""
  }

  /// Ends it.
  ///
  /// - Throws: ``HoldRefusal/checkedOut(order:hold:by:since:)`` when somebody else has it,
  ///   ``HoldRefusal/released(hold:)``, ``HoldRefusal/reasonMissing(hold:)``.
  public mutating func release(
    by login: String, at moment: String, reason: String, order: String
  ) throws(HoldRefusal) {
    try requireActive()
    try requireFree(for: login, order: order)
    guard !reason.isEmpty else { throw HoldRefusal.reasonMissing(hold: id ?? 0) }
    releasedAt = moment
    releasedBy = login
    self.reason = reason
    checkedOutBy = ""
    checkedOutAt = ""
  }

  private func requireActive() throws(HoldRefusal) {
    if !isActive { throw HoldRefusal.released(hold: id ?? 0) }
  }

  private func requireFree(for login: String, order: String) throws(HoldRefusal) {
    guard checkedOutBy.isEmpty || checkedOutBy == login else {
      throw HoldRefusal.checkedOut(order: order, hold: id ?? 0, by: checkedOutBy, since: checkedOutAt)
    }
  }
}
