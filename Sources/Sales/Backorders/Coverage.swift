/// Both streams of an item on one time axis, with what is projected on hand after each (domain.md 8.2).
///
/// The balance begins with what can be counted, reserved or not. On one day goods come before they go. What is late is
/// still expected, at its own date. Quantities are in stock units.
public struct Coverage: Hashable, Sendable {
  /// One line of the stream.
  public struct Row: Hashable, Sendable {
    /// What moves.
    public enum Event: Hashable, Sendable {
      case demand(Demand)
      case arrival(Arrival)
    }

    public let date: Day
    public let event: Event
    /// What is projected on hand after it.
    public let balance: Quantity
  }

  /// What can be counted.
  public let onHand: Quantity
  public let rows: [Row]
  /// How much the balance lacks where it is lowest; nothing while it stays above.
  public let shortage: Quantity
  /// The first day on which the balance is below nothing.
  public let shortFrom: Day?
  /// All that is still to be delivered and not picked.
  public let waiting: Quantity
  /// All that is still to come.
  public let coming: Quantity
  /// The first date on which something comes.
  public let firstArrival: Day?
  /// The earliest ship date of a waiting line.
  public let oldest: Day?

  /// Lays both streams on one axis.
  public init(supply: Supply, demands: [Demand]) {
    onHand = supply.onHand
    let demands = demands.sorted(by: SplitScheme.byDate.precedes)
    var rows: [Row] = []
    rows.reserveCapacity(demands.count + supply.arrivals.count)
    var balance = supply.onHand.millionths
    var lowest = 0
    var shortFrom: Day?
    var arrivals = supply.arrivals[...]
    func add(_ event: Row.Event, on date: Day, _ change: Int) {
      balance += change
      lowest = min(lowest, balance)
      if balance < 0, shortFrom == nil { shortFrom = date }
      rows.append(Row(date: date, event: event, balance: Quantity(millionths: balance)))
    }
    for demand in demands {
      while let arrival = arrivals.first, arrival.date <= demand.shipDate {
        arrivals.removeFirst()
        add(.arrival(arrival), on: arrival.date, arrival.quantity.millionths)
      }
      add(.demand(demand), on: demand.shipDate, -demand.open.millionths)
    }
    for arrival in arrivals { add(.arrival(arrival), on: arrival.date, arrival.quantity.millionths) }
    self.rows = rows
    shortage = Quantity(millionths: -lowest)
    self.shortFrom = shortFrom
    waiting = Quantity(millionths: demands.reduce(0) { $0 + $1.open.millionths })
    coming = Quantity(millionths: supply.arrivals.reduce(0) { $0 + $1.quantity.millionths })
    firstArrival = supply.arrivals.first?.date
    oldest = demands.first?.shipDate
  }

  /// What is late on the backorder date: open of lines with an earlier ship date (domain.md 8.1).
  public func late(on date: Day) -> Quantity {
    Quantity(
      millionths: rows.reduce(0) { sum, row in
        guard case .demand(let demand) = row.event, demand.shipDate < date else { return sum }
        return sum + demand.open.millionths
      })
  }

  /// What is projected on hand at the end of each of some days, one after the other.
  public func balances(from first: Day, every days: Int, count: Int) -> [Quantity] {
    var next = rows.startIndex
    var balance = onHand
    return (0..<max(0, count)).map { step in
      let end = first + step * days
      while next < rows.endIndex, rows[next].date <= end {
        balance = rows[next].balance
        next += 1
      }
      return balance
    }
  }
}
