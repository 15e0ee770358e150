import Desk
import Sales
import Store
import Terminal

/// What a list of pasted lines hands back to its document.
struct PasteAnswer: Sendable {
  /// The lines that become lines of the document.
  let taken: [[String: String]]
  /// Those that were refused and stay in the list.
  let left: [[String: String]]
}

/// Pasted lines with a verdict each, edited before any of them goes into the document.
struct PastePanel: Panel {
  let document: DocumentPanel
  let pasted: [[String: String]]
  var grid: LineGrid
  /// Why there are no prices; nil when there are.
  var trouble: String?
  var isJudged = false

  init(document: DocumentPanel, rows: [[String: String]]) {
    self.document = document
    pasted = rows
    grid = LineGrid(fields: PastePanel.fields, rows: PastePanel.gridRows(rows), allowsNew: true)
  }

  /// A pasted line by the names of the columns.
  static func row(_ line: PastedLine) -> [String: String] {
    ["item": line.item, "quantity": line.quantity, "rest": line.rest]
  }

  static func gridRows(_ rows: [[String: String]]) -> [GridRow] {
    rows.map { GridRow(id: nil, values: $0) }
  }

  static let fields: [Field] = [
    .code(
      "item", "Item", "item", width: 14,
      help: "The item number, a bar code, the customer's number, or part of the name."),
    Field("name", "Name", width: 12).readOnly.with { $0.stretches = true },
    .number("quantity", "Qty", width: 8, help: "How many, in the unit beside it; 1 when nothing was pasted."),
    Field("unit", "Unit", width: 5).readOnly,
    Field("free", "Free", width: 8).readOnly.with { $0.align = .right },
    Field("unitPrice", "Price", width: 9).readOnly.with { $0.align = .right },
    Field("net", "Net", width: 10).readOnly.with {
      $0.align = .right
      $0.priority = 1
    },
  ]

  var title: String { "Pasted lines for \(document.title)" }
  var contexts: [String] { ["paste", "form"] }
  var isDirty: Bool { true }

  var about: String? {
    "A pasted list, a line each: what names the item, then how many. Nothing goes into the document before F10, which takes "
      + "over the lines that are right; the others stay here, marked, until they are put right or taken out."
  }

  var focusHelp: String? {
    guard let field = grid.form.field else { return nil }
    return
      "\(field.label): \(field.help) Lines marked ! can't be taken over yet; the reason stands below each."
  }

  /// The filled lines by the names of the columns.
  var rows: [[String: String]] { grid.filledRows.map(\.values) }
  var refusedCount: Int { grid.rows.count { !$0.problems.isEmpty } }

  mutating func appear() -> [Effect] { isJudged ? [] : [judge()] }
  mutating func hangUp() {
    let (draft, title) = document.draft(with: rows)
    try? document.keeper.keep(draft, title: title, of: document.keeper.moment())
  }

  // Verdicts

  /// Judges all lines anew, then goes on.
  func judge(then: ((inout PastePanel) -> [Effect])? = nil) -> Effect {
    let (document, rows, moment) = (document, rows, document.keeper.moment())
    let judge = PasteJudge(
      bench: document.bench, customer: document.header["customer"], warehouse: document.header["warehouse"],
      quantity: PastePanel.fields[2])
    return work(
      barrier: true, name: "judge",
      {
        let (draft, title) = document.draft(with: rows)
        try? document.keeper.keep(draft, title: title, of: moment)
        return try judge.judge(rows) { document.preview(of: $0) }
      },
      then: { (panel, result: Result<PasteReport, any Error>) in
        switch result {
        case .failure(let error): return [.refuse(ErrorText.of(error))]
        case .success(let report):
          panel.show(report)
          return then?(&panel) ?? []
        }
      })
  }

  private mutating func show(_ report: PasteReport) {
    trouble = report.trouble
    let filled = grid.rows.indices.filter { index in
      let values = index == grid.focusRow ? grid.form.values : grid.rows[index].values
      return grid.rows[index].id != nil || values.contains { !$0.value.isEmpty }
    }
    for (index, verdict) in zip(filled, report.verdicts) {
      grid.fill(row: index, verdict.values)
      grid.show(row: index) { row in
        row.problems = verdict.problems
        row.note = verdict.note
      }
    }
    if !isJudged, let first = grid.rows.firstIndex(where: { !$0.problems.isEmpty }) {
      grid.focus(row: first, field: grid.rows[first].problems.keys.sorted().first)
    }
    isJudged = true
  }

  // Keys

  mutating func handle(_ key: Key) -> [Effect] {
    switch (key.code, key.modifiers) {
    case (.enter, _), (.keypadEnter, _): return leave(.nextStop)
    case (.tab, []): return leave(.next)
    case (.backTab, _): return leave(.previous)
    case (.down, []): return leave(.down)
    case (.up, []): return leave(.up)
    default: break
    }
    guard let problem = grid.edit(key) else {
      return [.refuse("\(key.name) does nothing here; F1 tells the keys.")]
    }
    return problem.isEmpty ? [] : [.refuse(problem)]
  }

  mutating func paste(_ text: String) -> [Effect] {
    guard PastedLine.isList(text) else {
      grid.paste(text)
      return []
    }
    grid.append(PastedLine.lines(of: text).map(PastePanel.row))
    return [judge()]
  }

  /// Leaves the cell: a changed one is judged with its line; one that was refused before can be passed by.
  mutating func leave(_ direction: Form.Direction) -> [Effect] {
    leave { panel in
      if !panel.grid.move(direction) { return [.tell(Notice(.info, "F10 takes over what is right."))] }
      return []
    }
  }
}

extension PastePanel: FieldPanel {
  var lookups: any PromptSource { document.bench.lookups }
  var lookupValues: [String: String] { ["customer": document.header["customer"]] }
  var isFieldChanged: Bool { grid.form.editor.isChanged }

  mutating func leaveField() -> Form.Leaving { isFieldChanged ? grid.leave() : .fine }

  mutating func replaceNext() { grid.replaceNext() }

  mutating func take(_ row: PromptRow) {
    grid.accept(row.code, detail: row.name)
    grid.put(["barCodeUnit": row.others["unit"] ?? ""])
  }

  mutating func goOn(changed: Bool, then: @escaping (inout PastePanel) -> [Effect]) -> [Effect] {
    changed ? [judge { then(&$0) + [.release()] }] : then(&self) + [.release()]
  }
}
