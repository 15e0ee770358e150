import Sales
import Store

/// Takes a packing slip back as a whole, to the shelf that the goods came from; only while nothing of it is invoiced.
///
/// What had been picked is picked again, the rest is on order again and reserved anew where the order reserves by
/// itself. A remainder that was closed short stays closed. The number of the slip is not used again.
public struct CancelSlip: Action {
  public static let name = "slip.cancel"
  public static let title = "Cancel packing slip"
  public static let help =
    "Takes a packing slip back while nothing of it is invoiced: its quantities are to be delivered again."
  public static let duty = Duty.ship
  public static let fields = ["slip": "The number of the packing slip."]

  public var slip: String

  /// Makes the action.
  public init(slip: String) {
    self.slip = slip
  }

  public func perform(in context: ActionContext) throws -> PostingOutcome {
    guard let slip = try context.reader.packingSlip(slip), let slipId = slip.header.id else {
      throw try context.noDocument(.packingSlip, self.slip)
    }
    guard slip.header.status != .canceled else { throw PackingRefusal.slipCanceled(slip: self.slip) }
    if let project = slip.header.project {
      throw PackingRefusal.slipConsumed(slip: self.slip, project: project)
    }
    if let line = slip.lines.first(where: { !$0.invoiced.isZero }) {
      throw PackingRefusal.slipInvoiced(slip: self.slip, line: line.lineNumber, invoiced: line.invoiced)
    }
    guard let order = try context.reader.order(id: slip.header.orderId) else {
      throw NotFound("order", slip.header.order)
    }
    var posting = try OrderPosting(order, in: context)
    if let back = posting.returning {
      throw ReturnRefusal.slipStays(slip: self.slip, return: back.header.number)
    }
    for line in slip.lines { try takeBack(line, of: slipId, &posting) }
    try context.writer.setStatus(packingSlip: slipId, .canceled)
    let saved = try posting.save(in: context)
    try context.settleStock(of: saved)
    return PostingOutcome(
      numbers: [slip.header.number], orders: [PostedOrder(saved)],
      lines: slip.lines.compactMap { part in
        guard let line = saved.lines.first(where: { $0.id == part.orderLineId }),
          let old = posting.before.lines.first(where: { $0.id == part.orderLineId })
        else { return nil }
        return PostedLine(order: posting.number, after: line, before: old.delivered, now: -part.quantity)
      })
  }

  private func takeBack(_ part: PackingSlipLine, of slip: Int, _ posting: inout OrderPosting) throws {
    guard let index = posting.order.lines.firstIndex(where: { $0.id == part.orderLineId }) else { return }
    var line = posting.order.lines[index]
    line.delivered = try line.delivered - part.quantity
    if let id = line.id, var stock = posting.stock[id] {
      func isOfSlip(_ transaction: StockTransaction) -> Bool { transaction.packingSlipId == slip }
      // What was picked in a warehouse that the line has left since is not waiting for it: it goes back to that shelf.
      let picked = stock.move(part.pickedQuantity, from: stock.delivered, to: .picked) {
        isOfSlip($0) && $0.warehouse == line.warehouse
      }
      stock.move(
        try part.stockQuantity - picked, from: stock.delivered, to: stock.planned, where: isOfSlip)
      let open = try line.stockQuantity(line.deliverRemainder)
      let excess = stock.setOpen(open)
      // An overdelivery that had been picked goes back to the shelf: the order never asked for it.
      stock.move(excess, from: .picked, to: stock.planned)
      _ = stock.setOpen(open)
      posting.stock[id] = stock
    }
    posting.order.lines[index] = line
  }
}
