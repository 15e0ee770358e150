import Sales
import Store

extension PostInvoice {
  /// Posts one invoice: its lines, its figures, its voucher and what the customer owes.
  ///
  /// - Parameter isFirst: Whether nothing has been posted since the orders of the group were read.
  func post(
    _ group: InvoiceGroup, isFirst: Bool, in context: ActionContext
  ) throws -> (PostedInvoice, [PostedOrder], [PostedLine]) {
    var shares: [InvoiceShare] = []
    for member in group.members {
      let posting =
        isFirst
        ? try OrderPosting(context.reader.order(of: member.order), in: context)
        : try OrderPosting(member.order.number, in: context)
      try context.allow(.invoice, of: posting.order)
      shares.append(try InvoiceShare(posting, basis: member.basis, in: context))
      try posting.checkCredit(at: .invoice, type: creditLimitType, in: context)
    }
    guard let first = shares.first else { throw StockRefusal.noOrder }
    var draft = try InvoiceDraft(
      order: first.posting.order.header, orders: shares.map(\.posting.number), date: date ?? context.today,
      in: context)
    for index in shares.indices {
      try draft.add(&shares[index], in: context)
      try shares[index].posting.dispose(
        of: shares[index].delivered.values.sorted { $0.index < $1.index }, on: draft.header.date, in: context)
    }
    let totals = try DocumentTotals(
      lines: draft.lines, charges: draft.charges, terms: DocumentTerms(draft.header),
      rules: context.taxRules())
    try draft.settle(totals, in: context)
    try draft.write(totals, in: context)
    var orders: [PostedOrder] = []
    for index in shares.indices { orders.append(PostedOrder(try shares[index].posting.save(in: context))) }
    return (PostedInvoice(draft.header, in: draft.currency), orders, draft.posted)
  }
}

extension InvoiceDraft {
  /// Takes the figures into the header, with the dates that the terms of payment give.
  mutating func settle(_ totals: DocumentTotals, in context: ActionContext) throws {
    header.linesNet = totals.linesNet
    header.totalDiscount = totals.totalDiscount
    header.chargesTotal = totals.charges
    header.tax = totals.tax
    header.rounding = totals.rounding
    header.total = totals.total
    bear(totals)
    let credited = Set(lines.compactMap(\.creditedInvoice)).sorted()
    header.creditedInvoices = credited.isEmpty ? nil : credited.joined(separator: " ")
    header.cost = try lines.lazy.map(\.cost).sum()
    guard let terms = try context.reader.paymentTerms(header.paymentTerms) else { return }
    header.dueDate = terms.dueDate(invoiced: header.date)
    header.cashDiscountDate = terms.discountDate(invoiced: header.date)
    header.cashDiscount = try terms.discount(of: header.total)
    instalments = try terms.instalments(
      of: header.total, invoiced: header.date, in: currency, step: header.roundingStep)
    if let last = instalments.map(\.dueDate).max() { header.dueDate = last }
  }

  /// Writes the invoice, its voucher and the customer transaction.
  func write(_ totals: DocumentTotals, in context: ActionContext) throws {
    let taxes = totals.taxes.map {
      InvoiceTax(code: $0.tax.code, rate: $0.tax.rate, base: $0.base, amount: $0.amount)
    }
    _ = try context.writer.insert(
      Invoice(header: header, lines: lines, charges: charges, taxes: taxes, instalments: instalments))
    let booking = try InvoiceVoucher(
      header, totals: totals, base: baseCurrency, accounts: context.company.accounts)
    try context.writer.post(booking.voucher)
    guard !header.total.isZero else { return }
    for transaction in try owed(booking.receivable) { try context.writer.insert(transaction) }
  }

  /// What the customer owes: one entry, or one for each instalment.
  ///
  /// The company's currency is split like the invoice's, so that the entries add up to what is booked.
  private func owed(_ receivable: Amount) throws -> [CustomerTransaction] {
    let parts =
      instalments.isEmpty ? [(header.dueDate, header.total)] : instalments.map { ($0.dueDate, $0.amount) }
    let sign: Int128 = header.total.isNegative ? -1 : 1
    let base = try Apportionment.split(
      receivable.minor, by: parts.map { Int128($0.1.minor) * Int128(receivable.minor) * sign },
      over: Int128(header.total.minor) * sign)
    let kind = header.isCreditNote ? "Credit note" : "Invoice"
    return zip(parts, base).enumerated().map { index, part in
      CustomerTransaction(
        customer: header.invoiceAccount, date: header.date, dueDate: part.0.0, voucher: header.voucher,
        document: header.number,
        text: parts.count == 1 ? kind : "\(kind), instalment \(index + 1) of \(parts.count)",
        currency: header.currency, amount: part.0.1, baseAmount: Amount(minor: part.1))
    }
  }
}
