import Desk
import Foundation
import Sales
import Store
import Terminal

/// The form of a quotation or an order: header, lines, charges, totals that follow each key, and what the clerk needs to
/// answer the telephone beside them.
struct DocumentPanel: DraftingPanel {
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
  /// The customer's facts, for the third pane.
  var facts: [PaneLine] = []
  var showsFlow = false
  var suggestions = SuggestionMemory()
  /// The reasons for warnings that a draft brought along.
  var reasons: [String: String] = [:]
  /// The step whose reason was typed, until it is done or left.
  var reasoned: Step?
  var accepted: [String: String] = [:]
  /// What becomes of the prices of lines whose links to sales agreements end, by the numbers of the lines.
  var leaving: [Int: AgreementAnswer] = [:]
  /// Whether lines take a changed value of the header; nil until somebody was asked.
  var lineUpdate: Bool?
  let draft: RecordDraft?
  /// A version that somebody else has saved while the document is typed into here.
  var versionAside: String?
  /// What the screen before it knew already: nothing of it is lost when the form is left.
  let preset: [String: String]
  var previewRuns = false
  /// Whether the figures are computed once typing pauses.
  var previewPauses = false
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
      _ = take(draft)
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
    reasoned = nil
    if number == nil {
      return header["customer"].isEmpty ? [] : startPreview() + [showCredit(), nameCustomer()]
    }
    return isDirty ? [] : [load(isFirst: view == nil)]
  }

  mutating func refresh() -> [Effect] {
    number != nil && !isDirty ? [load(isFirst: false, barrier: false)] : []
  }

  mutating func hangUp() {
    keepDraftAtOnce()
    if let reasoned { StepDraft(title, [reasoned]).keep(bench.desk) }
  }

  var about: String? {
    let action = try? ActionRegistry.named(number == nil ? spec.create : spec.change)
    return (action?.help).map {
      "\($0) Enter goes from field to field and line to line, F10 saves; saved, F10 does the next step."
    }
  }

  var copied: String? { focused.editor.text }
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
}
