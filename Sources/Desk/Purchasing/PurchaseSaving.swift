import Sales
import Store

extension ActionContext {
  /// The purchase order of a number, as the version that somebody has seen.
  ///
  /// - Parameter version: The version that was read; nil takes what is there.
  /// - Throws: `NotFound`, `Conflict`.
  func purchase(_ number: String, version: Int? = nil) throws -> PurchaseOrder {
    guard let order = try reader.purchase(number) else { throw try noDocument(.purchase, number) }
    try checkVersion(version, present: order.header.version, of: "purchase order \(number)")
    return order
  }

  /// The vendor of an account.
  ///
  /// - Throws: `NotFound`.
  func vendor(_ account: String) throws -> Vendor {
    guard let vendor = try reader.vendor(account) else { throw try notFound(.vendor, account) }
    return vendor
  }

  /// Saves a new purchase order with its figures, its stock and the first entries of its dates.
  func saveNew(_ order: PurchaseOrder) throws -> PurchaseOrder {
    let saved = try writer.insert(order.refreshed(rules: taxRules()))
    try settleStock(of: saved)
    for line in saved.lines { try keepDates(of: line, before: nil, reason: "") }
    return saved
  }

  /// Saves a changed purchase order with its figures and stock, and what was changed about its dates.
  ///
  /// - Parameter reason: Why dates change; kept with each of them.
  func save(
    _ order: PurchaseOrder, over before: PurchaseOrder, reason: String = ""
  ) throws -> PurchaseOrder {
    let kept = Set(order.lines.map(\.lineNumber))
    try releaseStock(of: before.lines.filter { !kept.contains($0.lineNumber) }, on: before.header)
    let saved = try writer.save(order.refreshed(rules: taxRules()), over: before)
    try settleStock(of: saved)
    for line in saved.lines {
      try keepDates(
        of: line, before: before.lines.first { $0.lineNumber == line.lineNumber }, reason: reason)
    }
    return saved
  }

  /// Keeps in the history of a line what its dates became.
  private func keepDates(of line: PurchaseLine, before: PurchaseLine?, reason: String) throws {
    guard let id = line.id, line.item != nil else { return }
    func keep(_ kind: DeliveryDateKind, _ former: Day?, _ date: Day) throws {
      try writer.insert(
        DeliveryDateChange(
          purchaseLineId: id, kind: kind, former: former, date: date, reason: reason, setOn: today,
          setBy: user.login))
    }
    if line.requestedDeliveryDate != before?.requestedDeliveryDate {
      try keep(.requested, before?.requestedDeliveryDate, line.requestedDeliveryDate)
    }
    if let confirmed = line.confirmedDeliveryDate, confirmed != before?.confirmedDeliveryDate {
      let former = before?.confirmedDeliveryDate
      try keep(former == nil ? .confirmed : .delay, former, confirmed)
    }
  }

  /// Brings the inventory transactions of a saved purchase order in step with its lines (domain.md 4.13).
  ///
  /// What is still to come is Ordered, in the line's warehouse; what is registered, received or purchased stays.
  func settleStock(of order: PurchaseOrder) throws {
    guard let id = order.header.id else { return }
    let present = try reader.stock(ofPurchase: id)
    for line in order.lines {
      guard let lineId = line.id, line.item != nil else { continue }
      let before = present[lineId] ?? []
      let open = line.stocked ? try line.stockQuantity(line.receiveRemainder) : .zero
      guard !(before.isEmpty && open.isZero) else { continue }
      var stock = LineStock(
        line: line,
        transactions: before.filter {
          $0.status.isPhysical || ($0.item == line.item && $0.warehouse == line.warehouse)
        })
      try refuseRegistered(stock.setOpen(open), of: line, on: order.header)
      if stock.transactions != before { try writer.save(stock.transactions, over: before) }
    }
  }

  /// Takes back what is planned for lines that are about to be deleted.
  func releaseStock(of lines: [PurchaseLine], on order: PurchaseHeader) throws {
    guard let id = order.id, !lines.isEmpty else { return }
    let present = try reader.stock(ofPurchase: id)
    for line in lines {
      guard let lineId = line.id, let transactions = present[lineId] else { continue }
      var stock = LineStock(line: line, transactions: transactions)
      try refuseRegistered(stock.setOpen(.zero), of: line, on: order)
      try writer.save(stock.transactions, over: transactions)
    }
  }

  private func refuseRegistered(_ excess: Quantity, of line: PurchaseLine, on order: PurchaseHeader) throws {
    guard !excess.isZero else { return }
    throw PurchaseRefusal.lineReceived(
      order: order.number, line: line.lineNumber, field: "quantity",
      received: try excess.divided(by: line.unitFactor), unit: line.unit)
  }
}

extension PurchaseOrder {
  /// Refuses an order on which nothing can happen any more.
  func requireLiving() throws(PurchaseRefusal) {
    guard header.status < .invoiced else {
      throw .closed(order: header.number, status: header.status)
    }
  }

  /// The place of a line with an item.
  ///
  /// - Throws: ``PurchaseRefusal/noSuchLine(order:line:)``.
  func index(ofLine number: Int) throws(PurchaseRefusal) -> Int {
    guard let index = lines.firstIndex(where: { $0.lineNumber == number && $0.item != nil }) else {
      throw .noSuchLine(order: header.number, line: number)
    }
    return index
  }
}
