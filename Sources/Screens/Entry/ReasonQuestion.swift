import Terminal

extension Workbench {
  /// Asks for the reason code of steps, then shows and does them.
  func reasoned(_ steps: [Step], _ title: String) -> AskPanel {
    let bench = self
    return AskPanel(PromptList(source: lookups, kind: "reason", text: "", values: [:])) { (row: PromptRow) in
      bench.posting(steps.map { $0.with(reason: row.code) }, title)
    }
  }

  /// Asks for a reason in one's own words, then shows and does the steps with it.
  func explained(_ steps: [Step], _ title: String) -> AskPanel {
    let bench = self
    let dialog = EntryDialog(title: title, label: "Reason", help: "The reason is kept with what is done.")
    return AskPanel(dialog) { (reason: String) in bench.posting(steps.map { $0.with(reason: reason) }, title)
    }
  }
}

extension Step {
  /// The step with a reason among its fields.
  fileprivate func with(reason: String) -> Step {
    Step(id: id, title: title, action: action, json: StepRun.json(self, reason: reason))
  }
}
