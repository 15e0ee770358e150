import Desk
import Foundation
import Sales
import Store
import Terminal

/// The figures of a document that is not saved: what its action would come to.
struct DocumentPreview: Sendable {
  struct Line: Sendable {
    let line: Int
    /// Item, text, unit, price and net by the names of the columns.
    let values: [String: String]
  }

  let currency: Currency
  let figures: DocumentFigures
  let lines: [Line]
  /// What is wrong with lines that were left out of the computation, by path.
  var problems: [String: String] = [:]
  /// What ends the links of lines to sales agreements, by the numbers of the lines.
  var ends: [Int: String] = [:]

  /// Does the action and takes it back; lines that can't be are left out and told.
  static func compute(_ bench: Workbench, _ payload: DocumentPayload) throws -> DocumentPreview {
    do {
      return try rehearse(bench, payload)
    } catch let problems as RecordProblems {
      let problems = payload.placed(problems)
      guard let rest = payload.without(problems.fields) else { throw problems }
      var preview = try rehearse(bench, rest)
      preview.problems = problems.fields
      return preview
    } catch let end as LinkEnd {
      // What becomes of the price is asked when it is saved; until then it stays.
      let decided = payload.leaving([end.line: .keepPrice])
      guard decided.json != payload.json else { throw end }
      var preview = try compute(bench, decided)
      preview.ends[end.line] = end.what
      return preview
    }
  }

  private static func rehearse(_ bench: Workbench, _ payload: DocumentPayload) throws -> DocumentPreview {
    try DeskErrors.translating {
      let rehearsal = try ActionRegistry.named(payload.action).rehearse(
        json: Data(payload.json.utf8), desk: bench.desk)
      let head = try JSONText.decode(Head.self, from: rehearsal.outcome)
      let currency = try Currency.known(head.currency)
      let body = try JSONText.decode(Body.self, from: rehearsal.outcome, currency: currency)
      return DocumentPreview(
        currency: currency, figures: body.figures,
        lines: body.lines.map { line in
          Line(
            line: line.line,
            values: [
              "item": line.item ?? "", "text": line.text,
              "quantity": line.item == nil ? "" : DecimalText.plain(line.quantity.millionths, decimals: 6),
              "unit": line.unit, "warehouse": line.warehouse,
              "unitPrice": line.item == nil
                ? "" : DecimalText.fixed(line.unitPrice.millionths, decimals: 6, atLeast: 2),
              "net": line.item == nil ? "" : currency.text(line.net),
            ])
        })
    }
  }

  private struct Head: Decodable { let currency: String }
  private struct Body: Decodable {
    let figures: DocumentFigures
    let lines: [SalesDocumentOutcome.Line]
  }
}
