import Sales
import Store

/// The actions of up-sell and cross-sell.
public enum SellingActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(Suggest.self), AnyAction(SaveItemSelling.self), AnyAction(SaveSellingRule.self),
    AnyAction(DeleteSellingRule.self), AnyAction(TestSellingRule.self), AnyAction(SaveSellingVariable.self),
    AnyAction(DeleteSellingVariable.self),
  ]
}

/// Tells what is suggested for a line; nothing is changed (domain.md 7).
public struct Suggest: Action {
  public static let name = "selling.suggest"
  public static let title = "Suggest items"
  public static let help = """
    Tells which items are offered instead of an ordered item or in addition to it, with price, margin and stock, and what \
    is to be said about it.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "customer": "Customer account.",
    "item": "The ordered item.",
    "quantity": "How much is ordered; 1 when left out.",
    "price": "The price of the line; searched when left out.",
    "currency": "The document's currency; the customer's when left out.",
    "warehouse": "The line's warehouse.",
    "document": "Number of the order or quotation: what is on it already is not offered.",
  ]

  public var customer: String
  public var item: String
  public var quantity: Quantity?
  public var price: Price?
  public var currency: String?
  public var warehouse: String?
  public var document: String?

  /// Asks for an item and a customer.
  public init(customer: String, item: String, quantity: Quantity? = nil) {
    self.customer = customer
    self.item = item
    self.quantity = quantity
  }

  public func perform(in context: ActionContext) throws -> AdviceOutcome {
    guard try context.reader.customer(customer) != nil else {
      throw try context.notFound(.customer, customer)
    }
    guard try context.reader.item(item) != nil else { throw try context.notFound(.item, item) }
    var question = SellingQuestion(
      customer: customer, item: item, quantity: quantity ?? .one, day: context.today)
    question.price = price
    question.currency = currency ?? ""
    question.warehouse = warehouse ?? ""
    if let document {
      let items =
        try context.reader.order(document)?.lines.map(\.item)
        ?? context.reader.quotation(document)?.lines.map(\.item)
      guard let items else { throw NotFound("document", document) }
      question.present = Set(items.compactMap(\.self))
    }
    return AdviceOutcome(advice: try context.reader.advice(on: question, company: context.company))
  }
}

/// What is suggested for a line.
public struct AdviceOutcome: ActionOutcome, Hashable {
  public let suggestions: [Suggestion]
  public let scripts: [ItemScript]

  public var subject: String { "" }
  /// Nothing was done to anything.
  public var subjects: [String] { [] }

  init(advice: LineAdvice) {
    suggestions = advice.suggestions
    scripts = advice.scripts
  }
}
