import Desk
import Paper
import Sales
import Store

/// A quotation as the customer gets it: as it was sent, or as a draft while it was not.
struct QuotationPaper: PrintedDocument {
  let quotation: Quotation
  let isDraft: Bool
  let totals: DocumentTotals
  let terms: TermNames

  static func read(_ number: String, in reader: StoreReader) throws -> QuotationPaper? {
    let sent = try reader.sent(.quotation, number)
    guard let quotation = try sent?.read(Quotation.self) ?? reader.quotation(number) else { return nil }
    guard !quotation.lines.isEmpty else { throw PaperRefusal.noLines(document: number) }
    let header = quotation.header
    return QuotationPaper(
      quotation: quotation, isDraft: sent == nil,
      totals: try DocumentTotals(
        lines: quotation.lines, charges: quotation.charges, terms: DocumentTerms(header),
        rules: reader.taxRules()),
      terms: try TermNames(
        deliveryTerms: header.deliveryTerms, deliveryMode: header.deliveryMode,
        paymentTerms: header.paymentTerms, in: reader))
  }

  var number: String { quotation.header.number }
  var language: String { quotation.header.language }
  var party: String { quotation.header.customer }

  func printout(in frame: PaperFrame) throws -> Printout {
    let language = frame.language
    let header = quotation.header
    let currency = totals.currency
    let version = header.revision > 0 ? "\(header.number)/\(header.revision)" : header.number
    var printout = frame.printout("\(language(.quotation)) \(version)")
    if isDraft { printout.watermark = language(.draftMark) }
    printout.blocks = [
      frame.address(
        header.deliveryAddress, to: header.customerName,
        facts: [
          frame.fact(.date, header.quotationDate), frame.fact(.customerNumber, header.customer),
          frame.fact(.customerReference, header.customerReference),
          frame.fact(.validUntil, header.expirationDate), frame.fact(.shipDate, header.requestedShipDate),
          frame.fact(.contact, header.salesTaker),
        ] + terms.facts(frame)),
      .title(printout.title),
      .table(try PricedTable(frame: frame, currency: currency).table(quotation.lines) { $0.lineNumber }),
    ]
    let sums = try PrintedSums(
      totals, charges: quotation.charges.printed(on: totals), percent: header.totalDiscountPercent,
      sent: header.total, .totalOffer, frame: frame)
    printout.blocks += [sums.block] + sums.taxNotes
    printout.blocks.append(
      .text(language(.offerHolds, ["date": language.date(header.expirationDate)]), .body))
    return printout
  }
}

extension [DocumentCharge] {
  /// What each charge is called and comes to.
  func printed(on totals: DocumentTotals) throws -> [(String, Amount)] {
    try map { charge in
      (
        charge.text.isEmpty ? charge.code : charge.text,
        try charge.amount(on: totals.net, in: totals.currency)
      )
    }
  }
}
