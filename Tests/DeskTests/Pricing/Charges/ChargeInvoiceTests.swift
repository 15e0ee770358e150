import Sales
import Store
import Testing

@testable import Desk

@Suite("Auto charges on part invoices")
struct ChargeInvoiceTests {
  let company: Fixture

  init() throws { company = try Fixture() }

  private func deliver(_ order: String, _ quantity: String) throws -> [Int] {
    let post = PostInvoice(orders: [order], choice: .deliverNow)
    var line = LineChange(line: 1)
    line.entry.deliverNow = try Quantity(quantity)
    _ = try company.desk.perform(ChangeOrder(order: order, lines: [line]))
    _ = try company.desk.perform(post)
    let id = try company.order(order).header.id ?? 0
    return try company.desk.read { try $0.invoices(ofOrder: id) }.map(\.chargesTotal.minor)
  }

  @Test("Freight of the order is on its first invoice and on no other")
  func first() throws {
    try company.charge("ALL", .tier("FREIGHT", "3"))
    let order = try company.hammers("5").number
    #expect(try deliver(order, "4").sorted() == [300])
    #expect(try deliver(order, "1").sorted() == [0, 300])
  }

  @Test("A charge by the piece is on each invoice for what it delivers, and the parts add up to the whole")
  func pieces() throws {
    try company.charge("CRATE", level: .line, .tier("INSURE", "0.125", category: .pieces))
    let order = try company.hammers("7")
    #expect(order.figures.charges.minor == 88)
    #expect(try deliver(order.number, "3").sorted() == [38])
    #expect(try deliver(order.number, "1").sorted() == [12, 38])
    #expect(try deliver(order.number, "3").sorted() == [12, 38, 38])
  }

  @Test("100.00 of freight on three equal lines are 33.33, 33.33 and 33.34")
  func allocated() throws {
    try company.charge("ALL", .tier("FREIGHT", "100"))
    let order = try company.hammers("1") {
      $0.lines? += [LineEntry(item: "0010", quantity: .one), LineEntry(item: "0010", quantity: .one)]
    }
    let allocated = try company.desk.perform(AllocateCharge("FREIGHT", of: order.number))
    #expect(
      allocated.chargeTexts
        == ["FREIGHT/1 3333 changed", "FREIGHT/2 3333 changed", "FREIGHT/3 3334 changed"])
    #expect(allocated.total == order.total)
    #expect(throws: ChargeRefusal.self) {
      try company.desk.perform(AllocateCharge("FREIGHT", of: order.number))
    }
  }

  @Test("A charge allocated by net amount follows the values, by quantity the quantities, by line neither")
  func methods() throws {
    let shares = try ChargeAllocation.allCases.map { method in
      let order = try company.hammers("1") {
        $0.lines?.append(LineEntry(item: "0040", quantity: .one))
        $0.lines?[1].quantity = try? Quantity("0.5")
        $0.charges = [ChargeEntry(code: "FREIGHT", value: .one)]
      }
      return try company.desk.perform(AllocateCharge("FREIGHT", of: order.number, by: method)).charges
        .map(\.amount.minor)
    }
    #expect(shares == [[25, 75], [67, 33], [50, 50]])
  }

  @Test("A credit note of the whole invoice gives the auto charges back and gets none of its own")
  func credit() throws {
    try company.charge("ALL", .tier("FREIGHT", "3"))
    let order = try company.hammers("5").number
    _ = try company.desk.perform(PostInvoice(orders: [order], choice: .all))
    let id = try company.order(order).header.id ?? 0
    let invoice = try #require(try company.desk.read { try $0.invoices(ofOrder: id) }.first)
    let credit = try company.desk.perform(CreditInvoice(invoice: invoice.number, reason: "PRICE"))
    #expect(credit.invoices.map(\.total.amount) == [-invoice.total])
    let stored = try company.desk.read { try $0.invoice(credit.invoices[0].number) }
    #expect(stored?.charges.map(\.amount.minor) == [-300])
    #expect(try company.desk.check { Issue.record("\($0)") } == 0)
  }
}
