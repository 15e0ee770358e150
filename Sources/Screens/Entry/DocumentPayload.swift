import Desk
import Foundation
import Terminal

/// What is typed, as the action that saves it, with the places of its lines in the grid.
struct DocumentPayload: Sendable {
  let action: String
  let json: String
  /// The rows of the grid in the order in which their lines stand in the action.
  let rows: [Int]
  /// The rows of the grid that are new lines, in their order.
  let newRows: [Int]
  /// The rows of the grid by the numbers of their saved lines.
  let savedRows: [Int: Int]
  /// The highest number of a saved line, one that was taken out included.
  let highestLine: Int
}

extension DocumentPayload {
  /// Problems told by the numbers of lines, told by the places of the lines in the action instead.
  func placed(_ problems: RecordProblems) -> RecordProblems {
    var fields: [String: String] = [:]
    for (path, text) in problems.fields {
      let parts = path.split(separator: ".", maxSplits: 2).map(String.init)
      guard parts.count == 3, parts[0] == DeskErrors.lineNumber, let number = Int(parts[1]),
        let place = place(ofLine: number)
      else {
        fields[path] = text
        continue
      }
      fields["lines.\(place + 1).\(parts[2])"] = text
    }
    return RecordProblems(problems.message, fields: fields)
  }

  /// The row of the grid that holds the line of a number.
  func row(ofLine number: Int) -> Int? {
    // New lines get the numbers after the highest one, in their order.
    savedRows[number] ?? (number > highestLine ? newRows.dropFirst(number - highestLine - 1).first : nil)
  }

  private func place(ofLine number: Int) -> Int? {
    row(ofLine: number).flatMap { rows.firstIndex(of: $0) }
  }

  /// The same with what becomes of the prices of lines whose links to sales agreements end, by the numbers of the lines.
  func leaving(_ answers: [Int: AgreementAnswer]) -> DocumentPayload {
    guard !answers.isEmpty,
      var object = (try? JSONSerialization.jsonObject(with: Data(json.utf8))) as? [String: Any]
    else { return self }
    var lines = object["lines"] as? [[String: Any]] ?? []
    var rows = rows
    for (number, answer) in answers.sorted(by: { $0.key < $1.key }) {
      if let place = place(ofLine: number) {
        lines[place]["leaveAgreement"] = answer.rawValue
      } else if let row = savedRows[number] {
        // Only the header has changed; the lines that go stand behind all others.
        lines.insert(["line": number, "leaveAgreement": answer.rawValue], at: rows.count)
        rows.append(row)
      }
    }
    object["lines"] = lines
    guard let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]) else {
      return self
    }
    return DocumentPayload(
      action: action, json: String(decoding: data, as: UTF8.self), rows: rows, newRows: newRows,
      savedRows: savedRows, highestLine: highestLine)
  }

  /// The same without the lines that have problems, by the paths of these; nil when the problems lie elsewhere.
  func without(_ problems: [String: String]) -> DocumentPayload? {
    let bad = Set(
      problems.keys.compactMap { path -> Int? in
        let parts = path.split(separator: ".")
        return parts.first == "lines" && parts.count > 1 ? Int(parts[1]) : nil
      })
    guard !bad.isEmpty,
      var object = (try? JSONSerialization.jsonObject(with: Data(json.utf8))) as? [String: Any],
      let lines = object["lines"] as? [[String: Any]]
    else { return nil }
    object["lines"] = lines.enumerated().filter { !bad.contains($0.offset + 1) }.map(\.element)
    let badRows = Set(rows.enumerated().filter { bad.contains($0.offset + 1) }.map(\.element))
    guard let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]) else {
      return nil
    }
    return DocumentPayload(
      action: action, json: String(decoding: data, as: UTF8.self),
      rows: rows.filter { !badRows.contains($0) },
      newRows: newRows.filter { !badRows.contains($0) }, savedRows: savedRows, highestLine: highestLine)
  }
}
