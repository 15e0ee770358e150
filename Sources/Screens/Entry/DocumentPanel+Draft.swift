import Desk
import Sales
import Terminal

/// What is typed and not saved, kept as a draft.
extension DocumentPanel {
  func keepDraft() -> [Effect] {
    guard isDirty else { return [] }
    let (keeper, draft, title) = (keeper, RecordDraft(input), draftTitle)
    return [work(name: "draft", { keeper.keep(draft, title: title) }, then: { _, _ in [] })]
  }

  var draftTitle: String {
    let count = lines.filledRows.count
    let what = number.map { "\(spec.kind) \($0)" } ?? "\(spec.kind) for \(header["customer"])"
    return "\(what), \(count) line\(count == 1 ? "" : "s")"
  }

  /// All that is typed.
  var input: RecordInput {
    var values = header.values
    values.merge(header.changes) { $1 }
    return RecordInput(
      values: values, changes: header.changes,
      lines: ["lines": lines.filledRows, "charges": charges.filledRows],
      removed: ["lines": lines.removed, "charges": charges.removed], accepted: accepted)
  }

  mutating func take(_ draft: RecordDraft) {
    header.put(draft.changes)
    for line in draft.lines["lines"] ?? [] {
      if let id = line.id { lines.put(line.changes, intoLine: id) } else { lines.append([line.changes]) }
    }
    for line in draft.lines["charges"] ?? [] where line.id == nil { charges.append([line.changes]) }
  }
}
