import Desk
import Documents
import Sales
import Store
import Testing

@Suite("Trade agreements in and out")
struct TradeExchangeTests {
  private let workshop: Workshop
  private let desk: Desk

  init() throws {
    workshop = try Workshop()
    try workshop.fill()
    desk = try workshop.desk()
  }

  private let bad = """
    relation,account,item,quantityFrom,quantityTo,amount,percent1,unit
    price,C1,0012,0,10,1.20,,
    price,C1,0012,5,,1.10,,
    price,C1,0099,,,1,,
    price,,,,,1,,
    price,,N1,,,cheap,,
    line-discount,,N1,,,,7.5,crate
    """

  private func run(_ text: String, _ mode: Importer.Mode) throws -> Importer.Report {
    try Importer(desk: desk, mapping: Mapping(kind: .tradeAgreements)).run(
      file: try workshop.write("prices.csv", text), mode: mode)
  }

  private func agreements() throws -> Int { try desk.count(.tradeAgreements, ListRequest()) }

  @Test(
    "Each bad row is told by line, column and reason, overlaps with the row that they meet; nothing is taken")
  func allOrNothing() throws {
    let refusal = try #require(throws: ImportRefusal.self) { _ = try run(bad, .allOrNothing) }
    #expect(Set(refusal.problems.map(\.line)) == [3, 4, 5, 6, 7])
    #expect(refusal.problems.map(\.column).suffix(2) == ["amount", "unit"])
    #expect(refusal.problems[0].reason.contains("overlaps line 2"))
    #expect(refusal.problems.contains { $0.line == 4 && $0.column == "item" && $0.reason.contains("0099") })
    #expect(try agreements() == 0 && desk.count(.tradeJournals, ListRequest()) == 0)
  }

  @Test("Going on posts the good rows in one journal; a dry run tells the same and posts nothing")
  func keepGoing() throws {
    let dry = try run(bad, .dryRun)
    #expect(dry.imported == 1 && Set(dry.problems.map(\.line)).count == 5)
    #expect(try agreements() == 0)
    #expect(try run(bad, .keepGoing) == dry)
    #expect(try agreements() == 1 && desk.count(.tradeJournals, ListRequest()) == 1)
  }

  @Test("A row that overlaps an active agreement names it, and a later one with the same breaks ends it")
  func againstActive() throws {
    _ = try run("relation,item,quantityTo,amount\nprice,0012,100,1\n", .allOrNothing)
    let again = try run("relation,item,quantityFrom,amount\nprice,0012,50,0.9\n", .dryRun)
    #expect(again.problems.first?.reason.contains("price 1 of all customers") == true)
    _ = try run("relation,item,quantityTo,amount,fromDate\nprice,0012,100,0.9,2027-01-01\n", .allOrNothing)
    let first = try desk.read { try $0.tradeAgreement(1) }
    #expect(first?.terms.toDate == Day("2026-12-31"))
  }

  @Test("What is exported makes the same agreements in another company")
  func inverse() throws {
    _ = try run(
      """
      relation,account,item,quantityFrom,quantityTo,amount,percent1,priceUnit,fromDate,toDate,findNext,currency
      price,C1,0012,0,10,1.23,,100,2026-01-01,2026-12-31,yes,USD
      price,,0012,,,1.5,,,,,no,EUR
      line-discount,,N1,,,0.05,2.5,10,,,,USD
      total-discount,C1,,1000,,,3,,,,,USD
      """, .allOrNothing)
    let second = try Workshop()
    for kind in [ImportKind.customers, .items, .tradeAgreements] {
      try second.take(kind, from: workshop)
    }
    let text = try workshop.export(.tradeAgreements)
    #expect(text.split(separator: "\n").count == 5)
    #expect(try second.export(.tradeAgreements) == text)
  }
}
