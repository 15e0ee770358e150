import Store
import Terminal

extension Workbench {
  /// What is opened to do steps: their own form, or the dialog that shows and does them, after the reason where they
  /// need one.
  func doing(_ steps: [Step], _ title: String) -> any Panel {
    guard let first = steps.first else { return posting([], title) }
    if let reason = obstacle(to: first.action) { return HopPanel(bench: self) { { _ in .message(reason) } } }
    if let form = first.form { return form(self) }
    let bench = self
    return switch first.reason {
    case .no: posting(steps, title)
    case .code:
      AskPanel(PromptList(source: lookups, kind: "reason", text: "", values: [:])) { (row: PromptRow) in
        bench.posting(steps.map { $0.with(reason: row.code) }, title)
      }
    case .words: reasoning(steps, title)
    }
  }

  /// Asks why, then shows and does the steps.
  ///
  /// - Parameters:
  ///   - reason: what was typed of it before the line was lost.
  ///   - draft: the draft that kept it; it goes once the steps are done or left.
  func reasoning(_ steps: [Step], _ title: String, reason: String = "", draft: Int? = nil) -> AskPanel {
    let bench = self
    var panel = AskPanel(reasonDialog(steps, title, reason: reason, draft: draft)) { (reason: String) in
      bench.posting(
        steps.map { $0.with(reason: reason) }, title, typed: StepDraft.Typed(row: draft, isReason: true))
    }
    if let draft { panel.whenLeft = { try bench.desk.dropDraft(draft) } }
    return panel
  }

  /// Asks for the reason of steps in words; a line that is lost loses nothing of it.
  func reasonDialog(_ steps: [Step], _ title: String, reason: String = "", draft: Int? = nil) -> EntryDialog {
    let desk = desk
    return EntryDialog(
      title: title, label: "Reason",
      help: "Say why. F10 goes on and shows what it does; the reason is kept with it.", value: reason,
      keeping: { StepDraft(title, steps, reason: $0).keep(desk, over: draft) })
  }
}

extension Step {
  /// The step with a reason among its fields.
  func with(reason: String) -> Step {
    Step(id: id, title: title, action: action, json: StepRun.json(self, reason: reason))
  }
}
