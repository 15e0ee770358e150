/// The status of an order or of one of its lines, in the order in which they advance (domain.md 4.4).
public enum OrderStatus: String, Codable, Sendable, CaseIterable, Hashable, Comparable {
  /// Something is still to be delivered.
  case open
  /// All is delivered, something is still to be invoiced.
  case delivered
  case invoiced
  case canceled

  private var rank: Int {
    switch self {
    case .open: 0
    case .delivered: 1
    case .invoiced: 2
    case .canceled: 3
    }
  }

  public static func < (left: OrderStatus, right: OrderStatus) -> Bool { left.rank < right.rank }
}

/// The highest document that was posted for an order; it never falls back (domain.md 4.4).
public enum DocumentStatus: String, Codable, Sendable, CaseIterable, Hashable, Comparable {
  case none
  case confirmation
  case pickingList = "picking-list"
  case packingSlip = "packing-slip"
  case invoice

  private var rank: Int { DocumentStatus.allCases.firstIndex(of: self) ?? 0 }

  public static func < (left: DocumentStatus, right: DocumentStatus) -> Bool { left.rank < right.rank }
}

/// How far an order line has come: what was ordered, delivered, cancelled and invoiced, in the sales unit.
///
/// This is the one place where remainders and statuses come from (domain.md 4.4, 4.6). A line of a negative quantity
/// (goods that come back) mirrors an ordinary one.
public struct LineProgress: Hashable, Sendable {
  public var ordered: Quantity
  public var delivered: Quantity
  /// What was taken off the deliver remainder for good.
  public var cancelled: Quantity
  public var invoiced: Quantity

  /// Makes the progress of a line.
  public init(
    ordered: Quantity, delivered: Quantity = .zero, cancelled: Quantity = .zero, invoiced: Quantity = .zero
  ) {
    self.ordered = ordered
    self.delivered = delivered
    self.cancelled = cancelled
    self.invoiced = invoiced
  }

  /// What is still to be delivered: ordered - delivered - cancelled, and nothing once more than ordered was delivered.
  public var deliverRemainder: Quantity {
    let rest = ordered.millionths - delivered.millionths - cancelled.millionths
    // An overdelivered line has nothing left to go; it must not count against stock.
    if ordered.millionths >= 0 ? rest < 0 : rest > 0 { return .zero }
    return Quantity(millionths: rest)
  }

  /// What is delivered and not invoiced.
  public var invoiceRemainder: Quantity { Quantity(millionths: delivered.millionths - invoiced.millionths) }

  /// Open order while something is to be delivered, delivered while something is to be invoiced, else invoiced;
  /// canceled when nothing was delivered and the remainder was cancelled.
  public var status: OrderStatus {
    if !deliverRemainder.isZero { return .open }
    if !invoiceRemainder.isZero { return .delivered }
    if delivered.isZero, !cancelled.isZero { return .canceled }
    return .invoiced
  }

  /// The status of an order: that of its least advanced line among those not canceled; canceled when all lines are; an
  /// order without lines is open.
  public static func status(of lines: some Sequence<LineProgress>) -> OrderStatus {
    var least: OrderStatus?
    for line in lines {
      let status = line.status
      least = least.map { min($0, status) } ?? status
    }
    return least ?? .open
  }
}
