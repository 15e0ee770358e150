import Sales
import Store

/// An order in the middle of a posting: what was read, what becomes of it, and the stock of its lines.
struct OrderPosting {
  /// As it was read; saving over somebody else's change is a conflict.
  let before: SalesOrder
  /// As it becomes.
  var order: SalesOrder
  /// The inventory transactions by order line row.
  var stock: [Int: LineStock]
  /// The return behind a returned order.
  var returning: ReturnOrder?
  private let stockBefore: [Int: [StockTransaction]]

  /// Reads an order and its stock.
  ///
  /// - Throws: `NotFound`.
  init(_ number: String, in context: ActionContext) throws {
    guard let order = try context.reader.order(number) else { throw try context.noDocument(.order, number) }
    try self.init(order, in: context)
  }

  /// Takes an order that was read in the same transaction.
  init(_ order: SalesOrder, in context: ActionContext) throws {
    before = order
    self.order = order
    stockBefore = try context.reader.stock(ofOrder: order.header.id ?? 0)
    stock = [:]
    returning =
      order.header.type.traits.comesBack ? try context.reader.returnOrder(ofOrder: order.header.id ?? 0) : nil
    for line in order.lines where line.item != nil && line.stocked {
      guard let id = line.id else { continue }
      stock[id] = LineStock(line: line, transactions: stockBefore[id] ?? [])
    }
  }

  /// The number of the order.
  var number: String { order.header.number }
  /// The row of the order.
  var id: Int { order.header.id ?? 0 }

  /// What is available where the lines take their goods from.
  func free(in context: ActionContext) throws -> FreeStock {
    var available: [StockPlace: Quantity] = [:]
    for line in order.lines where line.stocked {
      guard let item = line.item else { continue }
      let place = StockPlace(item: item, warehouse: line.warehouse)
      if available[place] == nil { available[place] = try context.reader.onHand(place).available }
    }
    return FreeStock(available)
  }

  /// The stock of a line; nil for a service or a text.
  func stock(of line: OrderLine) -> LineStock? { line.id.flatMap { stock[$0] } }

  /// Raises the document status; it never falls back.
  mutating func reach(_ status: DocumentStatus) {
    order.header.documentStatus = max(order.header.documentStatus, status)
  }

  /// Warns when the order, as it was read, is beyond the credit of its invoice account.
  ///
  /// A posting only moves what is owed from the order to an invoice, so the figures before it are the ones to judge.
  /// - Parameters:
  ///   - point: Where it is checked.
  ///   - type: The type of limit chosen for this posting; the company's when nil.
  /// - Throws: the warning `credit.exceeded` until it is accepted, `CreditStop`.
  func checkCredit(at point: CreditCheckPoint, type: CreditLimitType?, in context: ActionContext) throws {
    try context.checkCredit(of: before.header, stored: before.header, at: point, type: type)
  }

  /// Derives statuses, figures and dates again and saves the order and its stock.
  @discardableResult
  mutating func save(in context: ActionContext) throws -> SalesOrder {
    order = try context.writer.save(order.refreshed(rules: context.taxRules()), over: before)
    let lines = stock.sorted { $0.key < $1.key }
    try context.writer.save(lines.map(\.value.transactions), over: lines.map { stockBefore[$0.key] ?? [] })
    // A subscription that begins again puts its lines on order again.
    if zip(order.lines, before.lines).contains(where: { $0.renewed != $1.renewed }) {
      try context.settleStock(of: order)
    }
    if let returning { try context.keep(returning, of: order) }
    return order
  }
}
