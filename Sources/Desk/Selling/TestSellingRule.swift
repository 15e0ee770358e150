import Sales
import Store

/// Tests a selling rule by a sample; nothing is changed (domain.md 7).
public struct TestSellingRule: Action {
  public static let name = "selling-rule.test"
  public static let title = "Test selling rule"
  public static let help =
    "Tells whether a selling rule holds for a customer who orders an item, condition by condition."
  public static let duty = Duty.sell
  public static let fields = [
    "code": "The rule.",
    "customer": "The customer of the sample.",
    "item": "The ordered item of the sample.",
    "linkedItem": "The item that would be offered.",
    "quantity": "How much is ordered; 1 when left out.",
    "price": "The price of the line; searched when left out.",
  ]

  public var code: String
  public var customer: String
  public var item: String
  public var linkedItem: String
  public var quantity: Quantity?
  public var price: Price?

  /// Tests a rule.
  public init(_ code: String, customer: String, item: String, linkedItem: String) {
    self.code = code
    self.customer = customer
    self.item = item
    self.linkedItem = linkedItem
  }

  public func perform(in context: ActionContext) throws -> SellingTestOutcome {
    let reader = context.reader
    guard let rule = try reader.sellingRule(code) else { throw NotFound("selling rule", code) }
    guard let customer = try reader.customer(customer) else {
      throw try context.notFound(.customer, self.customer)
    }
    guard try reader.item(item) != nil else { throw try context.notFound(.item, item) }
    guard let linked = try reader.item(linkedItem) else { throw try context.notFound(.item, linkedItem) }
    var question = SellingQuestion(
      customer: customer.account, item: item, quantity: quantity ?? .one, day: context.today)
    question.price = price
    let pricing = try SellingPricing(
      reader: reader, company: context.company, customer: customer, question)
    let link = ItemLink(item: item, linkedItem: linkedItem, kind: .crossSell)
    guard let suggestion = try pricing.suggestion(link, linked) else {
      return SellingTestOutcome(
        rule: code, holds: false,
        findings: [SellingFinding(holds: false, text: "\(linkedItem) can't be sold so")])
    }
    let result = rule.test(
      try pricing.facts(linked, suggestion), variables: try reader.sellingVariables())
    return SellingTestOutcome(rule: code, holds: result.holds, findings: result.findings)
  }
}

/// What a selling rule comes to for a sample.
public struct SellingTestOutcome: ActionOutcome, Hashable {
  public let rule: String
  /// Whether the linked item would be offered.
  public let holds: Bool
  /// What each condition comes to.
  public let findings: [SellingFinding]

  public var subject: String { "selling rule \(rule)" }
  /// Nothing was done to anything.
  public var subjects: [String] { [] }
}
