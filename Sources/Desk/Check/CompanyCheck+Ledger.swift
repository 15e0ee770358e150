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
    let payables = try reader.payables()
    try expect("ledger", "payable", stored: payables.ledger, recomputed: -payables.open, as: base)
    try reader.eachWrongStockVoucher(account: company.accounts.stock) { voucher, ledger, stock in
      try expect("voucher \(voucher)", "stock", stored: ledger, recomputed: stock, as: base)
    }
  }

  /// No number was given out that its series still has before it; invoices and vouchers have no gaps.
  func checkNumbers() throws {
    for series in try reader.allNumberSeries() {
      let withoutGaps = series.code == .invoice || series.code == .voucher
      let name = "number series \(series.code.rawValue)"
      let gaps = try reader.numberGaps(of: series.code).filter { $0.prefix == series.prefix }
      /// The number that follows one, when those are passed over that were left out with a reason.
      func following(_ number: Int) -> Int {
        gaps.reduce(number + 1) { next, gap in gap.first...gap.last ~= next ? gap.last + 1 : next }
      }
      var last: Int?
      try reader.eachNumber(of: series.code) { text in
        // A number that the series would write otherwise was typed by hand, and can't come up again.
        guard let number = series.number(in: text) else { return }
        if withoutGaps, let last, number > following(last) {
          try expect(
            name, "number after \(series.text(last))", stored: text,
            recomputed: series.text(following(last)))
        }
        last = max(last ?? number, number)
      }
      guard let last else { continue }
      let expected = withoutGaps ? following(last) : max(series.next, last + 1)
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
