import Desk
import Paper
import Sales
import Store

/// A posted invoice or credit note as the customer gets it, with every figure as it was posted (domain.md 10.2, 10.4).
struct InvoicePaper: PrintedDocument {
  let invoice: Invoice
  let taxes: [String: TaxCode]
  let terms: TermNames

  static func read(_ number: String, in reader: StoreReader) throws -> InvoicePaper? {
    guard let invoice = try reader.invoice(number) else { return nil }
    return InvoicePaper(
      invoice: invoice, taxes: try reader.taxRules().codes,
      terms: try TermNames(
        deliveryTerms: "", deliveryMode: "", paymentTerms: invoice.header.paymentTerms, in: reader))
  }

  var number: String { invoice.header.number }
  var language: String { invoice.header.language }
  var party: String { invoice.header.invoiceAccount }

  func printout(in frame: PaperFrame) throws -> Printout {
    let language = frame.language
    let header = invoice.header
    let currency = try Currency.known(header.currency)
    let word: PaperWord = header.isCreditNote ? .creditNote : .invoice
    var printout = frame.printout("\(language(word)) \(header.number)")
    printout.blocks = [
      frame.address(header.invoiceAddress, to: header.customerName, facts: facts(frame)),
      .title(printout.title),
    ]
    if header.deliveryAddress != header.invoiceAddress, !header.isCreditNote {
      let lines = frame.lines(header.deliveryAddress, to: header.customerName)
      printout.blocks.append(
        .text("\(language(.deliveryAddress)): \(lines.joined(separator: ", "))", .faint))
    }
    let severalSlips = Set(invoice.lines.map { $0.packingSlip ?? $0.order }).count > 1
    printout.blocks.append(
      .table(
        try PricedTable(frame: frame, currency: currency).table(
          invoice.lines, number: { $0.lineNumber },
          heading: { severalSlips ? source(of: $0, language) : nil })))
    let sums = try PrintedSums(invoice, names: taxes, frame: frame)
    printout.blocks += [sums.block] + sums.taxNotes + (try payment(language, currency))
    return printout
  }

  private func facts(_ frame: PaperFrame) -> [AddressBlock.Fact] {
    let header = invoice.header
    let slips = Set(invoice.lines.compactMap(\.packingSlip)).sorted()
    return [
      frame.fact(.date, header.date), frame.fact(.customerNumber, header.invoiceAccount),
      frame.fact(.customerReference, header.customerReference),
      frame.fact(.order, listed(header.orders)), frame.fact(.slip, listed(slips.joined(separator: " "))),
      frame.fact(.invoiceNumber, listed(header.creditedInvoices ?? "")),
      frame.fact(.reason, header.creditReason), frame.fact(.yourTaxNumber, header.taxNumber),
      frame.fact(.paymentTerms, header.isCreditNote ? "" : terms.paymentTerms),
      frame.fact(.dueDate, header.isCreditNote ? nil : header.dueDate),
    ]
  }

  /// Numbers parted by spaces, the first few of them.
  private func listed(_ numbers: String) -> String {
    let all = numbers.split(separator: " ")
    return all.prefix(3).joined(separator: ", ") + (all.count > 3 ? ", …" : "")
  }

  /// Which order and slip a line comes from.
  private func source(of line: InvoiceLine, _ language: PaperLanguage) -> String {
    let slip = line.packingSlip.map { ", \(language(.slip)) \($0)" } ?? ""
    return "\(language(.order)) \(line.order)\(slip)"
  }

  /// How it is paid.
  private func payment(_ language: PaperLanguage, _ currency: Currency) throws -> [Printout.Block] {
    let header = invoice.header
    guard !header.isCreditNote else {
      let text = language(.creditSettled, ["amount": language.money(-header.total, currency)])
      return [.text(text, .body)]
    }
    guard !header.total.isZero else { return [] }
    var lines = invoice.instalments.map { instalment in
      language(
        .payBy,
        ["amount": language.money(instalment.amount, currency), "date": language.date(instalment.dueDate)])
    }
    if lines.isEmpty {
      let parts = [
        "amount": language.money(header.total, currency), "date": language.date(header.dueDate),
      ]
      lines = [language(.payBy, parts)]
    }
    if let day = header.cashDiscountDate, !header.cashDiscount.isZero {
      let paid = try header.total - header.cashDiscount
      let parts = [
        "discount": language.money(header.cashDiscount, currency), "date": language.date(day),
        "amount": language.money(paid, currency),
      ]
      lines.append(language(.cashDiscount, parts))
    }
    return [.text(lines.joined(separator: "\n"), .body)]
  }
}
