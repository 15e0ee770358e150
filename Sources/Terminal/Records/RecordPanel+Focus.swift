extension RecordPanel: FieldPanel {
  public var lookups: any PromptSource { spec.source }
  /// A line knows the fields of the form as well; its own hold first.
  public var lookupValues: [String: String] { focused.values.merging(form.values) { line, _ in line } }
  public var isFieldChanged: Bool { true }

  public mutating func leaveField() -> Form.Leaving { grid.map { grids[$0].leave() } ?? form.leave() }

  public mutating func replaceNext() { onFocus({ $0.replaceNext() }, { $0.replaceNext() }) }

  public mutating func take(_ row: PromptRow) {
    onFocus({ $0.accept(row.code, detail: row.name) }, { $0.accept(row.code, detail: row.name) })
  }

  /// Computes what follows from what is typed, then goes on: typed ahead, keys meet the figures as they are by then.
  public mutating func goOn(
    changed: Bool, then: @escaping (inout RecordPanel) -> [Effect]
  ) -> [Effect] {
    guard let derive = spec.derive else { return then(&self) + keepDraft() + [.release()] }
    let input = input
    return [
      work(
        barrier: true, name: "derive", { derive(input) },
        then: { panel, result in
          if case .success(let values) = result { panel.form.fill(values) }
          return then(&panel) + panel.keepDraft() + [.release()]
        })
    ]
  }
}

extension RecordPanel {
  func prompt() -> [Effect] {
    guard let field = focused.field else { return [] }
    if let kind = field.lookup {
      return prompt(kind, focused.editor.isChanged ? focused.editor.text : "") { $0.go(.nextStop) }
    }
    let choices = ChoiceSource(field)
    return [
      ask(PromptList(source: choices, kind: "", text: "", values: [:])) { (panel, row: PromptRow) in
        panel.take(row)
        return panel.go(.nextStop)
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
