import Sales
import Store
import Testing

@testable import Desk

@Suite("Trade agreement journals")
struct TradeJournalTests {
  private let company: Fixture
  private let today = Fixture.today

  init() throws { company = try Fixture() }

  private func codes(_ lines: TradeLineEntry...) throws -> [String] {
    let refusal = try company.refusal { try company.desk.perform(CreateTradeJournal(lines: lines)) }
    return (refusal as? ProblemsRefusal)?.problems.map { "\($0.field) \($0.code)" } ?? []
  }

  @Test("What is typed holds only once the journal is posted")
  func posting() throws {
    let journal = try company.desk.perform(CreateTradeJournal(lines: [.price("9.5", "0010")]))
    #expect(journal.status == .open)
    #expect(try company.order([("0010", "1")]).lines[0].unitPrice == Price("10"))
    try company.desk.perform(PostTradeJournal(journal.number))
    let line = try company.order([("0010", "1")]).lines[0]
    #expect(line.unitPrice == (try Price("9.5")))
    #expect(line.priceSource == .tradeAgreement)
  }

  @Test("Only unposted journals are changed, selected into, adjusted, posted or deleted")
  func posted() throws {
    let number = try company.agree(.price("9.5", "0010")).number
    let actions: [() throws -> Void] = [
      { try company.desk.perform(ChangeTradeJournal(number, name: "other")) },
      { try company.desk.perform(SelectTradeAgreements(number, item: "0010")) },
      { try company.desk.perform(AdjustTradeJournal(number, percent: Percent("1"))) },
      { try company.desk.perform(PostTradeJournal(number)) },
      { try company.desk.perform(DeleteTradeJournal(number)) },
    ]
    for action in actions {
      #expect(try company.refusal(action)?.code == "trade-journal.posted")
    }
    #expect(try company.agreements().count == 1)
  }

  @Test(
    "Price rows need a specific item, multiline rows never have one, total discount rows are for all items")
  func illegalCombinations() throws {
    try company.code(.itemLineDiscountGroup, "TOOLS")
    var grouped = try TradeLineEntry.price("5", "TOOLS")
    grouped.itemCode = .group
    grouped.unit = "pcs"
    #expect(try codes(grouped) == ["lines.1.itemCode trade-agreement.combination"])
    let multiline = try TradeLineEntry.percent(.multilineDiscount, "5") { $0.item = "0010" }
    #expect(try codes(multiline) == ["lines.1.itemCode trade-agreement.combination"])
    let total = try TradeLineEntry.percent(.totalDiscount, "5") { $0.item = "0010" }
    #expect(try codes(total) == ["lines.1.itemCode trade-agreement.combination"])
    #expect(try codes(.percent(.multilineDiscount, "5"), .percent(.totalDiscount, "5")) == [])
  }

  @Test("All that is wrong with all lines is refused at once, and nothing is saved")
  func allProblems() throws {
    var bad = try TradeLineEntry.price("-1", "0010", "C-7", from: "10", to: "10")
    bad.currency = "XYZ"
    bad.unit = "kg"
    bad.priceUnit = .zero
    bad.fromDate = today
    bad.toDate = today - 1
    let found = try codes(.price("9", "0099"), bad)
    #expect(
      Set(found) == [
        "lines.1.item item.not-found", "lines.1.unit trade-agreement.unit-missing",
        "lines.2.account customer.not-found", "lines.2.currency currency.not-found",
        "lines.2.unit unit.not-found", "lines.2.priceUnit trade-agreement.price-unit",
        "lines.2.toDate trade-agreement.dates", "lines.2.quantityTo trade-agreement.quantity",
        "lines.2.amount trade-agreement.amount",
      ])
    #expect(try company.desk.read { try $0.tradeJournal("TJ-000001") } == nil)
  }

  @Test("Breaks that overlap are refused with both rows, on the journal and with what is active")
  func overlaps() throws {
    try company.agree(.price("9", "0010", from: "1", to: "10"), .price("8", "0010", from: "10"))
    let journal = try company.desk.perform(
      CreateTradeJournal(lines: [
        .price("7", "0010", from: "5", to: "20"), .price("6", "0010", from: "15", to: "30"),
      ]))
    let check = try company.desk.perform(CheckTradeJournal(journal.number))
    #expect(check.problems.count == 4)
    let refusal = try company.refusal { try company.desk.perform(PostTradeJournal(journal.number)) }
    let text = (refusal as? ProblemsRefusal)?.problems.map(\.text).joined(separator: "\n") ?? ""
    #expect(text.contains("price 1 of all customers for item 0010 from 1 to below 10 pcs"))
    #expect(text.contains("overlaps line 1 of all customers for item 0010 from 5 to below 20 pcs"))
    #expect(try company.agreements().count == 2)
  }

  @Test("A gap between two breaks is told with both rows and stops nothing")
  func gaps() throws {
    let journal = try company.desk.perform(
      CreateTradeJournal(lines: [.price("9", "0010", from: "1", to: "10"), .price("8", "0010", from: "20")]))
    let check = try company.desk.perform(CheckTradeJournal(journal.number))
    #expect(check.problems == [])
    #expect(check.notes.count == 1)
    #expect(check.notes[0].contains("ends below 10 and line 2 begins at 20"))
    #expect(try company.desk.perform(PostTradeJournal(journal.number)).status == .posted)
  }

  @Test("Discounts with find next on may overlap, as they are meant to add up")
  func stacked() throws {
    let five = try TradeLineEntry.percent(.lineDiscount, "5") {
      $0.item = "0010"
      $0.findNext = true
    }
    let ten = try TradeLineEntry.percent(.lineDiscount, "10") {
      $0.item = "0010"
      $0.findNext = true
      $0.quantityFrom = try Quantity("10")
      $0.quantityTo = try Quantity("100")
    }
    try company.agree(five, ten)
    let lines = try company.order([("0010", "12"), ("0010", "9")]).lines
    #expect(try lines.map(\.discountPercent) == [Percent("15"), Percent("5")])
    #expect(lines.map(\.discountSource) == [.tradeAgreement, .tradeAgreement])
  }

  @Test("An agreement that is selected, raised and re-dated ends on the day before the new one begins")
  func selectAndAdjust() throws {
    try company.agree(.price("9.99", "0010", "C-1"), .price("8", "0030", "C-1"))
    let journal = try company.desk.perform(CreateTradeJournal(name: "Spring"))
    #expect(try company.desk.perform(SelectTradeAgreements(journal.number, account: "C-1")).lines == 2)
    var adjust = AdjustTradeJournal(journal.number, percent: try Percent("3"))
    adjust.fromDate = .value(today + 10)
    try company.desk.perform(adjust)
    let outcome = try company.desk.perform(PostTradeJournal(journal.number))
    #expect(outcome.replaced.count == 2)
    let rows = try company.agreements().filter { $0.terms.item == "0010" }.map(\.terms)
    #expect(try rows.map(\.amount) == [Price("9.99"), Price("10.29")])
    #expect(rows.map(\.toDate) == [today + 9, nil])
    #expect(rows.map(\.fromDate) == [nil, today + 10])
  }

  @Test("An agreement that is selected and posted with the same days is replaced by the new one")
  func replaceOutright() throws {
    try company.agree(.price("9", "0010"))
    let journal = try company.desk.perform(CreateTradeJournal())
    try company.desk.perform(SelectTradeAgreements(journal.number, item: "0010"))
    try company.desk.perform(AdjustTradeJournal(journal.number, amount: Price("-0.5")))
    try company.desk.perform(PostTradeJournal(journal.number))
    #expect(try company.agreements().map(\.terms.amount) == [Price("8.5")])
  }

  @Test("A new price with the same quantities follows the open-ended one without a selection")
  func follows() throws {
    try company.agree(.price("9", "0010"))
    var next = try TradeLineEntry.price("9.2", "0010")
    next.fromDate = today + 1
    try company.agree(next)
    #expect(try company.agreements().map(\.terms.toDate) == [today, nil])
    #expect(try company.order([("0010", "1")]).lines[0].unitPrice == Price("9"))
  }

  @Test(
    "A new row goes on after itself as the company says unless it says otherwise; usually the search ends")
  func findNextDefault() throws {
    try company.agree(.price("9", "0010"))
    try company.search { $0.findNext = true }
    try company.agree(.price("8", "0030"))
    #expect(try company.agreements().map(\.terms.findNext) == [false, true])
  }

  @Test("A group that trade agreements name can't be deleted, nor an item or a customer")
  func used() throws {
    try company.code(.priceGroup, "GOLD")
    var gold = try TradeLineEntry.price("9", "0010", "GOLD")
    gold.accountCode = .group
    try company.agree(gold, .price("9", "0040", "C-8"))
    for work in [
      { _ = try company.desk.perform(DeleteCode(.priceGroup, "GOLD")) },
      { _ = try company.desk.perform(DeleteItem("0040")) },
      { _ = try company.desk.perform(DeleteCustomer("C-8")) },
    ] {
      #expect(try company.refusal(work)?.code.hasSuffix(".used") == true)
    }
  }
}
