import Sales
import Store

/// The posting of an invoice (domain.md 4.14): receivable against revenue, charges and taxes, and cost against stock.
struct InvoiceVoucher {
  let voucher: Voucher
  /// What the invoice account owes, in the company's currency.
  let receivable: Amount

  /// Books an invoice.
  ///
  /// Each posting in a foreign currency is converted at the invoice's rate and rounded once; what their roundings leave
  /// over goes to the rounding account, so that the voucher balances in the company's currency.
  /// - Throws: `NumberError`, `VoucherRefusal`.
  init(_ header: InvoiceHeader, totals: DocumentTotals, base: Currency, accounts: PostingAccounts) throws {
    let text = "Invoice \(header.number)"
    var lines: [VoucherLine] = []
    func book(_ account: String, _ amount: Amount, tax: String? = nil, customer: String? = nil) throws {
      lines.append(
        VoucherLine(
          voucher: header.voucher, account: account, text: text,
          amount: try header.exchangeRate.convert(amount, from: totals.currency, to: base),
          currency: totals.currency.code, currencyAmount: amount, taxCode: tax, customer: customer))
    }
    try book(accounts.receivable, totals.total, customer: header.invoiceAccount)
    receivable = lines[0].amount
    try book(accounts.revenue, -totals.revenue)
    try book(accounts.charges, -totals.chargeRevenue)
    for tax in totals.taxes { try book(accounts.tax, -tax.amount, tax: tax.tax.code) }
    try book(accounts.rounding, -totals.rounding)
    let residual = try lines.lazy.map(\.amount).sum()
    func bookBase(_ account: String, _ amount: Amount) {
      lines.append(
        VoucherLine(
          voucher: header.voucher, account: account, text: text, amount: amount, currency: base.code,
          currencyAmount: amount))
    }
    bookBase(accounts.rounding, -residual)
    bookBase(accounts.costOfGoods, header.cost)
    bookBase(accounts.stock, -header.cost)
    voucher = try Voucher(number: header.voucher, date: header.date, text: text, lines: lines)
  }
}
