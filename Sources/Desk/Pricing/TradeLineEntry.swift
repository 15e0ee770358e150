import Sales
import Store

/// A line of a trade agreement journal as somebody gives it.
public struct TradeLineEntry: Codable, Sendable, Hashable {
  public var relation: TradeRelation?
  public var accountCode: TradeScope?
  public var account: String?
  public var itemCode: TradeScope?
  public var item: String?
  public var unit: String?
  public var currency: String?
  public var quantityFrom: Quantity?
  public var quantityTo: Quantity?
  public var priceUnit: Quantity?
  public var amount: Price?
  public var percent1: Percent?
  public var percent2: Percent?
  public var fromDate: Day?
  public var toDate: Day?
  public var findNext: Bool?
  public var priceCharges: Price?
  public var leadTime: Int?
  /// The active agreement that the line takes the place of.
  public var replaces: Int?

  /// Gives nothing.
  public init() {}

  /// Gives a line of a relation.
  public init(_ relation: TradeRelation) { self.relation = relation }

  /// The terms with what was left out: a code without its kind is that of one customer or one item, a price has the item's
  /// sales unit, the currency is the customer's, else the company's.
  func terms(in context: ActionContext) throws -> TradeTerms {
    let (reader, company) = (context.reader, context.company)
    let account = account ?? ""
    let item = item ?? ""
    var terms = TradeTerms(relation ?? .price, currency: company.currency)
    terms.accountCode = accountCode ?? (account.isEmpty ? .all : .table)
    terms.account = account
    terms.itemCode = itemCode ?? (item.isEmpty ? .all : .table)
    terms.item = item
    if let currency {
      terms.currency = currency
    } else if terms.accountCode == .table, let customer = try reader.customer(account) {
      terms.currency = customer.currency
    }
    if let unit {
      terms.unit = unit
    } else if terms.relation == .price, let known = try reader.item(item) {
      terms.unit = known.salesUnit
    }
    terms.quantityFrom = quantityFrom ?? .zero
    terms.quantityTo = quantityTo
    terms.priceUnit = priceUnit ?? .one
    terms.amount = amount ?? .zero
    terms.percent1 = percent1 ?? .zero
    terms.percent2 = percent2 ?? .zero
    terms.fromDate = fromDate
    terms.toDate = toDate
    terms.findNext = findNext ?? company.pricing.findNext
    terms.priceCharges = priceCharges ?? .zero
    terms.leadTime = leadTime
    return terms
  }

  /// What each field means, by name, under a prefix such as `lines.`.
  static func fields(_ prefix: String) -> [String: String] {
    let texts = [
      "relation": "What it gives; default price.",
      "accountCode": "Whether it is for one customer, a group or all; by what account holds when left out.",
      "account": "The customer, or the price or discount group of customers.",
      "itemCode": "Whether it is for one item, a group or all; by what item holds when left out.",
      "item": "The item, or the discount group of items.",
      "unit": "The unit of price and quantities; the item's sales unit for a price, any unit for a discount.",
      "currency": "The currency; the customer's, else the company's when left out.",
      "quantityFrom":
        "The least quantity, in the unit; for a total discount the least sum of the lines. Default 0.",
      "quantityTo":
        "The quantity at which it ends, which is not in it any more; without limit when left out.",
      "priceUnit": "How many units the price is for; default 1.",
      "amount": "The price, or what a line discount takes off the price of one price unit.",
      "percent1": "The discount in per cent.",
      "percent2": "A second discount in per cent, off what the first leaves.",
      "fromDate": "The first day; for ever before when left out.",
      "toDate": "The last day; for ever after when left out.",
      "findNext": "Whether the search goes on after it; the company's when left out.",
      "priceCharges": "What the price is raised by for one price unit.",
      "leadTime": "Within how many days the goods leave at the price.",
      "replaces": "The number of the active agreement that it takes the place of.",
    ]
    return Dictionary(uniqueKeysWithValues: texts.map { (prefix + $0.key, $0.value) })
  }
}

extension TradeTerms {
  /// All that is wrong with the terms, codes that name nothing included, with the fields under a prefix.
  func problems(_ prefix: String, in context: ActionContext) throws -> [Problem] {
    var check = RecordCheck(context.reader)
    switch accountCode {
    case .table: try check.code(.customer, account, "account")
    case .group: try check.code(.named(relation.customerGroups), account, "account")
    case .all: break
    }
    switch itemCode {
    case .table: try check.code(.item, item, "item")
    case .group:
      if let groups = relation.itemGroups { try check.code(.named(groups), item, "item") }
    case .all: break
    }
    try check.code(.unit, unit, "unit")
    try check.code(.currency, currency, "currency")
    if itemCode == .table, !unit.isEmpty, try context.reader.unit(unit) != nil,
      let known = try context.reader.item(item), try context.reader.unitFactor(of: known, unit: unit) == nil
    {
      check.add(
        "unit", "trade-agreement.unit", "There is no factor from \(unit) to \(known.stockUnit) for \(item).")
    }
    if let leadTime {
      check.require(leadTime >= 0, "leadTime", "trade-agreement.lead-time", "A lead time is 0 days or more.")
    }
    return (problems + check.problems).map {
      Problem(prefix + $0.field, $0.code, $0.text, severity: $0.severity, figures: $0.figures)
    }
  }
}

extension TradeRelation {
  /// The short list of the groups of customers that it is for.
  public var customerGroups: CodeKind {
    switch self {
    case .price: .priceGroup
    case .lineDiscount: .lineDiscountGroup
    case .multilineDiscount: .multilineDiscountGroup
    case .totalDiscount: .totalDiscountGroup
    }
  }

  /// The short list of the groups of items that it is for; nil where it is for none.
  public var itemGroups: CodeKind? {
    switch self {
    case .lineDiscount: .itemLineDiscountGroup
    case .multilineDiscount: .itemMultilineDiscountGroup
    case .price, .totalDiscount: nil
    }
  }
}
