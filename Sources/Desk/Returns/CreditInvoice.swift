import Sales
import Store

/// Credits an invoice whole or in part against its number, with the reason that the law wants printed (domain.md 10.4).
public struct CreditInvoice: Action {
  public static let name = "invoice.credit"
  public static let title = "Credit invoice"
  public static let help = """
    Posts a credit note against an invoice: all that is left of it, or some lines. Both the number of the invoice and the reason \
    stand on it. Goods come back into stock at the cost of the sale unless they stay with the customer.
    """
  public static let duty = Duty.invoice
  public static let fields = [
    "invoice": "The number of the invoice.", "reason": "Why it is credited; printed on the credit note.",
    "lines": "Which lines; all that is left of the invoice, with its charges, when left out.",
    "lines.line": "The number of the invoice line.",
    "lines.quantity": "How much is credited, in the line's unit; what is left when left out.",
    "goods": "Whether the goods come back into stock; yes when left out.",
    "date": "The date of the credit note; the session's when left out.",
  ]

  public var invoice: String
  public var reason: String
  public var lines: [InvoiceLineEntry]?
  public var goods: Bool?
  public var date: Day?

  /// Makes the action.
  public init(
    invoice: String, reason: String, lines: [InvoiceLineEntry]? = nil, goods: Bool? = nil, date: Day? = nil
  ) {
    self.invoice = invoice
    self.reason = reason
    self.lines = lines
    self.goods = goods
    self.date = date
  }

  /// Refuses an empty reason, and more than is left of the invoice.
  public func perform(in context: ActionContext) throws -> InvoiceOutcome {
    guard !reason.isEmpty else {
      throw OrderRefusal.reasonMissing(document: invoice, action: "credited")
    }
    let credit = try InvoiceCredit(invoice, in: context)
    let original = credit.invoice
    guard let customer = try context.reader.customer(original.header.customer) else {
      throw NotFound("customer", original.header.customer)
    }
    var header = OrderHeader(
      number: "", customer: customer.account, currency: original.header.currency, date: context.today)
    header.reservation = .manual
    try HeaderDefaults(reader: context.reader, company: context.company, user: context.user).fill(
      &header, from: customer)
    credit.adjust(&header)
    header.creditReason = reason
    header.paymentTerms = original.header.paymentTerms
    var made = try credit.lines(lines, after: 0, in: context)
    if goods == false { for index in made.indices { made[index].stocked = false } }
    let charges = lines == nil ? try self.charges(of: original) : []
    header.number = try context.number(.order)
    let order = try context.saveNew(
      SalesOrder(header: header, lines: made, charges: charges), charging: false)
    return try PostInvoice(orders: [order.header.number], choice: .all, date: date).perform(in: context)
  }

  /// The charges of the invoice turned round, as amounts.
  private func charges(of invoice: Invoice) throws -> [DocumentCharge] {
    let currency = try Currency.known(invoice.header.currency)
    return try invoice.charges.filter { !$0.amount.isZero }.map { charge in
      DocumentCharge(
        code: charge.code, text: charge.text, category: .fixed,
        value: try Price(currency.text(-charge.amount)), itemTaxGroup: charge.itemTaxGroup)
    }
  }
}
