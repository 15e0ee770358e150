import Sales
import Store

/// The stamp of a posting on the inventory transactions that it settles: its row, day, voucher and their cost.
struct Settlement {
  private let cost: Price
  private let currency: Currency
  private let invoice: Int?
  private let day: Day
  private let voucher: String

  /// Takes the item's cost of today, in the company's currency.
  ///
  /// - Throws: `NotFound` for an item that is gone.
  init(_ line: OrderLine, in draft: InvoiceDraft, _ context: ActionContext) throws {
    try self.init(
      line, invoice: draft.row, day: draft.header.date, voucher: draft.header.voucher, in: context)
  }

  /// Settles a line by an invoice, or by a packing slip alone.
  ///
  /// - Throws: `NotFound` for an item that is gone.
  init(_ line: OrderLine, invoice: Int?, day: Day, voucher: String, in context: ActionContext) throws {
    guard let number = line.item,
      let cost = try line.returnCost ?? context.reader.cost(ofItem: number)
    else {
      throw NotFound("item", line.item ?? "")
    }
    self.cost = cost
    currency = try context.baseCurrency
    self.invoice = invoice
    self.day = day
    self.voucher = voucher
  }

  /// Settles goods that a vendor invoices: they come into stock at the item's cost of today.
  ///
  /// - Throws: `NotFound` for an item that is gone.
  init(item: String, day: Day, voucher: String, in context: ActionContext) throws {
    guard let cost = try context.reader.cost(ofItem: item) else { throw NotFound("item", item) }
    self.cost = cost
    currency = try context.baseCurrency
    invoice = nil
    self.day = day
    self.voucher = voucher
  }

  /// Runs moves that stamp what they settle.
  ///
  /// - Returns: what the settled goods cost: positive for goods that left, negative for goods that came back. Each
  ///   transaction is rounded once; the sum is of the rounded costs, so that stock and ledger agree.
  /// - Throws: `NumberError/overflow`.
  func settle(_ moves: ((inout StockTransaction) -> Void) throws -> Void) throws -> Amount {
    var costs: [Amount] = []
    var failure: NumberError?
    try moves { transaction in
      transaction.invoiceId = invoice
      transaction.financialDate = day
      transaction.voucher = voucher
      do throws(NumberError) {
        transaction.cost = try StockValue.of(transaction.quantity, at: cost, in: currency)
      } catch {
        failure = error
      }
      costs.append(transaction.cost)
    }
    if let failure { throw failure }
    return -(try costs.sum())
  }
}
