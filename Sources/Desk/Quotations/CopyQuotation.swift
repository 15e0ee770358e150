import Sales
import Store

/// Makes a new quotation out of another.
public struct CopyQuotation: Action {
  public static let name = "quotation.copy"
  public static let title = "Copy quotation"
  public static let help = """
    Makes a new quotation of today with the header, lines and charges of another, whatever its status. For another customer the \
    header is that customer's. With reprice the prices that were searched are searched anew, and typed prices stay.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "quotation": "Number of the quotation that is copied.",
    "customer": "Customer of the copy; the same when left out.",
    "reprice": "Whether prices that were searched are searched anew; true for another customer, else false.",
  ]

  public var quotation: String
  public var customer: String?
  public var reprice: Bool?

  /// Makes the action.
  public init(quotation: String, customer: String? = nil, reprice: Bool? = nil) {
    self.quotation = quotation
    self.customer = customer
    self.reprice = reprice
  }

  /// Refuses an unknown or blocked customer.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let (reader, company, source) = (context.reader, context.company, try context.quotation(quotation))
    let account = customer ?? source.header.customer
    guard let customer = try reader.customer(account) else { throw NotFound("customer", account) }
    guard customer.blocked != .all else { throw CustomerBlocked(customer, action: "offered to") }
    var header = source.header
    let isOther = customer.account != source.header.customer
    if isOther {
      header = QuotationHeader(
        number: "", customer: customer.account, currency: company.currency, date: context.today)
      try HeaderDefaults(reader: reader, company: company, user: context.user).fill(&header, from: customer)
      header.notes = source.header.notes
      header.totalDiscountPercent = source.header.totalDiscountPercent
      header.totalDiscountSource = source.header.totalDiscountSource
    }
    header.begin(on: context.today, company: company)
    try header.takeRounding(from: reader)
    header.number = try context.number(.quotation)
    let prices = try CopyPrices(
      from: "quotation \(quotation)", (source.header.currency, source.header.pricesIncludeTax), to: header,
      reprice: reprice ?? isOther)
    let resolver = try LineResolver(reader: reader, company: company, header: header, today: context.today)
    let lines = try source.lines.map { old in
      var line = old
      line.id = nil
      line.quotationId = nil
      line.requestedShipDate = max(old.requestedShipDate, context.today)
      if !prices.keepsAmounts { line.discountAmount = .zero }
      return line.item == nil || prices.keeps(line.priceSource) ? line : try resolver.repriced(line)
    }
    let copy = Quotation(
      header: header, lines: lines, charges: source.charges.filter(prices.keepsCharge).map(\.fresh))
    return try SalesDocumentOutcome(context.saveNew(copy), rules: context.taxRules())
  }
}

extension QuotationHeader {
  /// Makes the header that of a new quotation of a day.
  fileprivate mutating func begin(on day: Day, company: Company) {
    id = nil
    revision = 0
    status = .created
    order = nil
    alternatives = nil
    templateGroup = nil
    templateName = nil
    templateActive = nil
    reason = ""
    version = 1
    quotationDate = day
    followUpDate = day + company.followUpDays
    expirationDate = day + company.quotationDays
    requestedShipDate = max(requestedShipDate, day)
  }
}
