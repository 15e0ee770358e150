import Desk
import Foundation
import Sales
import Store
import Terminal

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

  private func place(ofLine number: Int) -> Int? {
    // New lines get the numbers after the highest one, in their order.
    let row = savedRows[number] ?? newRows.dropFirst(max(0, number - highestLine - 1)).first
    return row.flatMap { rows.firstIndex(of: $0) }
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

extension DocumentPanel {
  /// The action that would save what is typed.
  func payload() -> DocumentPayload {
    var object: [String: Any] = [:]
    let values = number == nil ? input.values.filter { !$0.value.isEmpty } : header.changes
    for field in spec.fields(bench, number == nil) where !field.field.isReadOnly || number == nil {
      guard let value = values[field.field.name] else { continue }
      JSONPath.set(field.field.name, to: json(value, field.form), in: &object)
    }
    let columns = spec.columns(bench, number == nil)
    var sent: [[String: Any]] = []
    var rows: [Int] = []
    var newRows: [Int] = []
    var savedRows: [Int: Int] = [:]
    for (index, row) in lines.rows.enumerated() {
      var changes = row.changes
      if index == lines.focusRow {
        // Part of an item's name is nobody's mistake while it is typed.
        changes.merge(lines.form.changes.filter { $0.key != lines.form.unresolved }) { $1 }
      }
      if let id = row.id { savedRows[id] = index }
      var element: [String: Any] = [:]
      for column in columns where !column.field.isReadOnly {
        guard let value = changes[column.field.name] else { continue }
        if value.isEmpty {
          if row.id != nil, column.field.name == "unitPrice" { element["releasePrice"] = true }
          continue
        }
        element[column.field.name] = json(value, column.form)
      }
      guard !element.isEmpty else { continue }
      if let id = row.id { element["line"] = id } else { newRows.append(index) }
      rows.append(index)
      sent.append(element)
    }
    for id in lines.removed { sent.append(["line": id, "delete": true]) }
    if !sent.isEmpty { object["lines"] = sent }
    if charges.isDirty {
      object["charges"] = charges.filledRows.compactMap { row -> [String: Any]? in
        var element: [String: Any] = [:]
        for field in ChargeFields.all {
          if let value = row.values[field.field.name], !value.isEmpty {
            element[field.field.name] = json(value, field.form)
          }
        }
        return element.isEmpty ? nil : element
      }
    }
    if let lineUpdate { object["applyToLines"] = lineUpdate }
    if let number {
      object[spec.kind] = number
      if let version = view.flatMap({ Int($0.values["version"] ?? "") }) { object["version"] = version }
    }
    let data = (try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])) ?? Data()
    return DocumentPayload(
      action: number == nil ? spec.create : spec.change, json: String(decoding: data, as: UTF8.self),
      rows: rows,
      newRows: newRows, savedRows: savedRows, highestLine: (Array(savedRows.keys) + lines.removed).max() ?? 0)
  }

  private func json(_ value: String, _ form: RecordField.Form) -> Any {
    switch form {
    case .text: value
    case .whole: Int(value) as Any? ?? value
    case .flag: value == "yes"
    }
  }

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
    return ask(question) { (panel, answer: String) in
      panel.lineUpdate = answer == "yes"
      return [panel.save()]
    }
  }

  /// Saves what is typed; then the form goes on with the document as it is.
  func save() -> Effect {
    if let question = lineQuestion { return question }
    let (bench, spec, payload, accepted, keeper) = (bench, spec, payload(), accepted, keeper)
    let isNew = number == nil
    return work(
      barrier: true, name: "save",
      {
        try DeskErrors.translating {
          let action = try ActionRegistry.named(payload.action)
          let text = try action.perform(
            json: Data(payload.json.utf8), desk: bench.desk, accepting: accepted, draft: keeper.current)
          if isNew { keeper.close() } else { keeper.forget() }
          let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
          return try spec.read(bench, JSONPath.text(object["number"]))
        }
      },
      then: { (panel, result: Result<DocumentView, any Error>) in
        switch result {
        case .success(let view):
          panel.accepted = [:]
          panel.lineUpdate = nil
          panel.show(view)
          let next = view.steps.first.map { " F10: \($0.title)." } ?? ""
          let told = "\(panel.spec.title) \(view.number) is \(isNew ? "made" : "saved").\(next)"
          return panel.showLine() + [panel.showCredit(), .tell(Notice(.done, told)), .release]
        case .failure(let problems as RecordProblems):
          return panel.show(payload.placed(problems), of: payload)
        case .failure(let warning as AcceptableWarning):
          return [
            panel.ask(WarningDialog.panel(for: warning)) { (panel, reason: String) in
              panel.accepted[warning.name] = reason
              return [panel.save()]
            }
          ]
        case .failure(let error): return [.halt(ErrorText.of(error))]
        }
      })
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
      lines.focus(row: row, field: lines.rows[row].problems.keys.first)
    }
    return [.halt(problems.message)]
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
          if line.note?.role == "message.error" { line.note = nil }
        }
      }
    }
  }
}

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
