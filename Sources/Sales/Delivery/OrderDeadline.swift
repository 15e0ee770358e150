/// Until when an order counts as of its day, for a site and a deadline group of customers (domain.md 4.10).
///
/// An empty site or group stands for any. Without a deadline the day ends at 23:59.
public struct OrderDeadline: Codable, Sendable, Hashable {
  public var site: String
  public var deadlineGroup: String
  /// The last minute of each day of the week, Monday first, as `16:30`, parted by blanks.
  public var times: String

  /// Makes deadlines from one time for every day, or seven.
  public init(site: String, deadlineGroup: String, times: String) {
    self.site = site
    self.deadlineGroup = deadlineGroup
    self.times = times
  }

  /// The last minute of a day of the week, counted from midnight; nil when the text is none.
  public func minutes(on weekday: Int) -> Int? {
    let parts = times.split(separator: " ")
    guard parts.count == 1 || parts.count == 7 else { return nil }
    return Self.minutes(parts.count == 1 ? parts[0] : parts[min(max(weekday, 1), 7) - 1])
  }

  /// Whether it tells one time or seven.
  public var isValid: Bool { (1...7).allSatisfy { minutes(on: $0) != nil } }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.allSatisfy(\.isNumber) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }

  /// The day that an order of a day and minute counts as: the day itself up to the deadline, later the next day.
  ///
  /// The most specific row decides: one of the site before one of any, then one of the group before one of any.
  public static func day(
    of day: Day, minute: Int, site: String, group: String, rows: [OrderDeadline]
  ) -> Day {
    let fitting = rows.filter {
      ($0.site.isEmpty || $0.site == site) && ($0.deadlineGroup.isEmpty || $0.deadlineGroup == group)
    }
    func rank(_ row: OrderDeadline) -> Int {
      (row.site.isEmpty ? 0 : 2) + (row.deadlineGroup.isEmpty ? 0 : 1)
    }
    let limit = fitting.max { rank($0) < rank($1) }?.minutes(on: day.weekday) ?? 23 * 60 + 59
    return minute > limit ? day + 1 : day
  }
}
