import Sales
import Store

/// Confirms a sales agreement to the customer: its terms are kept as a version (domain.md 6.2).
public struct ConfirmAgreement: Action {
  public static let name = "agreement.confirm"
  public static let title = "Confirm sales agreement"
  public static let help =
    "Keeps the present terms of an agreement as the next version of its history, and makes it effective unless told not to."
  public static let duty = Duty.sell
  public static let fields = [
    "agreement": "Number of the agreement.",
    "makeEffective": "Whether it becomes effective, so that orders may draw on it; true when left out.",
  ]

  public var agreement: String
  public var makeEffective: Bool?

  /// Makes the action.
  public init(agreement: String, makeEffective: Bool? = nil) {
    self.agreement = agreement
    self.makeEffective = makeEffective
  }

  /// Refuses a closed agreement, one without commitments, and items that the customer is not approved for.
  public func perform(in context: ActionContext) throws -> AgreementOutcome {
    let before = try context.agreement(agreement)
    guard before.header.status != .closed else { throw AgreementRefusal.closed(agreement: agreement) }
    guard !before.lines.isEmpty else { throw OrderRefusal.empty(document: agreement) }
    try context.checkApproval(of: before)
    var after = before
    after.header.confirmation += 1
    if makeEffective ?? true { after.header.status = .effective }
    let saved = try context.writer.save(after, over: before)
    try context.writer.insertConfirmation(
      agreement: saved.header.id ?? 0, sequence: saved.header.confirmation, on: context.today,
      by: context.user.login,
      document: try JSONText.encode(saved, currency: Currency.known(saved.header.currency)))
    return try AgreementOutcome(saved, in: context)
  }
}

/// Puts a sales agreement on hold, makes it effective, or closes it.
public struct SetAgreementStatus: Action {
  public static let name = "agreement.set-status"
  public static let title = "Set status of sales agreement"
  public static let help = """
    Puts an agreement on hold, makes it effective, or closes it. Orders that draw on it keep their terms; new ones draw only on an \
    effective agreement. A closed agreement stays closed.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "agreement": "Number of the agreement.",
    "status": "on-hold, effective or closed.",
  ]

  public var agreement: String
  public var status: AgreementStatus

  /// Makes the action.
  public init(agreement: String, status: AgreementStatus) {
    self.agreement = agreement
    self.status = status
  }

  /// Refuses a closed agreement, and to make effective what commits to nothing.
  public func perform(in context: ActionContext) throws -> AgreementOutcome {
    let before = try context.agreement(agreement)
    guard before.header.status != .closed else { throw AgreementRefusal.closed(agreement: agreement) }
    guard status != .effective || !before.lines.isEmpty else { throw OrderRefusal.empty(document: agreement) }
    if status == .closed { try warn(ofLeft: before, in: context) }
    var after = before
    after.header.status = status
    return try AgreementOutcome(context.writer.save(after, over: before), in: context)
  }

  /// Warns of what is left of an agreement that has not expired: once closed it can't be ordered any more.
  private func warn(ofLeft agreement: SalesAgreement, in context: ActionContext) throws {
    guard agreement.header.status == .effective, context.today <= agreement.header.expirationDate else {
      return
    }
    let currency = try Currency.known(agreement.header.currency)
    let left = try agreement.lines.compactMap { line -> String? in
      let figures = try context.fulfilment(of: line, currency: currency)
      guard figures.remaining > 0 else { return nil }
      let unit = line.commitment.countsQuantity ? line.unit : currency.code
      return "\(figures.text(figures.remaining, currency)) \(unit) of commitment \(line.lineNumber)"
    }
    guard !left.isEmpty else { return }
    try context.warn(
      Warning(
        "agreement.not-fulfilled", document: "sales agreement \(self.agreement)",
        "Of \(self.agreement) is left: \(left.joined(separator: ", ")). Closed, it can't be ordered from any more.",
        figures: [Figure("left", left.joined(separator: ", "))]))
  }
}

/// Deletes a sales agreement that nobody has seen or drawn on.
public struct DeleteAgreement: Action {
  public static let name = "agreement.delete"
  public static let title = "Delete sales agreement"
  public static let help = "Deletes an agreement that was never confirmed and that no order draws on."
  public static let duty = Duty.sell
  public static let fields = ["agreement": "Number of the agreement."]

  public var agreement: String

  /// Makes the action.
  public init(agreement: String) {
    self.agreement = agreement
  }

  /// Refuses an agreement that was confirmed or is drawn on.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let present = try context.agreement(agreement)
    guard present.header.confirmation == 0 else {
      throw AgreementRefusal.confirmed(agreement: agreement, confirmation: present.header.confirmation)
    }
    for line in present.lines {
      let orders = try context.ordersDrawing(on: line)
      guard orders.isEmpty else {
        throw AgreementRefusal.drawnOn(
          agreement: agreement, commitment: line.lineNumber, orders: Array(orders.prefix(5)))
      }
    }
    if let id = present.header.id { try context.writer.delete(agreement: id) }
    return DocumentOutcome("sales agreement", agreement, status: "deleted")
  }
}
