import Desk
import Paper
import Sales
import Store

/// A packing slip, with what the order still waits for under what was delivered (domain.md 8.7, 9).
struct PackingPaper: PrintedDocument {
  let slip: PackingSlip
  let language: String
  let ordered: [Int: Quantity]
  let waiting: [Waiting]
  let terms: TermNames

  /// An order line with something to deliver after the slip.
  struct Waiting: Sendable {
    let line: OrderLine
    let quantity: Quantity
  }

  static func read(_ number: String, in reader: StoreReader) throws -> PackingPaper? {
    guard let slip = try reader.packingSlip(number) else { return nil }
    let header = slip.header
    let order = try reader.order(header.order)
    let slips = try reader.packingSlips(ofOrder: header.orderId)
    return PackingPaper(
      slip: slip, language: order?.header.language ?? "",
      ordered: Dictionary(
        (order?.lines ?? []).compactMap { line in line.id.map { ($0, line.quantity) } },
        uniquingKeysWith: { first, _ in first }),
      waiting: try waiting(after: slip, of: slips, on: order?.lines ?? []),
      terms: try TermNames(
        deliveryTerms: header.deliveryTerms, deliveryMode: header.deliveryMode, paymentTerms: "", in: reader))
  }

  /// What stays on the order after a slip: later slips have no say, so that it prints the same on any day.
  private static func waiting(
    after slip: PackingSlip, of slips: [PackingSlip], on lines: [OrderLine]
  ) throws -> [Waiting] {
    var delivered: [Int: Quantity] = [:]
    for other in slips where other.header.status != .canceled {
      guard let id = other.header.id, let own = slip.header.id, id <= own else { continue }
      for line in other.lines {
        delivered[line.orderLineId] = try (delivered[line.orderLineId] ?? .zero) + line.quantity
      }
    }
    return try lines.compactMap { line in
      guard let id = line.id, line.item != nil, !line.isReturn else { return nil }
      let rest = try line.quantity - line.cancelled - (delivered[id] ?? .zero) - line.renewed
      return rest > .zero ? Waiting(line: line, quantity: rest) : nil
    }
  }

  var number: String { slip.header.number }
  var party: String { slip.header.customer }

  func printout(in frame: PaperFrame) throws -> Printout {
    let language = frame.language
    let header = slip.header
    var printout = frame.printout("\(language(.packingSlip)) \(header.number)")
    if header.status == .canceled { printout.watermark = language(.canceledMark) }
    printout.blocks = [
      frame.address(
        header.deliveryAddress, to: header.customerName,
        facts: [
          frame.fact(.date, header.date), frame.fact(.order, header.order),
          frame.fact(.customerNumber, header.customer),
          frame.fact(.customerReference, header.customerReference),
          frame.fact(.warehouse, header.warehouse),
        ] + terms.facts(frame)),
      .title(printout.title),
      .table(delivered(frame)),
    ]
    if !waiting.isEmpty {
      printout.blocks += [.text(language(.stillToCome), .strong), .table(remaining(frame))]
    }
    printout.blocks += [.space, .text("\(language(.received)): ______________________________", .body)]
    return printout
  }

  private func delivered(_ frame: PaperFrame) -> PrintTable {
    let language = frame.language
    return PrintTable(
      columns: [
        frame.figures(.position), .init(language(.item), .text), .init(language(.name), .wrapped),
        frame.figures(.ordered), frame.figures(.quantity), .init(language(.unit), .text),
      ],
      rows: slip.lines.map { line in
        let ordered = ordered[line.orderLineId].map { language.number($0) } ?? ""
        return PrintTable.Row([
          String(line.lineNumber), line.item, line.text, ordered, language.number(line.quantity), line.unit,
        ])
      })
  }

  private func remaining(_ frame: PaperFrame) -> PrintTable {
    let language = frame.language
    return PrintTable(
      columns: [
        frame.figures(.position), .init(language(.item), .text), .init(language(.name), .wrapped),
        frame.figures(.remaining), .init(language(.unit), .text), .init(language(.expected), .text),
      ],
      rows: waiting.map { waiting in
        let line = waiting.line
        return PrintTable.Row([
          String(line.lineNumber), line.item ?? "", line.text, language.number(waiting.quantity), line.unit,
          language.date(line.shipDate),
        ])
      })
  }
}
