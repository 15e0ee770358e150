import Sales
import Store

extension ActionContext {
  /// The order of a number.
  ///
  /// - Throws: `NotFound`.
  func order(_ number: String) throws -> SalesOrder {
    guard let order = try reader.order(number) else { throw try noDocument(.order, number) }
    return order
  }

  /// The order of a number, as the version that somebody has seen.
  ///
  /// - Parameter version: The version that was read; nil takes what is there.
  /// - Throws: `NotFound`; `Conflict` before any rule has its say, as the change may be refused for what was not seen.
  func order(_ number: String, version: Int?) throws -> SalesOrder {
    let order = try order(number)
    try checkVersion(version, present: order.header.version, of: "order \(number)")
    return order
  }

  /// Saves a new order with its figures, warnings and stock.
  func saveNew(_ order: SalesOrder) throws -> SalesOrder {
    var order = order
    try fetchTotalDiscount(&order.header, order.lines)
    order = try promised(order, over: nil).refreshed(rules: taxRules())
    try checkWarehouses(of: order)
    try checkApproval(of: order, over: nil)
    try warnOfDuplicateReference(order)
    try checkCredit(of: order.header, stored: nil, at: .entry)
    let saved = try writer.insert(order)
    try settleStock(of: saved)
    return saved
  }

  /// Saves a changed order with its figures and stock.
  ///
  /// - Parameters:
  ///   - warning: Whether credit and reference are tested: not where the order only gets smaller.
  ///   - settling: Whether the stock follows: not where the lines stay as they are.
  func save(
    _ order: SalesOrder, over before: SalesOrder, warning: Bool = true, settling: Bool = true
  ) throws -> SalesOrder {
    var order = order
    if order.header.countsDiscounts(otherThan: before.header)
      || order.lines.map(\.net) != before.lines.map(\.net)
    {
      try fetchTotalDiscount(&order.header, order.lines)
    }
    order = try (warning ? promised(order, over: before) : order).refreshed(rules: taxRules())
    try checkWarehouses(of: order)
    if warning {
      try checkApproval(of: order, over: before)
      if order.header.customerReference != before.header.customerReference {
        try warnOfDuplicateReference(order)
      }
      if order.header.openAmount > before.header.openAmount
        || order.header.invoiceAccount != before.header.invoiceAccount
      {
        try checkCredit(of: order.header, stored: before.header, at: .entry)
      }
    }
    let kept = Set(order.lines.map(\.lineNumber))
    try releaseStock(of: before.lines.filter { !kept.contains($0.lineNumber) }, on: before.header)
    let saved = try writer.save(order, over: before)
    if settling {
      try settleStock(of: saved)
      try travel(saved, over: before)
    }
    if saved.header.type.traits.comesBack, let back = try reader.returnOrder(ofOrder: saved.header.id ?? 0) {
      try keep(back, of: saved)
    }
    return saved
  }

  /// Refuses a line that would leave a warehouse that the type of the order can't be delivered from.
  private func checkWarehouses(of order: SalesOrder) throws {
    guard !order.header.type.traits.allowsAdvancedWarehouse else { return }
    for line in order.lines where line.item != nil {
      guard try reader.warehouse(line.warehouse)?.advancedManagement == true else { continue }
      throw OrderRefusal.advancedWarehouse(
        order: order.header.number, line: line.lineNumber, warehouse: line.warehouse)
    }
  }

  /// Warns of an order that may have been entered twice.
  ///
  /// Goods that come back, what is credited and what replaces them carry the reference of the sale itself.
  private func warnOfDuplicateReference(_ order: SalesOrder) throws {
    let header = order.header
    guard header.rma == nil, order.lines.isEmpty || order.lines.contains(where: { !$0.isReturn }) else {
      return
    }
    let others = try reader.orders(
      of: header.customer, withReference: header.customerReference, except: header.number)
    guard let first = others.first else { return }
    try warn(
      Warning(
        "order.duplicate-reference", document: "order \(header.number)",
        about: "\(header.customerReference) \(first)",
        "\(header.customer) gave the reference \(header.customerReference) on \(first) too.",
        figures: [
          Figure("reference", header.customerReference), Figure("orders", others.joined(separator: ", ")),
        ]))
  }
}

extension SalesOrder {
  /// Refuses an order on which nothing can happen any more.
  func requireLiving() throws {
    guard header.status < .invoiced else {
      throw OrderRefusal.closed(order: header.number, status: header.status)
    }
  }
}
