import Sales
import Store

extension ActionContext {
  /// The order with its lines promised: those that are new, or whose goods or dates have changed (domain.md 4.10).
  ///
  /// A promise stays while it can be kept. A confirmed date that somebody gave and that can't be kept warns.
  /// - Throws: the warning, `NumberError`.
  func promised(_ order: SalesOrder, over before: SalesOrder?) throws -> SalesOrder {
    guard order.header.type.traits.plansStock, !order.header.type.traits.comesBack,
      order.header.dateControl != nil || order.lines.contains(where: { $0.dateControl != nil })
    else { return order }
    var order = order
    let finder = dateFinder
    let old = Dictionary((before?.lines ?? []).map { ($0.lineNumber, $0) }) { first, _ in first }
    let wasJournal = before.map { !$0.header.type.traits.plansStock } ?? true
    func moves(_ line: OrderLine) -> Bool {
      wasJournal || before?.header.dateControl != order.header.dateControl
        || !(old[line.lineNumber].map { line.promisesAs($0) } ?? false)
    }
    // What is promised already comes before what is promised now; the lines of an order follow one another.
    var settled = order
    settled.lines.removeAll(where: moves)
    func isGiven(_ line: OrderLine) -> Bool {
      line.confirmedShipDate != nil && line.confirmedShipDate != old[line.lineNumber]?.confirmedShipDate
    }
    // Dates that somebody gave come first: what is left is promised to the others.
    let places = order.lines.indices.filter { !order.lines[$0].deliverRemainder.isZero }
    for index in places.filter({ isGiven(order.lines[$0]) }) + places.filter({ !isGiven(order.lines[$0]) }) {
      let (line, was) = (order.lines[index], old[order.lines[index].lineNumber])
      guard moves(line), let dates = try finder.dates(of: line, on: settled) else { continue }
      if let given = line.confirmedShipDate, given != was?.confirmedShipDate {
        if !dates.allows(given) { try warn(impossible: given, of: line, on: order.header, dates) }
      } else {
        // Asked for later than it was promised, the line is promised for the new day.
        let isPutOff =
          was.map { $0.requestedShipDate < line.requestedShipDate } ?? false
          && (line.confirmedShipDate.map { $0 < line.requestedShipDate } ?? false)
        order.lines[index].confirmedShipDate = dates.promised(
          requested: line.requestedShipDate, present: isPutOff ? nil : line.confirmedShipDate)
      }
      order.lines[index].confirmedReceiptDate = order.lines[index].confirmedShipDate.map(
        dates.route.receipt(ofShip:))
      settled.lines.append(order.lines[index])
    }
    return order
  }

  private func warn(
    impossible day: Day, of line: OrderLine, on order: OrderHeader, _ dates: AvailableDates
  ) throws {
    let next = dates.firstShip(from: day)
    let proposal = next.map { "The next possible day is \($0)." } ?? "No known supply covers it."
    try warn(
      Warning(
        "order.date-impossible", document: "order \(order.number)", about: "\(line.lineNumber) \(day)",
        "Line \(line.lineNumber) can't be shipped on \(day). \(proposal)",
        figures: [
          Figure("line", line.lineNumber), Figure("date", day),
          Figure("next possible date", next?.description ?? "none"),
        ]))
  }
}

extension OrderLine {
  /// Whether the same goods are promised under the same dates.
  fileprivate func promisesAs(_ other: OrderLine) -> Bool {
    item == other.item && quantity == other.quantity && unit == other.unit && warehouse == other.warehouse
      && requestedShipDate == other.requestedShipDate && confirmedShipDate == other.confirmedShipDate
      && dateControl == other.dateControl && deliveryMode == other.deliveryMode
  }
}
