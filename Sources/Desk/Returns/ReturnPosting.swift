import Sales
import Store

/// A return with its order and its stock while lines of it are worked on.
struct ReturnPosting {
  /// A line of a return by its places in the order and in the record.
  struct Place {
    let line: Int
    let record: Int
  }

  var back: ReturnOrder
  var posting: OrderPosting

  /// Works on the return of an RMA number.
  ///
  /// - Throws: `NotFound`.
  init(_ number: String, in context: ActionContext) throws {
    let (back, order) = try context.returnOrder(number)
    try self.init(back, order, in: context)
  }

  /// Works on a return that was read already.
  init(_ back: ReturnOrder, _ order: SalesOrder, in context: ActionContext) throws {
    self.back = back
    posting = try OrderPosting(order, in: context)
  }

  /// Where the line of a number stands.
  ///
  /// - Throws: `LineRefusal` for a line that the return lacks.
  func place(ofLine number: Int) throws -> Place {
    guard let line = posting.order.lines.firstIndex(where: { $0.lineNumber == number }),
      let record = back.lines.firstIndex(where: { $0.orderLineId == posting.order.lines[line].id })
    else { throw LineRefusal(line: number, .unknownLine) }
    return Place(line: line, record: record)
  }

  /// Gives a line its disposition with the charges that it brings; goods that go back to the customer are credited nothing.
  mutating func dispose(
    _ place: Place, as code: String, byInspection: Bool = false, in context: ActionContext
  ) throws {
    guard let disposition = try context.reader.disposition(code) else { throw NotFound("disposition", code) }
    guard back.lines[place.record].disposition != code || byInspection else { return }
    let line = posting.order.lines[place.line]
    try back.dispose(place.record, of: line, as: disposition, byInspection: byInspection)
    let currency = try Currency.known(posting.order.header.currency)
    posting.order.charges += try disposition.charges.map {
      try $0.charge(on: line, in: currency, taxGroup: context.company.chargesTaxGroup)
    }
    guard !disposition.action.credits else { return }
    posting.order.lines[place.line].unitPrice = .zero
    posting.order.lines[place.line].discountAmount = .zero
    posting.order.lines[place.line].discountPercent = .zero
    posting.order.lines[place.line].priceSource = .manual
    // What goes back to the customer may come back again, and was taken of its agreement all the same.
    posting.order.lines[place.line].creditedLineId = nil
    posting.order.lines[place.line].agreementLineId = nil
  }

  /// Says what is sent in place of a line, where that is not the same again (domain.md 11.5).
  ///
  /// - Throws: ``ReturnRefusal``, `LineRefusal` at once for what the replacement order could not have.
  mutating func replace(_ place: Place, by entry: ReplacementEntry?, in context: ActionContext) throws {
    let typed = entry.flatMap { $0.isEmpty ? nil : $0 }
    guard typed != nil || back.lines[place.record].action?.replaces == true else { return }
    let line = posting.order.lines[place.line]
    let order = try ReplacementOrder(of: back, order: posting.order.header, in: context)
    let sent = try order.line(for: line, by: typed)
    guard typed != nil else { return }
    try back.replace(
      place.record, of: line, by: sent.item ?? "", quantity: sent.quantity, unit: sent.unit)
  }

  /// Moves the stock of a line to another status on a day.
  ///
  /// - Parameter from: What is moved, and the status that it leaves.
  mutating func move(
    _ place: Place, to status: StockStatus, on day: Day,
    from: (LineStock) -> (quantity: Quantity, status: StockStatus)
  ) {
    guard let id = posting.order.lines[place.line].id, var stock = posting.stock[id] else { return }
    let (quantity, present) = from(stock)
    stock.move(quantity, from: present, to: status, stamp: { $0.physicalDate = day })
    posting.stock[id] = stock
  }

  /// Saves the return, its order and its stock.
  mutating func save(in context: ActionContext) throws -> DocumentOutcome {
    posting.returning = back
    let saved = try posting.save(in: context)
    return DocumentOutcome(
      "return", back.header.number, status: back.refreshed(saved).header.status.rawValue)
  }
}
