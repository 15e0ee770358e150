import Sales
import Testing

@testable import Desk
@testable import Store

@Suite("An invoice that is paid in instalments")
struct InstalmentInvoiceTests {
  private let flow: Flow

  init() throws {
    flow = try Flow { $0.paymentTerms = "HALF" }
    var terms = SaveTerms("HALF", name: "Half now, half in 30 days")
    terms.instalments = [
      InstalmentEntry(percent: try Percent("50")), InstalmentEntry(percent: try Percent("50"), days: 30),
    ]
    try flow.desk.perform(terms)
  }

  private func transactions(_ customer: String) throws -> [String] {
    try flow.desk.read { reader in
      try reader.transactions(ofCustomer: customer).map {
        "\($0.text) \($0.dueDate) \($0.amount.minor) \($0.baseAmount.minor)"
      }
    }
  }

  @Test("keeps them with their days, and the customer owes each on its day")
  func posted() throws {
    let order = try flow.company.order([("0030", "1")]).header.number
    let invoice = try flow.posted(try flow.invoice(order).number)
    #expect(invoice.header.total == Amount(minor: 298))
    #expect(invoice.instalments.map(\.amount.minor) == [149, 149])
    #expect(invoice.header.dueDate == Fixture.today + 30)
    #expect(
      try transactions("C-1") == [
        "Invoice, instalment 1 of 2 \(Fixture.today) 149 149",
        "Invoice, instalment 2 of 2 \(Fixture.today + 30) 149 149",
      ])
    let overdue = try flow.desk.read { try $0.overdue(of: "C-1", on: Fixture.today + 1) }
    #expect(overdue == Amount(minor: 149))
    try flow.expectClean()
  }

  @Test("splits a foreign currency so that the entries add up to what the ledger has")
  func foreign() throws {
    let order = try flow.company.order([("0010", "1"), ("0030", "1")], for: "C-4").header.number
    let invoice = try flow.posted(try flow.invoice(order).number)
    #expect(try invoice.instalments.lazy.map(\.amount).sum() == invoice.header.total)
    let base = try flow.desk.read { try $0.balance(of: "C-4") }
    #expect(base == (try flow.voucher(invoice.header.number)).first { $0.customer == "C-4" }?.amount)
    try flow.expectClean()
  }

  @Test("turns them on a credit note")
  func creditNote() throws {
    let order = try flow.company.order([("0010", "-1")]).header.number
    let invoice = try flow.posted(try flow.invoice(order).number)
    #expect(invoice.instalments.map(\.amount.minor) == [-595, -595])
    #expect(try transactions("C-1").first?.hasPrefix("Credit note, instalment 1 of 2") == true)
    try flow.expectClean()
  }

  @Test("is found by the check when an instalment was changed")
  func damaged() throws {
    let order = try flow.company.order([("0010", "1")]).header.number
    try flow.invoice(order)
    try flow.company.store.write {
      try $0.database.execute(sql: "UPDATE invoice_instalment SET amount = amount + 1 WHERE number = 1")
    }
    let findings = try flow.findings([.invoices])
    #expect(findings.contains { $0.contains("sum of the instalments") })
    #expect(findings.contains { $0.contains("instalment 1 in the customer transactions") })
  }

  @Test("leaves terms as they are when the parts are wrong, or only the name is changed")
  func saving() throws {
    var wrong = SaveTerms("HALF")
    wrong.instalments = [
      InstalmentEntry(percent: try Percent("40")), InstalmentEntry(percent: try Percent("40")),
    ]
    let refused = try flow.company.refusal { try flow.desk.perform(wrong) }
    #expect((refused as? ProblemsRefusal)?.problems.map(\.code) == ["terms.instalment-sum"])
    try flow.desk.perform(SaveTerms("HALF", name: "Two halves"))
    #expect(try flow.desk.read { try $0.paymentTerms("HALF") }?.instalments.count == 2)
    var none = SaveTerms("HALF")
    none.instalments = []
    try flow.desk.perform(none)
    #expect(try flow.desk.read { try $0.paymentTerms("HALF") }?.instalments == [])
  }
}
