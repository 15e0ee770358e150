import Terminal

extension Workbench {
  /// What is opened to do steps: their own form, or the dialog that shows and does them, after the reason where they
  /// need one.
  func doing(_ steps: [Step], _ title: String) -> any Panel {
    guard let first = steps.first else { return posting([], title) }
    if let form = first.form { return form(self) }
    return first.reason == .no
      ? posting(steps, title) : ReasonPanel(bench: self, steps: steps, title: title, kind: first.reason)
  }
}

/// Asks for the reason of steps, by its code or in words, then hands over to the dialog that shows and does them.
struct ReasonPanel: Panel {
  let bench: Workbench
  let steps: [Step]
  let title: String
  let kind: Step.Reason
  private var wasAsked = false

  init(bench: Workbench, steps: [Step], title: String, kind: Step.Reason) {
    self.bench = bench
    self.steps = steps
    self.title = title
    self.kind = kind
  }

  var contexts: [String] { ["dialog"] }
  func placement(in size: Size) -> Rect? { Rect(column: 0, row: 0, columns: 0, rows: 0) }

  mutating func appear() -> [Effect] {
    if wasAsked { return [.close] }
    wasAsked = true
    if kind == .words {
      return [ask(Self.dialog(title)) { (panel, reason: String) in panel.handOver(reason) }]
    }
    return [
      ask(PromptList(source: bench.lookups, kind: "reason", text: "", values: [:])) {
        (panel, row: PromptRow) in panel.handOver(row.code)
      }
    ]
  }

  /// Asks for a reason in words.
  static func dialog(_ title: String) -> EntryDialog {
    EntryDialog(
      title: title, label: "Reason",
      help: "Say why. F10 goes on and shows what it does; the reason is kept with it.")
  }

  private func handOver(_ reason: String) -> [Effect] {
    let steps = steps.map { step in
      Step(id: step.id, title: step.title, action: step.action, json: StepRun.json(step, reason: reason))
    }
    return [.replace(bench.posting(steps, title))]
  }

  mutating func perform(_ command: String) -> [Effect] { [.close] }
  func draw(on canvas: Canvas) {}
}
