import Sales
import Testing

@Suite struct TypedDayTests {
  /// Tuesday, 24 November 2026, in week 48.
  let today = Day(number: 20_781)

  @Test func theDayOfTheTestsIsATuesday() {
    #expect(today.description == "2026-11-24")
    #expect(today.weekday == 2)
  }

  @Test(arguments: [
    ("t", "2026-11-24"), ("Today", "2026-11-24"), (" T ", "2026-11-24"), ("+7", "2026-12-01"),
    ("-1", "2026-11-23"),
    ("+0", "2026-11-24"), ("t+30", "2026-12-24"), ("t-24", "2026-10-31"), ("5", "2026-11-05"),
    ("30", "2026-11-30"),
    ("05", "2026-11-05"), ("5.", "2026-11-05"), ("3112", "2026-12-31"), ("31.12.", "2026-12-31"),
    ("31.12", "2026-12-31"), ("31/12", "2026-12-31"), ("31-12", "2026-12-31"), ("31 12", "2026-12-31"),
    ("1.2", "2027-02-01"), ("0101", "2027-01-01"), ("2408", "2026-08-24"), ("2902", "2028-02-29"),
    ("311226", "2026-12-31"), ("31122026", "2026-12-31"), ("20261231", "2026-12-31"),
    ("31.12.26", "2026-12-31"),
    ("31.12.2026", "2026-12-31"), ("1/2/27", "2027-02-01"), ("2026-12-31", "2026-12-31"),
    ("2026/12/31", "2026-12-31"), ("31.12.75", "2075-12-31"), ("31.12.76", "1976-12-31"),
    ("010199", "1999-01-01"),
    ("fri", "2026-11-27"), ("Friday", "2026-11-27"), ("tue", "2026-11-24"), ("mo", "2026-11-30"),
    ("w48", "2026-11-23"), ("W1", "2027-01-04"), ("w53", "2026-12-28"), ("w48.27", "2027-11-29"),
    ("w1/2026", "2025-12-29"), ("w02", "2027-01-11"),
  ])
  func isReadAsClerksMeanIt(typed: String, day: String) {
    #expect(TypedDay.parse(typed, today: today)?.description == day, "\(typed)")
  }

  @Test(arguments: [
    "", "  ", "31", "0", "32", "12/31", "12/31/2026", "31.02.2025", "3113", "2902.2027", "29.02.2027", "111",
    "12345",
    "1234567", "+", "-", "+x", "t+", "t*2", "x", "m", "s", "w", "w0", "w54", "w53.27", "w48.", "w48.273",
    "1..2", "1.2.3",
    "31.12-26", "2026-13-01", "2026-1", "1.2.3.4", "９", "9999999", "+9999999", "31.12..",
  ])
  func isNoDate(typed: String) {
    #expect(TypedDay.parse(typed, today: today) == nil, "\(typed)")
  }

  @Test func theTurnOfTheYearTakesTheNearestDay() throws {
    let last = try #require(Day("2026-12-28"))
    #expect(TypedDay.parse("0501", today: last)?.description == "2027-01-05")
    let first = try #require(Day("2027-01-03"))
    #expect(TypedDay.parse("2812", today: first)?.description == "2026-12-28")
    #expect(TypedDay.parse("w52", today: first)?.description == "2026-12-21")
  }

  @Test func everyDayIsReadBackInEachFullForm() throws {
    var day = today - 3_000
    while day < today + 3_000 {
      let (year, month, number) = day.components
      let two = { (value: Int) in (value < 10 ? "0" : "") + String(value) }
      #expect(TypedDay.parse(day.description, today: today) == day)
      #expect(TypedDay.parse("\(number).\(month).\(year)", today: today) == day)
      #expect(TypedDay.parse("\(two(number))\(two(month))\(year)", today: today) == day)
      #expect(TypedDay.parse("\(two(number))\(two(month))\(two(year % 100))", today: today) == day)
      day = day + 7
    }
  }
}
