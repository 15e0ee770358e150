import Sales
import Testing

@testable import Desk

@Suite("Ledger accounts")
struct LedgerAccountTests {
  private let company: NewDesk

  init() throws { company = try NewDesk() }

  private func change(_ set: (inout PostingAccountsEntry) -> Void) -> ChangeCompany {
    var change = ChangeCompany()
    var accounts = PostingAccountsEntry()
    set(&accounts)
    change.accounts = accounts
    return change
  }

  @Test("A new account can be posted to, and appears in the chart")
  func new() throws {
    try company.desk.perform(SaveAccount("4010", name: "Sales abroad", kind: .revenue))
    try company.desk.perform(change { $0.revenue = "4010" })
    let account = try company.desk.read { try $0.ledgerAccount("4010") }
    #expect(account == LedgerAccount(number: "4010", name: "Sales abroad", kind: .revenue))
    try company.desk.perform(SaveAccount("4010", name: "Export"))
    #expect(try company.desk.read { try $0.ledgerAccount("4010")?.kind } == .revenue)
    #expect(try company.desk.read { try $0.audit(of: "ledger account 4010") }.count == 2)
  }

  @Test("Revenue goes to a revenue account only, and it stays one")
  func kinds() throws {
    let found = try problems { try company.desk.perform(change { $0.revenue = "1400" }) }
    #expect(found.map(\.field) == ["accounts.revenue"])
    #expect(found.map(\.code) == ["company.account-kind"])
    let kept = try problems { try company.desk.perform(SaveAccount("4000", kind: .asset)) }
    #expect(kept.map(\.field) == ["kind"])
    #expect(try company.desk.read { try $0.ledgerAccount("4000")?.kind } == .revenue)
  }

  @Test("A clerk sets up no accounts")
  func clerk() throws {
    #expect(throws: DutyRefusal.self) { try company.clerk.perform(SaveAccount("4010")) }
  }
}
