import Desk
import Foundation
import Sales
import Store

extension Importer {
  /// Brings trade agreements in: all good rows become the lines of one journal, which is checked and posted.
  ///
  /// Rows are judged together, so that those that overlap each other are found as well as those that overlap what is active.
  /// A row with a problem is left out and the rest is judged again, until nothing stands in the way.
  /// - Parameters:
  ///   - records: The rows that could be read, each as a line of the journal.
  ///   - report: Takes how many lines were posted, and why the others were not.
  func postJournal(
    _ records: [ImportRecord], file: String, in writer: StoreWriter, _ report: inout Report
  ) throws {
    var rest = records
    while !rest.isEmpty {
      do {
        _ = try call(
          mapping.kind.action,
          .object([
            "name": .string(file), "post": .bool(true), "lines": .array(rest.map(\.fields)),
          ]), in: writer)
        report.imported += rest.count
        return
      } catch let refusal as ProblemsRefusal {
        try leaveOut(refusal.problems.map { ($0.field, $0.text) }, of: &rest, file: file, &report)
      } catch let error as UnreadableInput {
        try leaveOut([(error.field, error.what)], of: &rest, file: file, &report)
      }
    }
  }

  private func leaveOut(
    _ problems: [(field: String, text: String)], of records: inout [ImportRecord], file: String,
    _ report: inout Report
  ) throws {
    var bad: Set<Int> = []
    for (field, text) in problems {
      // Fields are named as in the journal, such as `lines.3.unit`.
      let steps = JSONValue.steps(field)
      guard steps.count > 1, let number = Int(steps[1]), records.indices.contains(number - 1) else {
        throw ImportRefusal(
          kind: mapping.kind,
          problems: [ImportProblem(file: file, line: 1, column: field, reason: text, record: 1)])
      }
      let record = records[number - 1]
      bad.insert(number - 1)
      let place = record.place(of: steps.dropFirst(2).joined(separator: "."))
      report.problems.append(
        ImportProblem(
          file: place?.file ?? file, line: place?.line ?? record.line, column: place?.column ?? "",
          reason: told(text, of: records), record: record.line))
    }
    records = records.enumerated().filter { !bad.contains($0.offset) }.map(\.element)
  }

  /// The reason with the lines of the file in place of those of the journal.
  private func told(_ text: String, of records: [ImportRecord]) -> String {
    text.replacing(/\b([Ll]ine) (\d+)/) { match in
      guard let number = Int(match.2), records.indices.contains(number - 1) else { return String(match.0) }
      return "\(match.1) \(records[number - 1].line)"
    }
  }
}
