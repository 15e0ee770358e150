import Sales
import Store
import Testing

@testable import Desk

@Suite("Prices of trade agreements on lines")
struct TradePriceTests {
  private let company: Fixture
  private let today = Fixture.today

  init() throws {
    company = try Fixture()
    try company.code(.priceGroup, "GOLD")
    try company.code(.lineDiscountGroup, "RETAIL")
    try company.code(.itemLineDiscountGroup, "TOOLS")
  }

  @Test("The group on the document counts, whatever the customer's is by now")
  func documentGroup() throws {
    var gold = try TradeLineEntry.price("7", "0010", "GOLD")
    gold.accountCode = .group
    try company.agree(gold)
    #expect(try company.order([("0010", "1")]).lines[0].unitPrice == Price("10"))
    var create = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010")])
    create.header.priceGroup = "GOLD"
    let order = try company.order(company.desk.perform(create).number)
    #expect(order.lines[0].unitPrice == (try Price("7")))
    try company.customer("C-1") { $0.priceGroup = "GOLD" }
    let next = try company.order([("0010", "1")])
    #expect(next.header.priceGroup == "GOLD")
    #expect(next.lines[0].unitPrice == (try Price("7")))
  }

  @Test("A line is priced anew when its quantity changes, and a typed price stays")
  func quantity() throws {
    try company.agree(.price("9", "0010", from: "1", to: "10"), .price("8", "0010", from: "10"))
    let order = try company.order([("0010", "9")])
    #expect(order.lines[0].unitPrice == (try Price("9")))
    let change = { (entry: LineEntry) in
      try company.desk.perform(
        ChangeOrder(order: order.header.number, lines: [LineChange(line: 1, entry)]))
    }
    _ = try change(LineEntry(quantity: Quantity("10")))
    #expect(try company.order(order.header.number).lines[0].unitPrice == Price("8"))
    _ = try change(LineEntry(unitPrice: Price("7.77")))
    _ = try change(LineEntry(quantity: Quantity("2")))
    #expect(try company.order(order.header.number).lines[0].unitPrice == Price("7.77"))
  }

  @Test("A typed discount stays until it is released; a found one follows the quantity")
  func discounts() throws {
    let line = try TradeLineEntry.percent(.lineDiscount, "7") {
      $0.accountCode = .all
      $0.itemCode = .group
      $0.item = "TOOLS"
      $0.quantityFrom = try Quantity("10")
    }
    try company.agree(line)
    try company.item("0010") { $0.lineDiscountGroup = "TOOLS" }
    let order = try company.order([("0010", "20"), ("0030", "20")])
    #expect(try order.lines.map(\.discountPercent) == [Percent("7"), .zero])
    #expect(order.lines[0].net == Amount(minor: 18_600))
    let number = order.header.number
    func discount(_ entry: LineEntry, release: Bool? = nil) throws -> Percent {
      try company.desk.perform(
        ChangeOrder(order: number, lines: [LineChange(line: 1, entry, releaseDiscount: release)]))
      return try company.order(number).lines[0].discountPercent
    }
    #expect(try discount(LineEntry(quantity: Quantity("9"))) == .zero)
    #expect(try discount(LineEntry(quantity: Quantity("11"))) == Percent("7"))
    var typed = LineEntry()
    typed.discountPercent = try Percent("3")
    #expect(try discount(typed) == Percent("3"))
    #expect(try discount(LineEntry(quantity: Quantity("12"))) == Percent("3"))
    #expect(try discount(LineEntry(), release: true) == Percent("7"))
  }

  @Test("A row in another currency is not found")
  func currency() throws {
    try company.agree(.price("9", "0010"))
    let order = try company.order([("0010", "1")], for: "C-4")
    #expect(order.lines[0].priceSource == .base)
    #expect(order.lines[0].unitPrice == (try Price("12.5")))
  }

  @Test("A price per piece serves a line in boxes")
  func units() throws {
    try company.agree(.price("9", "0010", from: "24"))
    var create = CreateOrder(customer: "C-1")
    create.lines = [
      LineEntry(item: "0010", quantity: try Quantity("2"), unit: "box"),
      LineEntry(item: "0010", quantity: try Quantity("1"), unit: "box"),
    ]
    let lines = try company.order(company.desk.perform(create).number).lines
    #expect(try lines.map(\.unitPrice) == [Price("108"), Price("120")])
  }

  @Test(
    "The date that counts is a parameter: of the order, the requested ship date, or today",
    arguments: [(PriceDate.document, "10"), (.requestedShip, "8"), (.today, "9")])
  func dates(date: PriceDate, price: String) throws {
    var now = try TradeLineEntry.price("9", "0010")
    now.fromDate = today
    now.toDate = today + 6
    var later = try TradeLineEntry.price("8", "0010")
    later.fromDate = today + 7
    try company.agree(now, later)
    try company.search { $0.date = date }
    var create = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010")])
    create.orderDate = today - 30
    create.header.requestedShipDate = today + 7
    let order = try company.order(company.desk.perform(create).number)
    #expect(order.lines[0].unitPrice == (try Price(price)))
  }

  @Test("An inactive combination is never searched, even if rows exist")
  func inactive() throws {
    try company.agree(.price("9", "0010", "C-1"), .price("9.5", "0010"))
    try company.search { $0.active = ["price-table-table": false] }
    #expect(try company.order([("0010", "1")]).lines[0].unitPrice == Price("9.5"))
    try company.search { $0.active = ["price-table-table": true] }
    #expect(try company.order([("0010", "1")]).lines[0].unitPrice == Price("9"))
    let wrong = try company.refusal { try company.search { $0.active = ["price-table-group": false] } }
    #expect(wrong?.code == "combination.not-found")
  }

  @Test("The trace tells which rows were looked at, which one won, and why the others did not")
  func trace() throws {
    var late = try TradeLineEntry.price("1", "0010", "C-1")
    late.fromDate = today + 1
    try company.agree(late, .price("9", "0010", from: "10"), .price("9.5", "0010", from: "1", to: "10"))
    let found = try company.desk.read { reader in
      let item = try reader.item("0010")
      let question = PriceQuestion(
        item: try #require(item), unit: "pcs", unitFactor: .one, quantity: try Quantity("3"), customer: "C-1",
        currency: "EUR", day: today)
      return try PriceSearch(reader: reader, company: reader.company()).price(question)
    }
    #expect(
      found.trace == [
        "price 1 of customer C-1 for item 0010, 1 EUR per pcs: valid only from \(today + 1)",
        "price 3 of all customers for item 0010 from 1 to below 10 pcs, 9.5 EUR per pcs: taken, the lowest price found",
        "price 2 of all customers for item 0010 from 10 pcs, 9 EUR per pcs: not reached, the search ended before it",
      ])
  }

  @Test("An agreed price beats a lower trade price, and an agreed discount keeps trade discounts away")
  func agreed() throws {
    try company.agree(.price("5", "0010"), .percent(.lineDiscount, "20"))
    let found = try company.desk.read { reader in
      var question = PriceQuestion(
        item: try #require(try reader.item("0010")), unit: "pcs", unitFactor: .one, quantity: .one,
        customer: "C-1", currency: "EUR", day: today)
      question.agreed = AgreedPrice(
        name: "agreement 1", source: .quotation, price: try Price("8"), discountPercent: try Percent("2"))
      return try PriceSearch(reader: reader, company: reader.company()).price(question)
    }
    #expect(try found.price == Price("8"))
    #expect(try found.discountPercent == Percent("2"))
  }

  @Test("A quoted price and discount are carried to the order although agreements have changed")
  func quoted() throws {
    try company.agree(.percent(.lineDiscount, "5") { $0.item = "0010" })
    let quotation = try company.desk.perform(
      CreateQuotation(customer: "C-1", lines: [LineEntry(item: "0010")]))
    let journal = try company.desk.perform(CreateTradeJournal())
    try company.desk.perform(SelectTradeAgreements(journal.number, item: "0010"))
    var adjust = AdjustTradeJournal(journal.number)
    adjust.points = try Percent("4")
    try company.desk.perform(adjust)
    try company.desk.perform(PostTradeJournal(journal.number))
    let order = try company.desk.perform(ConfirmQuotation(quotation.number)).made
    let line = try company.order(try #require(order)).lines[0]
    #expect(line.discountPercent == (try Percent("5")))
    #expect(line.discountSource == .quotation)
    #expect(try company.order([("0010", "1")]).lines[0].discountPercent == Percent("9"))
  }
}
