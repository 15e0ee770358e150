import Desk
import Sales
import Store
import Terminal

/// The keys that type: editing, leaving a field with its check and its lookup, and moving between header, lines and charges.
extension DocumentPanel {
  mutating func handle(_ key: Key) -> [Effect] {
    switch (key.code, key.modifiers) {
    case (.enter, _), (.keypadEnter, _): return leave { $0.go(.nextStop) }
    case (.tab, []): return leave { $0.go(.next) }
    case (.backTab, _): return leave { $0.go(.previous) }
    case (.down, []): return leave { $0.go(.down) }
    case (.up, []): return leave { $0.go(.up) }
    case (.pageDown, []): return leave { $0.goByPage(1) }
    case (.pageUp, []): return leave { $0.goByPage(-1) }
    default: break
    }
    if let lock = view?.lock, key.typed != nil { return [.refuse(lock)] }
    let problem = onFocus({ $0.edit(key) }, { $0.edit(key) })
    guard let problem else { return [.refuse("\(key.name) does nothing here; F1 tells the keys.")] }
    if !problem.isEmpty { return [.refuse(problem)] }
    if part == .lines, lines.row.note?.role == "message.error" {
      // What was wrong is being put right.
      lines.show(row: lines.focusRow) { line in
        line.problems = [:]
        line.note = nil
      }
    }
    let countsAtOnce = focused.field?.allowed == .number
    return countsAtOnce ? [previewSoon()] : []
  }

  /// What follows a field that was changed: the draft is kept and the figures are computed anew.
  mutating func committed() -> [Effect] {
    if number == nil, part == .header, let field = focused.field?.name,
      let panel = spec.diverts(bench, field, header.values)
    {
      // The value stands for the other form; this one stays beneath it as it was.
      header.accept(preset[field] ?? "", detail: "")
      return keepDraft() + [.open(panel)]
    }
    if part == .header, focused.field?.name == "customer" {
      return keepDraft() + startPreview() + [showCredit()]
    }
    return keepDraft() + startPreview()
  }

  mutating func go(_ direction: Form.Direction) -> [Effect] {
    switch part {
    case .header:
      if header.move(direction) { return [] }
      if direction == .previous || direction == .up { return [] }
      part = .lines
      return showLine()
    case .lines:
      if direction == .nextStop, lines.isOnBlank {
        return [.tell(Notice(.info, isDirty ? "F10 saves." : "F10 does the next step."))]
      }
      if lines.move(direction) { return showLine() }
      if direction == .previous || direction == .up {
        part = .header
        header.focusOnLast()
      } else if direction == .down || direction == .next {
        return [.tell(Notice(.info, "End of the lines. F8 goes to the header and the charges."))]
      }
    case .charges:
      if !charges.move(direction), direction == .previous || direction == .up {
        part = .lines
        lines.focus(row: lines.blankRow)
      }
    }
    return []
  }

  private mutating func goByPage(_ pages: Int) -> [Effect] {
    guard part == .lines else { return go(pages > 0 ? .down : .up) }
    lines.focus(row: lines.focusRow + pages * max(1, size.rows - 14), field: lines.form.field?.name)
    return showLine()
  }
}

extension DocumentPanel: FieldPanel {
  var lookups: any PromptSource { bench.lookups }
  var lookupValues: [String: String] {
    focused.values.merging(["customer": header["customer"]]) { _, customer in customer }
  }
  var isFieldChanged: Bool { focused.isDirty }

  mutating func leaveField() -> Form.Leaving { onFocus({ $0.leave() }, { $0.leave() }) }

  mutating func replaceNext() { onFocus({ $0.replaceNext() }, { $0.replaceNext() }) }

  mutating func take(_ row: PromptRow) {
    onFocus({ $0.accept(row.code, detail: row.name) }, { $0.accept(row.code, detail: row.name) })
    if part == .lines, !row.others.isEmpty { lines.put(row.others) }
  }

  mutating func goOn(changed: Bool, then: @escaping (inout DocumentPanel) -> [Effect]) -> [Effect] {
    (changed ? committed() : []) + then(&self) + [.release()]
  }
}
