import Sales
import Store

/// An item that is suggested for a line, with what helps to sell it.
public struct Suggestion: Codable, Hashable, Sendable {
  public let kind: ItemLinkKind
  /// The item of the line.
  public let item: String
  public let suggested: String
  public let name: String
  public let unit: String
  /// For one price unit, in the document's currency.
  public let price: Price
  public let priceUnit: Quantity
  public let currency: String
  /// Of the net amount, in per cent; left out when nothing is paid.
  public let margin: Percent?
  /// What is free in the line's warehouse, in stock units; left out for a service.
  public let available: Quantity?
}

/// What is suggested for a line, and what is said about its item.
public struct LineAdvice: Codable, Hashable, Sendable {
  /// In the order in which they are offered.
  public var suggestions: [Suggestion] = []
  /// The active texts about the item, in their order.
  public var scripts: [ItemScript] = []

  /// Advises nothing.
  public init() {}
}

/// A line for which something may be suggested (domain.md 7).
public struct SellingQuestion: Hashable, Sendable {
  public var customer: String
  public var item: String
  public var quantity: Quantity
  /// The price of the line; searched when nil.
  public var price: Price?
  /// The customer's currency when empty.
  public var currency = ""
  /// The company's when empty.
  public var warehouse = ""
  /// Lines less total discount of the document, where it is known.
  public var net: Quantity?
  /// The items that are on the document already.
  public var present: Set<String> = []
  public var day: Day

  /// Asks for a line of an item.
  public init(customer: String, item: String, quantity: Quantity = .one, day: Day) {
    self.customer = customer
    self.item = item
    self.quantity = quantity
    self.day = day
  }
}

extension StoreReader {
  /// What is suggested for a line, in the order in which it is offered, and what is said about its item.
  ///
  /// Items that are on the document already, stopped, or not approved for the customer are not offered, nor those whose
  /// rule does not hold.
  /// - Throws: a refusal of the store, `NumberError`.
  public func advice(on question: SellingQuestion, company: Company) throws -> LineAdvice {
    var advice = LineAdvice()
    let links = try links(of: question.item).filter { $0.active && !question.present.contains($0.linkedItem) }
    advice.scripts = try scripts(of: question.item).filter(\.active)
    guard !links.isEmpty, let customer = try customer(question.customer) else { return advice }
    let pricing = try SellingPricing(reader: self, company: company, customer: customer, question)
    let needsRules = links.contains { !$0.rule.isEmpty }
    let variables = needsRules ? try sellingVariables() : [:]
    for link in links where link.linkedItem != question.item {
      guard let linked = try item(link.linkedItem), !linked.stopped else { continue }
      guard try linked.approvalCheck == .none || isApproved(customer, for: linked, on: question.day) else {
        continue
      }
      guard let suggestion = try pricing.suggestion(link, linked) else { continue }
      if !link.rule.isEmpty {
        guard let rule = try sellingRule(link.rule) else { continue }
        let facts = try pricing.facts(linked, suggestion)
        guard rule.test(facts, variables: variables).holds else { continue }
      }
      advice.suggestions.append(suggestion)
    }
    return advice
  }
}

/// Prices suggestions for one line, and knows the values that rules compare.
struct SellingPricing {
  let reader: StoreReader
  let company: Company
  let customer: Customer
  let question: SellingQuestion
  let warehouse: String
  let currency: Currency
  private let resolver: LineResolver

  init(reader: StoreReader, company: Company, customer: Customer, _ question: SellingQuestion) throws {
    self.reader = reader
    self.company = company
    self.customer = customer
    self.question = question
    let code = question.currency.isEmpty ? customer.currency : question.currency
    currency = try Currency.known(code)
    let named = [question.warehouse, customer.warehouse, company.warehouse].first { !$0.isEmpty }
    warehouse = named ?? ""
    var header = OrderHeader(number: "", customer: customer.account, currency: code, date: question.day)
    header.warehouse = warehouse
    resolver = try LineResolver(reader: reader, company: company, header: header)
  }

  /// The suggestion of a linked item with its price, margin and stock; nil where it can't be sold so.
  func suggestion(_ link: ItemLink, _ linked: Item) throws -> Suggestion? {
    let line: OrderLine
    do {
      // An up-sell is priced for as many as are ordered, what comes on top for one.
      let quantity = link.kind == .upSell ? question.quantity : .one
      line = try resolver.line(LineEntry(item: linked.number, quantity: quantity), number: 1)
    } catch is LineRefusal {
      return nil
    }
    return Suggestion(
      kind: link.kind, item: link.item, suggested: linked.number, name: linked.name, unit: line.unit,
      price: line.unitPrice, priceUnit: line.priceUnit, currency: currency.code, margin: try margin(line),
      available: linked.kind == .stocked
        ? try reader.onHand(StockPlace(item: linked.number, warehouse: line.warehouse)).available : nil)
  }

  private func margin(_ line: OrderLine) throws -> Percent? {
    let base = try Currency.known(company.currency)
    let cost = try line.terms.margin(cost: line.cost, unitFactor: line.unitFactor, in: base).cost
    let net = try reader.baseAmount(line.net, in: currency.code, company: company, on: question.day)
    return try LineMargin(net: net, cost: cost).ratio
  }

  /// The values that rules compare.
  func facts(_ linked: Item, _ suggestion: Suggestion) throws -> [SellingField: SellingValue] {
    var facts: [SellingField: SellingValue] = [
      .customerAccount: .text(customer.account), .customerGroup: .text(customer.customerGroup),
      .customerClass: .text(customer.classification), .customerCurrency: .text(customer.currency),
      .itemNumber: .text(question.item), .linkedGroup: .text(linked.itemGroup),
      .linkedPrice: .number(suggestion.price.millionths),
      .lineQuantity: .number(question.quantity.millionths), .lineWarehouse: .text(warehouse),
      .documentCurrency: .text(currency.code),
    ]
    if let available = suggestion.available { facts[.linkedAvailable] = .number(available.millionths) }
    if let net = question.net { facts[.documentNet] = .number(net.millionths) }
    guard let item = try reader.item(question.item) else { return facts }
    facts[.itemGroup] = .text(item.itemGroup)
    if item.kind == .stocked {
      let onHand = try reader.onHand(StockPlace(item: item.number, warehouse: warehouse))
      facts[.itemAvailable] = .number(onHand.available.millionths)
    }
    if let price = try question.price ?? searchedPrice() { facts[.linePrice] = .number(price.millionths) }
    return facts
  }

  private func searchedPrice() throws -> Price? {
    do {
      let entry = LineEntry(item: question.item, quantity: question.quantity)
      let line: OrderLine = try resolver.line(entry, number: 1)
      return line.unitPrice
    } catch is LineRefusal {
      return nil
    }
  }
}
