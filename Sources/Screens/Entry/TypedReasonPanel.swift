import Terminal

/// Asks for a reason in one's own words, then hands over to the dialog that shows and does the steps with it.
struct TypedReasonPanel: Panel {
  let bench: Workbench
  let steps: [Step]
  let title: String
  private var wasAsked = false

  init(bench: Workbench, steps: [Step], title: String) {
    self.bench = bench
    self.steps = steps
    self.title = title
  }

  var contexts: [String] { ["dialog"] }
  var tellsWhatIsDone: Bool { true }
  func placement(in size: Size) -> Rect? { Rect(column: 0, row: 0, columns: 0, rows: 0) }

  mutating func appear() -> [Effect] {
    if wasAsked { return [.close] }
    wasAsked = true
    let dialog = EntryDialog(title: title, label: "Reason", help: "The reason is kept with what is done.")
    return [
      ask(dialog) { (panel, reason: String) in
        let steps = panel.steps.map { step in
          Step(id: step.id, title: step.title, action: step.action, json: StepRun.json(step, reason: reason))
        }
        return [.replace(panel.bench.posting(steps, panel.title))]
      }
    ]
  }

  mutating func perform(_ command: String) -> [Effect] { [.close] }
  func draw(on canvas: Canvas) {}
}
