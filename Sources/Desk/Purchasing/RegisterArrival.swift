import Sales
import Store

/// Registers goods that have arrived before their product receipt is posted; it can be taken back.
public struct RegisterArrival: Action {
  public static let name = "purchase.register"
  public static let title = "Register arrival"
  public static let help = """
    Registers what has arrived of a stocked line: it counts as stock on hand before the product receipt is posted. A negative \
    quantity takes a registration back.
    """
  public static let duty = Duty.ship
  public static let fields = [
    "order": "Number of the purchase order.",
    "line": "Number of the line.",
    "quantity": "What has arrived, in the line's unit; negative takes back. All that is open when left out.",
  ]

  public var order: String
  public var line: Int
  public var quantity: Quantity?

  /// Makes the action.
  public init(order: String, line: Int, quantity: Quantity? = nil) {
    self.order = order
    self.line = line
    self.quantity = quantity
  }

  /// Refuses more than is ordered and not registered, and taking back what is not registered or is reserved already.
  public func perform(in context: ActionContext) throws -> PurchaseOutcome {
    let order = try context.purchase(order)
    let line = order.lines[try order.index(ofLine: self.line)]
    guard line.stocked, let item = line.item else { throw StockRefusal.service(item: line.item ?? "") }
    let transactions =
      try context.reader.stock(ofPurchase: order.header.id ?? 0)[line.id ?? 0] ?? []
    var stock = LineStock(line: line, transactions: transactions)
    let open = try stock.quantity(.ordered).divided(by: line.unitFactor)
    let wanted = quantity ?? open
    if wanted != open { try context.reader.check(wanted, in: line.unit, line: line.lineNumber) }
    let moving = try line.stockQuantity(wanted)
    let (from, to): (StockStatus, StockStatus) =
      wanted.isNegative ? (.registered, .ordered) : (.ordered, .registered)
    guard !wanted.isZero, moving.magnitude <= stock.quantity(from) else {
      throw PurchaseRefusal.registeredTooMuch(
        order: order.header.number, line: line.lineNumber, wanted: wanted,
        open: try stock.quantity(from).divided(by: line.unitFactor), unit: line.unit)
    }
    if wanted.isNegative {
      let onHand = try context.reader.onHand(StockPlace(item: item, warehouse: line.warehouse))
      if onHand.available < moving.magnitude, !context.company.negativeStockAllowed {
        throw StockRefusal.notThere(
          item: item, warehouse: line.warehouse, wanted: moving.magnitude, available: onHand.available,
          reserved: onHand.reserved)
      }
    }
    let day = context.today
    stock.move(
      moving.magnitude, from: from, to: to, stamp: { $0.physicalDate = wanted.isNegative ? nil : day })
    try context.writer.save(stock.transactions, over: transactions)
    return PurchaseOutcome(order)
  }
}
