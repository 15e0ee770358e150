import Sales
import Store

/// The sales order that replaces goods of a return: at today's terms, under the same RMA number (domain.md 11.5).
struct ReplacementOrder {
  private let context: ActionContext
  private let back: ReturnOrder
  private let header: OrderHeader
  private let resolver: LineResolver

  /// Begins an order for the customer of a return, to the address that the return came from.
  ///
  /// - Throws: `NotFound`.
  init(of back: ReturnOrder, order: OrderHeader, in context: ActionContext) throws {
    guard let customer = try context.reader.customer(back.header.customer) else {
      throw NotFound("customer", back.header.customer)
    }
    var header = OrderHeader(
      number: "", customer: customer.account, currency: order.currency, date: context.today)
    header.reservation = context.company.reservation
    header.shipComplete = customer.shipComplete
    try HeaderDefaults(reader: context.reader, company: context.company, user: context.user).fill(
      &header, from: customer)
    header.currency = order.currency
    header.rma = back.header.number
    header.deliveryAddress = order.deliveryAddress
    self.context = context
    self.back = back
    self.header = header
    resolver = try LineResolver(reader: context.reader, company: context.company, header: header)
  }

  /// The order line that replaces a returned line: by what is typed, else by what its record says, else by the same again.
  ///
  /// - Throws: `LineRefusal`.
  func line(for line: OrderLine, by typed: ReplacementEntry? = nil, number: Int? = nil) throws -> OrderLine {
    let record = back.line(of: line)
    let present = ReplacementEntry(
      item: record?.replacementItem, quantity: record?.replacementQuantity, unit: record?.replacementUnit)
    let wanted = typed ?? present
    var item = line.item
    if let other = wanted.item, !other.isEmpty { item = other }
    var entry = LineEntry(item: item, quantity: (wanted.quantity ?? line.quantity).magnitude)
    if let unit = wanted.unit, !unit.isEmpty {
      entry.unit = unit
    } else if item == line.item {
      entry.unit = line.unit
    }
    entry.warehouse = line.warehouse
    return try resolver.line(entry, number: number ?? line.lineNumber, as: OrderLine.self)
  }

  /// Makes the order, its lines on the agreements of the customer that fit and are not fulfilled.
  ///
  /// - Throws: `LineRefusal`, and what stops any order of the customer.
  func make(for returned: [OrderLine]) throws -> SalesOrder {
    var lines: [OrderLine] = []
    for line in returned where line.item != nil {
      lines.append(try self.line(for: line, number: lines.count + 1))
    }
    let links = try AgreementLinks(header, in: context)
    for index in lines.indices { try links.attachFitting(&lines, at: index) }
    var header = header
    header.number = try context.number(.order)
    return try context.saveNew(SalesOrder(header: header, lines: lines), charging: false)
  }
}
