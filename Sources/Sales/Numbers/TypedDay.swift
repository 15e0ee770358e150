/// Reads the dates that clerks type, always day before month.
///
/// | typed | meant |
/// |---|---|
/// | `t`, `today` | today |
/// | `+7`, `-1`, `t+7` | so many days from today |
/// | `31` | that day of this month |
/// | `3112`, `31.12`, `31.12.`, `31/12`, `31-12` | the day and month nearest to today |
/// | `311226`, `31122026`, `31.12.26`, `31.12.2026` | that day; two digits of a year are within 50 years of today |
/// | `2026-12-31`, `20261231` | that day |
/// | `fri`, `friday` | the coming Friday, which may be today |
/// | `w48`, `w48.27`, `w48.2027` | the Monday of that ISO week, of the year in which it is nearest |
public enum TypedDay {
  /// The day meant; nil when the text is no date, or a date that the calendar does not have.
  ///
  /// - Parameter today: The session date.
  public static func parse(_ text: String, today: Day) -> Day? {
    let typed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    guard let first = typed.utf8.first else { return nil }
    switch first {
    case 43, 45: return offset(typed, from: today)
    case 48...57: return typed.utf8.allSatisfy(isDigit) ? packed(typed, today) : parted(typed, today)
    default: return named(typed, today)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// `+7` and `-1`, as far as dates go.
  private static func offset(_ typed: some StringProtocol, from today: Day) -> Day? {
    guard typed.utf8.count <= 6, typed.utf8.count > 1, typed.utf8.dropFirst().allSatisfy(isDigit),
      let days = Int(typed)
    else { return nil }
    return today + days
  }

  /// Digits alone.
  private static func packed(_ typed: String, _ today: Day) -> Day? {
    let digits = typed.utf8.map { Int($0) - 48 }
    func value(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    switch digits.count {
    case 1, 2: return Day(today.components.year, today.components.month, value(0..<digits.count))
    case 4: return nearest(day: value(0..<2), month: value(2..<4), to: today)
    case 6: return Day(fullYear(value(4..<6), today), value(2..<4), value(0..<2))
    case 8:
      // Either end can be the year; a year of 1900 to 2199 is never also a day and a month.
      if (1_900...2_199).contains(value(4..<8)), let day = Day(value(4..<8), value(2..<4), value(0..<2)) {
        return day
      }
      return (1_900...2_199).contains(value(0..<4)) ? Day(value(0..<4), value(4..<6), value(6..<8)) : nil
    default: return nil
    }
  }

  /// Numbers with one kind of mark between them.
  private static func parted(_ typed: String, _ today: Day) -> Day? {
    guard let mark = typed.first(where: { !$0.isNumber }), ".-/ ".contains(mark) else { return nil }
    var parts = typed.split(separator: mark, omittingEmptySubsequences: false)
    // A point may close a day or a day and month, as in 31.12.
    if mark == ".", parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) && $0.utf8.count <= 4 }) else {
      return nil
    }
    let numbers = parts.compactMap { Int($0) }
    let widths = parts.map(\.utf8.count)
    switch numbers.count {
    case 1: return numbers[0] > 99 ? nil : Day(today.components.year, today.components.month, numbers[0])
    case 2:
      return widths.allSatisfy { $0 <= 2 } ? nearest(day: numbers[0], month: numbers[1], to: today) : nil
    case 3 where widths[0] == 4: return Day(numbers[0], numbers[1], numbers[2])
    case 3 where widths[2] == 4: return Day(numbers[2], numbers[1], numbers[0])
    case 3 where widths.allSatisfy({ $0 <= 2 }) && widths[2] == 2:
      return Day(fullYear(numbers[2], today), numbers[1], numbers[0])
    default: return nil
    }
  }

  /// Words and weeks.
  private static func named(_ typed: String, _ today: Day) -> Day? {
    if typed == "t" || typed == "today" { return today }
    if typed.hasPrefix("t+") || typed.hasPrefix("t-") { return offset(typed.dropFirst(), from: today) }
    if typed.hasPrefix("w"), typed.utf8.dropFirst().first.map(isDigit) == true {
      return week(typed.dropFirst(), today)
    }
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    guard typed.utf8.count >= 2, let place = days.firstIndex(where: { $0.hasPrefix(typed) }) else {
      return nil
    }
    return today + (place + 1 - today.weekday + 7) % 7
  }

  /// The Monday of a week of a year, or of the nearest such week.
  private static func week(_ typed: Substring, _ today: Day) -> Day? {
    let parts = typed.split(maxSplits: 1, omittingEmptySubsequences: false) { ". /-".contains($0) }
    guard parts.allSatisfy({ (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) }) else {
      return nil
    }
    guard let number = Int(parts[0]) else { return nil }
    if parts.count == 2 {
      guard let year = Int(parts[1]), [2, 4].contains(parts[1].utf8.count) else { return nil }
      return monday(ofWeek: number, fullYear(year, today, width: parts[1].utf8.count))
    }
    let year = today.components.year
    return nearest([year - 1, year, year + 1].compactMap { monday(ofWeek: number, $0) }, to: today)
  }

  /// Nil when the year has no week of that number.
  private static func monday(ofWeek number: Int, _ year: Int) -> Day? {
    // The fourth of January is always in the first week.
    guard number >= 1, let fourth = Day(year, 1, 4) else { return nil }
    let monday = fourth - (fourth.weekday - 1) + (number - 1) * 7
    return monday.week == number ? monday : nil
  }

  private static func fullYear(_ year: Int, _ today: Day, width: Int = 2) -> Int {
    guard width == 2 else { return year }
    let century = today.components.year / 100 * 100
    let full = century + year
    if full > today.components.year + 49 { return full - 100 }
    return full < today.components.year - 50 ? full + 100 : full
  }

  private static func nearest(day: Int, month: Int, to today: Day) -> Day? {
    let year = today.components.year
    // The 29th of February can be eight years away.
    for distance in 0...8 {
      let years = distance == 0 ? [year - 1, year, year + 1] : [year - distance, year + distance]
      if let found = nearest(years.compactMap { Day($0, month, day) }, to: today) { return found }
    }
    return nil
  }

  /// The nearest of some days; of two as near, the later.
  private static func nearest(_ days: [Day], to today: Day) -> Day? {
    days.min { left, right in
      let (first, second) = (abs(left - today), abs(right - today))
      return first == second ? left > right : first < second
    }
  }
}
