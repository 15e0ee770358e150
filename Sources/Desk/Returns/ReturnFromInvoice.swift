import Sales
import Store

/// A line of an invoice that comes back or is credited.
public struct InvoiceLineEntry: Codable, Sendable, Hashable {
  public var line: Int
  /// In the line's unit, positive; what is left of it when nil.
  public var quantity: Quantity?

  /// Makes an entry.
  public init(line: Int, quantity: Quantity? = nil) {
    self.line = line
    self.quantity = quantity
  }
}

/// Takes lines of an invoice into a return: item, price, discounts and the cost of the sale (domain.md 11.2).
public struct ReturnFromInvoice: Action {
  public static let name = "return.from-invoice"
  public static let title = "Return from invoice"
  public static let help = """
    Takes invoice lines into a return, a new one unless one is named: at the price of the sale, to come back at its cost, and never \
    more than was invoiced less what came back, unless somebody with that duty accepts it.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "invoice": "The number of the invoice.",
    "return": "The RMA number of the return; a new one when left out.",
    "reason": "The return reason of a new return.",
    "lines": "Which lines; all that is left of the invoice when left out.",
    "lines.line": "The number of the invoice line.",
    "lines.quantity": "How much comes back, in the line's unit; what is left when left out.",
  ]

  public var invoice: String
  public var `return`: String?
  public var reason: String?
  public var lines: [InvoiceLineEntry]?

  /// Makes the action.
  public init(invoice: String, return number: String? = nil, lines: [InvoiceLineEntry]? = nil) {
    self.invoice = invoice
    self.return = number
    self.lines = lines
  }

  /// Refuses lines that the invoice does not have, and a return of which something is received.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let credit = try InvoiceCredit(invoice, in: context)
    guard let number = `return`, !number.isEmpty else {
      let made = try credit.lines(lines, after: 0, in: context)
      let action = CreateReturn(customer: credit.invoice.header.customer, reason: reason)
      let number = try action.make(lines: made, in: context) { credit.adjust(&$0) }
      return DocumentOutcome("return", number, status: ReturnStatus.created.rawValue)
    }
    let (back, before) = try context.returnOrder(number)
    guard back.header.customer == credit.invoice.header.customer else {
      throw ReturnRefusal.otherCustomer(
        invoice: invoice, customer: credit.invoice.header.customer, return: number)
    }
    guard !back.lines.contains(where: { [.received, .invoiced].contains($0.status) }) else {
      throw ReturnRefusal.begun(return: number, status: back.header.status)
    }
    var order = before
    if order.lines.isEmpty { credit.adjust(&order.header) }
    let added = try credit.lines(lines, after: order.lines.map(\.lineNumber).max() ?? 0, in: context)
    order.lines += added
    try context.checkOneAgreement(ofReturnsOn: order)
    let saved = try context.save(order, over: before)
    guard var fresh = try context.reader.returnOrder(number) else { throw NotFound("return", number) }
    fresh.lines += saved.lines.suffix(added.count).map { context.record(of: $0, on: number) }
    try context.writer.save(fresh.refreshed(saved))
    return DocumentOutcome("return", number, status: fresh.header.status.rawValue)
  }
}

/// An invoice whose lines are turned round.
struct InvoiceCredit {
  let invoice: Invoice
  private let currency: Currency

  init(_ number: String, in context: ActionContext) throws {
    guard let invoice = try context.reader.invoice(number) else { throw NotFound("invoice", number) }
    self.invoice = invoice
    currency = try Currency.known(invoice.header.currency)
  }

  /// Takes what decides the figures from the invoice.
  func adjust(_ header: inout OrderHeader) {
    let from = invoice.header
    header.currency = from.currency
    header.invoiceAccount = from.invoiceAccount
    header.taxGroup = from.taxGroup
    header.taxMethod = from.taxMethod
    header.pricesIncludeTax = from.pricesIncludeTax
    header.totalDiscountPercent = from.totalDiscountPercent
    header.customerReference = from.customerReference
    header.taxDate = from.taxDate ?? from.date
  }

  /// The lines, each with its quantity negative.
  ///
  /// - Throws: `LineRefusal` for a line that the invoice lacks, `ReturnRefusal.tooMuch`, the warning `return.too-much`.
  func lines(_ entries: [InvoiceLineEntry]?, after last: Int, in context: ActionContext) throws -> [OrderLine]
  {
    var made: [OrderLine] = []
    var taken: [Int: (quantity: Quantity, net: Amount)] = [:]
    let wanted =
      entries ?? invoice.lines.filter { $0.item != nil }.map { InvoiceLineEntry(line: $0.lineNumber) }
    for entry in wanted {
      guard let from = invoice.lines.first(where: { $0.lineNumber == entry.line && $0.item != nil }),
        let id = from.id
      else { throw LineRefusal(line: entry.line, .unknownLine) }
      let stored = try context.reader.credited(ofInvoiceLine: id)
      let own = taken[id] ?? (.zero, .zero)
      let (returned, net) = (try stored.quantity + own.quantity, try stored.net + own.net)
      let left = try from.quantity - returned
      let quantity = entry.quantity?.magnitude ?? left
      guard !quantity.isZero, !quantity.isNegative else { continue }
      if quantity > left { try refuse(entry.line, quantity, left, from.unit, in: context) }
      if quantity != left, quantity != from.quantity {
        try context.reader.check(quantity, in: from.unit, line: entry.line)
      }
      let line = try line(from, quantity, last + made.count + 1, returned: returned, net: net, in: context)
      taken[id] = (try own.quantity + quantity, try own.net + line.terms.net(in: currency))
      made.append(line)
    }
    guard !made.isEmpty else { throw ReturnRefusal.nothingLeft(invoice: invoice.header.number) }
    return made
  }

  private func refuse(
    _ line: Int, _ quantity: Quantity, _ left: Quantity, _ unit: String, in context: ActionContext
  ) throws {
    let refusal = ReturnRefusal.tooMuch(
      invoice: invoice.header.number, line: line, wanted: quantity, left: left, unit: unit)
    guard context.user.role.duties.contains(.overReturn) else { throw refusal }
    try context.warn(
      Warning(
        refusal.code, document: "invoice \(invoice.header.number)", refusal.what, figures: refusal.figures))
  }

  private func line(
    _ from: InvoiceLine, _ quantity: Quantity, _ number: Int, returned: Quantity, net: Amount,
    in context: ActionContext
  ) throws -> OrderLine {
    var line = OrderLine(
      lineNumber: number, item: from.item, text: from.text, quantity: -quantity, unit: from.unit,
      shipDate: context.today)
    let origin = try context.reader.order(from.order)?.lines.first { $0.id == from.orderLineId }
    line.stocked = origin?.stocked ?? true
    line.warehouse = origin?.warehouse ?? context.company.warehouse
    line.unitFactor = from.unitFactor
    line.unitPrice = from.unitPrice
    line.priceUnit = from.priceUnit
    line.priceSource = from.priceSource
    line.discountAmount = from.discountAmount
    line.discountPercent = from.discountPercent
    line.itemTaxGroup = from.itemTaxGroup
    line.cost = origin?.cost ?? .zero
    line.creditedInvoice = invoice.header.number
    line.creditedLineId = from.id
    // What comes back of a commitment is given back to it.
    line.agreementLineId = origin?.agreementLineId
    line.returnCost = try ReturnPricing.cost(of: from, in: context.baseCurrency)
    return try ReturnPricing.exact(line, of: from, returned: returned, credited: net, in: currency)
  }
}
