import Sales
import Testing

@testable import Desk

@Suite("Totals that are paid in coins of five cents")
struct CashRoundingTests {
  private let flow: Flow

  init() throws {
    flow = try Flow()
    try flow.desk.perform(SaveCashRounding("EUR", step: try Price("0.05")))
  }

  /// An order of one hammer at a price without tax.
  private func order(_ price: String, customer: String = "C-1") throws -> String {
    var line = LineEntry(item: "0010", quantity: .one, unitPrice: try Price(price))
    line.taxGroup = ""
    return try flow.desk.perform(CreateOrder(customer: customer, lines: [line])).number
  }

  @Test("come to the nearest, with the difference on its own line and on the rounding account")
  func rounded() throws {
    let number = try order("12.23")
    #expect(try flow.company.order(number).header.total == Amount(minor: 1225))
    let invoice = try flow.posted(try flow.invoice(number).number)
    #expect(invoice.header.rounding == Amount(minor: 2) && invoice.header.total == Amount(minor: 1225))
    let voucher = try flow.voucher(invoice.header.number)
    #expect(voucher.contains { $0.account == "6900" && $0.amount == Amount(minor: -2) })
    #expect(voucher.contains { $0.account == "1200" && $0.amount == Amount(minor: 1225) })
    try flow.expectClean()
  }

  @Test("are the same with tax per line and on the total, and with tax in the prices")
  func taxModes() throws {
    for (method, included) in [(TaxMethod.line, false), (.total, false), (.line, true), (.total, true)] {
      var create = CreateOrder(
        customer: "C-1", lines: [LineEntry(item: "0010", quantity: .one, unitPrice: try Price("12.23"))])
      create.header.taxMethod = method
      create.header.pricesIncludeTax = included
      let number = try flow.desk.perform(create).number
      #expect(try flow.company.order(number).header.total == Amount(minor: included ? 1225 : 1455))
      let invoice = try flow.posted(try flow.invoice(number).number)
      #expect(invoice.header.total == Amount(minor: included ? 1225 : 1455))
    }
    try flow.expectClean()
  }

  @Test("stay as they were on documents that exist when the rounding ends or begins")
  func kept() throws {
    let before = try order("12.23")
    try flow.desk.perform(DeleteCashRounding("EUR"))
    let after = try order("12.23")
    let invoice = try flow.posted(try flow.invoice(before).number)
    #expect(invoice.header.total == Amount(minor: 1225))
    #expect(try flow.company.order(after).header.total == Amount(minor: 1223))
    try flow.expectClean()
  }

  @Test("are those of the currency of the document only")
  func otherCurrency() throws {
    let number = try order("12.23", customer: "C-4")
    #expect(try flow.company.order(number).header.roundingStep == .zero)
    #expect(try flow.company.order(number).header.total == Amount(minor: 1223))
  }

  @Test("carry from the quotation to the order")
  func quoted() throws {
    var line = LineEntry(item: "0010", quantity: .one, unitPrice: try Price("12.23"))
    line.taxGroup = ""
    let quotation = try flow.desk.perform(CreateQuotation(customer: "C-1", lines: [line])).number
    try flow.desk.perform(DeleteCashRounding("EUR"))
    let made = try #require(try flow.desk.perform(ConfirmQuotation(quotation)).made)
    #expect(try flow.company.order(made).header.total == Amount(minor: 1225))
    try flow.expectClean()
  }

  @Test("can't be rounded to nothing, to less than a cent, or in a currency that is none")
  func refused() throws {
    for step in ["0", "-0.05", "0.001"] {
      let refused = try flow.company.refusal {
        try flow.desk.perform(SaveCashRounding("EUR", step: try Price(step)))
      }
      #expect((refused as? ProblemsRefusal)?.problems.map(\.code) == ["cash-rounding.step"], "\(step)")
    }
    #expect(
      try flow.company.refusal { try flow.desk.perform(SaveCashRounding("XQX", step: try Price("1"))) } != nil
    )
    #expect(try flow.company.refusal { try flow.desk.perform(DeleteCashRounding("CHF")) } is NotFound)
  }
}
