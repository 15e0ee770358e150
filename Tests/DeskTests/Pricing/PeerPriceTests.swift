import Sales
import Store
import Testing

@testable import Desk

@Suite("Prices of other systems' own cases, as trade agreements")
struct PeerPriceTests {
  let company: Fixture

  init() throws { company = try Fixture() }

  /// The net amount of a line, in minor units.
  private func net(
    _ item: String, _ quantity: String, customer: String = "C-1",
    _ change: (inout LineEntry) throws -> Void = { _ in }
  )
    throws -> Int
  {
    var entry = LineEntry(item: item, quantity: try Quantity(quantity))
    try change(&entry)
    return try company.desk.perform(CreateOrder(customer: customer, lines: [entry])).lines[0].net.minor
  }

  private func discount(_ percent: String, _ change: (inout TradeLineEntry) throws -> Void) throws {
    try company.agree(.percent(.lineDiscount, percent, change))
  }

  @Test("List 10.00: 10 % off is 9.00, 3.3333 off is 6.67, of a thousand 6,666.70")
  func discountOfPercentOrAmount() throws {
    #expect(try net("0010", "1") { $0.discountPercent = try Percent("10") } == 900)
    #expect(try net("0010", "1") { $0.discountAmount = try Price("3.3333") } == 667)
    #expect(try net("0010", "1000") { $0.discountAmount = try Price("3.3333") } == 666_670)
  }

  @Test(
    "Item × 0.8, from 10 pieces × 0.7, all else × 0.5: 1 and 12 pieces are 8.00 and 7.00, a service of 60 is 30"
  )
  func priceListOfACustomer() throws {
    try discount("20") {
      $0.account = "C-1"; $0.item = "0010"; $0.unit = "pcs"; $0.quantityTo = try Quantity("10");
      $0.findNext = false
    }
    try discount("30") {
      $0.account = "C-1"; $0.item = "0010"; $0.unit = "pcs"; $0.quantityFrom = try Quantity("10");
      $0.findNext = false
    }
    try discount("50") { $0.account = "C-1" }
    #expect(
      try [net("0010", "1"), net("0010", "12"), net("0040", "1"), net("0040", "2")] == [
        800, 8400, 3000, 6000,
      ])
  }

  @Test("7.5 % of the group and 17.5 % of the item itself: the nearer one alone")
  func nearerWins() throws {
    try company.code(.itemLineDiscountGroup, "HAMMERS")
    try company.item("0010") { $0.lineDiscountGroup = "HAMMERS" }
    try discount("7.5") {
      $0.itemCode = .group; $0.item = "HAMMERS"; $0.findNext = false
    }
    #expect(try net("0010", "10") == 9250)
    try discount("17.5") {
      $0.item = "0010"; $0.findNext = false
    }
    #expect(try net("0010", "10") == 8250)
  }

  @Test("A margin of 18.75 % on 1,500 is 1,781.25 from quotation to invoice")
  func marginCarried() throws {
    try company.item("0010") { $0.basePrice = try? Price("1500") }
    try discount("-18.75") { $0.item = "0010" }
    let quotation = try company.desk.perform(
      CreateQuotation(customer: "C-1", lines: [LineEntry(item: "0010", quantity: .one)]))
    #expect(quotation.net.minor == 178_125)
    let order = try #require(try company.desk.perform(ConfirmQuotation(quotation.number)).made)
    #expect(try company.order(order).header.net.minor == 178_125)
    let invoice = try company.desk.perform(PostInvoice(orders: [order], choice: .all)).invoices[0]
    let posted = try #require(try company.desk.read { try $0.invoice(invoice.number) })
    #expect(posted.lines.map(\.net.minor) == [178_125])
  }

  @Test("10 % and 100 off 1,000 together: the amount comes first, 900 less 10 % are 810")
  func amountBeforePercent() throws {
    try company.item("0010") { $0.basePrice = try? Price("1000") }
    try discount("10") {
      $0.item = "0010"; $0.amount = try Price("100")
    }
    #expect(try net("0010", "1") == 81_000)
  }

  @Test("A price for each currency: 2.00 for dollars, 100 for rupees")
  func priceOfEachCurrency() throws {
    for (currency, amount) in [("USD", "2"), ("INR", "100")] {
      var price = try TradeLineEntry.price(amount, "0010")
      price.currency = currency
      try company.agree(price)
    }
    let query = { (currency: String) in
      var query = PriceQuery(customer: "C-1", items: [.init("0010")])
      query.currency = currency
      return try company.desk.read { try query.answers(reader: $0, today: Fixture.today) }[0].price
    }
    #expect(try query("USD") == Price("2") && query("INR") == Price("100"))
  }

  @Test("20 % on 100: 80, and 100 where the clerk types that there is none")
  func ignored() throws {
    try company.item("0010") { $0.basePrice = try? Price("100") }
    try discount("20") { $0.item = "0010" }
    #expect(try net("0010", "1") == 8000)
    #expect(try net("0010", "1") { $0.discountPercent = .zero } == 10_000)
  }

  @Test("List 10, two boxes of 12: unit price 120, total 240")
  func dozens() throws {
    #expect(try net("0010", "2") { $0.unit = "box" } == 24_000)
  }

  @Test(
    "10 % on the lines, then 10 % on the whole: 0.81 of the list, half of each tax with a half on the whole")
  func lineThenWhole() throws {
    var create = CreateOrder(
      customer: "C-1",
      lines: [LineEntry(item: "0010", quantity: try Quantity("10")), LineEntry(item: "0040", quantity: .one)])
    create.lines?[1].taxGroup = "RED"
    create.lines?[0].discountPercent = try Percent("10")
    create.lines?[1].discountPercent = try Percent("10")
    create.header.totalDiscountPercent = try Percent("10")
    #expect(try company.desk.perform(create).net.minor == 12_960)
    create.header.totalDiscountPercent = try Percent("50")
    let half = try company.desk.perform(create)
    // 45.00 at 19 % and 27.00 at 7 %.
    #expect(half.net.minor == 7200 && half.figures.tax.minor == 855 + 189)
  }

  @Test("The chain 10 − 10 − 20 − 5 % on 100 comes to 61.56")
  func chain() throws {
    try company.item("0010") { $0.basePrice = try? Price("100") }
    try company.search { $0.discountRule = .product }
    try discount("10") {
      $0.item = "0010"; $0.percent2 = try Percent("10")
    }
    try company.agree(.percent(.multilineDiscount, "20") { $0.percent2 = try Percent("5") })
    let order = try company.desk.perform(
      CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: .one)]))
    try company.desk.perform(CalculateOrderMultiline(order: order.number))
    #expect(try company.order(order.number).lines[0].net.minor == 6156)
  }
}
