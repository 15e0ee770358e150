/// A day on which a line can leave, and the day on which it is there.
public struct ShipDate: Codable, Hashable, Sendable {
  public let ship: Day
  public let receipt: Day

  /// Makes a pair of dates.
  public init(ship: Day, receipt: Day) {
    self.ship = ship
    self.receipt = receipt
  }
}

/// On which days an order line can be shipped (domain.md 4.10).
public struct AvailableDates: Hashable, Sendable {
  /// The earliest day of all: the day that the order counts as, with the sales lead time where that is the method.
  public let earliest: Day
  /// What can be promised of the item; nil where stock does not count.
  public let promise: AvailableToPromise?
  /// What is to be shipped, in stock units.
  public let quantity: Quantity
  /// How many days goods are kept back after they are available.
  public let margin: Int
  public let route: ShipRoute

  /// Makes the dates of a line.
  public init(
    earliest: Day, promise: AvailableToPromise?, quantity: Quantity, margin: Int = 0, route: ShipRoute
  ) {
    self.earliest = earliest
    self.promise = promise
    self.quantity = quantity
    self.margin = margin
    self.route = route
  }

  /// The first day, at the earliest a given one, on which the line can be shipped; nil when no known supply covers it.
  public func firstShip(from day: Day) -> Day? {
    var start = max(day, earliest)
    // Each turn passes a day on which the figure changes, or ends.
    for _ in 0...(promise?.steps.count ?? 0) {
      guard let covered = covered(from: start) else { return nil }
      let ship = route.ship(from: covered)
      if self.covered(from: ship) == ship { return ship }
      start = ship
    }
    return nil
  }

  private func covered(from day: Day) -> Day? {
    guard let promise else { return day }
    return promise.firstDay(for: quantity, from: max(day - margin, earliest)).map { max($0 + margin, day) }
  }

  /// Whether the line can be shipped on a day.
  public func allows(_ day: Day) -> Bool { firstShip(from: day) == day }

  /// The next days on which it can be shipped, the earliest first, with the days on which it is there.
  public func list(from day: Day, count: Int) -> [ShipDate] {
    var dates: [ShipDate] = []
    var start = day
    while dates.count < count, let ship = firstShip(from: start) {
      dates.append(ShipDate(ship: ship, receipt: route.receipt(ofShip: ship)))
      start = ship + 1
    }
    return dates
  }

  /// What is promised: the present promise while it can be kept, else the first possible day from the requested one on.
  ///
  /// A promise is never pulled in because an earlier day has become possible.
  public func promised(requested: Day, present: Day?) -> Day? {
    if let present, allows(present) { return present }
    return firstShip(from: requested)
  }

  /// The same dates for another quantity, in stock units.
  public func of(_ quantity: Quantity) -> AvailableDates {
    AvailableDates(earliest: earliest, promise: promise, quantity: quantity, margin: margin, route: route)
  }
}
