/// The values of a record while somebody edits them: the focus, what is typed, and what is wrong with it.
public struct Form: Sendable {
  /// What leaving a field came to.
  public enum Leaving: Sendable {
    /// The text is accepted; the focus may go.
    case fine
    /// The text names a record that has to be looked up before the focus goes.
    case lookup(kind: String, text: String)
    /// The text is refused; the focus stays.
    case wrong(String)
  }

  /// Where the focus is to go.
  public enum Direction: Hashable, Sendable {
    /// The next field; with Enter only those that are stops.
    case next, nextStop, previous, up, down, stay
  }

  public let fields: [Field]
  public private(set) var values: [String: String]
  /// What stands beside a field, such as the name behind a code.
  public var details: [String: String] = [:]
  /// What is wrong, by the name of the field.
  public var problems: [String: String] = [:]
  private(set) var original: [String: String]
  public private(set) var focus: Int
  public private(set) var editor: LineEditor

  /// Makes a form with the values of a record.
  public init(fields: [Field], values: [String: String] = [:]) {
    self.fields = fields
    self.values = values
    original = values
    focus = 0
    editor = LineEditor()
    focus = fields.indices.first { isEnterable($0) } ?? 0
    beginEditing()
  }

  /// The field that has the focus.
  public var field: Field? { fields.indices.contains(focus) ? fields[focus] : nil }

  /// The values that are not as they were, by name; among them what is being typed.
  public var changes: [String: String] {
    var all = values
    if let field, editor.isChanged { all[field.name] = editor.text.trimmed }
    return all.filter { $0.value != original[$0.key, default: ""] }
  }

  /// The focused field while what is typed in it names no record yet: it is looked up when the field is left.
  public var unresolved: String? {
    guard let field, field.lookup != nil, editor.isChanged else { return nil }
    return field.name
  }

  /// Whether anything was changed.
  public var isDirty: Bool { editor.isChanged || !changes.isEmpty }

  /// Whether nothing but what is being typed in the focused field was changed.
  public var isDirtyInFocusOnly: Bool {
    editor.isChanged && values.allSatisfy { $0.value == original[$0.key, default: ""] }
  }

  /// Takes the values of the record as they are now in place of all that was typed; the focus stays.
  public mutating func load(_ values: [String: String]) {
    self.values = values
    original = values
    problems = [:]
    if !isEnterable(focus) { focus = fields.indices.first { isEnterable($0) } ?? 0 }
    beginEditing()
  }

  /// Puts values in as if they had been typed: a draft, a default.
  public mutating func put(_ changes: [String: String]) {
    values.merge(changes) { $1 }
    beginEditing()
  }

  /// Puts computed values in: they count as saved; what is being typed stays.
  public mutating func fill(_ values: [String: String]) {
    for (name, value) in values {
      self.values[name] = value
      original[name] = value
    }
    if let field, let value = values[field.name], editor.isUntouched {
      editor = LineEditor(field.shown(value))
    }
  }

  /// Replaces what is in the focused field as if it had been typed.
  public mutating func type(_ text: String) { editor.clearAndType(text) }

  /// Takes back all changes.
  public mutating func reset() { load(original) }

  /// The value of a field.
  public subscript(name: String) -> String { values[name, default: ""] }

  /// Whether the focus can stand on a field.
  public func isEnterable(_ index: Int) -> Bool {
    fields.indices.contains(index) && !fields[index].isReadOnly && fields[index].when(values)
  }

  /// Checks what is typed in the focused field and keeps it; a lookup is still to be made when it says so.
  public mutating func leave() -> Leaving {
    guard let field else { return .fine }
    guard editor.isChanged || problems[field.name] != nil || (field.isRequired && editor.text.isEmpty) else {
      return .fine
    }
    switch field.verdict(on: editor.text) {
    case .wrong(let reason):
      problems[field.name] = reason
      return .wrong(reason)
    case .fine(let text):
      if let lookup = field.lookup, !text.isEmpty { return .lookup(kind: lookup, text: text) }
      accept(text)
      return .fine
    }
  }

  /// Keeps the value of the focused field.
  public mutating func accept(_ text: String, detail: String? = nil) {
    guard let field else { return }
    values[field.name] = text
    details[field.name] = detail
    problems[field.name] = nil
    editor = LineEditor(field.shown(text))
  }

  /// Moves the focus; false when there is no field that way.
  public mutating func move(_ direction: Direction) -> Bool {
    let target: Int?
    switch direction {
    case .next, .down: target = fields.indices.first { $0 > focus && isEnterable($0) }
    case .nextStop: target = fields.indices.first { $0 > focus && isEnterable($0) && fields[$0].isStop }
    case .previous, .up: target = fields.indices.last { $0 < focus && isEnterable($0) }
    case .stay: target = focus
    }
    guard let target else { return false }
    focus = target
    beginEditing()
    return true
  }

  /// Puts the focus on a field by its name.
  public mutating func focus(on name: String) {
    guard let index = fields.firstIndex(where: { $0.name == name }), isEnterable(index) else { return }
    focus = index
    beginEditing()
  }

  /// Puts the focus on the last field that can be entered.
  public mutating func focusOnLast() {
    focus = fields.indices.last { isEnterable($0) } ?? 0
    beginEditing()
  }

  /// Takes a key that edits; nil when the key is none of the field's, else what was wrong with it, empty for nothing.
  public mutating func edit(_ key: Key) -> String? {
    guard let field else { return nil }
    if !field.choices.isEmpty, key.typed == " " {
      cycleChoice(of: field)
      return ""
    }
    if let typed = key.typed, !field.allowed.contains(typed) {
      return "\(field.label) takes \(field.allowed.expected)."
    }
    return editor.handle(key) ? "" : nil
  }

  /// Puts pasted text in, on one line.
  public mutating func paste(_ text: String) {
    editor.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// Empties the focused field from the insertion point on.
  public mutating func clearToEnd() { editor.clearToEnd() }

  /// Makes the next typed character replace what is in the focused field, after it was refused.
  public mutating func replaceNext() { editor.replaceNext() }

  /// Takes back what was typed in the focused field.
  public mutating func undo() { editor.undo() }

  private mutating func cycleChoice(of field: Field) {
    let now = field.choices.firstIndex { $0.title == editor.text || $0.code == editor.text } ?? -1
    let next = field.choices[(now + 1) % field.choices.count]
    editor.clearAndType(next.title)
  }

  private mutating func beginEditing() {
    editor = LineEditor(field.map { $0.shown(values[$0.name, default: ""]) } ?? "")
  }
}

extension LineEditor {
  /// Replaces all of the text as if it had been typed.
  mutating func clearAndType(_ text: String) {
    undo()
    _ = handle(Key(.home))
    clearToEnd()
    insert(text)
  }
}
