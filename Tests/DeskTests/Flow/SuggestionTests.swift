import Sales
import Store
import Testing

@testable import Desk

@Suite("Up-sell and cross-sell")
struct SuggestionTests {
  let flow: Flow

  init() throws {
    flow = try Flow()
    try flow.desk.perform(
      SaveItemSelling(
        "0010",
        links: [
          ItemLinkEntry("0040", .crossSell, priority: 2), ItemLinkEntry("0030", .upSell, priority: 1),
          ItemLinkEntry("0090", .upSell, priority: 1), ItemLinkEntry("0020", .crossSell, priority: 1),
        ],
        scripts: [
          ItemScriptEntry(.note, "Steel handle only", priority: 2),
          ItemScriptEntry(.script, "Do you need screws too?", priority: 1),
        ]))
  }

  private func suggest(_ change: (inout Suggest) throws -> Void = { _ in }) throws -> AdviceOutcome {
    var action = Suggest(customer: "C-1", item: "0010", quantity: try Quantity("5"))
    try change(&action)
    return try flow.desk.perform(action)
  }

  @Test("Linked items are offered in their order with price, margin and free stock; a stopped one is not")
  func offered() throws {
    let advice = try suggest()
    #expect(advice.suggestions.map(\.suggested) == ["0030", "0020", "0040"])
    let first = try #require(advice.suggestions.first)
    #expect(try first.price == Price("2.5"))
    #expect(try first.margin == Percent("52"))
    #expect(try first.available == Quantity("7"))
    #expect(advice.suggestions.last?.available == nil)
    #expect(advice.scripts.map(\.text) == ["Do you need screws too?", "Steel handle only"])
  }

  @Test("What is on the order already is not offered")
  func present() throws {
    let order = try flow.company.order([("0010", "5"), ("0020", "100")]).header.number
    #expect(try suggest { $0.document = order }.suggestions.map(\.suggested) == ["0030", "0040"])
  }

  @Test("Customers of group 491 who order at 12.00 are offered the item at 15.00, others are not")
  func rule() throws {
    try flow.desk.perform(SaveCode(.customerGroup, "491"))
    var entry = CustomerEntry()
    entry.customerGroup = "491"
    try flow.desk.perform(ChangeCustomer("C-1", entry))
    try flow.desk.perform(SaveSellingVariable("LINE-PRICE", field: .linePrice))
    try flow.desk.perform(
      SaveSellingRule(
        "GLOVES",
        conditions: [
          SellingConditionEntry(.customerGroup, .equal, "491"),
          SellingConditionEntry(.linkedPrice, .greater, "LINE-PRICE", valueKind: .variable),
        ]))
    try flow.desk.perform(
      SaveItemSelling("0010", links: [ItemLinkEntry("0040", .upSell, rule: "GLOVES")]))
    #expect(try suggest { $0.price = try Price("12") }.suggestions.map(\.suggested) == ["0040"])
    #expect(try suggest { $0.price = try Price("70") }.suggestions.isEmpty)
    #expect(try suggest { $0.customer = "C-2" }.suggestions.isEmpty)
    let test = try flow.desk.perform(
      TestSellingRule("GLOVES", customer: "C-2", item: "0010", linkedItem: "0040"))
    #expect(!test.holds)
    #expect(test.findings.map(\.holds) == [false, true])
    let used = try flow.company.refusal { try flow.desk.perform(DeleteSellingRule("GLOVES")) }
    #expect(used?.code == "selling-rule.used" || used?.code == "selling rule.used")
    #expect(
      try flow.company.refusal { try flow.desk.perform(DeleteSellingVariable("LINE-PRICE")) } is CodeRefusal)
  }

  @Test("A condition that can't be compared is refused when the rule is saved")
  func badRule() throws {
    let refusal = try flow.company.refusal {
      try flow.desk.perform(
        SaveSellingRule(
          "BAD",
          conditions: [
            SellingConditionEntry(.customerGroup, .less, "5"),
            SellingConditionEntry(.lineQuantity, .less, "many"),
            SellingConditionEntry(.lineQuantity, .less, "NONE", valueKind: .variable),
          ]))
    }
    let problems = (refusal as? ProblemsRefusal)?.problems.map(\.code)
    #expect(problems == ["selling-rule.operand", "selling-rule.number", "selling-rule.variable"])
  }

  @Test(
    "The log keeps what was offered, taken and declined, each once, and the report counts it with its value")
  func log() throws {
    var create = CreateOrder(
      customer: "C-1",
      lines: [LineEntry(item: "0010", quantity: .one), LineEntry(item: "0040", quantity: try Quantity("2"))])
    create.suggestions = [
      SuggestionEntry("0010", "0040", .taken), SuggestionEntry("0010", "0030", .offered),
    ]
    let order = try flow.desk.perform(create).number
    var change = ChangeOrder(order: order)
    change.suggestions = [
      SuggestionEntry("0010", "0030", .declined, reason: "too long"),
      SuggestionEntry("0010", "0040", .offered),
    ]
    try flow.desk.perform(change)
    let log = try flow.desk.read { try $0.suggestions(on: order) }
    #expect(log.map(\.outcome) == [.taken, .declined])
    #expect(log.map(\.value) == [Amount(minor: 12_000), .zero])
    #expect(log.map(\.reason) == ["", "too long"])
    #expect(Set(log.map(\.user)) == ["anna"])
    let page = try flow.desk.page(
      .suggestionReport, ListRequest(filters: [ListFilter("suggested", .equal, "0040")]))
    let columns = ListDefinition.suggestionReport.columns
    func value(_ name: String) -> ListValue? {
      columns.firstIndex { $0.id == name }.map { page.rows[0].values[$0] }
    }
    #expect(value("offered") == .integer(1))
    #expect(value("taken") == .integer(1))
    #expect(value("rate") == .decimal(100_000_000))
    #expect(value("value") == .amount(Amount(minor: 12_000), currency: "EUR"))
    try flow.expectClean()
  }

  @Test("Quotations suggest and log in the same way")
  func quotation() throws {
    var create = CreateQuotation(customer: "C-1", lines: [LineEntry(item: "0010", quantity: .one)])
    create.suggestions = [SuggestionEntry("0010", "0030", .offered)]
    let number = try flow.desk.perform(create).number
    #expect(try flow.desk.read { try $0.suggestions(on: number) }.map(\.documentKind) == ["quotation"])
    #expect(try suggest { $0.document = number }.suggestions.count == 3)
  }

  @Test("An item does not suggest itself, and none twice")
  func links() throws {
    let refusal = try flow.company.refusal {
      try flow.desk.perform(
        SaveItemSelling(
          "0010",
          links: [
            ItemLinkEntry("0010", .upSell), ItemLinkEntry("0020", .upSell), ItemLinkEntry("0020", .crossSell),
          ]))
    }
    #expect(
      (refusal as? ProblemsRefusal)?.problems.map(\.code) == ["item-link.itself", "item-link.twice"])
  }
}
