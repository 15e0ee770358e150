import Sales
import Store

extension ActionContext {
  /// Brings what is on the books of an item to its new cost, and posts the difference against stock adjustments.
  ///
  /// The value is rounded once, to the minor unit of the company's currency.
  /// - Returns: the voucher; nil where nothing of the item is in the ledger at another value.
  /// - Throws: ``NumberError/overflow``, `TooLarge`.
  func revalueStock(of item: Item, from formerCost: Price) throws -> String? {
    guard item.cost != formerCost, item.kind == .stocked else { return nil }
    let booked = try reader.bookedStock(of: item.number)
    let difference = try StockValue.of(booked.quantity, at: item.cost, in: baseCurrency) - booked.value
    guard !difference.isZero else { return nil }
    let text = "Cost of \(item.number) from \(formerCost) to \(item.cost)"
    let voucher = try number(.voucher)
    let accounts = company.accounts
    try writer.post(
      Voucher(
        number: voucher, date: today, text: text,
        lines: [(accounts.stock, difference), (accounts.stockAdjustment, -difference)].map {
          VoucherLine(
            voucher: voucher, account: $0, text: text, amount: $1, currency: company.currency,
            currencyAmount: $1)
        }))
    try writer.insert(
      StockRevaluation(
        item: item.number, date: today, quantity: booked.quantity, formerCost: formerCost, cost: item.cost,
        value: difference, voucher: voucher))
    return voucher
  }
}
