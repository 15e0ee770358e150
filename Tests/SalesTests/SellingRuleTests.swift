import Testing

@testable import Sales

@Suite("Rules of up-sell and cross-sell")
struct SellingRuleTests {
  private let facts: [SellingField: SellingValue] = [
    .customerGroup: .text("491"), .itemNumber: .text("009"), .linePrice: .number(12_000_000),
    .linkedPrice: .number(15_000_000), .lineQuantity: .number(10_000_000),
  ]

  private func holds(
    _ join: SellingJoin, _ conditions: SellingCondition..., variables: [String: SellingField] = [:]
  ) -> Bool {
    var rule = SellingRule(code: "R")
    rule.join = join
    rule.conditions = conditions
    return rule.test(facts, variables: variables).holds
  }

  @Test("All conditions joined by and must hold, one of those joined by or is enough")
  func joined() {
    let right = SellingCondition(.customerGroup, .equal, "491")
    let wrong = SellingCondition(.customerGroup, .equal, "500")
    #expect(holds(.and, right))
    #expect(!holds(.and, right, wrong))
    #expect(holds(.or, right, wrong))
    #expect(!holds(.or, wrong))
    #expect(holds(.and) && holds(.or))
  }

  @Test("Numbers are compared as numbers, codes as texts with their zeros")
  func operands() {
    #expect(holds(.and, SellingCondition(.lineQuantity, .greaterOrEqual, "10.0")))
    #expect(!holds(.and, SellingCondition(.lineQuantity, .greater, "10")))
    #expect(holds(.and, SellingCondition(.lineQuantity, .greater, "9")))
    #expect(holds(.and, SellingCondition(.itemNumber, .equal, "009")))
    #expect(!holds(.and, SellingCondition(.itemNumber, .equal, "9")))
    #expect(holds(.and, SellingCondition(.itemNumber, .notEqual, "9")))
  }

  @Test("A condition may compare with the value of a variable; an unknown value never holds")
  func variables() {
    let dearer = SellingCondition(.linkedPrice, .greater, "PRICE", valueKind: .variable)
    #expect(holds(.and, dearer, variables: ["PRICE": .linePrice]))
    #expect(!holds(.and, dearer))
    #expect(!holds(.and, SellingCondition(.documentNet, .less, "5")))
  }

  @Test("The test of a rule tells each comparison with its values")
  func findings() {
    var rule = SellingRule(code: "R")
    rule.conditions = [SellingCondition(.linkedPrice, .less, "P", valueKind: .variable)]
    let result = rule.test(facts, variables: ["P": .linePrice])
    #expect(result.findings == [SellingFinding(holds: false, text: "linked-item.price 15 < P (12)")])
  }

  @Test("Links are offered by priority, up-sell before cross-sell, then by item number")
  func ranking() {
    let links = [
      ItemLink(item: "A", linkedItem: "X3", kind: .crossSell, priority: 1),
      ItemLink(item: "A", linkedItem: "X2", kind: .upSell, priority: 2),
      ItemLink(item: "A", linkedItem: "X9", kind: .upSell, priority: 1),
      ItemLink(item: "A", linkedItem: "X1", kind: .crossSell, priority: 1),
    ]
    #expect(ItemLink.ranked(links).map(\.linkedItem) == ["X9", "X1", "X3", "X2"])
  }
}
