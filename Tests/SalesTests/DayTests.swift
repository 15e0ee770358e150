import Sales
import Testing

@Suite struct DayTests {
  @Test func everyDayOfFourCenturiesComesBack() {
    var day = Day(number: -80_000)
    while day.number < 80_000 {
      let (year, month, number) = day.components
      #expect(Day(year, month, number) == day)
      #expect(Day(day.description) == day)
      day = day + 13
    }
  }

  @Test func weeksAndWeekdaysFollowISO8601() {
    #expect(Day("2026-11-24")?.weekday == 2)
    #expect(Day("2026-11-24")?.week == 48)
    #expect(Day("2021-01-03")?.week == 53)
    #expect(Day("2024-12-30")?.week == 1)
  }

  @Test(arguments: ["2025-02-31", "2025-2-3", "2025-13-01", "", "31.02.2025", "0000-01-01"])
  func whatTheCalendarDoesNotHaveIsNoDay(text: String) {
    #expect(Day(text) == nil)
  }
}
