import Sales
import Store

/// Turns quotations into sales orders.
public struct ConfirmQuotation: Action {
  public static let name = "quotation.confirm"
  public static let title = "Confirm quotation"
  public static let help = """
    Makes a sales order of a quotation at the quoted prices and links the two. An offer that has expired warns; with reprice \
    the prices that were searched are searched anew, and typed prices stay.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "quotation": "Number of the quotation.",
    "quotations": "Numbers of several; all become orders, or none.",
    "reprice": "Whether prices that were searched are searched anew; false when left out.",
    "lostReason": "Why open alternatives of it are lost; needed when it has some.",
    "reason": "Why it was won; for the figures of wins and losses.",
    "customerReference": "The customer's own number for the order; the quotation's when left out.",
  ]

  public var quotation: String?
  public var quotations: [String]?
  public var reprice: Bool?
  public var reason: String?
  public var lostReason: String?
  public var customerReference: String?

  /// Makes the action for quotations.
  public init(_ quotations: String..., reprice: Bool? = nil) {
    self.quotations = quotations
    self.reprice = reprice
  }

  /// Refuses a quotation that is neither Created nor Sent, one without lines, and a blocked customer.
  public func perform(in context: ActionContext) throws -> DocumentsOutcome {
    try DocumentsOutcome(kind: "quotation", quotation, quotations, madeKind: "order") { number in
      let before = try context.quotation(number)
      try before.require(.created, .sent, action: "confirmed")
      guard !before.lines.isEmpty else { throw OrderRefusal.empty(document: number) }
      try warnOfExpiry(before.header, in: context)
      let order = try context.saveNew(order(of: before, in: context), charging: false)
      var after = before
      after.header.status = .confirmed
      after.header.order = order.header.number
      if let reason { after.header.reason = reason }
      _ = try context.save(after, over: before)
      try context.loseAlternatives(of: before, reason: lostReason)
      return DocumentOutcome(
        "quotation", number, status: after.header.status.rawValue, made: order.header.number)
    }
  }

  private func warnOfExpiry(_ header: QuotationHeader, in context: ActionContext) throws {
    guard reprice != true, header.isExpired(on: context.today) else { return }
    try context.warn(
      Warning(
        "quotation.expired", document: "quotation \(header.number)", about: "\(header.expirationDate)",
        "\(header.number) expired on \(header.expirationDate), \(context.today - header.expirationDate) days ago.",
        figures: [
          Figure("quotation", header.number), Figure("expiration date", header.expirationDate),
          Figure("today", context.today),
        ]))
  }

  /// What was offered is binding, but goods that are no longer sold may no longer be had.
  private func warnOfStopped(
    _ items: [String], of header: QuotationHeader, in context: ActionContext
  ) throws {
    guard let first = items.first else { return }
    let named = items.joined(separator: ", ")
    try context.warn(
      Warning(
        "quotation.stopped-item", document: "quotation \(header.number)",
        items.count == 1
          ? "Item \(first) of \(header.number) is stopped for sale."
          : "Items of \(header.number) are stopped for sale: \(named).",
        figures: [Figure("quotation", header.number), Figure("items", named)]))
  }

  private func order(of quotation: Quotation, in context: ActionContext) throws -> SalesOrder {
    let reader = context.reader
    guard let customer = try reader.customer(quotation.header.customer) else {
      throw NotFound("customer", quotation.header.customer)
    }
    try context.refuseBlocked(customer.account, quotation.header.invoiceAccount, action: "ordered for")
    var items: [String: Item] = [:]
    for number in Set(quotation.lines.compactMap(\.item)) { items[number] = try reader.item(number) }
    try warnOfStopped(
      items.values.filter(\.stopped).map(\.number).sorted(), of: quotation.header, in: context)
    var order = quotation.order(
      number: try context.number(.order), type: context.company.defaultOrderType, on: context.today,
      items: items)
    order.header.reservation = context.company.reservation
    order.header.shipComplete = customer.shipComplete
    order.header.backorders = customer.backorders
    order.header.dateControl = context.control(of: customer)
    if let customerReference { order.header.customerReference = customerReference }
    try ProblemsRefusal.check("sales order", HeaderCheck(reader: reader).problems(of: order.header))
    if reprice == true {
      let resolver = try LineResolver(
        reader: reader, company: context.company, header: order.header, today: context.today)
      for (index, quoted) in quotation.lines.enumerated() where quoted.item != nil {
        if quoted.priceSource == .manual {
          order.lines[index].priceSource = .manual
        } else {
          order.lines[index].discountSource = quoted.hasStickyDiscount ? .manual : nil
          order.lines[index] = try resolver.repriced(order.lines[index])
        }
      }
    }
    return order
  }
}
