/// An order line that waits for goods, as whoever shares them out sees it (domain.md 8.6); quantities in stock units.
public struct Demand: Codable, Hashable, Sendable {
  /// The row of the order line.
  public let key: Int
  /// The row of its order, by which lines that must leave together are told.
  public let orderKey: Int
  /// The number of the order.
  public let order: String
  /// The line number on the order.
  public let line: Int
  /// The customer account.
  public let customer: String
  /// The customer's name on the order.
  public let customerName: String
  /// The class of the customer, such as A; empty without one.
  public let classification: String
  /// The rank of that class: the lower, the earlier it is served.
  public let rank: Int
  /// Confirmed where there is a confirmed date, else requested (domain.md 8.1).
  public let shipDate: Day
  /// The day of the order.
  public let orderDate: Day
  /// What is still to be delivered and is not picked.
  public let open: Quantity
  /// What is promised to the line now, out of the supply that is shared out.
  public let had: Quantity
  /// The part of `had` that can't be taken away: it is on an open picking list, or locked by hand.
  public let locked: Quantity
  /// The smallest quantity that can be delivered: one of the line's unit, or its finest part.
  public let step: Quantity
  /// Whether the order leaves whole or not at all.
  public let shipComplete: Bool
  /// Whether a hold forbids the order to have reservations (domain.md 15.37), or the vendor ships it to the customer.
  public let isHeld: Bool

  /// Describes a waiting line.
  ///
  /// What is locked counts as promised, and nothing is promised beyond what is open.
  public init(
    key: Int, orderKey: Int, order: String = "", line: Int = 1, customer: String = "",
    customerName: String = "", classification: String = "", rank: Int = Demand.unranked,
    shipDate: Day, orderDate: Day, open: Quantity, had: Quantity = .zero, locked: Quantity = .zero,
    step: Quantity = .one, shipComplete: Bool = false, isHeld: Bool = false
  ) {
    self.key = key
    self.orderKey = orderKey
    self.order = order
    self.line = line
    self.customer = customer
    self.customerName = customerName
    self.classification = classification
    self.rank = rank
    self.shipDate = shipDate
    self.orderDate = orderDate
    self.open = max(.zero, open)
    self.had = min(max(.zero, had), self.open)
    self.locked = min(max(.zero, locked), self.had)
    self.step = step > .zero ? step : .one
    self.shipComplete = shipComplete
    self.isHeld = isHeld
  }

  /// The most that it may get: all that is open, or what is locked while it is held.
  public var most: Quantity { isHeld ? locked : open }

  /// The rank of customers without a class: behind all others.
  public static let unranked = 1_000_000
}
