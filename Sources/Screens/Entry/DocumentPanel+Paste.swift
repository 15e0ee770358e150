import Desk
import Sales
import Store
import Terminal

/// Pasting: a text into the field under the cursor, a list of items into a list of its own that judges each line first.
extension DocumentPanel {
  mutating func paste(_ text: String) -> [Effect] {
    if let lock = view?.lock { return [.refuse(lock)] }
    let isInItem = part == .lines && focused.field?.name == "item"
    let isList = part == .header ? PastedLine.lines(of: text).count > 1 : PastedLine.isList(text)
    guard isList, part == .header || isInItem || PastedLine.lines(of: text).count > 1, part != .charges else {
      onFocus({ $0.paste(text) }, { $0.paste(text) })
      return []
    }
    let pasted = PastedLine.lines(of: text)
    guard part == .header else { return [review(pasted.map(PastePanel.row))] }
    let question = Question(
      title: "Paste \(pasted.count) lines as items?",
      lines: pasted.prefix(10).map { PaneLine($0.item, $0.quantity, role: "dialog") },
      choices: [
        .init("paste", "As items", key: .function(10)),
        .init("field", "Into the field", key: .character("f")),
      ])
    return [
      ask(question) { (panel, answer: String) in
        if answer == "paste" { return [panel.review(pasted.map(PastePanel.row))] }
        panel.header.paste(text)
        return []
      }
    ]
  }

  /// Opens the list that judges pasted lines; what it hands back becomes lines of the document.
  func review(_ rows: [[String: String]]) -> Effect {
    ask(PastePanel(document: self, rows: rows)) { (panel, answer: PasteAnswer) in
      let first = panel.lines.blankRow
      panel.lines.append(answer.taken)
      panel.part = .lines
      panel.lines.focus(row: first)
      let count = answer.taken.count
      let told = "\(count) line\(count == 1 ? "" : "s") taken over"
      guard !answer.left.isEmpty else {
        return panel.committed() + panel.showLine() + [.tell(Notice(.done, "\(told). F10 saves."))]
      }
      let left = answer.left.count
      return panel.startPreview() + [
        panel.review(answer.left),
        .tell(Notice(.warning, "\(told); \(left) stay\(left == 1 ? "s" : "") here, to be put right.")),
      ]
    }
  }

  /// What the document would make of more lines.
  func preview(of more: [[String: String]]) -> PastePreview {
    var result = PastePreview()
    guard !more.isEmpty else { return result }
    guard !header["customer"].isEmpty else {
      result.trouble = "Prices come once the customer is known."
      return result
    }
    var document = self
    document.lines.append(more)
    let first = document.lines.blankRow - more.count
    let payload = document.payload()
    do {
      let computed = try DocumentPreview.compute(bench, payload)
      let rest = payload.without(computed.problems) ?? payload
      var fresh = rest.newRows[...]
      for line in computed.lines {
        guard let row = rest.savedRows[line.line] ?? fresh.popFirst() else { continue }
        if row >= first { result.values[row - first] = line.values }
      }
      for (place, row) in payload.rows.enumerated() where row >= first {
        let prefix = "lines.\(place + 1)"
        for (path, text) in computed.problems where path == prefix || path.hasPrefix(prefix + ".") {
          let name = path == prefix ? "item" : String(path.dropFirst(prefix.count + 1))
          result.problems[row - first, default: [:]][name] = PastePreview.withoutPlace(text)
        }
      }
    } catch {
      result.trouble = ErrorText.of(error)
    }
    return result
  }

  /// What is typed together with lines that are still being judged, as a draft.
  func draft(with rows: [[String: String]]) -> (draft: RecordDraft, title: String) {
    var document = self
    document.lines.append(rows.map(PasteJudge.taken))
    return (RecordDraft(document.input), document.draftTitle)
  }

  /// Keeps the draft as it was before lines were pasted, or none where nothing was typed.
  func forgetPasted(of moment: Int) throws {
    if isDirty {
      try keeper.keep(RecordDraft(input), title: draftTitle, of: moment)
    } else {
      try keeper.drop()
    }
  }
}
