import Sales
import Store

extension CompanyCheck {
  /// Vouchers balance, the receivable of the ledger is what customers owe, and its stock what the goods cost.
  func checkLedger() throws {
    try reader.eachUnbalancedVoucher { number, difference in
      try expect("voucher \(number)", "balance", stored: difference, recomputed: .zero, as: base)
    }
    try reader.eachWrongLedgerMonth { account, month, stored, recomputed in
      try expect(
        "ledger account \(account)", "sum of \(month)", stored: stored, recomputed: recomputed, as: base)
    }
    let (ledger, open) = try reader.receivables()
    try expect("ledger", "receivable", stored: ledger, recomputed: open, as: base)
    try reader.eachWrongStockVoucher(account: company.accounts.stock) { voucher, ledger, stock in
      try expect("voucher \(voucher)", "stock", stored: ledger, recomputed: stock, as: base)
    }
  }

  /// No number was given out that its series still has before it; invoices and vouchers have no gaps.
  func checkNumbers() throws {
    for series in try reader.allNumberSeries() {
      let withoutGaps = series.code == .invoice || series.code == .voucher
      let name = "number series \(series.code.rawValue)"
      var last: Int?
      try reader.eachNumber(of: series.code) { text in
        // A number that the series would write otherwise was typed by hand, and can't come up again.
        guard let number = series.number(in: text), series.text(number) == text else { return }
        if withoutGaps, let last, number > last + 1 {
          try expect(
            name, "number after \(series.text(last))", stored: text, recomputed: series.text(last + 1))
        }
        last = max(last ?? number, number)
      }
      guard let last else { continue }
      let expected = withoutGaps ? last + 1 : max(series.next, last + 1)
      try expect(name, "next number", stored: series.next, recomputed: expected)
    }
  }

  /// Each customer, item and vendor is found by its number and name, and nothing else is.
  func checkFinder() throws {
    try reader.eachFinderFault { kind, key, text, words in
      let (nothing, expected) = words.map { ("nothing", $0) } ?? ("an empty entry", "no entry")
      try expect("\(kind) \(key)", "search index", stored: text ?? nothing, recomputed: expected)
    }
  }
}
