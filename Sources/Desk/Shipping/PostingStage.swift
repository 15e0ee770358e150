import Sales
import Store

/// What a posting does with an order, and so what may forbid it.
///
/// Every posting asks ``ActionContext/allow(_:of:)``, so what stops an order is decided here alone.
enum PostingStage {
  /// Stock is reserved; only a hold that gives reservations back forbids it.
  case reservation
  /// A picking list is released.
  case picking
  /// What was picked is registered; the goods are in somebody's hands, so a block of the customer is no longer asked.
  case pickingRegistration
  case packingSlip
  /// Goods of a return are received by a packing slip; what merely arrives is registered all the same.
  case receipt
  case invoice

  /// What can't be done with the order, such as `packed`.
  fileprivate var action: String {
    switch self {
    case .reservation: "reserved"
    case .picking, .pickingRegistration: "picked"
    case .packingSlip: "packed"
    case .receipt: "received"
    case .invoice: "invoiced"
    }
  }

  /// Whether a block of the customer forbids it: one for all forbids goods out and invoices, one for invoices only these.
  fileprivate func isForbidden(by block: CustomerBlock) -> Bool {
    switch self {
    case .picking, .packingSlip: block == .all
    case .invoice: block == .all || block == .invoices
    case .reservation, .pickingRegistration, .receipt: false
    }
  }
}

extension ActionContext {
  /// Refuses a posting of an order that a block of its customer, a hold or the credit hold list forbids (domain.md 4.8).
  ///
  /// Slips and invoices check the credit limit as well, see ``OrderPosting/checkCredit(at:type:in:)``.
  /// - Throws: `InvoiceRefusal.customerBlocked`, ``HoldRefusal``, `CreditStop`.
  func allow(_ stage: PostingStage, of order: SalesOrder) throws {
    try refuseBlocked(order, stage)
    guard let id = order.header.id else { return }
    if try stage != .reservation || reader.holdForbidsReservation(ofOrder: id) {
      try refuseHeld(order, stage)
    }
    if stage == .picking || stage == .pickingRegistration {
      try refuseCreditHold(order, action: stage.action)
    }
  }

  private func refuseBlocked(_ order: SalesOrder, _ stage: PostingStage) throws {
    if takesOver { return }
    for account in Set([order.header.customer, order.header.invoiceAccount]).sorted() {
      guard let block = try reader.block(of: account), stage.isForbidden(by: block) else { continue }
      throw InvoiceRefusal.customerBlocked(customer: account, block: block)
    }
  }

  private func refuseHeld(_ order: SalesOrder, _ stage: PostingStage) throws {
    let holds = try reader.holds(ofOrder: order.header.id ?? 0).filter(\.isActive)
    guard let first = holds.first else { return }
    throw HoldRefusal.onHold(
      order: order.header.number, action: stage.action, code: first.code,
      name: try reader.holdCode(first.code)?.name ?? first.code, comment: first.comment,
      by: first.placedBy, since: first.placedAt, others: holds.count - 1)
  }
}
