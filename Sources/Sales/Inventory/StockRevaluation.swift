/// What the stock of an item gained or lost in value when its cost was changed.
///
/// Goods leave at the cost of the day; what is on the books is brought to the new cost, so that nothing of its value
/// stays behind when the last of it has left.
public struct StockRevaluation: Codable, Sendable, Hashable {
  public var id: Int?
  public var item: String
  /// The day of the change.
  public var date: Day
  /// What is in the ledger and not invoiced out of it, in stock units, all warehouses together.
  public var quantity: Quantity
  /// The cost of one stock unit before, in the company's currency.
  public var formerCost: Price
  /// The cost of one stock unit from then on.
  public var cost: Price
  /// What the stock is worth more, in the company's currency; negative when it is worth less.
  public var value: Amount
  /// The voucher that carried the difference to the ledger.
  public var voucher: String

  /// Makes a revaluation.
  public init(
    item: String, date: Day, quantity: Quantity, formerCost: Price, cost: Price, value: Amount,
    voucher: String
  ) {
    id = nil
    self.item = item
    self.date = date
    self.quantity = quantity
    self.formerCost = formerCost
    self.cost = cost
    self.value = value
    self.voucher = voucher
  }
}
