import Sales
import Store
import Testing

@testable import Desk

/// Orders in boxes, pieces and at a price for a hundred go out in random parts; whatever happens, the parts make the whole.
@Suite("The parts of invoices with charges and a total discount")
struct ChargePartsTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private func company(_ currency: String, includesTax: Bool) throws -> Fixture {
    let company = try Fixture {
      $0.currency = currency
      $0.pricesIncludeTax = includesTax
    }
    try company.customer("C-1") { $0.currency = currency }
    try company.item("0020") { $0.priceUnit = try? Quantity("100") }
    try company.charge(
      "LINES", level: .line, .tier("INSURE", "0.135", category: .pieces),
      .tier("FREIGHT", "1.25", category: .percent))
    try company.charge(
      "WHOLE", .tier("FREIGHT", "7.35"), .tier("INSURE", "1.5", category: .compound))
    return company
  }

  @Test(
    "Lines, charges, discount and tax of every invoice add up, and charges that follow lines make the order's",
    arguments: ["EUR", "JPY", "KWD"], [false, true])
  func parts(currency: String, includesTax: Bool) throws {
    let company = try company(currency, includesTax: includesTax)
    var dice = Dice(state: UInt64(currency.utf8.reduce(7) { $0 * 31 + Int($1) }))
    for _ in 0..<2 {
      var lines = [
        LineEntry(
          item: "0010", quantity: Quantity(millionths: Int.random(in: 2...3, using: &dice) * Quantity.scale)),
        LineEntry(
          item: "0020", quantity: Quantity(millionths: Int.random(in: 3...250, using: &dice) * Quantity.scale)
        ),
        LineEntry(item: "0010", quantity: .one),
      ]
      lines[2].unit = "box"
      lines[1].discountPercent = try Percent("3.5")
      var create = CreateOrder(customer: "C-1", lines: lines)
      create.header.totalDiscountPercent = Percent(millionths: Int.random(in: 0...9_999_999, using: &dice))
      let order = try company.desk.perform(create)
      var left = lines.map { ($0.quantity ?? .zero).millionths / Quantity.scale }
      while left.contains(where: { $0 > 0 }) {
        let now = left.map { $0 > 1 ? Int.random(in: 1...$0, using: &dice) : $0 }
        let changes = now.enumerated().map { index, count in
          var entry = LineEntry()
          entry.deliverNow = Quantity(millionths: count * Quantity.scale)
          return LineChange(line: index + 1, entry)
        }
        try company.desk.perform(ChangeOrder(order: order.number, lines: changes))
        try company.desk.perform(PostInvoice(orders: [order.number], choice: .deliverNow))
        left = zip(left, now).map { $0 - $1 }
      }
      let id = try company.order(order.number).header.id ?? 0
      let invoices = try company.desk.read { reader in
        try reader.invoices(ofOrder: id).compactMap { try reader.invoice($0.number) }
      }
      let charged = try invoices.map(\.header.chargesTotal).sum()
      #expect(charged == order.figures.charges)
      for invoice in invoices {
        let header = invoice.header
        let parts =
          try invoice.lines.map(\.net).sum() - header.totalDiscount + header.chargesTotal + header.rounding
        #expect(try parts + (includesTax ? .zero : header.tax) == header.total)
      }
      #expect(try company.order(order.number).header.openAmount.isZero)
    }
    #expect(try company.desk.check { Issue.record("\($0)") } == 0)
  }
}
