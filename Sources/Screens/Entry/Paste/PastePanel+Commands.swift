import Desk
import Sales
import Terminal

/// What keys do to pasted lines, and how they are drawn.
extension PastePanel {
  func availability(of command: String) -> Availability {
    switch command {
    case "form.prompt":
      grid.form.field?.lookup == nil
        ? .disabled(
          "\(grid.form.field?.label ?? "This") is typed freely; F4 lists items in the first column.")
        : .available
    case "form.next-part": .disabled("This list has one part only.")
    default: .available
    }
  }

  func label(of command: String) -> String? { command == "form.save" ? "Take over" : nil }

  mutating func perform(_ command: String) -> [Effect] {
    switch command {
    case "form.save": return leave { panel in [panel.judge { $0.takeOver() }] }
    case "form.prompt":
      return prompt("item", grid.form.editor.text) { panel in
        _ = panel.grid.move(.nextStop)
        return []
      }
    case "form.reset":
      grid = LineGrid(fields: PastePanel.fields, rows: PastePanel.gridRows(pasted))
      isJudged = false
      return [judge(), .tell(Notice(.info, "The lines are as they were pasted."))]
    case "form.undo":
      grid.undo()
      return []
    case "form.field-exit":
      grid.clearToEnd()
      return leave(.nextStop)
    case "form.duplicate":
      return grid.duplicate() == nil ? [.refuse("Nothing stands above.")] : leave(.nextStop)
    case "form.remove-line":
      return grid.removeRow() ? [judge()] : [.refuse("There is no line to take out.")]
    case "form.leave", "form.cancel": return askBeforeLeaving()
    default: return []
    }
  }

  private func takeOver() -> [Effect] {
    let filled = grid.filledRows
    let fine = filled.filter(\.problems.isEmpty).map { PasteJudge.taken($0.values) }
    let left = filled.filter { !$0.problems.isEmpty }
    guard !fine.isEmpty else {
      let reason = left.first?.note?.value ?? "There is no line in the list."
      return [.refuse("Nothing can be taken over: \(reason)")]
    }
    return [.answer(PasteAnswer(taken: fine, left: left.map(\.values)))]
  }

  private func askBeforeLeaving() -> [Effect] {
    guard !rows.isEmpty else { return [.close] }
    let count = rows.count
    let question = Question(
      title: "Leave the pasted lines?",
      text: "\(count) line\(count == 1 ? " is" : "s are") in the list and not in the document.",
      choices: [
        .init("all", "Take all over as they are", key: .character("y")),
        .init("drop", "Throw them away", key: .character("d")),
      ])
    return [
      ask(question) { (panel, answer: String) in
        guard answer == "all" else { return [panel.throwAway()] }
        return [.answer(PasteAnswer(taken: panel.rows.map(PasteJudge.taken), left: []))]
      }
    ]
  }

  /// Leaves the lines, and takes them out of the draft.
  private func throwAway() -> Effect {
    let (document, moment) = (document, document.keeper.moment())
    return work(
      writes: true, { try document.forgetPasted(of: moment) },
      then: { _, result in
        switch result {
        case .success: return [.close]
        case .failure(let error): return [.halt(ErrorText.of(error), until: .save)]
        }
      })
  }

  func draw(on canvas: Canvas) {
    canvas.fill("title", Rect(column: 0, row: 0, columns: canvas.columns, rows: 1))
    let end = canvas.text(title, column: 1, row: 0, role: "title")
    let count = rows.count
    let state =
      refusedCount == 0 ? "all \(count) right" : "\(count - refusedCount) right, \(refusedCount) refused"
    canvas.text(isJudged ? state : "checking", column: end + 2, row: 0, role: "title.status")
    let hint = trouble ?? "Nothing is in the document yet: F10 takes over the lines that are right."
    canvas.text(hint, column: 1, row: 1, width: canvas.columns - 2, role: "text.dim")
    grid.draw(
      on: canvas.part(Rect(column: 1, row: 2, columns: canvas.columns - 2, rows: canvas.rows - 2)),
      focused: true)
  }
}
