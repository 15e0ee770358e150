import Desk
import Paper
import Sales
import Store

/// The confirmation of an order as the customer gets it (domain.md 4.5).
struct OrderPaper: PrintedDocument {
  let order: SalesOrder
  /// Which confirmation it is, from 1.
  let sequence: Int
  let confirmedOn: Day
  let totals: DocumentTotals
  let terms: TermNames

  static func read(_ number: String, in reader: StoreReader) throws -> OrderPaper? {
    guard let kept = try reader.sent(.order, number) else {
      guard let order = try reader.order(number) else { return nil }
      throw PaperRefusal.notConfirmed(order: order.header.number)
    }
    let order = try kept.read(SalesOrder.self)
    guard !order.lines.isEmpty else { throw PaperRefusal.noLines(document: number) }
    let header = order.header
    return OrderPaper(
      order: order, sequence: kept.sequence, confirmedOn: kept.day,
      totals: try DocumentTotals(
        lines: order.lines, charges: order.charges, terms: DocumentTerms(header), rules: reader.taxRules()),
      terms: try TermNames(
        deliveryTerms: header.deliveryTerms, deliveryMode: header.deliveryMode,
        paymentTerms: header.paymentTerms, in: reader))
  }

  var number: String { order.header.number }
  var language: String { order.header.language }
  var party: String { order.header.customer }

  func printout(in frame: PaperFrame) throws -> Printout {
    let language = frame.language
    let header = order.header
    let version = sequence > 1 ? "\(header.number)/\(sequence)" : header.number
    var printout = frame.printout("\(language(.orderConfirmation)) \(version)")
    if header.status == .canceled { printout.watermark = language(.canceledMark) }
    printout.blocks = [
      frame.address(
        header.deliveryAddress, to: header.customerName,
        facts: [
          frame.fact(.date, confirmedOn), frame.fact(.customerNumber, header.customer),
          frame.fact(.customerReference, header.customerReference),
          frame.fact(.quotationNumber, header.quotation), frame.fact(.returnNumber, header.rma),
          frame.fact(.shipDate, header.confirmedShipDate ?? header.requestedShipDate),
          frame.fact(.contact, header.salesTaker),
        ] + terms.facts(frame)),
      .title(printout.title),
      .table(
        try PricedTable(frame: frame, currency: totals.currency).table(
          order.lines, number: { $0.lineNumber }, details: { otherDate($0, language) })),
    ]
    let sums = try PrintedSums(
      totals, charges: order.charges.printed(on: totals), percent: header.totalDiscountPercent,
      sent: header.total, .totalOffer, frame: frame)
    printout.blocks += [sums.block] + sums.taxNotes
    return printout
  }

  /// The ship date of a line that leaves on another day than the order.
  private func otherDate(_ line: OrderLine, _ language: PaperLanguage) -> [String] {
    let usual = order.header.confirmedShipDate ?? order.header.requestedShipDate
    guard line.item != nil, line.shipDate != usual else { return [] }
    return ["\(language(.shipDate)): \(language.date(line.shipDate))"]
  }
}
