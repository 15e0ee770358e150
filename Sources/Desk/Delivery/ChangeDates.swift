import Sales
import Store

/// Changes the dates of many orders at once.
public struct ChangeDates: Action {
  public static let name = "order.change-dates"
  public static let title = "Change dates of orders"
  public static let help = """
    Sets or shifts the requested or confirmed ship date of lines that have something to deliver, on named orders or on all \
    that a filter finds. All of them change, or none; rehearsed, it tells what would change.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "orders": "Numbers of the orders; all that the filter finds when left out.",
    "customer": "Only orders of this customer.",
    "item": "Only lines of this item.",
    "warehouse": "Only lines of this warehouse.",
    "from": "Only lines whose ship date is this day or later.",
    "to": "Only lines whose ship date is this day or earlier.",
    "as": "Whether the requested or the confirmed date changes; requested when left out.",
    "shipDate": "The new date.",
    "shiftDays": "How many days the date moves instead; negative moves it nearer.",
  ]

  public var orders: [String]?
  public var customer: String?
  public var item: String?
  public var warehouse: String?
  public var from: Day?
  public var to: Day?
  public var `as`: ChosenDate?
  public var shipDate: Day?
  public var shiftDays: Int?

  /// Changes the dates of orders.
  public init(
    _ orders: [String]? = nil, shipDate: Day? = nil, shiftDays: Int? = nil, as chosen: ChosenDate? = nil
  ) {
    self.orders = orders
    self.shipDate = shipDate
    self.shiftDays = shiftDays
    self.as = chosen
  }

  /// Refuses neither or both of a date and a shift, and where nothing is to be changed.
  public func perform(in context: ActionContext) throws -> ChangedDates {
    if (shipDate == nil) == (shiftDays == nil) {
      throw ProblemsRefusal(
        document: "change of dates",
        problems: [Problem("shipDate", "order.change-dates", "Give a date, or a number of days to shift by.")]
      )
    }
    let numbers =
      try orders ?? context.reader.ordersToDate(customer: customer, item: item, from: from, to: to)
    var changed: [ChangedDate] = []
    for number in numbers {
      let before = try context.order(number)
      if orders != nil { try before.requireLiving() }
      guard customer == nil || before.header.customer == customer else { continue }
      var after = before
      for index in after.lines.indices where fits(after.lines[index]) {
        if let change = change(&after.lines[index], of: number) { changed.append(change) }
      }
      guard after != before else { continue }
      if isWhole, let shipDate {
        if self.as == .confirmed {
          after.header.confirmedShipDate = shipDate
        } else {
          after.header.requestedShipDate = shipDate
        }
      }
      _ = try context.save(after, over: before)
    }
    guard !changed.isEmpty else {
      throw DateRefusal.nothing(orders: orders?.joined(separator: ", ") ?? "the orders of the filter")
    }
    return ChangedDates(lines: changed)
  }

  /// Whether whole orders are named, so that their headers follow.
  private var isWhole: Bool { item == nil && warehouse == nil && from == nil && to == nil }

  private func fits(_ line: OrderLine) -> Bool {
    !line.deliverRemainder.isZero && (item == nil || line.item == item)
      && (warehouse == nil || line.warehouse == warehouse) && (from.map { line.shipDate >= $0 } ?? true)
      && (to.map { line.shipDate <= $0 } ?? true)
  }

  private func change(_ line: inout OrderLine, of order: String) -> ChangedDate? {
    let old = self.as == .confirmed ? line.confirmedShipDate : line.requestedShipDate
    // A line without a promise has none to be shifted.
    if shipDate == nil, old == nil { return nil }
    guard let new = shipDate ?? old.map({ $0 + (shiftDays ?? 0) }), new != old else { return nil }
    if self.as == .confirmed {
      line.confirmedShipDate = new
    } else {
      line.requestedShipDate = new
    }
    return ChangedDate(order: order, line: line.lineNumber, from: old, to: new)
  }
}

/// A date of a line that has changed, or would.
public struct ChangedDate: Codable, Hashable, Sendable {
  public let order: String
  public let line: Int
  public let from: Day?
  public let to: Day
}

/// All dates that an action has changed, or would.
public struct ChangedDates: ActionOutcome, Hashable {
  public let lines: [ChangedDate]
  public var subject: String { subjects.first ?? "" }
  public var subjects: [String] {
    var seen: Set<String> = []
    return lines.map(\.order).filter { seen.insert($0).inserted }.map { "order \($0)" }
  }

  private enum CodingKeys: String, CodingKey { case lines }
}
