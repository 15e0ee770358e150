import Sales
import Testing

@Suite("The search among trade agreements")
struct TradeSearchTests {
  private let day: Day

  init() throws { day = try #require(Day("2026-05-04")) }

  private func row(
    _ id: Int, _ relation: TradeRelation = .price, account: TradeScope = .all, item: TradeScope = .table,
    amount: String = "0", percent: String = "0", from: String = "0", to: String? = nil, next: Bool = false,
    unit: String = "pcs", currency: String = "EUR"
  ) throws -> TradeAgreement {
    var terms = TradeTerms(relation, currency: currency)
    terms.accountCode = account
    terms.itemCode = item
    terms.unit = unit
    terms.amount = try Price(amount)
    terms.percent1 = try Percent(percent)
    terms.quantityFrom = try Quantity(from)
    terms.quantityTo = try to.map { try Quantity($0) }
    terms.findNext = next
    return TradeAgreement(id: id, terms, journal: "TJ-000001")
  }

  private func search(_ quantity: String, unit: String = "pcs", day: Day? = nil) throws -> TradeSearch {
    let factors = ["pcs": Factor.one, "box": try Factor("12")]
    return TradeSearch(
      TradeQuantity(try Quantity(quantity), unit: unit, factors: factors), currency: "EUR",
      day: day ?? self.day)
  }

  @Test("The lowest price wins over the more specific one while find next is on")
  func lowestWins() throws {
    let own = try row(1, account: .table, amount: "9.00", next: true)
    let group = try row(2, account: .group, amount: "8.50", next: true)
    let all = try row(3, amount: "8.75", next: true)
    let found = try search("1").price([all, own, group])
    #expect(found.price?.price == (try Price("8.50")))
    #expect(found.steps.map(\.agreement.id) == [1, 2, 3])
    #expect(found.steps[1].verdict == .lowestPrice)
    #expect(found.steps[0].verdict == .higherPrice(than: try Price("8.50"), for: .one))
  }

  @Test("With find next off the search ends at the more specific price, even when a later one is lower")
  func endsAtFirst() throws {
    let own = try row(1, account: .table, amount: "9.00")
    let all = try row(2, amount: "8.75")
    let found = try search("1").price([all, own])
    #expect(found.price?.price == (try Price("9.00")))
    #expect(found.steps.map(\.verdict) == [.lowestPrice, .searchEnded])
  }

  @Test("A row that does not hold never ends the search")
  func invalidDoesNotEnd() throws {
    var late = try row(1, account: .table, amount: "1.00")
    late.terms.fromDate = day + 1
    let foreign = try row(2, account: .table, amount: "1.00", currency: "USD")
    let large = try row(3, account: .table, amount: "1.00", from: "10")
    let strange = try row(4, account: .table, amount: "1.00", unit: "kg")
    let all = try row(5, amount: "8.75")
    let found = try search("9").price([late, foreign, large, strange, all])
    #expect(found.price?.price == (try Price("8.75")))
    #expect(
      Set(found.steps.map(\.verdict)) == [
        .notYetValid(from: day + 1), .otherCurrency, .quantityTooSmall(try Quantity("9")), .otherUnit,
        .lowestPrice,
      ])
  }

  @Test("Discounts add up only while find next is on: 5 % and 10 % are 15 % at 12 pieces, else 5 %")
  func discountsAddUp() throws {
    let five = try row(1, .lineDiscount, percent: "5", next: true)
    let ten = try row(2, .lineDiscount, percent: "10", from: "10", to: "100", next: true)
    #expect(try search("12").discount([ten, five]).discount.percent == Percent("15"))
    #expect(try search("9").discount([ten, five]).discount.percent == Percent("5"))
    var last = five
    last.terms.findNext = false
    #expect(try search("11").discount([ten, last]).discount.percent == Percent("5"))
  }

  @Test("A break begins at its From and ends just before its To, so that 10 meets 10 exactly")
  func halfOpen() throws {
    let few = try row(1, .lineDiscount, item: .group, percent: "5", from: "1", to: "10")
    let many = try row(2, .lineDiscount, item: .group, percent: "7", from: "10")
    #expect(try search("9.999999").discount([few, many]).discount.percent == Percent("5"))
    #expect(try search("10").discount([few, many]).discount.percent == Percent("7"))
    #expect(try search("20").discount([few, many]).discount.percent == Percent("7"))
    #expect(try search("0.5").discount([few, many]).discount.percent == .zero)
  }

  @Test("The first and the last day of a row are in it")
  func days() throws {
    var row = try row(1, amount: "5")
    row.terms.fromDate = day
    row.terms.toDate = day
    #expect(try search("1").price([row]).price != nil)
    #expect(try search("1", day: day + 1).price([row]).price == nil)
    #expect(try search("1", day: day - 1).price([row]).price == nil)
  }

  @Test("A price per box serves pieces and a break in pieces serves boxes, without rounding up to it")
  func units() throws {
    let box = try row(1, amount: "10.00", from: "1", unit: "box")
    #expect(try search("12").price([box]).price?.price == Price("0.833333"))
    #expect(try search("11.999999").price([box]).price == nil)
    let pieces = try row(2, amount: "1.00", from: "24")
    #expect(try search("2", unit: "box").price([pieces]).price?.price == Price("12"))
    #expect(try search("1", unit: "box").price([pieces]).price == nil)
  }

  @Test("Prices for different price units are compared for the same quantity, charges included")
  func priceUnits() throws {
    var hundred = try row(1, amount: "95", next: true)
    hundred.terms.priceUnit = try Quantity("100")
    let one = try row(2, amount: "0.96", next: true)
    let found = try search("1").price([one, hundred])
    #expect(found.price?.price == (try Price("95")))
    hundred.terms.priceCharges = try Price("2")
    #expect(try search("1").price([one, hundred]).price?.price == Price("0.96"))
  }

  @Test("Two percents of a row come one after the other: 10 % and 10 % are 19 %")
  func twoPercents() throws {
    var row = try row(1, .lineDiscount, percent: "10")
    row.terms.percent2 = try Percent("10")
    #expect(try search("1").discount([row]).discount.percent == Percent("19"))
  }

  @Test("A discount in money is told for the price unit of the line")
  func money() throws {
    let row = try row(1, .lineDiscount, amount: "0.05")
    let discount = try search("1").discount([row], priceUnit: try Quantity("100")).discount
    #expect(discount.amount == (try Price("5")))
  }

  @Test("Discounts never take more than everything")
  func atMostAll() throws {
    let rows = [
      try row(1, .lineDiscount, percent: "60", next: true),
      try row(2, .lineDiscount, percent: "60", next: true),
    ]
    #expect(try search("1").discount(rows).discount.percent == .hundred)
  }

  @Test("Goods that come back are priced by their quantity")
  func returns() throws {
    let many = try row(1, amount: "4", from: "10")
    #expect(try search("-10").price([many]).price?.price == Price("4"))
  }

  @Test("The nine cells are visited the customer's first, its group next, all last; each by item, group, all")
  func nineCells() throws {
    let rows = try TradeCombination.legal(.lineDiscount).reversed().enumerated().map { index, cell in
      try row(index, .lineDiscount, account: cell.account, item: cell.item, percent: "1", next: true)
    }
    let found = try search("1").discount(rows)
    #expect(found.steps.map(\.agreement.terms.combination.rank) == Array(1...9))
    #expect(found.discount.percent == (try Percent("9")))
  }

  @Test("Price rows need one item, multiline rows never have one, total discount rows are for all items")
  func legalCombinations() {
    let items = { (relation: TradeRelation) in Set(TradeCombination.legal(relation).map(\.item)) }
    #expect(items(.price) == [.table])
    #expect(items(.lineDiscount) == [.table, .group, .all])
    #expect(items(.multilineDiscount) == [.group, .all])
    #expect(items(.totalDiscount) == [.all])
    #expect(TradeCombination.legal.count == 21)
  }

  @Test(
    "Line and multiline discount go together by the rule",
    arguments: [
      (DiscountRule.line, "10"), (.multiline, "5"), (.max, "10"), (.min, "5"), (.sum, "15"),
      (.product, "14.5"),
    ])
  func rules(rule: DiscountRule, percent: String) throws {
    var terms = LineTerms(quantity: .one, unitPrice: try Price("100"), discountPercent: try Percent("10"))
    terms.multilineDiscountPercent = try Percent("5")
    terms.discountRule = rule
    #expect(try terms.effectiveDiscountPercent == Percent(percent))
    let currency = try #require(Currency.named("EUR"))
    let off = try currency.amount(try Price(percent))
    #expect(try terms.net(in: currency) == Amount(minor: 10_000) - off)
  }
}
