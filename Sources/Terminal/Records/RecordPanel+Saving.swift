extension RecordPanel {
  func save() -> Effect {
    let (write, input) = (spec.save, input)
    return work(
      writes: true, name: "save", { try write(input) },
      then: { panel, result in
        switch result {
        case .success(let saved):
          panel.accepted = [:]
          let told = Effect.tell(Notice(.done, saved.message))
          guard let values = saved.values else {
            let next = saved.goesOn.map { Effect.replace($0()) } ?? .close
            return [.release(.save), next, told]
          }
          panel.take(values)
          return [told, .release(.save)] + (saved.next.map { [.open($0())] } ?? [])
        case .failure(let problems as RecordProblems):
          panel.show(problems)
          return [.halt(problems.message, until: .save)]
        case .failure(let warning as AcceptableWarning): return [panel.accept(warning)]
        case .failure(let error): return [.halt(ErrorText.of(error), until: .save)]
        }
      })
  }

  func accept(_ warning: AcceptableWarning) -> Effect {
    let dialog = WarningDialog.panel(
      for: warning, reason: reasons[warning.name], keeping: keepingReason(of: warning))
    return interrupt(dialog, until: .save) { (panel, reason: String) in
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
}
