import Sales
import Store

/// What an invoice takes of an order.
enum InvoiceBasis {
  /// What is left of these packing slips, which are all of the order.
  case slips([PackingSlip])
  /// The order itself: what slips have delivered and, as the choice says, what is not delivered yet.
  case order(choice: QuantityChoice?, entries: [PackingEntry]?, reduceQuantity: Bool)
}

/// The part that one order has in an invoice, before anything is written.
struct InvoiceShare {
  /// What is invoiced of a slip line, in the line's unit.
  struct SlipPart {
    let slip: PackingSlipHeader
    let line: PackingSlipLine
    let quantity: Quantity

    /// What of the slip line is not invoiced yet.
    static func open(_ line: PackingSlipLine) -> Quantity {
      Quantity(millionths: line.quantity.millionths - line.invoiced.millionths)
    }
    /// Whether nothing of the slip line is left.
    var takesAll: Bool { quantity == SlipPart.open(line) }
  }

  /// The order in the middle of the posting.
  var posting: OrderPosting
  /// What is taken from slips, by order line row.
  private(set) var slipParts: [Int: [SlipPart]] = [:]
  /// What the invoice delivers itself, by the place in the order's lines.
  private(set) var delivered: [Int: PackingPlanLine] = [:]

  /// Finds out what an invoice takes of an order.
  ///
  /// - Throws: `PackingRefusal`, `InvoiceRefusal`, `NumberError`.
  init(_ posting: OrderPosting, basis: InvoiceBasis, in context: ActionContext) throws {
    self.posting = posting
    guard posting.order.header.type != .journal else {
      throw OrderRefusal.journal(order: posting.number, action: "invoiced")
    }
    try posting.order.header.require(.invoice, "invoiced")
    switch basis {
    case .slips(let slips):
      for slip in slips { takeAll(of: slip) }
    case .order(let choice, let entries, let reduceQuantity):
      try take(choice, entries, reduceQuantity: reduceQuantity, in: context)
    }
    guard !slipParts.isEmpty || !delivered.isEmpty else {
      throw InvoiceRefusal.nothingToInvoice(order: posting.number)
    }
  }

  private mutating func takeAll(of slip: PackingSlip) {
    for line in slip.lines where !SlipPart.open(line).isZero {
      slipParts[line.orderLineId, default: []].append(
        SlipPart(slip: slip.header, line: line, quantity: SlipPart.open(line)))
    }
  }

  /// A line's quantity comes from its slips first, the oldest first; the rest is delivered by the invoice.
  private mutating func take(
    _ choice: QuantityChoice?, _ entries: [PackingEntry]?, reduceQuantity: Bool, in context: ActionContext
  ) throws {
    let slips = try context.reader.packingSlips(ofOrder: posting.id).filter { $0.header.status == .open }
    if choice == .packingSlip, slips.isEmpty { throw InvoiceRefusal.noSlip(order: posting.number) }
    var request = PackingRequest(choice: choice ?? .all, reduceQuantity: reduceQuantity)
    request.isOnRecord = context.takesOver
    let typed = try typed(entries, in: context)
    for line in posting.order.lines where line.item != nil {
      let entry = typed[line.lineNumber]
      if entry?.close == true { request.closeShort.insert(line.lineNumber) }
      var left =
        try entry?.quantity ?? wanted(line, choice: choice, named: entry != nil, others: entries == nil)
      guard left.isZero || left.isNegative == line.isReturn else {
        throw InvoiceRefusal.wrongSign(
          order: posting.number, line: line.lineNumber, quantity: left, unit: line.unit)
      }
      let asked = left
      for slip in slips {
        for slipLine in slip.lines where slipLine.orderLineId == line.id {
          let part = InvoiceShare.portion(left, of: SlipPart.open(slipLine))
          guard !part.isZero else { continue }
          slipParts[slipLine.orderLineId, default: []].append(
            SlipPart(slip: slip.header, line: slipLine, quantity: part))
          left = try left - part
        }
      }
      if choice == .packingSlip, !left.isZero {
        throw InvoiceRefusal.tooMuch(
          order: posting.number, line: line.lineNumber, wanted: asked, remainder: line.invoiceRemainder,
          unit: line.unit)
      }
      if !left.isZero, let back = posting.returning {
        guard back.line(of: line)?.action == .creditOnly || left == line.deliverRemainder else {
          throw ReturnRefusal.notRegistered(
            return: back.header.number, line: line.lineNumber, status: .expected)
        }
        if back.line(of: line)?.action != .creditOnly { try back.checkReceipt(of: line) }
      }
      request.quantities[line.lineNumber] = left
    }
    guard request.quantities.values.contains(where: { !$0.isZero }) || !request.closeShort.isEmpty else {
      return
    }
    let plan = try PackingPlan(
      posting.order, stock: posting.stock, free: posting.free(in: context), request: request,
      company: context.company)
    for part in plan.lines where !part.quantity.isZero || part.closesShort { delivered[part.index] = part }
  }

  /// The entries of a posting by line, several for one line summed.
  private func typed(_ entries: [PackingEntry]?, in context: ActionContext) throws -> [Int: PackingEntry] {
    var typed: [Int: PackingEntry] = [:]
    for entry in entries ?? [] {
      guard let line = posting.order.lines.first(where: { $0.lineNumber == entry.line && $0.item != nil })
      else { throw PackingRefusal.noSuchLine(order: posting.number, line: entry.line) }
      try context.check(entry.quantity, of: line)
      var sum = typed[entry.line] ?? PackingEntry(line: entry.line)
      if let quantity = entry.quantity { sum.quantity = try (sum.quantity ?? .zero) + quantity }
      sum.close = sum.close == true || entry.close == true
      typed[entry.line] = sum
    }
    return typed
  }

  /// What the choice takes of a line: all that is delivered and not invoiced, and of the rest what it names.
  private func wanted(_ line: OrderLine, choice: QuantityChoice?, named: Bool, others: Bool) throws
    -> Quantity
  {
    // Entries without a choice take nothing of the other lines.
    guard choice != nil || named || others else { return .zero }
    let waiting = line.invoiceRemainder
    // Of a return only what is here, or never comes, can be credited without a packing slip.
    if let back = posting.returning, back.line(of: line)?.mayInvoice != true { return waiting }
    switch choice ?? .all {
    case .packingSlip: return waiting
    case .all: return try waiting + line.deliverRemainder
    case .deliverNow: return try waiting + line.deliverNow
    case .picked:
      guard let stock = posting.stock(of: line) else { return try waiting + line.deliverRemainder }
      let picked = try stock.picked.divided(by: line.unitFactor)
      return try waiting + (line.isReturn ? -picked : picked)
    }
  }

  /// As much of a quantity as there is, both with the sign of the line.
  private static func portion(_ wanted: Quantity, of open: Quantity) -> Quantity {
    guard !wanted.isZero, wanted.isNegative == open.isNegative else { return .zero }
    return wanted.isNegative ? max(wanted, open) : min(wanted, open)
  }
}
