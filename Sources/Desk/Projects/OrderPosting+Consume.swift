import Sales
import Store

extension OrderPosting {
  /// Settles what a packing slip takes for a project: stock is sold at cost, and the cost goes to the project's account.
  ///
  /// Item requirements are settled by their packing slip (domain.md 12): no invoice follows, the project bills the customer.
  /// One voucher carries the slip; each inventory transaction is rounded once, and the voucher is their sum.
  /// - Throws: `NotFound`, `NumberError`, `OrderRefusal.picked`.
  mutating func consume(
    _ parts: [PackingPlanLine], slip: PackingSlipHeader, in context: ActionContext
  ) throws {
    let isStocked = parts.contains { order.lines[$0.index].stocked }
    let voucher = isStocked ? try context.number(.voucher) : ""
    var cost = Amount.zero
    for part in parts {
      let line = order.lines[part.index]
      let settlement = try Settlement(line, invoice: nil, day: slip.date, voucher: voucher, in: context)
      let settled = try settlement.settle { settle in
        try deliver(part, to: \.settled) { transaction in
          transaction.packingSlipId = slip.id
          transaction.physicalDate = slip.date
          settle(&transaction)
        }
      }
      cost = try cost + settled
      order.lines[part.index].invoiced = try line.invoiced + part.quantity
      order.lines[part.index].status = order.lines[part.index].progress.status
    }
    guard isStocked else { return }
    let text = "Project \(slip.project ?? ""), \(slip.number)"
    let accounts = context.company.accounts
    let lines = [(accounts.projectCost, cost), (accounts.stock, -cost)].map { account, amount in
      VoucherLine(
        voucher: voucher, account: account, text: text, amount: amount, currency: context.company.currency,
        currencyAmount: amount)
    }
    try context.writer.post(Voucher(number: voucher, date: slip.date, text: text, lines: lines))
  }
}
