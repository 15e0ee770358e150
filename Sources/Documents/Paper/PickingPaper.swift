import Paper
import Sales
import Store

/// A picking list for the warehouse, with room to note what was taken (domain.md 9).
struct PickingPaper: PrintedDocument {
  let list: PickingList

  static func read(_ number: String, in reader: StoreReader) throws -> PickingPaper? {
    try reader.pickingList(number).map(PickingPaper.init)
  }

  var number: String { list.header.number }
  /// The warehouse reads the company's own language.
  var language: String { "" }
  var party: String { list.header.customer }

  func printout(in frame: PaperFrame) throws -> Printout {
    let language = frame.language
    let header = list.header
    var printout = frame.printout("\(language(.pickingList)) \(header.number)")
    if header.status == .canceled { printout.watermark = language(.canceledMark) }
    let facts = [
      frame.fact(.date, header.date), frame.fact(.order, header.order),
      frame.fact(.customerNumber, header.customer), frame.fact(.warehouse, header.warehouse),
    ]
    printout.blocks = [
      .address(AddressBlock(sender: "", lines: [header.customerName], facts: facts)),
      .title(printout.title),
      .table(
        PrintTable(
          columns: [
            frame.figures(.position), .init(language(.item), .text), .init(language(.name), .wrapped),
            frame.figures(.quantity), .init(language(.unit), .text), frame.figures(.picked),
          ],
          rows: list.lines.map { line in
            let picked = line.picked.isZero ? "________" : language.number(line.picked)
            return PrintTable.Row([
              String(line.lineNumber), line.item, line.text, language.number(line.quantity), line.unit,
              picked,
            ])
          })),
    ]
    return printout
  }
}
