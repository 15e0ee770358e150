/// A calendar day without a time zone, as business dates are: an order is dated the 5th wherever it is read.
///
/// In JSON, on the command line and in the store a day is ISO text, `"2026-11-24"`.
public struct Day: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let number: Int

  /// The first day that can be written as ISO text, 0001-01-01.
  public static let first = Day(number: -719_162)
  /// The last day that can be written as ISO text, 9999-12-31.
  public static let last = Day(number: 2_932_896)

  /// Makes the day that many days after 1970-01-01; what lies outside the years 1 to 9999 is their first or last day.
  public init(number: Int) { self.number = min(max(number, -719_162), 2_932_896) }

  /// Makes a day from year, month and day of the month; nil when the calendar has no such day.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Reads ISO text, `"2026-11-24"`; nil for anything else.
  public init?(_ text: String) {
    var (year, month, day) = (0, 0, 0)
    var place = 0
    for byte in text.utf8 {
      let digit = Int(byte) - 48
      switch place {
      case 4, 7: guard byte == 45 else { return nil }
      case 0...9 where !(0...9).contains(digit): return nil
      case 0...3: year = year * 10 + digit
      case 5...6: month = month * 10 + digit
      case 8...9: day = day * 10 + digit
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    // Days are counted in years that begin in March, so that the leap day is the last of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// ISO text, `"2026-11-24"`.
  public var description: String {
    let (year, month, day) = components
    var text: [UInt8] = Array(repeating: 45, count: 10)
    func put(_ number: Int, endingAt end: Int, digits: Int) {
      var left = number
      for place in 0..<digits {
        text[end - place] = UInt8(48 + left % 10)
        left /= 10
      }
    }
    put(year, endingAt: 3, digits: 4)
    put(month, endingAt: 6, digits: 2)
    put(day, endingAt: 9, digits: 2)
    return String(decoding: text, as: UTF8.self)
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day so many days later; at most the last.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + limited(days)) }
  /// The day so many days earlier; at least the first.
  public static func - (day: Day, days: Int) -> Day { Day(number: day.number - limited(days)) }

  /// A span in days or months, no longer than all years together, so that adding it can't overflow.
  private static func limited(_ span: Int) -> Int { min(max(span, -4_000_000), 4_000_000) }
  /// How many days lie between two days.
  public static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }

  /// How many days a month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The same day of the month so many months later, or the month's last day where it is shorter.
  public func adding(months: Int) -> Day {
    let (year, month, day) = components
    let total = year * 12 + month - 1 + Day.limited(months)
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    return Day(unchecked: newYear, newMonth, min(day, Day.length(ofMonth: newMonth, year: newYear)))
  }

  /// The last day of the month.
  public var endOfMonth: Day {
    let (year, month, _) = components
    return Day(unchecked: year, month, Day.length(ofMonth: month, year: year))
  }

  /// The same month's day with that number, or the month's last day where it is shorter.
  public func settingDayOfMonth(_ day: Int) -> Day {
    let (year, month, _) = components
    return Day(unchecked: year, month, min(max(day, 1), Day.length(ofMonth: month, year: year)))
  }

  /// The weekday from 1, Monday, to 7, Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The ISO 8601 week, from 1 to 53.
  public var week: Int {
    let thursday = self + (4 - weekday)
    let year = thursday.components.year
    return (thursday - Day(unchecked: year, 1, 1)) / 7 + 1
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\" is not a date such as \"2026-11-24\"")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
