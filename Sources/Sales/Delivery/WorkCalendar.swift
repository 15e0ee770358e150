/// On which days a warehouse ships, a carrier drives or a customer takes goods in (domain.md 4.10).
public struct WorkCalendar: Codable, Sendable, Hashable {
  public var code: String
  public var name: String
  /// Seven digits for Monday to Sunday: 1 works, 0 rests.
  public var week: String
  /// Raised by each change.
  public var version: Int

  /// Makes a calendar; Monday to Friday unless told.
  public init(code: String, name: String, week: String = "1111100") {
    self.code = code
    self.name = name
    self.week = week
    version = 1
  }

  /// Whether the week has seven digits of 0 and 1, with at least one working day.
  public var isValid: Bool {
    week.utf8.count == 7 && week.allSatisfy { "01".contains($0) } && week.contains("1")
  }
}

/// A day on which a calendar differs from its week: a holiday, or work on a day of rest.
public struct CalendarDay: Codable, Sendable, Hashable {
  public var calendar: String
  public var day: Day
  /// Whether there is work on it.
  public var works: Bool

  /// Makes a day.
  public init(calendar: String, day: Day, works: Bool) {
    self.calendar = calendar
    self.day = day
    self.works = works
  }
}

/// A calendar with its exceptions, ready to be counted on.
public struct WorkingDays: Hashable, Sendable {
  /// Every day works.
  public static let always = WorkingDays(week: "1111111", exceptions: [:])

  private let week: [Bool]
  private let exceptions: [Day: Bool]

  /// Takes a week of seven digits and the days that differ.
  public init(week: String, exceptions: [Day: Bool]) {
    let days = week.map { $0 == "1" }
    self.week = days.count == 7 && days.contains(true) ? days : Array(repeating: true, count: 7)
    self.exceptions = exceptions
  }

  /// Takes a calendar and its exceptions.
  public init(_ calendar: WorkCalendar, _ days: [CalendarDay]) {
    self.init(
      week: calendar.week,
      exceptions: Dictionary(days.map { ($0.day, $0.works) }) { _, last in last })
  }

  /// Whether a day works.
  public func works(_ day: Day) -> Bool { exceptions[day] ?? week[day.weekday - 1] }

  /// The first working day, at the earliest the given one.
  ///
  /// When exceptions close every day of a year, the given day itself: a date is never lost.
  public func first(from day: Day) -> Day {
    (0...366).lazy.map { day + $0 }.first(where: works) ?? day
  }

  /// The last working day, at the latest the given one.
  public func last(upTo day: Day) -> Day {
    (0...366).lazy.map { day - $0 }.first(where: works) ?? day
  }

  /// The day that lies so many working days after a day.
  public func day(_ count: Int, after day: Day) -> Day {
    var result = day
    for _ in 0..<max(0, count) { result = first(from: result + 1) }
    return result
  }

  /// The day that lies so many working days before a day.
  public func day(_ count: Int, before day: Day) -> Day {
    var result = day
    for _ in 0..<max(0, count) { result = last(upTo: result - 1) }
    return result
  }
}
