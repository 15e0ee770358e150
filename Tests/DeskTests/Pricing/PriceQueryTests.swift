import Sales
import Store
import Testing

@testable import Desk

@Suite("Prices of many items for one customer")
struct PriceQueryTests {
  let company: Fixture

  init() throws { company = try Fixture() }

  private func ask(_ query: PriceQuery) throws -> [PriceAnswer] {
    try company.desk.read { try query.answers(reader: $0, today: Fixture.today) }
  }

  @Test("Each item has price, discount, net, margin, stock, and the agreements that won, in the order asked")
  func answers() throws {
    try company.agree(
      .price("9", "0010", "C-1"), .price("9.5", "0010"),
      .percent(.lineDiscount, "10") { $0.item = "0010" })
    let query = PriceQuery(
      customer: "C-1", quantity: try Quantity("5"), items: [.init("0010"), .init("0040"), .init("0030")])
    let answers = try ask(query)
    #expect(answers.map(\.item) == ["0010", "0040", "0030"])
    #expect(try answers.map(\.price) == [Price("9"), Price("60"), Price("2.5")])
    #expect(answers.map(\.net.minor) == [4050, 30000, 1250])
    #expect(answers.map { $0.margin?.minor } == [1050, 10000, 650])
    #expect(try answers.map(\.available) == [Quantity("40"), nil, Quantity("7")])
    #expect(answers[0].agreements == [1, 3])
    #expect(answers[0].why.count >= 3)
    #expect(answers[1].source == .base)
  }

  @Test("What an order of the answers costs is what was answered")
  func orderOfAnswers() throws {
    try company.agree(
      .percent(.lineDiscount, "10") {
        $0.item = "0010"
        $0.unit = "pcs"
        $0.quantityFrom = try Quantity("12")
      })
    let wanted = [
      PriceQuery.Wanted("0010", quantity: .one, unit: "box"), .init("0020", quantity: try Quantity("150")),
    ]
    let answers = try ask(PriceQuery(customer: "C-1", items: wanted))
    let lines = answers.map { answer in
      var entry = LineEntry(item: answer.item, quantity: answer.quantity)
      entry.unit = answer.unit
      return entry
    }
    let order = try company.desk.perform(CreateOrder(customer: "C-1", lines: lines))
    #expect(order.lines.map(\.net) == answers.map(\.net))
    #expect(answers[0].net.minor == 10800)
  }

  @Test("Another currency and day are those of the query, with the margin in that currency")
  func currencyAndDay() throws {
    var price = try TradeLineEntry.price("9", "0010")
    price.fromDate = Fixture.today + 30
    price.currency = "USD"
    try company.agree(price)
    var query = PriceQuery(customer: "C-1", items: [.init("0010")])
    query.currency = "USD"
    // 10.00 EUR at 0.8 EUR for a dollar, over 6.00 EUR.
    let now = try ask(query)
    #expect(now[0].net.minor == 1250 && now[0].margin?.minor == 500)
    query.date = Fixture.today + 30
    #expect(try ask(query)[0].net.minor == 900)
  }

  @Test("Groups and words bring in what is for sale, once; what can't be ordered is told with the reason")
  func groupsAndWords() throws {
    try company.code(.itemGroup, "TOOLS")
    for number in ["0010", "0090"] { try company.item(number) { $0.itemGroup = "TOOLS" } }
    var query = PriceQuery(customer: "C-1", items: [.init("0077")])
    query.itemGroup = "TOOLS"
    query.search = "rope hammer"
    var answers = try ask(query)
    #expect(answers.map(\.item) == ["0077", "0010"])
    #expect(answers[0].problem?.contains("0077") == true)
    query.search = "rope"
    answers = try ask(query)
    #expect(answers.map(\.item) == ["0077", "0010", "0030"])
    #expect(throws: NotFound.self) { try ask(PriceQuery(customer: "C-77")) }
  }
}
