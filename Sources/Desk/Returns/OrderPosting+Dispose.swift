import Sales
import Store

extension OrderPosting {
  /// Does to goods that have just come back what their dispositions say (domain.md 11.3).
  ///
  /// Scrapped goods go out again as a loss at their return cost; goods that are returned to the customer go out again too, as
  /// if they had never come; what is to be replaced is ordered anew for the customer.
  mutating func dispose(of parts: [PackingPlanLine], on day: Day, in context: ActionContext) throws {
    guard var back = returning else { return }
    var replaced: [Int] = []
    for part in parts where !part.quantity.isZero {
      let line = order.lines[part.index]
      guard let index = back.lines.firstIndex(where: { $0.orderLineId == line.id }),
        let action = back.lines[index].action
      else { continue }
      if action.scraps || !action.credits, line.stocked {
        try issue(line, part, scraps: action.scraps, number: back.header.number, on: day, in: context)
      }
      if action.replaces { replaced.append(index) }
    }
    if !replaced.isEmpty {
      let lines = order.lines.filter { line in replaced.contains { back.lines[$0].orderLineId == line.id } }
      let made = try context.replace(lines, of: back.header, order: order.header)
      for index in replaced { back.lines[index].replacement = made.header.number }
    }
    returning = back
  }

  /// Takes goods that came back out of stock again at what they came in at.
  private func issue(
    _ line: OrderLine, _ part: PackingPlanLine, scraps: Bool, number: String, on day: Day,
    in context: ActionContext
  ) throws {
    guard let item = line.item, let cost = try line.returnCost ?? context.reader.cost(ofItem: item) else {
      return
    }
    let base = try context.baseCurrency
    let text = "\(scraps ? "Scrapped" : "Returned to customer"): \(number) line \(line.lineNumber)"
    let value = try StockValue.of(part.stockQuantity, at: cost, in: base)
    var out = StockTransaction(
      item: item, warehouse: line.warehouse, status: .sold, quantity: -part.stockQuantity, orderLineId: nil)
    out.physicalDate = day
    out.financialDate = day
    out.cost = -value
    out.reason = text
    if !value.isZero {
      let voucher = try context.number(.voucher)
      out.voucher = voucher
      let accounts = context.company.accounts
      let lines = [(scraps ? accounts.scrap : accounts.costOfGoods, value), (accounts.stock, -value)].map {
        VoucherLine(
          voucher: voucher, account: $0, text: text, amount: $1, currency: base.code, currencyAmount: $1)
      }
      try context.writer.post(Voucher(number: voucher, date: day, text: text, lines: lines))
    }
    try context.writer.insert(out)
  }
}

extension ActionContext {
  /// Keeps a return with the statuses that follow from its order.
  func keep(_ back: ReturnOrder, of order: SalesOrder) throws {
    guard let id = order.header.id, let present = try reader.returnOrder(ofOrder: id) else { return }
    let fresh = back.refreshed(order)
    if fresh != present { try writer.save(fresh) }
  }

  /// The return of an RMA number with its order.
  ///
  /// - Throws: `NotFound`.
  func returnOrder(_ number: String) throws -> (back: ReturnOrder, order: SalesOrder) {
    guard let back = try reader.returnOrder(number) else { throw NotFound("return", number) }
    return (back, try order(back.header.order))
  }

  /// Makes the order that replaces returned goods: the same items at today's terms, under the same RMA number.
  func replace(_ lines: [OrderLine], of back: ReturnHeader, order: OrderHeader) throws -> SalesOrder {
    guard let customer = try reader.customer(back.customer) else { throw NotFound("customer", back.customer) }
    var header = OrderHeader(
      number: "", customer: customer.account, currency: order.currency, date: today)
    header.reservation = company.reservation
    header.shipComplete = customer.shipComplete
    try HeaderDefaults(reader: reader, company: company, user: user).fill(&header, from: customer)
    header.currency = order.currency
    header.rma = back.number
    header.deliveryAddress = order.deliveryAddress
    let resolver = try LineResolver(reader: reader, company: company, header: header)
    var copies: [OrderLine] = []
    for line in lines where line.item != nil {
      var entry = LineEntry(item: line.item, quantity: line.quantity.magnitude, unit: line.unit)
      entry.warehouse = line.warehouse
      copies.append(try resolver.line(entry, number: copies.count + 1, as: OrderLine.self))
    }
    header.number = try number(.order)
    return try saveNew(SalesOrder(header: header, lines: copies), charging: false)
  }
}
