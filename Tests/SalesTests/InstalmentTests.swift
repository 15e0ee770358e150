import Testing

@testable import Sales

@Suite("Terms of payment with instalments")
struct InstalmentTests {
  private let euro: Currency

  init() throws { euro = try #require(Currency.named("EUR")) }

  private func terms(_ parts: Instalment...) -> PaymentTerms {
    var terms = PaymentTerms(code: "I", name: "Instalments")
    terms.instalments = parts
    return terms
  }

  private func shown(_ terms: PaymentTerms, _ minor: Int, _ day: String, step: Int = 0) throws -> [String] {
    try terms.instalments(
      of: Amount(minor: minor), invoiced: try #require(Day(day)), in: euro, step: Amount(minor: step)
    ).map { "\($0.number) \($0.dueDate) \(euro.text($0.amount))" }
  }

  @Test("Shares, a fixed amount and the rest come to the total, the last with what rounding left")
  func sharesAndFixed() throws {
    let terms = terms(
      Instalment(percent: try Percent("25"), days: 30), Instalment(percent: try Percent("25"), months: 1),
      Instalment(amount: try Price("396.84"), months: 1, days: 30), Instalment(months: 3, days: 13))
    #expect(terms.problems == [])
    #expect(
      try shown(terms, 158_735, "2011-10-01") == [
        "1 2011-10-31 396.84", "2 2011-11-01 396.84", "3 2011-12-01 396.84", "4 2012-01-14 396.83",
      ])
  }

  @Test("Half now and half in 30 days; the odd cent falls to the last")
  func halves() throws {
    let half = terms(Instalment(percent: try Percent("50")), Instalment(percent: try Percent("50"), days: 30))
    #expect(try shown(half, 1_781_200, "2026-01-10") == ["1 2026-01-10 8906.00", "2 2026-02-09 8906.00"])
    #expect(try shown(half, 101, "2026-01-10") == ["1 2026-01-10 0.51", "2 2026-02-09 0.50"])
    #expect(try shown(half, -101, "2026-01-10") == ["1 2026-01-10 -0.51", "2 2026-02-09 -0.50"])
    #expect(half.dueDate(invoiced: try #require(Day("2026-01-10"))) == Day("2026-02-09"))
  }

  @Test("Nothing to pay is one part of nothing")
  func nothing() throws {
    let half = terms(Instalment(percent: try Percent("50")), Instalment(percent: try Percent("50"), days: 30))
    #expect(try shown(half, 0, "2016-05-17") == ["1 2016-06-16 0.00"])
  }

  @Test("A total below the fixed amount is due with it, and nothing after it")
  func smallerThanFixed() throws {
    let terms = terms(Instalment(amount: try Price("500"), days: 10), Instalment(days: 40))
    #expect(try shown(terms, 30_000, "2026-01-01") == ["1 2026-01-11 300.00"])
    #expect(try shown(terms, -60_000, "2026-01-01") == ["1 2026-01-11 -500.00", "2 2026-02-10 -100.00"])
  }

  @Test("Where totals are rounded for coins each part can be paid in coins")
  func inCoins() throws {
    let half = terms(Instalment(percent: try Percent("50")), Instalment(percent: try Percent("50"), days: 30))
    #expect(try shown(half, 4_210, "2026-01-01", step: 5) == ["1 2026-01-01 21.05", "2 2026-01-31 21.05"])
    #expect(try shown(half, 4_205, "2026-01-01", step: 5) == ["1 2026-01-01 21.05", "2 2026-01-31 21.00"])
  }

  @Test("Parts that can't come to the total are told, all at once")
  func wrong() throws {
    func codes(_ parts: Instalment...) -> [String] {
      var terms = PaymentTerms(code: "I", name: "")
      terms.instalments = parts
      return terms.problems.map { "\($0.field) \($0.code)" }
    }
    let third = Instalment(percent: try Percent("33.333333"))
    #expect(codes(third, third, third) == ["instalments terms.instalment-sum"])
    #expect(codes(third, third, Instalment()) == [])
    #expect(
      codes(Instalment(percent: try Percent("40")), Instalment(percent: try Percent("40")))
        == ["instalments terms.instalment-sum"])
    #expect(
      codes(Instalment(amount: try Price("10")), Instalment(percent: try Percent("90")))
        == ["instalments terms.instalment-sum"])
    #expect(
      codes(Instalment(), Instalment(days: -1)) == [
        "instalments.1 terms.instalment-rest", "instalments.2 terms.instalment-days",
      ])
    #expect(codes(Instalment()) == ["instalments terms.instalment-single"])
    #expect(
      codes(Instalment(percent: try Percent("50"), amount: try Price("5")), Instalment())
        == ["instalments.1 terms.instalment-share"])
  }
}
