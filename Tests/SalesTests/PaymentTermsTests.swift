import Sales
import Testing

@Suite struct PaymentTermsTests {
  static let referee = Referee("terms/due_dates.csv")

  /// Left out where the reference rows are absent.
  @Test(.enabled(if: referee.isPresent)) func everyDueDateOfTheReferenceAgrees() throws {
    let rows = try Self.referee.rows()
    #expect(rows.count > 200)
    for row in rows {
      let kind = try #require(DueKind(rawValue: row[1]))
      let terms = PaymentTerms(
        code: "T", name: "", kind: kind, months: try #require(Int(row[2])), days: try #require(Int(row[3])),
        fixedDay: try #require(Int(row[4])))
      let day = try #require(Day(row[0]))
      #expect(terms.dueDate(invoiced: day) == Day(row[5]), "\(row)")
    }
  }

  private func due(_ day: String, _ kind: DueKind, _ months: Int, _ days: Int, fixed: Int = 0) throws
    -> String
  {
    let terms = PaymentTerms(code: "T", name: "", kind: kind, months: months, days: days, fixedDay: fixed)
    return terms.dueDate(invoiced: try #require(Day(day))).description
  }

  @Test func oneMonthAfterTheMonthsEndIsTheEndOfTheNextMonth() throws {
    #expect(try due("2020-06-11", .endOfMonth, 1, 0) == "2020-07-31")
    #expect(try due("2025-02-14", .endOfMonth, 1, 0) == "2025-03-31")
    #expect(try due("2016-01-22", .endOfMonth, 1, 0) == "2016-02-29")
    #expect(try due("2017-01-22", .endOfMonth, 1, 0) == "2017-02-28")
  }

  @Test func fortyFiveDaysAreCountedFromTheMonthsEnd() throws {
    #expect(try due("2021-09-13", .endOfMonth, 0, 45) == "2021-11-14")
    for day in ["2019-01-01", "2019-01-15", "2019-01-31"] {
      #expect(try due(day, .endOfMonth, 0, 45) == "2019-03-17")
    }
  }

  @Test func fortyFiveDaysThenTheMonthsEndIsAFixedDay() throws {
    #expect(try due("2021-09-13", .fixedDay, 0, 45, fixed: 31) == "2021-10-31")
  }

  @Test func atLeastThirtyOneDaysThenTheFifteenth() throws {
    #expect(try due("2019-01-01", .fixedDay, 0, 31, fixed: 15) == "2019-02-15")
    #expect(try due("2019-01-15", .fixedDay, 0, 31, fixed: 15) == "2019-02-15")
    #expect(try due("2019-01-31", .fixedDay, 0, 31, fixed: 15) == "2019-03-15")
  }

  @Test func thirtyDaysNet() throws {
    #expect(try due("2016-01-22", .net, 0, 30) == "2016-02-21")
    #expect(try due("2017-01-22", .net, 0, 30) == "2017-02-21")
  }

  @Test func twoPerCentWithinTenDays() throws {
    let terms = PaymentTerms(
      code: "T", name: "", days: 30, discountDays: 10, discountPercent: try Percent("2"))
    let day = try #require(Day("2026-11-24"))
    #expect(terms.discountDate(invoiced: day) == Day("2026-12-04"))
    #expect(try terms.discount(of: Amount(minor: 10_000)) == Amount(minor: 200))
    #expect(try terms.discount(of: Amount(minor: -10_000)) == Amount(minor: -200))
    #expect(PaymentTerms(code: "N", name: "").discountDate(invoiced: day) == nil)
  }

  @Test func termsThatMakeNoSenseNameEachField() {
    let terms = PaymentTerms(
      code: "T", name: "", kind: .fixedDay, months: -1, days: -1, fixedDay: 0, discountDays: -1,
      discountPercent: .hundred)
    #expect(terms.problems.map(\.field) == ["months", "days", "fixedDay", "discountDays", "discountPercent"])
    #expect(PaymentTerms(code: "T", name: "", kind: .fixedDay, fixedDay: 31).problems.isEmpty)
  }
}
