import Desk
import Foundation
import Sales
import Store
import Terminal

/// The form of a quotation or an order: header, lines, charges, totals that follow each key, and what the clerk needs to
/// answer the telephone beside them.
struct DocumentPanel: Panel {
  /// Where the focus is.
  enum Part: Hashable { case header, lines, charges }

  let bench: Workbench
  let spec: DocumentSpec
  var keeper: DraftKeeper
  var number: String?
  var header: Form
  var lines: LineGrid
  var charges: LineGrid
  var part = Part.header
  var view: DocumentView?
  var figures: DocumentFigures?
  var currency: Currency
  var credit: PaneLine?
  var info = LineInfo()
  var showsFlow = false
  var accepted: [String: String] = [:]
  /// Whether lines take a changed value of the header; nil until somebody was asked.
  var lineUpdate: Bool?
  let draft: RecordDraft?
  /// What the screen before it knew already: nothing of it is lost when the form is left.
  let preset: [String: String]
  var previewRuns = false
  var previewWanted = false
  var size = Size(columns: 80, rows: 22)

  /// Opens a document, or a new one without a number.
  init(
    _ bench: Workbench, _ spec: DocumentSpec, number: String?, values: [String: String] = [:],
    draft: Draft? = nil
  ) {
    self.bench = bench
    self.spec = spec
    self.number = number
    currency = bench.currency
    header = Form(fields: spec.fields(bench, number == nil).map(\.field))
    header.put(values)
    preset = values
    lines = LineGrid(fields: spec.columns(bench, number == nil).map(\.field))
    charges = LineGrid(fields: ChargeFields.all.map(\.field))
    keeper = DraftKeeper(
      desk: bench.desk, action: number == nil ? spec.create : spec.change, key: number, row: draft?.id)
    self.draft = draft.flatMap { try? JSONText.decode(DraftContent.self, from: $0.content).draft }
    if number == nil, let draft = self.draft {
      take(draft)
      if lines.blankRow > 0 {
        part = .lines
        lines.focus(row: lines.blankRow - 1)
      }
    }
    if number != nil { part = .lines }
    if number == nil, part == .header, !header["customer"].isEmpty { header.focus(on: "customerReference") }
  }

  var title: String { number.map { "\(spec.title) \($0)" } ?? "New \(spec.kind)" }
  var contexts: [String] { spec.contexts + ["document", "form"] }
  var isDirty: Bool {
    let isTyped = number == nil && !preset.isEmpty ? header.changes != preset : header.isDirty
    return isTyped || lines.isDirty || charges.isDirty
  }

  mutating func fit(_ size: Size) { self.size = size }

  mutating func appear() -> [Effect] {
    if number == nil {
      return header["customer"].isEmpty ? [] : startPreview() + [showCredit(), nameCustomer()]
    }
    return isDirty ? [] : [load(isFirst: view == nil)]
  }

  mutating func refresh() -> [Effect] { number != nil && !isDirty ? [load(isFirst: false)] : [] }

  mutating func hangUp() { if isDirty { keeper.keep(RecordDraft(input), title: draftTitle) } }

  var focusHelp: String? {
    guard let field = focused.field else { return nil }
    var text = "\(field.label): \(field.help)"
    if !field.choices.isEmpty { text += " Space turns through the choices." }
    if field.lookup != nil { text += " Part of a name finds it; F4 lists what there is." }
    return text
  }

  // What has the focus

  var focused: Form {
    switch part {
    case .header: header
    case .lines: lines.form
    case .charges: charges.form
    }
  }

  mutating func onFocus<Value>(_ form: (inout Form) -> Value, _ grid: (inout LineGrid) -> Value) -> Value {
    switch part {
    case .header: form(&header)
    case .lines: grid(&lines)
    case .charges: grid(&charges)
    }
  }

  // Keys

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
    return countsAtOnce ? startPreview() : []
  }

  mutating func paste(_ text: String) -> [Effect] {
    if let lock = view?.lock { return [.refuse(lock)] }
    let rows = text.split(whereSeparator: \.isNewline)
    guard part != .charges, rows.count > 1 else {
      onFocus({ $0.paste(text) }, { $0.paste(text) })
      return []
    }
    let pasted: [[String: String]] = rows.map { row in
      let cells = row.split(whereSeparator: { "\t;".contains($0) }).map {
        String($0).trimmingCharacters(in: .whitespaces)
      }
      var values: [String: String] = [:]
      if let item = cells.first { values["item"] = item }
      if cells.count > 1 { values["quantity"] = cells[1].replacingOccurrences(of: ",", with: ".") }
      return values
    }
    let question = Question(
      title: "Paste \(pasted.count) lines as items?",
      lines: pasted.prefix(10).map { PaneLine($0["item"] ?? "", $0["quantity"] ?? "1", role: "dialog") },
      choices: [.init("paste", "Paste as lines", key: .function(10))]
        + (part == .header ? [.init("field", "Into the field", key: .character("f"))] : []))
    return [
      ask(question) { (panel, answer: String) in
        guard answer == "paste" else {
          panel.header.paste(text)
          return []
        }
        let first = panel.lines.blankRow
        panel.lines.append(pasted)
        panel.part = .lines
        panel.lines.focus(row: first)
        return panel.committed()
      }
    ]
  }

  /// Stays on a field whose text is refused; the next typed character replaces it.
  mutating func refuse(_ reason: String) -> [Effect] {
    onFocus({ $0.replaceNext() }, { $0.replaceNext() })
    return [.halt(reason)]
  }

  /// Checks the focused field, looks it up where it names a record, then goes on.
  mutating func leave(then: @escaping (inout DocumentPanel) -> [Effect]) -> [Effect] {
    let wasDirty = focused.isDirty
    switch onFocus({ $0.leave() }, { $0.leave() }) {
    case .wrong(let reason): return refuse(reason)
    case .fine: return (wasDirty ? committed() : []) + then(&self) + [.release]
    case .lookup(let kind, let text):
      let (source, values) = (bench.lookups, lookupValues)
      return [
        work(
          barrier: true, name: "lookup", { try source.resolve(kind, text, values: values) },
          then: { panel, result in
            switch result {
            case .failure(let error): return panel.refuse(ErrorText.of(error))
            case .success(.found(let row)):
              panel.take(row)
              return panel.committed() + then(&panel) + [.release]
            case .success(.none(let reason)): return panel.refuse(reason)
            case .success(.many(let rows)): return panel.prompt(kind, text, rows, then: then)
            }
          })
      ]
    }
  }

  private mutating func take(_ row: PromptRow) {
    onFocus({ $0.accept(row.code, detail: row.name) }, { $0.accept(row.code, detail: row.name) })
  }

  private var lookupValues: [String: String] {
    focused.values.merging(["customer": header["customer"]]) { _, customer in customer }
  }

  /// The list behind the focused field.
  func prompt(
    _ kind: String, _ text: String, _ rows: [PromptRow]?, then: @escaping (inout DocumentPanel) -> [Effect]
  ) -> [Effect] {
    [
      ask(PromptList(source: bench.lookups, kind: kind, text: text, values: lookupValues, rows: rows)) {
        (panel, row: PromptRow) in
        panel.take(row)
        return panel.committed() + then(&panel) + [.release]
      }
    ]
  }

  /// What follows a field that was changed: the draft is kept and the figures are computed anew.
  mutating func committed() -> [Effect] {
    if part == .header, focused.field?.name == "customer" {
      return keepDraft() + startPreview() + [showCredit()]
    }
    return keepDraft() + startPreview()
  }

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

/// The fields of charges.
enum ChargeFields {
  static let all: [RecordField] = [
    RecordField(.code("code", "Charge", "charge", width: 12, help: "Freight, insurance or a fee.").needed),
    RecordField(
      Field("text", "Text", width: 20, help: "As papers show it.").with { field in
        field.stretches = true
        field.isStop = false
      }),
    RecordField(
      .choice("category", "Kind", ChargeCategory.self, help: "An amount or a percentage.").with { field in
        field.width = 8
        field.isStop = false
      }),
    RecordField(
      .whole("line", "Line", width: 5, help: "The line that it is for; empty for the whole."), .whole
    )
    .passedBy,
    RecordField(.number("value", "Value", width: 12, atLeast: 2, help: "The amount, or the percentage.")),
  ]
}
