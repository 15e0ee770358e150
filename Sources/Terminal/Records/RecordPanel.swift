/// A form on the whole screen: fields, and grids of lines below them.
public struct RecordPanel: Panel {
  public let spec: RecordSpec
  var form: Form
  var grids: [LineGrid]
  /// Where the focus is: nil in the fields, else in a grid.
  var grid: Int?
  private var loaded = false
  private var accepted: [String: String] = [:]

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

  public var focusHelp: String? {
    guard let field = focused.field else { return nil }
    var text = "\(field.label): \(field.help)"
    if !field.choices.isEmpty { text += " Space turns through the choices." }
    if field.lookup != nil { text += " F4 lists what there is." }
    return text
  }

  public mutating func appear() -> [Effect] { loaded ? [] : [load()] }

  private func load() -> Effect {
    let read = spec.load
    return work(
      barrier: true, name: "load", { try read() },
      then: { panel, result in
        switch result {
        case .failure(let error): return [.refuse(ErrorText.of(error))]
        case .success(let values):
          panel.take(values)
          if !panel.loaded { panel.focusOnFirstNeeded() }
          if !panel.loaded, let draft = panel.spec.draft { panel.take(draft) }
          panel.loaded = true
          return []
        }
      })
  }

  private mutating func take(_ values: RecordValues) {
    form.load(values.values)
    form.details = values.details
    for (index, grid) in spec.grids.enumerated() { grids[index].load(values.lines[grid.name] ?? []) }
  }

  /// Puts the cursor where typing is to begin: past what the screen before it knew already.
  private mutating func focusOnFirstNeeded() {
    guard grid == nil, let field = form.field, !form[field.name].isEmpty,
      let needed = form.fields.first(where: { $0.isRequired && form[$0.name].isEmpty })
    else { return }
    form.focus(on: needed.name)
  }

  private mutating func take(_ draft: RecordDraft) {
    form.put(draft.changes)
    for (index, grid) in spec.grids.enumerated() {
      for line in draft.lines[grid.name] ?? [] {
        if let id = line.id {
          grids[index].put(line.changes, intoLine: id)
        } else {
          grids[index].append([line.changes])
        }
      }
    }
  }

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
      form.reset()
      loaded = true
      return [load(), .tell(Notice(.info, "Everything is as it was saved."))]
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

  public mutating func hangUp() { if isDirty { spec.keepDraft?(input) } }

  private mutating func onFocus(_ form: (inout Form) -> Void, _ line: (inout LineGrid) -> Void) {
    if let grid { line(&grids[grid]) } else { form(&self.form) }
  }

  /// Stays on a field whose text is refused; the next typed character replaces it.
  private mutating func refuse(_ reason: String) -> [Effect] {
    onFocus({ $0.replaceNext() }, { $0.replaceNext() })
    return [.halt(reason)]
  }

  /// Checks the focused field, looks it up where it names a record, and then goes on.
  private mutating func leave(then: @escaping (inout RecordPanel) -> [Effect]) -> [Effect] {
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

  private mutating func accept(_ row: PromptRow) {
    onFocus({ $0.accept(row.code, detail: row.name) }, { $0.accept(row.code, detail: row.name) })
  }

  private func prompt() -> [Effect] {
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

  private func prompt(
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

  private mutating func go(_ direction: Form.Direction) -> [Effect] {
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

  private func keepDraft() -> [Effect] {
    guard let keep = spec.keepDraft, isDirty else { return [] }
    let input = input
    return [work(name: "draft", { keep(input) }, then: { _, _ in [] })]
  }

  private func save() -> Effect {
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

  private func accept(_ warning: AcceptableWarning) -> Effect {
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
  }

  private func askBeforeLeaving() -> [Effect] {
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

  public func draw(on canvas: Canvas) {
    canvas.fill("title", Rect(column: 0, row: 0, columns: canvas.columns, rows: 1))
    canvas.text(title, column: 1, row: 0, role: "title")
    if isDirty { canvas.text("changed ", column: canvas.columns - 8, row: 0, role: "title.status") }
    let body = canvas.part(Rect(column: 1, row: 1, columns: canvas.columns - 2, rows: canvas.rows - 1))
    guard !grids.isEmpty else {
      form.draw(on: body.rows(from: 1), focused: true)
      return
    }
    let layout = FormLayout(fields: form.fields, columns: body.columns, rows: body.rows)
    var heights = grids.enumerated().map { index, grid in
      min(grid.neededRows + 1, index == self.grid ? 12 : 4)
    }
    var formRows = body.rows - heights.reduce(0, +)
    if formRows > layout.rows {  // What the fields leave over goes to the lines.
      let spare = formRows - layout.rows
      formRows = layout.rows
      let target = grid ?? 0
      heights[target] += spare
    }
    formRows = max(grid == nil ? 5 : 2, formRows)
    form.draw(on: body.rows(from: 0, count: formRows), focused: grid == nil)
    var row = formRows
    for (index, spec) in spec.grids.enumerated() {
      body.rows(from: row, count: 1).rule(row: 0, title: spec.title)
      grids[index].draw(
        on: body.rows(from: row + 1, count: max(0, heights[index] - 1)), focused: grid == index)
      row += heights[index]
    }
  }
}

/// The dialog that accepts a warning with a reason.
public enum WarningDialog {
  /// Asks for the reason; the answer is its text.
  public static func panel(for warning: AcceptableWarning) -> EntryDialog {
    EntryDialog(title: "Warning: type a reason to go on", label: "Reason", help: warning.message)
  }
}
