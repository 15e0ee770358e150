/// How late a line is, in bands of calendar days after its ship date.
public enum AgeBand: String, Codable, CaseIterable, Hashable, Sendable {
  case notLate = "not-late"
  case week
  case month
  case quarter
  case older

  /// The band of a line on the backorder date.
  ///
  /// A line is late from the day after its ship date on (domain.md 8.1).
  public init(shipDate: Day, on date: Day) {
    switch date - shipDate {
    case ...0: self = .notLate
    case 1...7: self = .week
    case 8...30: self = .month
    case 31...90: self = .quarter
    default: self = .older
    }
  }

  /// The days late that fall into the band, and none of which the last band has an upper end.
  public var days: (from: Int, to: Int?) {
    switch self {
    case .notLate: (Int.min, 0)
    case .week: (1, 7)
    case .month: (8, 30)
    case .quarter: (31, 90)
    case .older: (91, nil)
    }
  }

  /// The band as people call it.
  public var title: String {
    switch self {
    case .notLate: "not late"
    case .week: "1-7 days"
    case .month: "8-30 days"
    case .quarter: "31-90 days"
    case .older: "over 90"
    }
  }

  /// The bands of lines that are late, the shortest first.
  public static let late: [AgeBand] = [.week, .month, .quarter, .older]
}
