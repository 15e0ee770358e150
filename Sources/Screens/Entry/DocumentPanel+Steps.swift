import Desk
import Sales
import Terminal

/// The steps that the document can take: chosen, shown before they are done, and done.
extension DocumentPanel {
  func chooseStep() -> [Effect] {
    guard let steps = view?.steps, !steps.isEmpty else { return [] }
    let rows = Step.choices(steps)
    let list = PromptList(
      source: ChoiceSource(title: "What next", choices: rows), kind: "", text: "",
      values: [:])
    return [
      ask(list) { (panel, row: PromptRow) in
        Step.chosen(row, of: panel.view?.steps ?? []).map { panel.propose($0) } ?? []
      }
    ]
  }

  /// Shows what a step would do and does it when that is accepted.
  func propose(_ step: Step) -> [Effect] {
    if let form = step.form { return [.open(form(bench))] }
    if let reason = bench.obstacle(to: step.action) { return [.refuse(reason)] }
    switch step.reason {
    case .no: return [rehearse(step, reason: nil)]
    case .words:
      return [
        ask(bench.reasonDialog([step], step.title)) { (panel, reason: String) in
          panel.reasoned = step.with(reason: reason)
          return [panel.rehearse(step, reason: reason)]
        }
      ]
    case .code:
      let list = PromptList(source: bench.lookups, kind: "reason", text: "", values: [:])
      return [ask(list) { (panel, row: PromptRow) in [panel.rehearse(step, reason: row.code)] }]
    }
  }

  private func rehearse(_ step: Step, reason: String?) -> Effect {
    let (bench, json) = (bench, StepRun.json(step, reason: reason))
    return work(
      barrier: true, name: "step", { try StepRun.rehearse(bench, step, json) },
      then: { panel, result in
        switch result {
        case .failure(let error): return [.halt(ErrorText.of(error), until: .save)]
        case .success(let lines):
          let others = (panel.view?.steps.count ?? 0) > 1
          var choices: [Question.Choice] = [.init("do", step.title, key: .function(10))]
          if others { choices.append(.init("others", "Other steps", key: .function(7))) }
          let question = Question(title: "\(step.title): \(panel.title)", lines: lines, choices: choices)
          return [
            panel.ask(question) { (panel, answer: String) in
              answer == "others" ? panel.chooseStep() : [panel.run(step, json, accepted: [:])]
            }
          ]
        }
      })
  }

  func run(_ step: Step, _ json: String, accepted: [String: String]) -> Effect {
    let (bench, spec, number) = (bench, spec, number ?? "")
    return work(
      writes: true, name: "step",
      {
        let told = try StepRun.perform(bench, step, json, accepted: accepted)
        return (told, try? spec.read(bench, number))
      },
      then: { (panel, result: Result<(String, DocumentView?), any Error>) in
        switch result {
        case .success(let (told, view)):
          panel.reasoned = nil
          guard let view else { return [.release(.save), .close, .tell(Notice(.done, told))] }
          panel.show(view)
          return panel.showLine() + [panel.showCredit(), .tell(Notice(.done, told)), .release(.save)]
        case .failure(let warning as AcceptableWarning):
          let desk = panel.bench.desk
          let kept = Step(id: step.id, title: step.title, action: step.action, json: json)
          let dialog = WarningDialog.panel(for: warning) {
            StepDraft(step.title, [kept], reasons: accepted.merging([warning.name: $0]) { $1 }).keep(desk)
          }
          return [
            panel.interrupt(dialog, until: .save) { (panel, reason: String) in
              [panel.run(step, json, accepted: accepted.merging([warning.name: reason]) { $1 })]
            }
          ]
        case .failure(let error): return [.halt(ErrorText.of(error), until: .save)]
        }
      })
  }
}
