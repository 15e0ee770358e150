/// What is going to come in or go out on one day, in stock units, both without sign.
public struct StockEvent: Hashable, Sendable {
  public let day: Day
  public let receipts: Quantity
  public let issues: Quantity

  /// Makes an event.
  public init(day: Day, receipts: Quantity = .zero, issues: Quantity = .zero) {
    self.day = day
    self.receipts = receipts
    self.issues = issues
  }
}

/// How overdue receipts and issues count (domain.md 4.10), in calendar days.
public struct DelayedEvents: Hashable, Sendable {
  /// How old an overdue issue may be and still count.
  public var demandFence: Int
  /// How old an overdue receipt may be and still count.
  public var supplyFence: Int
  /// On which coming day an overdue issue is placed; 0 is today.
  public var demandOffset: Int
  /// On which coming day an overdue receipt is placed.
  public var supplyOffset: Int

  /// Makes the rules.
  public init(demandFence: Int, supplyFence: Int, demandOffset: Int, supplyOffset: Int) {
    self.demandFence = demandFence
    self.supplyFence = supplyFence
    self.demandOffset = demandOffset
    self.supplyOffset = supplyOffset
  }

  /// Takes the rules of the company.
  public init(_ parameters: DeliveryParameters) {
    self.init(
      demandFence: parameters.demandFenceDays, supplyFence: parameters.supplyFenceDays,
      demandOffset: parameters.demandOffsetDays, supplyOffset: parameters.supplyOffsetDays)
  }

  fileprivate func place(_ day: Day, on today: Day, fence: Int, offset: Int) -> Day? {
    guard day < today else { return day }
    return today - day > fence ? nil : today + offset
  }
}

/// What can be promised of an item in a warehouse on each day: cumulative, with look-ahead (domain.md 4.10).
///
/// The balance of a day is what is on hand plus all receipts less all issues up to that day. Of it, what later issues
/// need before later receipts exceed them is spoken for already: the look-ahead goes day by day and ends where the
/// later receipts together exceed the later issues together. The figure is never below 0, and stays flat after the
/// last event.
public struct AvailableToPromise: Hashable, Sendable {
  /// The days on which the figure changes, today first, each with what can be promised from then on.
  public let steps: [(day: Day, quantity: Quantity)]

  /// Computes the figures.
  ///
  /// - Parameters:
  ///   - onHand: What can be counted and is not promised to anybody else, in stock units.
  ///   - events: The dated receipts and issues, in any order.
  ///   - today: The day from which promises are made.
  ///   - delayed: How overdue events count.
  /// - Throws: ``NumberError/overflow``.
  public init(onHand: Quantity, events: [StockEvent], today: Day, delayed: DelayedEvents) throws(NumberError)
  {
    var net: [Day: (receipts: Quantity, issues: Quantity)] = [today: (.zero, .zero)]
    for event in events {
      if !event.receipts.isZero,
        let day = delayed.place(
          event.day, on: today, fence: delayed.supplyFence, offset: delayed.supplyOffset)
      {
        let present = net[day] ?? (.zero, .zero)
        net[day] = (try present.receipts + event.receipts, present.issues)
      }
      if !event.issues.isZero,
        let day = delayed.place(
          event.day, on: today, fence: delayed.demandFence, offset: delayed.demandOffset)
      {
        let present = net[day] ?? (.zero, .zero)
        net[day] = (present.receipts, try present.issues + event.issues)
      }
    }
    let days = net.sorted { $0.key < $1.key }
    var steps: [(day: Day, quantity: Quantity)] = []
    var balance = onHand
    for (index, entry) in days.enumerated() {
      balance = try balance + entry.value.receipts - entry.value.issues
      let later = days[(index + 1)...].map(\.value)
      let free = try balance - Self.spokenFor(later)
      steps.append((entry.key, free.isNegative ? .zero : free))
    }
    self.steps = steps
  }

  /// The most that later issues draw from the balance before later receipts exceed them.
  private static func spokenFor(_ later: [(receipts: Quantity, issues: Quantity)]) throws(NumberError)
    -> Quantity
  {
    var net = Quantity.zero
    var most = Quantity.zero
    for day in later {
      net = try net + day.issues - day.receipts
      if net.isNegative { break }
      most = max(most, net)
    }
    return most
  }

  /// What can be promised on a day; nothing before the first.
  public func quantity(on day: Day) -> Quantity {
    steps.last { $0.day <= day }?.quantity ?? .zero
  }

  /// The first day, at the earliest a given one, on which so much can be promised; nil when no known supply covers it.
  public func firstDay(for quantity: Quantity, from day: Day) -> Day? {
    if self.quantity(on: day) >= quantity { return day }
    return steps.first { $0.day > day && $0.quantity >= quantity }?.day
  }

  public static func == (left: AvailableToPromise, right: AvailableToPromise) -> Bool {
    left.steps.elementsEqual(right.steps, by: ==)
  }

  public func hash(into hasher: inout Hasher) {
    for step in steps {
      hasher.combine(step.day)
      hasher.combine(step.quantity)
    }
  }
}
