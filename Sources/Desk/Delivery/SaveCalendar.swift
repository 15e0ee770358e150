import Sales
import Store

/// Adds a working calendar, or changes one.
public struct SaveCalendar: Action {
  public static let name = "calendar.save"
  public static let title = "Save calendar"
  public static let help = """
    Adds a working calendar or changes one: on which days of the week there is work, and the days that differ. Warehouses, \
    transport and customers have calendars; ship and receipt dates are counted on them.
    """
  public static let duty = Duty.setUp
  public static let fields = [
    "calendar": "The code.",
    "name": "What it is called; default the code.",
    "week": "Seven digits for Monday to Sunday, 1 for work and 0 for rest; default 1111100.",
    "days": "All days that differ from the week; they take the place of those that are there.",
    "days.day": "The day.",
    "days.works": "Whether there is work on it; default no.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ]

  public var calendar: String
  public var name: String?
  public var week: String?
  public var days: [CalendarDayEntry]?
  public var version: Int?

  /// Saves a calendar.
  public init(_ calendar: String, week: String? = nil, days: [CalendarDayEntry]? = nil) {
    self.calendar = calendar
    self.week = week
    self.days = days
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard !calendar.isEmpty else { throw CodeRefusal("calendar", calendar, .empty) }
    var changed =
      try context.reader.workCalendar(calendar) ?? WorkCalendar(code: calendar, name: name ?? calendar)
    try context.checkVersion(version, present: changed.version, of: "calendar \(calendar)")
    take(name, into: &changed.name)
    take(week, into: &changed.week)
    var check = RecordCheck(context.reader)
    check.newCode(calendar, "calendar", "calendar")
    check.require(
      changed.isValid, "week", "calendar.week",
      "A week is seven digits, 1 for work and 0 for rest, with at least one working day.")
    var seen: Set<Day> = []
    for (index, entry) in (days ?? []).enumerated() {
      check.require(
        seen.insert(entry.day).inserted, "days.\(index + 1).day", "calendar.day-twice",
        "\(entry.day) stands here twice.")
    }
    try check.finish("calendar")
    let exceptions =
      try days?.map { CalendarDay(calendar: calendar, day: $0.day, works: $0.works ?? false) }
      ?? context.reader.calendarDays(of: calendar)
    _ = try context.writer.save(changed, days: exceptions)
    return DocumentOutcome("calendar", calendar)
  }
}

/// A day that differs from the week of a calendar, as somebody gives it.
public struct CalendarDayEntry: Codable, Sendable, Hashable {
  public var day: Day
  public var works: Bool?

  /// Gives a day.
  public init(_ day: Day, works: Bool = false) {
    self.day = day
    self.works = works
  }
}

/// Deletes a working calendar.
public struct DeleteCalendar: Action {
  public static let name = "calendar.delete"
  public static let title = "Delete calendar"
  public static let help = "Deletes a calendar that no warehouse, transport or customer has."
  public static let duty = Duty.setUp
  public static let fields = ["calendar": "The code."]

  public var calendar: String

  /// Deletes a calendar.
  public init(_ calendar: String) { self.calendar = calendar }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard try context.reader.workCalendar(calendar) != nil else {
      throw try context.notFound(.calendar, calendar)
    }
    if let user = try context.reader.use(of: .calendar(calendar)) {
      throw CodeRefusal("calendar", calendar, .used(by: user))
    }
    try context.writer.delete(calendar: calendar)
    return DocumentOutcome("calendar", calendar)
  }
}
