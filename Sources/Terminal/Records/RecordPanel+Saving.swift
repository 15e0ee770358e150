extension RecordPanel {
  func keepDraft() -> [Effect] {
    guard let keep = spec.keepDraft, isDirty else { return [] }
    let input = input
    return [work(name: "draft", { keep(input) }, then: { _, _ in [] })]
  }

  func save() -> Effect {
    let (write, input) = (spec.save, input)
    return work(
      barrier: true, name: "save", { try write(input) },
      then: { panel, result in
        switch result {
        case .success(let saved):
          panel.accepted = [:]
          guard let values = saved.values else { return [.close, .tell(Notice(.done, saved.message))] }
          panel.take(values)
          return [.tell(Notice(.done, saved.message))]
        case .failure(let problems as RecordProblems):
          panel.show(problems)
          return [.halt(problems.message)]
        case .failure(let warning as AcceptableWarning): return [panel.accept(warning)]
        case .failure(let error): return [.halt(ErrorText.of(error))]
        }
      })
  }

  func accept(_ warning: AcceptableWarning) -> Effect {
    ask(WarningDialog.panel(for: warning)) { (panel, reason: String) in
      panel.accepted[warning.name] = reason
      return [panel.save()]
    }
  }

  private mutating func show(_ problems: RecordProblems) {
    form.problems = problems.fields.filter { !$0.key.contains(".") }
    if let first = form.fields.first(where: { form.problems[$0.name] != nil }) {
      grid = nil
      form.focus(on: first.name)
    }
    for (index, grid) in spec.grids.enumerated() {
      for (row, _) in grids[index].rows.enumerated() {
        let prefix = "\(grid.name).\(row + 1)."
        let here = problems.fields.filter { $0.key.hasPrefix(prefix) }
        grids[index].show(row: row) { line in
          line.problems = Dictionary(
            here.map { (String($0.key.dropFirst(prefix.count)), $0.value) }
          ) { first, _ in first }
        }
      }
    }
    guard form.problems.isEmpty,
      let index = grids.firstIndex(where: { $0.rows.contains { !$0.problems.isEmpty } }),
      let row = grids[index].rows.firstIndex(where: { !$0.problems.isEmpty })
    else { return }
    grid = index
    grids[index].focus(row: row, field: grids[index].firstProblem(inRow: row))
  }

  func askBeforeLeaving() -> [Effect] {
    guard isDirty else { return [.close] }
    let question = Question(
      title: "Leave \(title)?",
      text: spec.keepDraft == nil
        ? "Something was typed that is not saved."
        : "Something was typed that is not saved. It is kept as a draft when you leave without saving.",
      choices: [
        .init("save", "Save", key: .character("y")),
        .init(
          "leave", spec.keepDraft == nil ? "Leave without saving" : "Leave, keep the draft",
          key: .character("n")),
      ] + (spec.dropDraft == nil ? [] : [.init("drop", "Leave, throw it away", key: .character("d"))]))
    return [
      ask(question) { (panel, answer: String) in
        if answer == "save" { return panel.perform("form.save") }
        if answer == "drop" {
          panel.spec.dropDraft?()
        } else if panel.isDirty {
          panel.spec.keepDraft?(panel.input)
        }
        return [.close]
      }
    ]
  }
}
