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
          amount: try CurrencyConversion.convert(
            amount, from: totals.currency, to: base, rate: header.exchangeRate),
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

/// Amounts of one currency in another.
enum CurrencyConversion {
  /// Converts at a rate: how many units of the target one unit of the source makes.
  ///
  /// It is rounded once, to the minor unit of the target, halves away from zero; nothing is rounded between equal
  /// currencies.
  ///
  /// - Throws: ``NumberError/overflow``.
  static func convert(
    _ amount: Amount, from source: Currency, to target: Currency, rate: Factor
  ) throws(NumberError) -> Amount {
    guard source != target else { return amount }
    let (product, overflow) = Int128(amount.minor).multipliedReportingOverflow(by: Int128(rate.millionths))
    let (scaled, tooLarge) = product.multipliedReportingOverflow(by: Int128(target.minorUnits))
    guard !overflow, !tooLarge else { throw .overflow }
    return Amount(minor: try Rounding.divide(scaled, by: Int128(source.minorUnits) * Int128(Factor.scale)))
  }
}
