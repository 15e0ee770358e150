import Sales
import Store

extension DemoTrade {
  /// Confirms an order, where it is, and plans how it goes out.
  mutating func planDelivery(of order: String, party: Int, _ perform: DemoPerform, on day: Day) throws {
    if random.chance(91) { _ = try perform.attempt(ConfirmOrder(order)) }
    if random.chance(4) {
      plan(.cancel(order), on: day + random.number(1...4))
      return
    }
    let wanted = try perform.reader.order(order)?.header.nextShipDate ?? day + 3
    // Most orders leave on their day, some late, and the late ones of the last weeks are late still.
    let delay = random.chance(70) ? 0 : random.chance(60) ? random.number(1...5) : random.number(6...30)
    let ship = max(day, wanted + delay)
    switch random.number(1...100) {
    case ...48: plan(.release(order, party: party), on: max(day, ship - 1))
    case ...53: plan(.bill(order, party: party), on: ship)
    default: plan(.pack(order, party: party, tries: 0), on: ship)
    }
  }

  mutating func release(_ order: String, party: Int, _ perform: DemoPerform, on day: Day) throws {
    guard let lists = try perform.attempt(ReleasePicking(orders: [order], reduceQuantity: true))?.numbers
    else {
      // Nothing on the shelf, or only work on the order.
      plan(.pack(order, party: party, tries: 0), on: day + 2)
      return
    }
    for list in lists { plan(.pick(list: list, order: order, party: party), on: day + random.number(1...2)) }
  }

  mutating func pick(
    _ list: String, _ order: String, party: Int, _ perform: DemoPerform, on day: Day
  ) throws {
    var action = RegisterPicking(pickingList: list)
    if random.chance(5), let asked = try perform.reader.pickingList(list)?.lines.first {
      // One line was not where it should be.
      action.lines = [RegisterPicking.Entry(line: asked.lineNumber, picked: .zero)]
    }
    guard try perform.attempt(action) != nil else {
      // The order went without waiting for the list, or the goods are gone.
      _ = try perform.attempt(CancelPicking(pickingList: list))
      plan(.pack(order, party: party, tries: 1), on: day + 3)
      return
    }
    if random.chance(3) {
      _ = try perform.attempt(CancelPicking(pickingList: list))
      plan(.pack(order, party: party, tries: 1), on: day + 5)
      return
    }
    plan(.pack(order, party: party, tries: 0), on: day + random.number(0...1))
  }

  mutating func pack(
    _ order: String, party: Int, tries: Int, _ perform: DemoPerform, on day: Day
  ) throws {
    guard let present = try perform.reader.order(order), present.header.status == .open else { return }
    var action = PostSlip(orders: [order], reduceQuantity: true)
    let items = present.lines.filter { $0.item != nil && !$0.deliverRemainder.isZero }
    if tries == 0, items.count > 2, !present.header.shipComplete, random.chance(9) {
      // The first part goes at once, the rest later.
      action.lines = items.prefix(items.count / 2).map { PackingEntry(line: $0.lineNumber) }
    } else if try perform.reader.pickingLists(ofOrder: present.header.id ?? 0).contains(where: {
      $0.header.status == .open
    }) {
      // The other branch is picking its part still.
      action.choice = .picked
    }
    let slips = try perform.attempt(action)
    if let slips, !slips.numbers.isEmpty {
      if random.chance(1), let slip = slips.numbers.first {
        _ = try perform.attempt(CancelSlip(slip: slip))
        plan(.pack(order, party: party, tries: tries + 1), on: day + 3)
        return
      }
      try planInvoice(of: order, party: party, on: day)
      if slips.status != .open { return }
    }
    try goOn(with: order, party: party, tries: tries, perform, on: day)
  }

  /// What is left of an order waits for goods; in the end the rest is given up.
  private mutating func goOn(
    with order: String, party: Int, tries: Int, _ perform: DemoPerform, on day: Day
  ) throws {
    guard tries < 4 else {
      guard random.chance(70) else { return }
      for line in try perform.reader.order(order)?.lines ?? [] where !line.deliverRemainder.isZero {
        _ = try perform.attempt(SetDeliverRemainder(order: order, line: line.lineNumber, quantity: .zero))
      }
      return
    }
    plan(.pack(order, party: party, tries: tries + 1), on: day + random.number(5...14))
  }

  private mutating func planInvoice(of order: String, party: Int, on day: Day) throws {
    if party % 19 == 7 {
      monthly[party, default: []].append(order)
    } else {
      plan(
        .invoice(order, party: party),
        on: day + (random.chance(6) ? random.number(15...60) : random.number(0...4)))
    }
  }

  mutating func invoice(_ order: String, party: Int, _ perform: DemoPerform, on day: Day) throws {
    guard try perform.attempt(PostInvoice(orders: [order], choice: .packingSlip)) != nil else { return }
    if random.chance(2) { plan(.takeBack(order, party: party), on: day + random.number(6...20)) }
  }

  /// One invoice for all that a customer has had since the last one.
  mutating func billMonthly(_ perform: DemoPerform) throws {
    for (_, orders) in monthly.sorted(by: { $0.key < $1.key }) {
      let action = PostInvoice(
        orders: Array(Set(orders)).sorted(), choice: .packingSlip, summary: .invoiceAccount)
      if try perform.attempt(action) == nil {
        for order in Set(orders).sorted() {
          _ = try perform.attempt(PostInvoice(orders: [order], choice: .packingSlip))
        }
      }
    }
    monthly = [:]
  }

  /// A customer sends something back: an order of its own with a negative line, and a credit note.
  mutating func takeBack(_ order: String, party: Int, _ perform: DemoPerform, on day: Day) throws {
    guard let old = try perform.reader.order(order),
      let line = old.lines.first(where: { $0.stocked && !$0.delivered.isZero && !$0.isReturn })
    else { return }
    var entry = LineEntry(
      item: line.item, quantity: -min(line.delivered, .one), unit: line.unit, unitPrice: line.unitPrice)
    entry.discountPercent = line.discountPercent
    entry.warehouse = line.warehouse
    var action = CreateOrder(
      customer: old.header.customer, lines: [entry, LineEntry(text: "Returned from order \(order)")])
    action.header.currency = old.header.currency
    guard let number = try perform.attempt(action)?.number else { return }
    plan(.pack(number, party: party, tries: 0), on: day + 1)
  }
}
