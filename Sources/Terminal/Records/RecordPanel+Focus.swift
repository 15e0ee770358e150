extension RecordPanel {
  /// Stays on a field whose text is refused; the next typed character replaces it.
  private mutating func refuse(_ reason: String) -> [Effect] {
    onFocus({ $0.replaceNext() }, { $0.replaceNext() })
    return [.halt(reason)]
  }

  /// Checks the focused field, looks it up where it names a record, and then goes on.
  mutating func leave(then: @escaping (inout RecordPanel) -> [Effect]) -> [Effect] {
    let leaving = grid.map { grids[$0].leave() } ?? form.leave()
    switch leaving {
    case .wrong(let reason): return refuse(reason)
    case .fine:
      if let derive = spec.derive { form.fill(derive(input)) }
      return then(&self) + keepDraft() + [.release]
    case .lookup(let kind, let text):
      let (source, values) = (spec.source, focused.values.merging(form.values) { line, _ in line })
      return [
        work(
          barrier: true, name: "lookup", { try source.resolve(kind, text, values: values) },
          then: { panel, result in
            switch result {
            case .failure(let error): return panel.refuse(ErrorText.of(error))
            case .success(.found(let row)):
              panel.accept(row)
              return then(&panel) + panel.keepDraft() + [.release]
            case .success(.none(let reason)): return panel.refuse(reason)
            case .success(.many(let rows)):
              return panel.prompt(kind: kind, text: text, rows: rows, then: then)
            }
          })
      ]
    }
  }

  mutating func accept(_ row: PromptRow) {
    onFocus({ $0.accept(row.code, detail: row.name) }, { $0.accept(row.code, detail: row.name) })
  }

  func prompt() -> [Effect] {
    guard let field = focused.field else { return [] }
    if let kind = field.lookup {
      return prompt(kind: kind, text: focused.editor.isChanged ? focused.editor.text : "", rows: nil) {
        $0.go(.nextStop)
      }
    }
    let choices = ChoiceSource(field)
    return [
      ask(PromptList(source: choices, kind: "", text: "", values: [:])) { (panel, row: PromptRow) in
        panel.accept(row)
        return panel.go(.nextStop)
      }
    ]
  }

  func prompt(
    kind: String, text: String, rows: [PromptRow]?, then: @escaping (inout RecordPanel) -> [Effect]
  ) -> [Effect] {
    let list = PromptList(source: spec.source, kind: kind, text: text, values: focused.values, rows: rows)
    return [
      ask(list) { (panel, row: PromptRow) in
        panel.accept(row)
        return then(&panel) + panel.keepDraft() + [.release]
      }
    ]
  }

  mutating func go(_ direction: Form.Direction) -> [Effect] {
    if let grid {
      if grids[grid].move(direction) { return [] }
      switch direction {
      case .previous, .up:
        if grid == 0, form.fields.isEmpty { return [] }
        self.grid = grid > 0 ? grid - 1 : nil
        if self.grid == nil { form.focusOnLast() }
      case .next, .nextStop, .down:
        if grid + 1 < grids.count {
          self.grid = grid + 1
        } else {
          return [.tell(Notice(.info, "End of the form; F10 saves."))]
        }
      case .stay: break
      }
      return []
    }
    if form.move(direction) { return [] }
    if direction == .previous || direction == .up { return [] }
    if grids.isEmpty { return [.tell(Notice(.info, "End of the form; F10 saves."))] }
    grid = 0
    return []
  }
}
