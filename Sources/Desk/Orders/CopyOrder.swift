import Sales
import Store

/// Makes a new sales order out of another.
public struct CopyOrder: Action {
  public static let name = "order.copy"
  public static let title = "Copy sales order"
  public static let help = """
    Makes a new sales order of today with the lines and charges of another, whatever its status. The header is what the \
    customer has today, with warehouse, delivery and discount of the order that is copied. With reprice the prices that were \
    searched are searched anew, and typed prices stay.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "order": "Number of the order that is copied.",
    "customer": "Customer of the copy; the same when left out.",
    "reprice": "Whether prices that were searched are searched anew; true for another customer, else false.",
  ]

  public var order: String
  public var customer: String?
  public var reprice: Bool?

  /// Makes the action.
  public init(order: String, customer: String? = nil, reprice: Bool? = nil) {
    self.order = order
    self.customer = customer
    self.reprice = reprice
  }

  /// Refuses an unknown or blocked customer, and items that are stopped.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let (reader, company, source) = (context.reader, context.company, try context.order(order))
    let account = customer ?? source.header.customer
    guard let customer = try reader.customer(account) else { throw NotFound("customer", account) }
    try context.refuseBlocked(customer.account, customer.invoiceAccount, action: "ordered for")
    let isOther = customer.account != source.header.customer
    var header = OrderHeader(
      number: "", customer: customer.account, currency: isOther ? company.currency : source.header.currency,
      date: context.today)
    header.type = company.defaultOrderType
    header.reservation = company.reservation
    header.shipComplete = customer.shipComplete
    header.backorders = customer.backorders
    header.dateControl = context.control(of: customer)
    try HeaderDefaults(reader: reader, company: company, user: context.user).fill(&header, from: customer)
    if !isOther {
      // The same customer gets the same kind of order, at the address that it went to.
      header.currency = source.header.currency
      header.pricesIncludeTax = source.header.pricesIncludeTax
      header.taxMethod = source.header.taxMethod
      header.deliveryAddress = source.header.deliveryAddress
      header.contact = source.header.contact
      header.shipComplete = source.header.shipComplete
      header.backorders = source.header.backorders
    }
    try header.takeRounding(from: reader)
    header.warehouse = source.header.warehouse
    header.deliveryMode = source.header.deliveryMode
    header.deliveryTerms = source.header.deliveryTerms
    header.totalDiscountPercent = source.header.totalDiscountPercent
    header.notes = source.header.notes
    try ProblemsRefusal.check("sales order", HeaderCheck(reader: reader).problems(of: header))
    var copy = LineCopy(from: order)
    copy.reprice = reprice ?? isOther
    copy.copyCharges = true
    let none: [OrderLine] = []
    let made = try copy.made(for: header, after: none, in: context)
    header.number = try context.number(.order)
    let new = SalesOrder(header: header, lines: made.lines, charges: made.charges)
    return try SalesDocumentOutcome(context.saveNew(new), rules: context.taxRules())
  }
}
