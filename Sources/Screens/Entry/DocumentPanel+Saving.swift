import Desk
import Foundation
import Sales
import Store
import Terminal

extension DocumentPanel {
  /// Asks whether the lines follow a changed value of the header; nil where nobody has to be asked (domain.md 4.1).
  private var lineQuestion: Effect? {
    guard number != nil, lineUpdate == nil, let view, view.lines.contains(where: { $0.values["item"] != "" })
    else { return nil }
    let changed = header.fields.filter { view.prompted.contains($0.name) && header.changes[$0.name] != nil }
    guard !changed.isEmpty else { return nil }
    let names = changed.map { $0.label.lowercased() }.joined(separator: ", ")
    let question = Question(
      title: "Do the lines follow?",
      text: "Of \(title) was changed: \(names). Lines with something to deliver can take it too.",
      choices: [
        .init("yes", "Lines follow", key: .function(10)),
        .init("no", "Only the header", key: .character("n")),
      ])
    return interrupt(question, until: .save) { (panel, answer: String) in
      panel.lineUpdate = answer == "yes"
      return [panel.save()]
    }
  }

  /// Saves what is typed; then the form goes on with the document as it is.
  func save() -> Effect {
    if let question = lineQuestion { return question }
    let (bench, spec, payload, accepted, keeper) = (bench, spec, payload(isFinal: true), accepted, keeper)
    let isNew = number == nil
    return work(
      writes: true, name: "save",
      {
        try DeskErrors.translating {
          let action = try ActionRegistry.named(payload.action)
          let text = try keeper.saving {
            try action.perform(
              json: Data(payload.json.utf8), desk: bench.desk, accepting: accepted, draft: $0)
          }
          let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
          return try spec.read(bench, JSONPath.text(object["number"]))
        }
      },
      then: { (panel, result: Result<DocumentView, any Error>) in
        switch result {
        case .success(let view):
          panel.accepted = [:]
          panel.leaving = [:]
          panel.suggestions.saved()
          panel.lineUpdate = nil
          panel.show(view)
          let next = view.steps.first.map { " F10: \($0.title)." } ?? ""
          let told = "\(panel.spec.title) \(view.number) is \(isNew ? "made" : "saved").\(next)"
          return panel.showLine() + [panel.showCredit(), .tell(Notice(.done, told)), .release(.save)]
        case .failure(let problems as RecordProblems):
          return panel.show(payload.placed(problems), of: payload)
        case .failure(let warning as AcceptableWarning):
          let dialog = WarningDialog.panel(
            for: warning, reason: panel.reasons[warning.name], keeping: panel.keepingReason(of: warning))
          return [
            panel.interrupt(dialog, until: .save) { (panel, reason: String) in
              panel.accepted[warning.name] = reason
              return [panel.save()]
            }
          ]
        case .failure(let end as LinkEnd): return [panel.askAbout(end)]
        case .failure(let error): return [.halt(ErrorText.of(error), until: .save)]
        }
      })
  }

  /// Asks what becomes of the price of a line that no longer draws on its sales agreement, then saves.
  private func askAbout(_ end: LinkEnd) -> Effect {
    let question = Question(
      title: "Search the price of line \(end.line) anew?",
      text:
        "\(end.what) Either way the line no longer counts against the agreement; F12 goes back to change it.",
      choices: [
        .init(AgreementAnswer.reprice.rawValue, "Yes, search it anew", key: .character("y")),
        .init(AgreementAnswer.keepPrice.rawValue, "No, keep the price", key: .character("n")),
      ])
    return interrupt(question, until: .save) { (panel, answer: String) in
      panel.leaving[end.line] = AgreementAnswer(rawValue: answer)
      return [panel.save()]
    }
  }

  /// Marks what is wrong at its place and puts the cursor on the first of it.
  private mutating func show(_ problems: RecordProblems, of payload: DocumentPayload) -> [Effect] {
    header.problems = problems.fields.filter { !$0.key.contains(".") }
    mark(problems.fields, of: payload)
    if let first = header.fields.first(where: { header.problems[$0.name] != nil }) {
      part = .header
      header.focus(on: first.name)
    } else if let row = lines.rows.firstIndex(where: { !$0.problems.isEmpty }) {
      part = .lines
      lines.focus(row: row, field: lines.firstProblem(inRow: row))
    }
    return [.halt(problems.message, until: .save)]
  }

  private mutating func mark(_ fields: [String: String], of payload: DocumentPayload) {
    for (place, row) in payload.rows.enumerated() {
      let prefix = "lines.\(place + 1)"
      var own: [String: String] = [:]
      for (path, text) in fields where path == prefix || path.hasPrefix(prefix + ".") {
        let name = path == prefix ? "item" : String(path.dropFirst(prefix.count + 1))
        own[name] = text
      }
      let first = own.values.sorted().first
      lines.show(row: row) { line in
        line.problems = own
        if let first { line.note = PaneLine("", first, role: "message.error") }
      }
    }
  }

  /// Takes the figures of what is typed into the form.
  mutating func take(_ result: Result<DocumentPreview, any Error>, of payload: DocumentPayload) {
    switch result {
    case .failure(let problems as RecordProblems): mark(problems.fields, of: payload)
    case .failure: break
    case .success(let preview):
      mark(preview.problems, of: payload)
      figures = preview.figures
      currency = preview.currency
      let payload = payload.without(preview.problems) ?? payload
      var fresh = payload.newRows[...]
      for line in preview.lines {
        guard let row = payload.savedRows[line.line] ?? fresh.popFirst() else { continue }
        // The grid may have moved on since; a row that now holds another item waits for the next computation.
        guard lines.rows.indices.contains(row) else { continue }
        let typed = lines.rows[row].changes
        var values = line.values
        for name in typed.keys where typed[name]?.isEmpty == false { values[name] = nil }
        if row == lines.focusRow { for name in lines.form.changes.keys { values[name] = nil } }
        lines.fill(row: row, values)
        lines.show(row: row) { line in
          line.problems = [:]
          if let role = line.note?.role, role.hasPrefix("message.") { line.note = nil }
        }
      }
      for (line, what) in preview.ends {
        guard let row = payload.row(ofLine: line) else { continue }
        lines.show(row: row) { $0.note = PaneLine("", what, role: "message.warning") }
      }
    }
  }
}
