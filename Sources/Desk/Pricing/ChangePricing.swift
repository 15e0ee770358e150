import Configuration
import Sales
import Store

/// Changes how prices and discounts are searched; what is left out stays.
public struct ChangePricing: Action {
  public static let name = "pricing.change"
  public static let title = "Change price search"
  public static let help = """
    Changes which combinations of customers and items are searched, by which date, and how discounts go together. Lines
    that exist keep their prices.
    """
  public static let duty = Duty.setUp
  public static let fields = [
    "version":
      "The version of the company that was read; the change is refused when somebody has saved since.",
    "active": "Which combinations are searched, by name, such as price-table-table: yes or no.",
    "date": "The date that prices are searched by: of the document, the requested ship date, or today.",
    "discountRule": "How line and multiline discount of a line go together.",
    "totalDiscountAutomatic": "Whether the total discount is fetched at each save; else on demand.",
    "findNext": "Whether the search goes on after a new agreement unless it says otherwise.",
  ]

  public var version: Int?
  public var active: [String: Bool]?
  public var date: PriceDate?
  public var discountRule: DiscountRule?
  public var totalDiscountAutomatic: Bool?
  public var findNext: Bool?

  /// Changes nothing yet.
  public init(version: Int? = nil) { self.version = version }

  public func perform(in context: ActionContext) throws -> CompanyOutcome {
    var company = context.company
    try context.checkVersion(version, present: company.version, of: CompanyOutcome.company)
    let known = Set(TradeCombination.legal.map(\.code))
    var check = RecordCheck(context.reader)
    for (code, isActive) in active ?? [:] {
      guard known.contains(code) else {
        let missing = NotFound(
          "combination", code, nearest: NearestName.suggestion(for: code, among: known.sorted()))
        check.add("active.\(code)", missing.code, missing.description)
        continue
      }
      if isActive { company.pricing.inactive.remove(code) } else { company.pricing.inactive.insert(code) }
    }
    try check.finish("price search")
    take(date, into: &company.pricing.date)
    take(discountRule, into: &company.pricing.discountRule)
    take(totalDiscountAutomatic, into: &company.pricing.totalDiscountAutomatic)
    take(findNext, into: &company.pricing.findNext)
    company = try context.writer.save(company)
    return CompanyOutcome(name: company.name, version: company.version)
  }
}
