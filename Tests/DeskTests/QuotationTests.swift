import Sales
import Store
import Testing

@testable import Desk

@Suite("From quotation to order")
struct QuotationTests {
  let company: Fixture

  init() throws { company = try Fixture() }

  private func quote(_ lines: [LineEntry]) throws -> String {
    try company.desk.perform(CreateQuotation(customer: "C-1", lines: lines)).number
  }

  private func sent(_ quantity: String = "3") throws -> String {
    let number = try quote([LineEntry(item: "0010", quantity: try Quantity(quantity))])
    try company.desk.perform(SendQuotation(number))
    return number
  }

  @Test("A new quotation lasts and is followed up as the company says, and moves no stock")
  func new() throws {
    let header = try company.quotation(quote([LineEntry(item: "0010", quantity: try Quantity("3"))])).header
    #expect(header.number == "QU-000001")
    #expect(header.status == .created)
    #expect(header.followUpDate == Fixture.today + 7)
    #expect(header.expirationDate == Fixture.today + 30)
    #expect(header.total == Amount(minor: 3570))
    let onHand = try company.onHand("0010")
    #expect(onHand.reserved == .zero && onHand.onOrder == .zero)
  }

  @Test("A sent quotation is kept as it was sent and can't be changed until it is revised")
  func revision() throws {
    let number = try sent()
    let change = ChangeQuotation(quotation: number, lines: [LineChange(LineEntry(item: "0040"))])
    #expect(try company.refusal { try company.desk.perform(change) }?.code == "quotation.status")
    try company.desk.perform(ReviseQuotation(quotation: number))
    try company.desk.perform(change)
    try company.desk.perform(SendQuotation(number))
    let quotation = try company.quotation(number)
    #expect(quotation.header.revision == 1)
    #expect(quotation.lines.count == 2)
    let kept = try company.desk.read { try $0.keptDocuments(.quotation, number) }
    #expect(kept.map(\.name) == ["\(number)/0", "\(number)/1"])
    #expect(kept.map { $0.document.contains("Assembly") } == [false, true])
  }

  @Test("Confirming makes an order at the quoted prices, linked both ways, with stock on order")
  func confirmation() throws {
    let number = try sent()
    try company.store.write { writer in
      guard var item = try writer.reader.item("0010") else { return }
      item.basePrice = try Price("11")
      _ = try writer.save(item)
    }
    let outcome = try company.desk.perform(ConfirmQuotation(number))
    let quotation = try company.quotation(number)
    let order = try company.order(try #require(outcome.made))
    #expect(quotation.header.status == .confirmed)
    #expect(quotation.header.order == order.header.number)
    #expect(order.header.quotation == number)
    #expect(order.lines[0].unitPrice == (try Price("10")))
    #expect(order.lines[0].priceSource == .quotation)
    #expect(order.header.total == Amount(minor: 3570))
    #expect(try company.onHand("0010").reserved == Quantity("3"))
    let trail = try company.desk.read { try $0.audit(of: "order \(order.header.number)") }
    #expect(trail.map(\.action) == ["quotation.confirm"])
  }

  @Test("A confirmed quotation can't be confirmed again")
  func twice() throws {
    let number = try sent()
    try company.desk.perform(ConfirmQuotation(number))
    #expect(
      try company.refusal { try company.desk.perform(ConfirmQuotation(number)) }?.code == "quotation.ordered")
  }

  @Test("An expired offer warns by name, and is confirmed once somebody accepts it with a reason")
  func expired() throws {
    let number = try sent()
    let later = company.desk.desk(on: Fixture.today + 31)
    let warning = try company.refusal { try later.perform(ConfirmQuotation(number)) }
    #expect(warning?.code == "quotation.expired")
    #expect(try company.quotation(number).header.status == .sent)
    let noReason = try company.refusal {
      try later.perform(ConfirmQuotation(number), accepting: ["quotation.expired": ""])
    }
    #expect(noReason?.code == "document.reason-missing")
    let outcome = try later.perform(
      ConfirmQuotation(number), accepting: ["quotation.expired": "promised by phone"])
    #expect(try company.order(try #require(outcome.made)).header.requestedShipDate == Fixture.today + 31)
  }

  @Test("The last day of an offer is not expired")
  func lastDay() throws {
    let number = try sent()
    let outcome = try company.desk.desk(on: Fixture.today + 30).perform(ConfirmQuotation(number))
    #expect(outcome.made == "SO-000001")
  }

  @Test("Repricing searches prices anew and leaves typed ones")
  func reprice() throws {
    let number = try quote([
      LineEntry(item: "0010", quantity: .one),
      LineEntry(item: "0010", quantity: .one, unitPrice: try Price("9.5")),
    ])
    try company.store.write { writer in
      guard var item = try writer.reader.item("0010") else { return }
      item.basePrice = try Price("11")
      _ = try writer.save(item)
    }
    let outcome = try company.desk.perform(ConfirmQuotation(number, reprice: true))
    let lines = try company.order(try #require(outcome.made)).lines
    #expect(lines.map(\.unitPrice) == [try Price("11"), try Price("9.5")])
    #expect(lines.map(\.priceSource) == [.base, .manual])
  }

  @Test("Rule 17: losing and cancelling need a sent quotation and a reason")
  func endings() throws {
    let created = try quote([LineEntry(item: "0010")])
    #expect(
      try company.refusal { try company.desk.perform(LoseQuotation(created, reason: "PRICE")) }?.code
        == "quotation.status")
    let number = try sent()
    #expect(
      try company.refusal { try company.desk.perform(LoseQuotation(number, reason: nil)) }?.code
        == "document.reason-missing")
    try company.desk.perform(LoseQuotation(number, reason: "PRICE"))
    #expect(try company.quotation(number).header.status == .lost)
    let other = try sent()
    try company.desk.perform(CancelQuotation(other, reason: "no capacity"))
    #expect(try company.quotation(other).header.status == .canceled)
    #expect(try company.quotation(other).header.reason == "no capacity")
  }

  @Test("Rule 17: a sent quotation can't be deleted, a created or lost one can")
  func deletion() throws {
    let number = try sent()
    #expect(
      try company.refusal { try company.desk.perform(DeleteQuotation(number)) }?.code == "quotation.status")
    try company.desk.perform(LoseQuotation(number, reason: "PRICE"))
    let created = try quote([LineEntry(item: "0010")])
    try company.desk.perform(DeleteQuotation(number, created))
    #expect(try company.desk.read { try $0.quotation(number) } == nil)
    #expect(try company.desk.read { try $0.quotation(created) } == nil)
  }

  @Test("Of several quotations all become orders, or none")
  func bulk() throws {
    let good = try sent()
    let empty = try company.desk.perform(CreateQuotation(customer: "C-1")).number
    #expect(
      try company.refusal { try company.desk.perform(ConfirmQuotation(good, empty)) }?.code
        == "document.empty")
    #expect(try company.quotation(good).header.status == .sent)
    let other = try sent("1")
    let outcome = try company.desk.perform(ConfirmQuotation(good, other))
    #expect(outcome.documents.map(\.made) == ["SO-000001", "SO-000002"])
  }

  @Test("A copy for another customer takes that customer's header and prices in that currency")
  func copy() throws {
    let number = try quote([LineEntry(item: "0010", quantity: try Quantity("2"))])
    let copy = try company.desk.perform(CopyQuotation(quotation: number, customer: "C-4"))
    let quotation = try company.quotation(copy.number)
    #expect(quotation.header.customerName == "Hudson Hardware")
    #expect(quotation.header.currency == "USD")
    #expect(quotation.lines[0].unitPrice == (try Price("12.5")))
    #expect(quotation.header.status == .created)
    let refusal = try company.refusal {
      try company.desk.perform(CopyQuotation(quotation: number, customer: "C-4", reprice: false))
    }
    #expect(refusal?.code == "copy.currency")
  }
}
