/// A form on the whole screen: fields, and grids of lines below them.
public struct RecordPanel: DraftingPanel {
  public let spec: RecordSpec
  var form: Form
  var grids: [LineGrid]
  /// Where the focus is: nil in the fields, else in a grid.
  var grid: Int?
  var loaded = false
  var accepted: [String: String] = [:]
  /// The reasons for warnings that a draft brought along.
  var reasons: [String: String] = [:]

  /// Makes a form of a spec.
  public init(_ spec: RecordSpec) {
    self.spec = spec
    form = Form(fields: spec.fields)
    grids = spec.grids.map { LineGrid(fields: $0.fields, allowsNew: $0.allowsNew) }
    if spec.fields.isEmpty, !grids.isEmpty { grid = 0 }
  }

  public var title: String { spec.title }
  public var contexts: [String] { spec.contexts + ["form"] }
  public var isDirty: Bool { form.isDirty || grids.contains(where: \.isDirty) }
  /// What is typed so far.
  public var input: RecordInput {
    var all = form.values
    all.merge(form.changes) { $1 }
    let names = spec.grids.map(\.name)
    return RecordInput(
      values: all, changes: form.changes,
      lines: Dictionary(zip(names, grids.map(\.filledRows))) { first, _ in first },
      removed: Dictionary(zip(names, grids.map(\.removed))) { first, _ in first }, accepted: accepted)
  }
  var focused: Form { grid.map { grids[$0].form } ?? form }

  public var about: String? { spec.about }
  public func label(of command: String) -> String? { command == "form.save" ? spec.saveLabel : nil }
  public var copied: String? { focused.editor.text }

  public var focusHelp: String? {
    guard let field = focused.field else { return nil }
    var text = "\(field.label): \(field.help)"
    if !field.choices.isEmpty { text += " Space turns through the choices." }
    if field.lookup != nil { text += " F4 lists what there is." }
    return text
  }

  public mutating func appear() -> [Effect] { loaded ? [] : [load()] }

  func load() -> Effect {
    let read = spec.load
    return work(
      barrier: true, name: "load", { try read() },
      then: { panel, result in
        switch result {
        case .failure(let error):
          // An empty form over a record would save without knowing what it changes.
          return panel.loaded
            ? [.halt(ErrorText.of(error), until: .save)] : [.close, .drop(ErrorText.of(error))]
        case .success(let values):
          panel.take(values)
          guard !panel.loaded else { return [] }
          panel.loaded = true
          panel.focusOnFirstNeeded()
          return panel.spec.draft.flatMap { panel.take($0) }.map { [.tell($0)] } ?? []
        }
      })
  }

  mutating func take(_ values: RecordValues) {
    form.load(values.values)
    form.details = values.details
    for (index, grid) in spec.grids.enumerated() { grids[index].load(values.lines[grid.name] ?? []) }
  }

  /// Puts the cursor where typing is to begin: past what the screen before it knew already.
  mutating func focusOnFirstNeeded() {
    guard grid == nil, let field = form.field, !form[field.name].isEmpty,
      let needed = form.fields.first(where: { $0.isRequired && form[$0.name].isEmpty })
    else { return }
    form.focus(on: needed.name)
  }

  /// Puts a draft over the record; what is to be said about it comes back.
  mutating func take(_ draft: RecordDraft) -> Notice? {
    let version = form.values["version"]
    reasons = draft.reasons ?? [:]
    form.put(draft.changes)
    var lost = 0
    for (index, grid) in spec.grids.enumerated() {
      lost += grids[index].take(draft.lines[grid.name] ?? [], removed: draft.removed?[grid.name] ?? [])
    }
    return draft.notice(lost: lost, version: version)
  }

  public var isDirtyInFocusOnly: Bool {
    guard let grid else { return form.isDirtyInFocusOnly && !grids.contains(where: \.isDirty) }
    return !form.isDirty
      && grids.indices.allSatisfy {
        $0 == grid ? grids[$0].isDirtyInFocusOnly : !grids[$0].isDirty
      }
  }

  public mutating func undoField() -> [Effect] {
    onFocus({ $0.undo() }, { $0.undo() })
    return []
  }

  public mutating func putBack() -> [Effect] { [load()] }

  public func availability(of command: String) -> Availability {
    switch command {
    case "form.save", "form.reset":
      if let lock = spec.lock { return .disabled(lock) }
      return isDirty || command == "form.save" ? .available : .disabled("Nothing was changed.")
    case "form.prompt":
      guard let field = focused.field, field.lookup != nil || !field.choices.isEmpty else {
        return .disabled(
          "\(focused.field?.label ?? "This") is typed freely; there is no list to choose from.")
      }
      return .available
    case "form.remove-line":
      return grid == nil ? .disabled("Put the cursor on a line first.") : .available
    case "form.next-part": return grids.isEmpty ? .disabled("This form has one part only.") : .available
    default: return spec.availability(command, input)
    }
  }

  public mutating func perform(_ command: String) -> [Effect] {
    switch command {
    case "form.save": return leave { [$0.save()] }
    case "form.reset":
      return askBeforePuttingBack()
    case "form.prompt": return prompt()
    case "form.leave", "form.cancel": return askBeforeLeaving()
    case "form.undo":
      onFocus({ $0.undo() }, { $0.undo() })
      return []
    case "form.field-exit":
      onFocus({ $0.clearToEnd() }, { $0.clearToEnd() })
      return leave { $0.go(.nextStop) }
    case "form.remove-line":
      guard let grid else { return [] }
      return grids[grid].removeRow() ? [] : [.refuse(grids[grid].row.lock ?? "There is no line to take out.")]
    case "form.duplicate":
      guard let grid else { return [.refuse("Only a line can take what stands above it.")] }
      return grids[grid].duplicate() == nil ? [.refuse("Nothing stands above.")] : leave { $0.go(.nextStop) }
    case "form.next-part":
      return leave { panel in
        panel.grid = panel.grid.map { $0 + 1 < panel.grids.count ? $0 + 1 : nil } ?? 0
        return []
      }
    default: return spec.perform(command, input)
    }
  }

  public mutating func handle(_ key: Key) -> [Effect] {
    switch (key.code, key.modifiers) {
    case (.enter, _), (.keypadEnter, _): return leave { $0.go(.nextStop) }
    case (.tab, []): return leave { $0.go(.next) }
    case (.backTab, _): return leave { $0.go(.previous) }
    case (.down, []): return leave { $0.go(.down) }
    case (.up, []): return leave { $0.go(.up) }
    default: break
    }
    if spec.lock != nil, key.typed != nil { return [.refuse(spec.lock ?? "")] }
    let problem = grid.map { grids[$0].edit(key) } ?? form.edit(key)
    guard let problem else { return [.refuse("\(key.name) does nothing here; F1 tells the keys.")] }
    return problem.isEmpty ? [] : [.refuse(problem)]
  }

  public mutating func paste(_ text: String) -> [Effect] {
    if let lock = spec.lock { return [.refuse(lock)] }
    onFocus({ $0.paste(text) }, { $0.paste(text) })
    return []
  }

  public mutating func hangUp() { keepDraftAtOnce() }

  public var drafts: (any RecordDrafts)? { spec.drafts }
  public var draftTitle: String { spec.title }

  mutating func onFocus(_ form: (inout Form) -> Void, _ line: (inout LineGrid) -> Void) {
    if let grid { line(&grids[grid]) } else { form(&self.form) }
  }
}
