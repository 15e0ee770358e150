import Sales
import Store
import Testing

@testable import Desk

@Suite("An invoice in a foreign currency")
struct ForeignCurrencyTests {
  let flow: Flow

  init() throws {
    flow = try Flow()
    try flow.company.store.write { writer in
      try writer.put(
        ExchangeRate(
          currency: "USD", validFrom: Day(number: Fixture.today.number - 5), rate: try Factor("0.812345")))
    }
  }

  private func invoice(_ account: String = "C-4") throws -> String? {
    var action = CreateOrder(
      customer: account,
      lines: [
        LineEntry(item: "0010", quantity: try Quantity("3"), unitPrice: try Price("3.33")),
        LineEntry(item: "0020", quantity: try Quantity("7"), unitPrice: try Price("9.99")),
      ])
    action.header.taxGroup = "DOM"
    action.charges = [ChargeEntry(code: "FREIGHT", value: try Price("1.11"))]
    return try flow.invoice(try flow.desk.perform(action).number).number
  }

  @Test("Each posting is converted and rounded, and the residue goes to the rounding account")
  func balances() throws {
    let number = try invoice()
    let header = try flow.posted(number).header
    #expect(header.exchangeRate == (try Factor("0.812345")))
    let lines = try flow.voucher(number)
    #expect(try lines.map(\.amount).sum().isZero)
    let receivable = try #require(lines.first { $0.account == "1200" })
    #expect(receivable.currencyAmount == header.total)
    #expect(receivable.currency == "USD")
    // 9.99 + 0.70 + 1.11 = 11.80, tax 2.24, total 14.04 USD; at 0.812345: 11.41 = 8.68 + 0.90 + 1.82 + 0.01
    #expect(header.total == Amount(minor: 1404))
    #expect(receivable.amount == Amount(minor: 1141))
    #expect(lines.filter { $0.account == "6900" }.map(\.amount.minor) == [-1])
    #expect(lines.filter { $0.account == "6900" }.map(\.currency) == ["EUR"])
    try flow.expectClean()
  }

  @Test("The customer owes the total in the document's currency and what it was worth that day")
  func owed() throws {
    let number = try invoice()
    let owed = try flow.desk.read { try $0.transactions(ofCustomer: "C-4") }
    #expect(owed.map(\.document) == [number])
    #expect(owed.map(\.open.minor) == [1404])
    #expect(owed.map(\.baseOpen.minor) == [1141])
    #expect(try flow.desk.read { try $0.balance(of: "C-4") } == Amount(minor: 1141))
  }

  @Test("In the company's own currency nothing is rounded")
  func ownCurrency() throws {
    let number = try invoice("C-1")
    let lines = try flow.voucher(number)
    #expect(!lines.contains { $0.account == "6900" })
    #expect(lines.filter { $0.account == "1200" }.map(\.amount) == [try flow.posted(number).header.total])
    try flow.expectClean()
  }
}
