import Terminal

extension Workbench {
  /// What is opened to do steps: their own form, or the dialog that shows and does them, after the reason where they
  /// need one.
  func doing(_ steps: [Step], _ title: String) -> any Panel {
    guard let first = steps.first else { return posting([], title) }
    if let form = first.form { return form(self) }
    let bench = self
    return switch first.reason {
    case .no: posting(steps, title)
    case .code:
      AskPanel(PromptList(source: lookups, kind: "reason", text: "", values: [:])) { (row: PromptRow) in
        bench.posting(steps.map { $0.with(reason: row.code) }, title)
      }
    case .words:
      AskPanel(Step.reasonDialog(title)) { (reason: String) in
        bench.posting(steps.map { $0.with(reason: reason) }, title)
      }
    }
  }
}

extension Step {
  /// Asks for a reason in words.
  static func reasonDialog(_ title: String) -> EntryDialog {
    EntryDialog(
      title: title, label: "Reason",
      help: "Say why. F10 goes on and shows what it does; the reason is kept with it.")
  }

  /// The step with a reason among its fields.
  func with(reason: String) -> Step {
    Step(id: id, title: title, action: action, json: StepRun.json(self, reason: reason))
  }
}
