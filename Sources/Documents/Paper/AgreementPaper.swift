import Desk
import Paper
import Sales
import Store

/// The confirmation of a sales agreement as the customer gets it, or a draft of it before (domain.md 6.2).
struct AgreementPaper: PrintedDocument {
  let agreement: SalesAgreement
  let language: String
  let isDraft: Bool
  let terms: TermNames

  static func read(_ number: String, in reader: StoreReader) throws -> AgreementPaper? {
    let sent = try reader.sent(.agreement, number)
    guard let agreement = try sent?.read(SalesAgreement.self) ?? reader.agreement(number) else { return nil }
    guard !agreement.lines.isEmpty else { throw PaperRefusal.noLines(document: number) }
    let header = agreement.header
    return AgreementPaper(
      agreement: agreement, language: try reader.customer(header.customer)?.language ?? "",
      isDraft: sent == nil,
      terms: try TermNames(
        deliveryTerms: header.deliveryTerms, deliveryMode: header.deliveryMode,
        paymentTerms: header.paymentTerms, in: reader))
  }

  var number: String { agreement.header.number }
  var party: String { agreement.header.customer }

  func printout(in frame: PaperFrame) throws -> Printout {
    let language = frame.language
    let header = agreement.header
    let currency = try Currency.known(header.currency)
    let version = header.confirmation > 1 ? "\(header.number)/\(header.confirmation)" : header.number
    var printout = frame.printout("\(language(.agreementConfirmation)) \(version)")
    if isDraft { printout.watermark = language(.draftMark) }
    printout.blocks = [
      frame.address(
        header.deliveryAddress, to: header.customerName,
        facts: [
          frame.fact(.customerNumber, header.customer),
          frame.fact(.customerReference, header.externalReference),
          frame.fact(.validFrom, header.effectiveDate), frame.fact(.validUntil, header.expirationDate),
        ] + terms.facts(frame)),
      .title(printout.title),
    ]
    if !header.title.isEmpty { printout.blocks.append(.text(header.title, .body)) }
    printout.blocks.append(.table(table(frame, currency)))
    return printout
  }

  private func table(_ frame: PaperFrame, _ currency: Currency) -> PrintTable {
    let language = frame.language
    return PrintTable(
      columns: [
        frame.figures(.position), .init(language(.item), .text), .init(language(.name), .wrapped),
        frame.figures(.quantity), .init(language(.unit), .text),
        .init("\(language(.price)) \(currency.code)", .number(decimalMark: language.decimalMark)),
        .init(language(.discount), .text),
        .init("\(language(.net)) \(currency.code)", .number(decimalMark: language.decimalMark)),
      ],
      rows: agreement.lines.map { line in
        let price = line.unitPrice.map { language.price($0, decimals: frame.company.priceDecimals) } ?? ""
        return PrintTable.Row(
          [
            String(line.lineNumber), line.item ?? line.category ?? "", line.text,
            line.commitment.countsQuantity ? language.number(line.quantity) : "",
            line.commitment.countsQuantity ? line.unit : "", price,
            line.discountPercent.isZero ? "" : "\(language.number(line.discountPercent)) %",
            line.commitment.countsQuantity ? "" : language.amount(line.amount, currency),
          ],
          details: line.unitPrice == nil || line.priceUnit == .one
            ? []
            : [language(.perUnit, ["quantity": language.number(line.priceUnit), "unit": line.unit])])
      })
  }
}
