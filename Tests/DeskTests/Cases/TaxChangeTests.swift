import Sales
import Store
import Testing

@testable import Desk

/// The taxes change while documents lie on the desk: what is posted stays, what is open follows.
@Suite("When taxes change")
struct TaxChangeTests {
  let flow: Flow
  init() throws { flow = try Flow() }

  private func total(_ order: String) throws -> Int { try flow.company.order(order).header.total.minor }

  @Test("A new rate changes open orders and leaves invoices and closed orders as they were")
  func newRate() throws {
    let (closed, open) = (try flow.hammers("10"), try flow.hammers("10"))
    let invoice = try flow.invoice(closed).number
    try flow.desk.perform(
      SaveTaxCode("V19", rates: [.init(validFrom: Day(number: 0), rate: Percent("16"))]))
    #expect(try total(closed) == 11_900)
    #expect(try flow.posted(invoice).header.total.minor == 11_900)
    #expect(try total(open) == 11_600)
    #expect(try flow.company.order(open).header.version == 1)
    try flow.expectClean()
  }

  @Test("Only documents are computed anew whose groups hold the tax, on days on which its rate is another")
  func touched() throws {
    let export = try flow.hammers("10", for: "C-4")
    let (early, late) = (try flow.hammers("10"), try flow.hammers("10"))
    let day = Day(number: Fixture.today.number + 30)
    try flow.changeHeader(late) { $0.orderDate = day }
    try flow.company.store.write { writer in
      for number in [export, early, late] {
        guard var header = try writer.reader.orderHeader(number) else { continue }
        header.total = Amount(minor: 1)
        try writer.keepFigures(of: header)
      }
    }
    try flow.desk.perform(
      SaveTaxCode(
        "V19",
        rates: [
          .init(validFrom: Day(number: 0), rate: Percent("19")), .init(validFrom: day, rate: Percent("21")),
        ]))
    #expect(try [export, early, late].map(total) == [1, 1, 12_100])
    try flow.desk.perform(SaveTaxGroup(.item, "RED", taxes: []))
    #expect(try [export, early].map(total) == [1, 1])
    try flow.desk.perform(SaveTaxGroup(.customer, "DOM", taxes: ["V19"]))
    #expect(try [export, early, late].map(total) == [1, 11_900, 12_100])
  }

  @Test("A tax that leaves a group is not found missing on the invoices that had it")
  func groupWithoutTax() throws {
    var create = CreateOrder(
      customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("3"))])
    create.charges = [ChargeEntry(code: "FREIGHT", value: try Price("7.50"))]
    let order = try flow.desk.perform(create).number
    try flow.invoice(order)
    let waiting = try flow.company.order([("0010", "1")]).header.number
    try flow.desk.perform(SaveTaxGroup(.customer, "DOM", taxes: []))
    #expect(try total(waiting) == 1_000)
    try flow.expectClean()
    try flow.desk.perform(SaveTaxGroup(.customer, "DOM", taxes: ["V7"]))
    try flow.desk.perform(SaveTaxGroup(.item, "FULL", taxes: ["V7", "V19"]))
    #expect(try total(waiting) == 1_070)
    try flow.expectClean()
  }

  @Test("An offer keeps the total that was sent, one that was not sent follows")
  func quotations() throws {
    let lines = [LineEntry(item: "0010", quantity: try Quantity("10"))]
    let sent = try flow.desk.perform(CreateQuotation(customer: "C-1", lines: lines)).number
    let kept = try flow.desk.perform(CreateQuotation(customer: "C-1", lines: lines)).number
    try flow.desk.perform(SendQuotation(sent))
    try flow.desk.perform(SaveTaxGroup(.item, "FULL", taxes: []))
    #expect(try flow.company.quotation(sent).header.total.minor == 11_900)
    #expect(try flow.company.quotation(kept).header.total.minor == 10_000)
    try flow.expectClean()
  }

  @Test("A rate that would leave an open order without any is refused, and nothing changes")
  func noRate() throws {
    let order = try flow.hammers("10")
    let refusal = try flow.company.refusal {
      try flow.desk.perform(
        SaveTaxCode(
          "V19", rates: [.init(validFrom: Day(number: Fixture.today.number + 1), rate: Percent("20"))]))
    }
    #expect(refusal?.code == "tax.no-rate")
    #expect(try total(order) == 11_900)
    try flow.expectClean()
  }

  @Test("The way of rounding is of each document: the company's new choice is for new ones")
  func roundingMethod() throws {
    func order() throws -> String {
      var create = CreateOrder(customer: "C-1")
      create.lines = try ["299.33", "179.33", "99.34"].map {
        LineEntry(item: "0040", quantity: .one, unitPrice: try Price($0))
      }
      return try flow.desk.perform(create).number
    }
    try flow.desk.perform(SaveTaxCode("V19", rates: [.init(validFrom: Day(number: 0), rate: Percent("20"))]))
    try flow.company.store.write { writer in
      var company = try writer.reader.company()
      company.taxMethod = .line
      _ = try writer.save(company)
    }
    let old = try order()
    try flow.company.store.write { writer in
      var company = try writer.reader.company()
      company.taxMethod = .total
      _ = try writer.save(company)
    }
    let new = try order()
    #expect(try total(old) == 69_361)
    #expect(try total(new) == 69_360)
    #expect(try flow.posted(flow.invoice(old).number).header.total.minor == 69_361)
    #expect(try flow.posted(flow.invoice(new).number).header.total.minor == 69_360)
    try flow.expectClean()
  }

  @Test("Another tax group on the order taxes all its lines anew at once; on the customer only new orders")
  func taxGroupOfOrderAndCustomer() throws {
    let (first, second) = (try flow.hammers("10"), try flow.hammers("10"))
    var change = ChangeOrder(order: first)
    change.header.taxGroup = "EXP"
    try flow.desk.perform(change)
    #expect(try total(first) == 10_000)
    var customer = CustomerEntry()
    customer.taxGroup = "EXP"
    try flow.desk.perform(ChangeCustomer("C-1", customer))
    #expect(try total(second) == 11_900)
    #expect(try total(flow.hammers("10")) == 10_000)
    try flow.expectClean()
  }
}
