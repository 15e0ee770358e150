import Sales
import Store

/// Posts the packing slip of a return: registered lines are received whole, and their dispositions are carried out.
public struct ReceiveReturn: Action {
  public static let name = "return.receive"
  public static let title = "Post return packing slip"
  public static let help = """
    Receives registered lines of a return with their full quantity. Scrapped goods leave as a loss, goods for the customer go out \
    again, and what is to be replaced is ordered anew.
    """
  public static let duty = Duty.ship
  public static let fields = [
    "return": "The RMA number.", "lines": "Which lines; all that are registered when left out.",
    "date": "The date of the slip; the session's when left out.",
    "slip": "The number of the customer's own packing slip, for reference.",
  ]

  public var `return`: String
  public var lines: [Int]?
  public var date: Day?
  public var slip: String?

  /// Makes the action.
  public init(return number: String, lines: [Int]? = nil) {
    self.return = number
    self.lines = lines
  }

  /// Refuses a return on hold, and lines that are not registered or have no disposition.
  public func perform(in context: ActionContext) throws -> PostingOutcome {
    let (back, order) = try context.returnOrder(`return`)
    try context.allow(.receipt, of: order)
    var posting = try OrderPosting(order, in: context)
    let day = date ?? context.today
    var parts: [PackingPlanLine] = []
    for number in lines ?? [] where !order.lines.contains(where: { $0.lineNumber == number }) {
      throw LineRefusal(line: number, .unknownLine)
    }
    for (index, line) in order.lines.enumerated() {
      guard let record = back.line(of: line) else { continue }
      guard lines?.contains(line.lineNumber) ?? (record.status == .registered) else { continue }
      try back.checkReceipt(of: line)
      parts.append(
        PackingPlanLine(
          index: index, quantity: line.quantity,
          stockQuantity: line.stocked ? try line.stockQuantity(line.quantity).magnitude : .zero,
          short: .zero, closesShort: false))
    }
    guard !parts.isEmpty else { throw ReturnRefusal.nothingToReceive(return: self.return) }
    var numbers: [String] = []
    for split in try SiteSplit.split(parts, of: order, in: context) {
      numbers.append(try insertSlip(split, &posting, on: day, in: context))
    }
    try posting.dispose(of: parts, on: day, in: context)
    posting.reach(.packingSlip)
    let saved = try posting.save(in: context)
    return PostingOutcome(
      numbers: numbers, orders: [PostedOrder(saved)],
      lines: parts.map { part in
        PostedLine(
          order: order.header.number, after: saved.lines[part.index], before: .zero, now: part.quantity)
      }, returns: [back.header.number])
  }

  private func insertSlip(
    _ split: SiteSplit, _ posting: inout OrderPosting, on day: Day, in context: ActionContext
  ) throws -> String {
    var header = PackingSlipHeader(
      number: try context.number(.packingSlip), order: posting.order.header, orderId: posting.id,
      warehouse: split.warehouse, date: day)
    if let slip, !slip.isEmpty { header.customerReference = slip }
    let lines = split.parts.enumerated().map { place, part in
      let line = posting.order.lines[part.index]
      return PackingSlipLine(
        lineNumber: place + 1, orderLineId: line.id ?? 0, item: line.item ?? "", text: line.text,
        quantity: part.quantity, unit: line.unit, stockQuantity: part.stockQuantity,
        pickedQuantity: .zero, remainder: .zero)
    }
    let inserted = try context.writer.insert(PackingSlip(header: header, lines: lines))
    for part in split.parts {
      try posting.deliver(part, to: \.delivered) { transaction in
        transaction.packingSlipId = inserted.header.id
        transaction.physicalDate = day
      }
    }
    return header.number
  }
}
