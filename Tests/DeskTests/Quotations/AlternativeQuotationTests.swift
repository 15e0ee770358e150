import Sales
import Store
import Testing

@testable import Desk

@Suite("Quotations that are alternatives of each other")
struct AlternativeQuotationTests {
  let flow: Flow
  private var company: Fixture { flow.company }

  init() throws { flow = try Flow() }

  private func quote(_ customer: String = "C-1") throws -> String {
    let number = try company.desk.perform(
      CreateQuotation(customer: customer, lines: [LineEntry(item: "0010", quantity: .one)])
    ).number
    try company.desk.perform(SendQuotation(number))
    return number
  }

  @Test("One is confirmed: the others are lost together, with the reason; without it nothing happens")
  func lostTogether() throws {
    let (first, second, third) = (try quote(), try quote(), try quote())
    try company.desk.perform(LinkQuotations(first, second))
    try company.desk.perform(LinkQuotations(second, third))
    var confirm = ConfirmQuotation(second)
    let refused = try company.refusal { try company.desk.perform(confirm) }
    #expect(refused?.code == "quotation.alternatives-reason")
    #expect(try company.quotation(second).header.status == .sent)
    confirm.lostReason = "the cheaper one was taken"
    try company.desk.perform(confirm)
    #expect(try company.quotation(second).header.status == .confirmed)
    for other in [first, third] {
      let header = try company.quotation(other).header
      #expect(header.status == .lost)
      #expect(header.reason == "the cheaper one was taken")
    }
    try flow.expectClean()
  }

  @Test("Only quotations for one customer, and two or more, are a choice")
  func refused() throws {
    let (mine, theirs) = (try quote(), try quote("C-2"))
    let mixed = LinkQuotations(mine, theirs)
    #expect(
      try company.refusal { try company.desk.perform(mixed) }?.code == "quotation.alternatives-customer")
    let alone = LinkQuotations(mine)
    #expect(try company.refusal { try company.desk.perform(alone) }?.code == "quotation.alternatives-few")
  }

  @Test("One that was taken out is decided on its own; a copy is no alternative")
  func unlinked() throws {
    let (first, second) = (try quote(), try quote())
    try company.desk.perform(LinkQuotations(first, second))
    let copy = try company.desk.perform(CopyQuotation(quotation: first)).number
    #expect(try company.quotation(copy).header.alternatives == nil)
    try company.desk.perform(UnlinkQuotations(second))
    try company.desk.perform(ConfirmQuotation(first))
    #expect(try company.quotation(second).header.status == .sent)
  }
}
