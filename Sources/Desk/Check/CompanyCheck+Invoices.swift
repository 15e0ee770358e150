import Sales
import Store

extension CompanyCheck {
  /// Recomputes all invoices from their own lines, charges and tax rates, and compares them with ledger, customers and stock.
  func checkInvoices() throws {
    try reader.eachInvoice { invoice in
      let name = "invoice \(invoice.header.number)"
      guard let currency = Currency.named(invoice.header.currency) else {
        try unknown(name, "currency", NotFound("currency", invoice.header.currency))
        return
      }
      do {
        try checkLines(invoice, currency, name)
        try checkFigures(invoice, currency, name)
        try checkInstalments(invoice, currency, name)
      } catch let error as any Refusal {
        try unknown(name, "figures", error)
      }
      try checkPostings(invoice, currency, name)
    }
  }

  private func checkLines(_ invoice: Invoice, _ currency: Currency, _ name: String) throws {
    for line in invoice.lines {
      try expect(
        name, "line \(line.lineNumber) net", stored: line.net, recomputed: try line.terms.net(in: currency),
        as: currency.text)
    }
    let cost = try invoice.lines.lazy.map(\.cost).sum()
    let credited = Set(invoice.lines.compactMap(\.creditedInvoice)).sorted().joined(separator: " ")
    try expect(
      name, "invoices that it credits", stored: invoice.header.creditedInvoices ?? "", recomputed: credited)
    try expect(name, "cost", stored: invoice.header.cost, recomputed: cost, as: base)
  }

  private func checkFigures(_ invoice: Invoice, _ currency: Currency, _ name: String) throws {
    let header = invoice.header
    let totals = try DocumentTotals(again: invoice)
    let figures: [(String, Amount, Amount)] = [
      ("lines", header.linesNet, totals.linesNet),
      ("total discount", header.totalDiscount, totals.totalDiscount),
      ("charges", header.chargesTotal, totals.charges), ("tax", header.tax, totals.tax),
      ("rounding", header.rounding, totals.rounding), ("total", header.total, totals.total),
    ]
    for (what, stored, recomputed) in figures {
      try expect(name, what, stored: stored, recomputed: recomputed, as: currency.text)
    }
    let stored = Dictionary(invoice.taxes.map { ($0.code, $0) }) { first, _ in first }
    let again = Dictionary(totals.taxes.map { ($0.tax.code, $0) }) { first, _ in first }
    for code in Set(stored.keys).union(again.keys).sorted() {
      try expect(
        name, "base of tax \(code)", stored: stored[code]?.base ?? .zero,
        recomputed: again[code]?.base ?? .zero,
        as: currency.text)
      try expect(
        name, "tax \(code)", stored: stored[code]?.amount ?? .zero, recomputed: again[code]?.amount ?? .zero,
        as: currency.text)
    }
  }

  /// The instalments add up to the total, and the customer owes each of them on its day.
  private func checkInstalments(_ invoice: Invoice, _ currency: Currency, _ name: String) throws {
    guard !invoice.instalments.isEmpty else { return }
    let sum = try invoice.instalments.lazy.map(\.amount).sum()
    try expect(
      name, "sum of the instalments", stored: sum, recomputed: invoice.header.total, as: currency.text)
    let last = invoice.instalments.map(\.dueDate).max() ?? invoice.header.date
    try expect(name, "due date", stored: invoice.header.dueDate, recomputed: last, as: \.description)
    let owed = try reader.transactions(of: invoice.header)
    for (index, part) in invoice.instalments.enumerated() where !part.amount.isZero {
      let what = "instalment \(index + 1)"
      try expect(name, "number of \(what)", stored: part.number, recomputed: index + 1, as: \.description)
      let entry = index < owed.count ? owed[index] : nil
      try expect(
        name, "\(what) in the customer transactions", stored: entry?.amount ?? .zero, recomputed: part.amount,
        as: currency.text)
      try expect(
        name, "due date of \(what)", stored: part.dueDate, recomputed: entry?.dueDate ?? part.dueDate,
        as: \.description)
    }
  }

  private func checkPostings(_ invoice: Invoice, _ currency: Currency, _ name: String) throws {
    let header = invoice.header
    let postings = try reader.postings(of: header)
    try expect(
      name, "receivable in the ledger", stored: postings.receivable, recomputed: header.total,
      as: currency.text)
    try expect(
      name, "customer transaction", stored: postings.owed, recomputed: header.total, as: currency.text)
    try expect(
      name, "customer transaction in \(company.currency)", stored: postings.baseOwed,
      recomputed: postings.baseReceivable, as: base)
    try expect(name, "cost of its stock", stored: -postings.stockCost, recomputed: header.cost, as: base)
    do {
      try checkVoucher(invoice, name)
    } catch let error as any Refusal {
      try unknown(name, "voucher", error)
    }
  }

  /// Revenue, charges, each tax, rounding and cost stand in the ledger as they are booked today, whatever the accounts
  /// were called then.
  private func checkVoucher(_ invoice: Invoice, _ name: String) throws {
    let again = try InvoiceVoucher(
      invoice.header, totals: DocumentTotals(again: invoice), base: Currency.known(company.currency),
      accounts: company.accounts)
    func words(_ line: VoucherLine) -> String {
      let amount = Currency.named(line.currency)?.text(line.currencyAmount) ?? "\(line.currencyAmount.minor)"
      let part = line.customer ?? line.taxCode ?? ""
      return "\(part.isEmpty ? "" : "\(part) ")\(amount) \(line.currency) (\(base(line.amount)))"
    }
    let stored = try reader.voucherLines(invoice.header.voucher).map(words).sorted()
    let recomputed = again.voucher.lines.map(words).sorted()
    try expect(
      name, "lines of its voucher", stored: stored.joined(separator: ", "),
      recomputed: recomputed.joined(separator: ", "))
  }

  /// The text of an amount in the company's currency.
  func base(_ amount: Amount) -> String {
    Currency.named(company.currency)?.text(amount) ?? "\(amount.minor)"
  }
}
