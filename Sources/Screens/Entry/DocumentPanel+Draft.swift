import Desk
import Sales
import Terminal

/// What is typed and not saved, kept as a draft.
extension DocumentPanel {
  var drafts: (any RecordDrafts)? { keeper }

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

  /// Puts a draft over the document; what is to be said about it comes back.
  mutating func take(_ draft: RecordDraft) -> Notice? {
    header.put(draft.changes)
    reasons = draft.reasons ?? [:]
    let lost =
      lines.take(draft.lines["lines"] ?? [], removed: draft.removed?["lines"] ?? [])
      + charges.take(draft.lines["charges"] ?? [], removed: draft.removed?["charges"] ?? [])
    return draft.notice(lost: lost, version: view?.values["version"])
  }

  var isDirtyInFocusOnly: Bool {
    switch part {
    case .header: header.isDirtyInFocusOnly && !lines.isDirty && !charges.isDirty
    case .lines: !header.isDirty && lines.isDirtyInFocusOnly && !charges.isDirty
    case .charges: !header.isDirty && !lines.isDirty && charges.isDirtyInFocusOnly
    }
  }

  mutating func undoField() -> [Effect] {
    let before = lines.rows.count
    onFocus({ $0.undo() }, { $0.undo() })
    return lines.rows.count == before ? [] : startPreview() + showLine()
  }

  mutating func putBack() -> [Effect] {
    leaving = [:]
    guard let view else {
      header = Form(fields: header.fields)
      header.put(preset)
      lines = LineGrid(fields: lines.fields)
      charges = LineGrid(fields: charges.fields)
      (part, figures, suggestions, accepted) = (.header, nil, SuggestionMemory(), [:])
      return appear()
    }
    show(view)
    return showLine()
  }
}
