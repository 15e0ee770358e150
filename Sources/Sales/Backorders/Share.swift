/// What one waiting line gets of what is shared out, in stock units.
public struct Share: Codable, Hashable, Sendable {
  public let demand: Demand
  /// What it has from now on.
  public let now: Quantity

  /// Gives a line its share.
  public init(_ demand: Demand, now: Quantity) {
    self.demand = demand
    self.now = now
  }

  /// What it gains; negative when it loses.
  public var change: Quantity { Quantity(millionths: now.millionths - demand.had.millionths) }

  /// What it still waits for.
  public var missing: Quantity { Quantity(millionths: demand.open.millionths - now.millionths) }

  /// Whether it gets nothing because only a part of what its order needs is there.
  public var isAllOrNothing: Bool { demand.shipComplete && now == demand.locked && !missing.isZero }
}

/// How a quantity is shared out: the share of every line, in the order in which they are served.
public struct Split: Hashable, Sendable {
  /// What there was to share, in stock units.
  public let quantity: Quantity
  public let shares: [Share]

  /// Makes a split.
  public init(quantity: Quantity, shares: [Share]) {
    self.quantity = quantity
    self.shares = shares
  }

  /// What all lines get together.
  public var given: Quantity { Quantity(millionths: shares.reduce(0) { $0 + $1.now.millionths }) }

  /// What nobody gets; never below nothing.
  public var left: Quantity {
    Quantity(millionths: max(0, quantity.millionths - given.millionths))
  }

  /// What the shares are more than what there was; nothing in a split that can be made.
  public var excess: Quantity { Quantity(millionths: max(0, given.millionths - quantity.millionths)) }

  /// What all lines have open together.
  public var wanted: Quantity { Quantity(millionths: shares.reduce(0) { $0 + $1.demand.open.millionths }) }

  /// What all lines had before.
  public var had: Quantity { Quantity(millionths: shares.reduce(0) { $0 + $1.demand.had.millionths }) }

  /// The shares that are not what they were.
  public var changes: [Share] { shares.filter { !$0.change.isZero } }
}
