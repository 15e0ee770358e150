/// What happens when an item is ordered for a customer who is not approved for it (domain.md 4.2).
public enum ApprovalCheck: String, Codable, Sendable, CaseIterable, Hashable {
  /// Anybody may buy it.
  case none
  /// Somebody accepts it with a reason.
  case warning
  /// The line is refused.
  case notAllowed = "not-allowed"
}

/// The day on which a customer has to be approved for an item (domain.md 4.2).
public enum ApprovalDay: String, Codable, Sendable, CaseIterable, Hashable {
  case today
  case orderDate = "order-date"
  case requestedShip = "requested-ship"
  /// The requested receipt date; the requested ship date of a line that has none.
  case requestedReceipt = "requested-receipt"

  /// The day by which a line is judged.
  public func day(of line: OrderLine, in header: OrderHeader, today: Day) -> Day {
    switch self {
    case .today: today
    case .orderDate: header.orderDate
    case .requestedShip: line.requestedShipDate
    case .requestedReceipt: line.requestedReceiptDate ?? line.requestedShipDate
    }
  }
}

/// One line of the approved customer list: who may buy what, and when (domain.md 4.2).
///
/// The list is asked only for items whose check is not none.
public struct ApprovedCustomer: Codable, Sendable, Hashable {
  public var itemScope: RelationScope
  /// The item or item group; empty for all.
  public var item: String
  public var customerScope: RelationScope
  /// The customer or customer group; empty for all.
  public var customer: String
  /// The first day; nil is from ever.
  public var validFrom: Day?
  /// The last day; nil is for ever.
  public var validTo: Day?

  /// Approves without end.
  public init(
    itemScope: RelationScope, item: String, customerScope: RelationScope, customer: String
  ) {
    self.itemScope = itemScope
    self.item = item
    self.customerScope = customerScope
    self.customer = customer
    validFrom = nil
    validTo = nil
  }

  /// Whether it approves a customer for an item on a day.
  public func approves(_ customer: Customer, for item: Item, on day: Day) -> Bool {
    itemScope.covers(self.item, record: item.number, group: item.itemGroup)
      && customerScope.covers(self.customer, record: customer.account, group: customer.customerGroup)
      && validFrom.map { $0 <= day } ?? true && validTo.map { day <= $0 } ?? true
  }
}
