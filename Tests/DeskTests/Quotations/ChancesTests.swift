import Sales
import Store
import Testing

@testable import Desk

@Suite("Chances of quotations")
struct ChancesTests {
  let flow: Flow
  private var company: Fixture { flow.company }

  init() throws { flow = try Flow() }

  private func quote(_ probability: Int?) throws -> String {
    var create = CreateQuotation(
      customer: "C-4",
      lines: [
        LineEntry(item: "0040", quantity: .one, unitPrice: try Price("600")),
        LineEntry(item: "0040", quantity: .one, unitPrice: try Price("400")),
      ])
    create.dates.probability = probability
    return try company.desk.perform(create).number
  }

  @Test("1,000 at 80 % are 800 expected; without a probability nothing is")
  func expected() throws {
    #expect(try company.quotation(quote(80)).header.pipeline == Amount(minor: 80_000))
    #expect(try company.quotation(quote(nil)).header.pipeline == .zero)
    try flow.expectClean()
  }

  @Test("Rule 17: the header overwrites the probability of every line; lines may differ again")
  func overwriting() throws {
    let number = try quote(20)
    #expect(try company.quotation(number).lines.map(\.probability) == [20, 20])
    var entry = LineEntry()
    entry.probability = 90
    try company.desk.perform(ChangeQuotation(quotation: number, lines: [LineChange(line: 2, entry)]))
    #expect(try company.quotation(number).lines.map(\.probability) == [20, 90])
    var change = ChangeQuotation(quotation: number)
    change.dates.probability = 50
    try company.desk.perform(change)
    #expect(try company.quotation(number).lines.map(\.probability) == [50, 50])
    try flow.expectClean()
  }

  @Test("A probability lies between 0 and 100")
  func limits() throws {
    for wrong in [-1, 101] {
      #expect(try company.refusal { _ = try quote(wrong) }?.code == "quotation.probability")
    }
  }

  @Test("Ranges of different prognoses don't overlap, and one that is used stays")
  func prognoses() throws {
    try company.desk.perform(SavePrognosis("SOON", fromDays: 0, toDays: 30))
    try company.desk.perform(SavePrognosis("LATER", fromDays: 31, toDays: 90))
    let overlap = SavePrognosis("MIDDLE", fromDays: 30, toDays: 40)
    #expect(try company.refusal { try company.desk.perform(overlap) }?.code == "prognosis.overlap")
    try company.desk.perform(SavePrognosis("SOON", fromDays: 0, toDays: 20))
    var create = CreateQuotation(customer: "C-1", lines: [LineEntry(item: "0010")])
    create.dates.prognosis = "SOON"
    let number = try company.desk.perform(create).number
    #expect(try company.quotation(number).lines[0].prognosis == "SOON")
    #expect(
      try company.refusal { try company.desk.perform(DeletePrognosis("SOON")) }?.code == "prognosis.used")
    try company.desk.perform(DeletePrognosis("LATER"))
  }

  @Test("The pipeline adds up by the month of the likely decision and by currency")
  func pipeline() throws {
    try company.desk.perform(SavePrognosis("SPRING", fromDays: 90, toDays: 120))
    var create = CreateQuotation(
      customer: "C-4", lines: [LineEntry(item: "0040", quantity: .one, unitPrice: try Price("1000"))])
    create.dates.probability = 10
    create.dates.prognosis = "SPRING"
    try company.desk.perform(create)
    _ = try quote(80)
    let rows = try company.desk.read { try $0.pipeline() }.map {
      "\($0.month) \($0.currency) \($0.amount.minor)"
    }
    #expect(rows == ["2026-12 USD 80000", "2027-03 USD 10000"])
  }
}
