import Sales

/// The header of a quotation or an order as it is typed; what is left out comes from the customer, then the company.
///
/// In JSON its fields stand beside those of the action that carries it.
public struct HeaderEntry: Codable, Sendable, Hashable {
  public var invoiceAccount: String?
  public var contact: String?
  /// Only for a new document.
  public var currency: String?
  public var language: String?
  public var customerReference: String?
  public var requestedShipDate: Day?
  public var deliveryMode: String?
  public var deliveryTerms: String?
  public var deliveryAddress: AddressEntry?
  public var warehouse: String?
  public var paymentTerms: String?
  public var taxGroup: String?
  public var taxMethod: TaxMethod?
  public var pricesIncludeTax: Bool?
  public var totalDiscountPercent: Percent?
  public var priceGroup: String?
  public var lineDiscountGroup: String?
  public var multilineDiscountGroup: String?
  public var totalDiscountGroup: String?
  public var salesTaker: String?
  public var notes: String?

  /// Makes an empty entry.
  public init() {}

  /// What each field means, by name.
  static let fields = [
    "invoiceAccount": "Customer that is invoiced and whose credit counts; the customer's when left out.",
    "contact": "Name of the person at the customer.",
    "currency": "Currency, three letters; the customer's when left out. It can't be changed later.",
    "language": "Language of the papers, two letters; the customer's when left out.",
    "customerReference": "The customer's own number for it, such as a purchase order.",
    "requestedShipDate": "When the goods must leave; the date of the document when left out.",
    "deliveryMode": "Mode of delivery; the customer's when left out.",
    "deliveryTerms": "Terms of delivery; the customer's when left out.",
    "deliveryAddress": "Where the goods go; the customer's delivery address when left out.",
    "warehouse": "Warehouse that lines propose; the customer's when left out.",
    "paymentTerms": "Terms of payment; the customer's, else the company's when left out.",
    "taxGroup": "Sales tax group; the customer's, else the company's when left out.",
    "taxMethod": "Tax per line or on the total; the company's when left out.",
    "pricesIncludeTax": "Whether prices contain the tax; the company's when left out.",
    "totalDiscountPercent": "Taken off all lines together, in per cent.",
    "priceGroup": "The price group, by which prices are found; the customer's when left out.",
    "lineDiscountGroup":
      "The line discount group, by which line discounts are found; the customer's when left out.",
    "multilineDiscountGroup":
      "The multiline discount group, by which multiline discounts are found; the customer's when left out.",
    "totalDiscountGroup":
      "The total discount group, by which total discounts are found; the customer's when left out.",
    "salesTaker": "Who takes it; the user when left out.",
    "notes": "Notes.",
  ].merging(AddressEntry.help("deliveryAddress")) { own, _ in own }

  /// The problems of fields that are decided when a document is made and would change its figures afterwards.
  func problemsOfFixedFields(over before: some DocumentHeader) -> [Problem] {
    var problems: [Problem] = []
    if let currency, currency != before.currency {
      problems.append(
        Problem(
          "currency", "document.currency", "The currency is \(before.currency) and can't be changed.",
          figures: [Figure("currency", before.currency), Figure("wanted", currency)]))
    }
    if let included = pricesIncludeTax, included != before.pricesIncludeTax {
      problems.append(
        Problem(
          "pricesIncludeTax", "document.prices-include-tax",
          "Prices \(before.pricesIncludeTax ? "" : "don't ")include tax, which can't be changed."))
    }
    return problems
  }

  /// Puts what was typed over a header.
  func apply(to header: inout some DocumentHeader) {
    if let invoiceAccount, !invoiceAccount.isEmpty { header.invoiceAccount = invoiceAccount }
    if let contact { header.contact = contact }
    if let currency { header.currency = currency }
    if let language { header.language = language }
    if let customerReference { header.customerReference = customerReference }
    if let requestedShipDate { header.requestedShipDate = requestedShipDate }
    if let deliveryMode { header.deliveryMode = deliveryMode }
    if let deliveryTerms { header.deliveryTerms = deliveryTerms }
    deliveryAddress?.fill(&header.deliveryAddress)
    if let warehouse { header.warehouse = warehouse }
    if let paymentTerms { header.paymentTerms = paymentTerms }
    if let taxGroup { header.taxGroup = taxGroup }
    if let taxMethod { header.taxMethod = taxMethod }
    if let pricesIncludeTax { header.pricesIncludeTax = pricesIncludeTax }
    if let totalDiscountPercent {
      header.totalDiscountPercent = totalDiscountPercent
      header.totalDiscountSource = .manual
    }
    if let priceGroup { header.priceGroup = priceGroup }
    if let lineDiscountGroup { header.lineDiscountGroup = lineDiscountGroup }
    if let multilineDiscountGroup { header.multilineDiscountGroup = multilineDiscountGroup }
    if let totalDiscountGroup { header.totalDiscountGroup = totalDiscountGroup }
    if let salesTaker { header.salesTaker = salesTaker }
    if let notes { header.notes = notes }
  }
}
