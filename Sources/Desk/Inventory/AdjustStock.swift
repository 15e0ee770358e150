import Sales
import Store

/// Counts goods in or out of a warehouse by hand: a delivery that came in, a stock-taking, breakage.
///
/// A receipt is Purchased and an issue Sold at the item's cost; both book the value against stock adjustments.
public struct AdjustStock: Action {
  public static let name = "stock.adjust"
  public static let title = "Adjust stock"
  public static let help =
    "Receives goods (a positive quantity) or takes them out (a negative one), and books their cost against stock adjustments."
  public static let duty = Duty.adjustStock
  public static let fields = [
    "item": "The item number; a stocked item.",
    "warehouse": "The warehouse; the item's, else the company's, when left out.",
    "quantity": "What comes in (positive) or goes out (negative), in the unit.",
    "unit": "The unit of the quantity; the stock unit when left out.",
    "reason": "Why; it is kept with the transaction.",
    "date": "The day of the movement; the session's when left out.",
  ]

  public var item: String
  public var warehouse: String?
  public var quantity: Quantity
  public var unit: String?
  public var reason: String
  public var date: Day?

  /// Makes the action; the quantity is in stock units unless a unit is named.
  public init(
    item: String, warehouse: String? = nil, quantity: Quantity, unit: String? = nil, reason: String,
    date: Day? = nil
  ) {
    self.item = item
    self.warehouse = warehouse
    self.quantity = quantity
    self.unit = unit
    self.reason = reason
    self.date = date
  }

  public func perform(in context: ActionContext) throws -> StockAdjustment {
    guard let item = try context.reader.item(item) else { throw NotFound("item", self.item) }
    guard item.kind == .stocked else { throw StockRefusal.service(item: item.number) }
    guard !reason.isEmpty else { throw StockRefusal.reasonMissing(item: item.number) }
    let place = StockPlace(item: item.number, warehouse: try place(of: item, in: context))
    let moved = try stockQuantity(of: item, in: context)
    guard !moved.isZero else { throw StockRefusal.nothing(item: item.number) }
    let before = try context.reader.onHand(place)
    try checkDecimals(moved, of: item, before: before, in: context)
    let available = try before.available + moved
    // What is promised to orders can't be taken out either: their pickers would not find it.
    if moved.isNegative, available.isNegative, !context.company.negativeStockAllowed {
      throw StockRefusal.notThere(
        item: item.number, warehouse: place.warehouse, wanted: moved.magnitude, available: before.available,
        reserved: before.reserved)
    }
    let day = date ?? context.today
    let cost = try StockValue.of(moved, at: item.cost, in: context.baseCurrency)
    var transaction = StockTransaction(
      item: item.number, warehouse: place.warehouse, status: moved.isNegative ? .sold : .purchased,
      quantity: moved, orderLineId: nil)
    transaction.physicalDate = day
    transaction.financialDate = day
    transaction.cost = cost
    transaction.reason = reason
    if !cost.isZero { transaction.voucher = try post(cost, on: day, in: context) }
    try context.writer.insert(transaction)
    return StockAdjustment(
      item: item.number, warehouse: place.warehouse, quantity: moved, physical: try before.physical + moved,
      available: available, voucher: transaction.voucher)
  }

  private func place(of item: Item, in context: ActionContext) throws -> String {
    let named = [warehouse ?? "", item.warehouse, context.company.warehouse].first { !$0.isEmpty } ?? ""
    guard !named.isEmpty else { throw StockRefusal.noWarehouse(item: item.number) }
    guard try context.reader.warehouse(named) != nil else { throw try context.notFound(.warehouse, named) }
    return named
  }

  private func stockQuantity(of item: Item, in context: ActionContext) throws -> Quantity {
    guard let unit, unit != item.stockUnit else { return quantity }
    guard let factor = try context.reader.unitFactor(of: item, unit: unit) else {
      guard try context.reader.unit(unit) != nil else { throw try context.notFound(.unit, unit) }
      throw StockRefusal.noFactor(item: item.number, unit: unit, stockUnit: item.stockUnit)
    }
    return try quantity.multiplied(by: factor)
  }

  /// Refuses what the unit can't count, unless it mends such a stock.
  private func checkDecimals(
    _ moved: Quantity, of item: Item, before: OnHand, in context: ActionContext
  ) throws {
    let problem = try context.reader.unit(unit ?? item.stockUnit)?.problem(of: quantity, field: "quantity")
    guard let problem else { return }
    let after = try before.physical + moved
    if let counted = try context.reader.unit(item.stockUnit), !counted.allows(before.physical),
      counted.allows(after)
    {
      return
    }
    try ProblemsRefusal.check("stock adjustment", [problem])
  }

  private func post(_ cost: Amount, on day: Day, in context: ActionContext) throws -> String {
    let accounts = context.company.accounts
    let number = try context.number(.voucher)
    let base = context.company.currency
    func line(_ account: String, _ amount: Amount) -> VoucherLine {
      VoucherLine(
        voucher: number, account: account, text: reason, amount: amount, currency: base,
        currencyAmount: amount)
    }
    try context.writer.post(
      Voucher(
        number: number, date: day, text: reason,
        lines: [line(accounts.stock, cost), line(accounts.stockAdjustment, -cost)]))
    return number
  }
}

/// What an adjustment left in the warehouse, in stock units.
public struct StockAdjustment: ActionOutcome, Hashable {
  public let item: String
  public let warehouse: String
  /// What came in or went out.
  public let quantity: Quantity
  /// What can be counted now.
  public let physical: Quantity
  /// What may still be promised.
  public let available: Quantity
  /// The voucher of its value; nil where the item costs nothing.
  public let voucher: String?

  public var subject: String { "item \(item)" }
}
