import GRDB
import Sales
import Testing

@testable import Desk
@testable import Store

@Suite("Another cost of an item with stock")
struct CostChangeTests {
  let flow: Flow

  init() throws {
    flow = try Flow()
    var entry = ItemEntry()
    entry.name = "Chisel"
    entry.basePrice = try Price("20")
    entry.cost = try Price("5")
    try flow.desk.perform(CreateItem(number: "0100", entry))
    try flow.desk.perform(AdjustStock(item: "0100", quantity: try Quantity("10"), reason: "delivery"))
  }

  private func setCost(_ cost: String) throws -> String? {
    var entry = ItemEntry()
    entry.cost = try Price(cost)
    return try flow.desk.perform(ChangeItem("0100", entry)).made
  }

  private func stockAccount() throws -> Amount {
    try flow.desk.read { try $0.months(ofAccount: "1400", from: "2000-01").values.sum() }
  }

  @Test("Goods that came in at the old cost and leave at the new one leave nothing on the stock account")
  func emptied() throws {
    #expect(try stockAccount() == Amount(minor: 5000))
    #expect(try setCost("8")?.hasPrefix("voucher ") == true)
    #expect(try stockAccount() == Amount(minor: 8000))
    try flow.expectClean()
    let order = try flow.company.order([("0100", "10")]).header.number
    try flow.invoice(order)
    #expect(try stockAccount() == .zero)
    try flow.expectClean()
  }

  @Test("What is packed and not invoiced is still on the books, and is revalued with the rest")
  func packed() throws {
    let order = try flow.company.order([("0100", "4")]).header.number
    try flow.pack(order)
    _ = try setCost("3")
    #expect(try stockAccount() == Amount(minor: 3000))
    try flow.invoice(order, .packingSlip)
    #expect(try stockAccount() == Amount(minor: 1800))
    try flow.expectClean()
  }

  @Test("The same cost, and an item without stock, post nothing")
  func nothing() throws {
    #expect(try setCost("5") == nil)
    try flow.desk.perform(AdjustStock(item: "0100", quantity: try Quantity("-10"), reason: "breakage"))
    #expect(try setCost("9") == nil)
  }

  @Test("The check tells of a voucher whose stock is not what its goods cost")
  func found() throws {
    try flow.company.store.write { writer in
      try writer.database.execute(sql: "UPDATE stock_transaction SET cost = 4999 WHERE cost = 5000")
    }
    #expect(try flow.findings([.ledger]).count == 1)
  }

  @Test("After the company has named another stock account the old vouchers are as right as before")
  func otherAccount() throws {
    try flow.company.store.write { try $0.put(LedgerAccount(number: "1410", name: "Goods", kind: .asset)) }
    var company = ChangeCompany()
    var accounts = PostingAccountsEntry()
    accounts.stock = "1410"
    company.accounts = accounts
    try flow.desk.perform(company)
    _ = try setCost("8")
    try flow.expectClean()
  }
}
