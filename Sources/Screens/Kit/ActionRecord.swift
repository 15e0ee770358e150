import Desk
import Foundation
import Sales
import Store
import Terminal

/// A field of a form together with where its value stands in the action and in the record.
struct RecordField: Sendable {
  /// How JSON holds the value.
  enum Form: Sendable {
    case text, whole, flag
  }

  let field: Field
  let form: Form
  /// The path of the value in the record as it is read, where it differs from the field's name.
  let path: String

  init(_ field: Field, _ form: Form = .text, from path: String? = nil) {
    self.field = field
    self.form = form
    self.path = path ?? field.name
  }
}

/// Lines of a form that an action takes all at once, such as the addresses of a customer.
struct RecordGrid: Sendable {
  let name: String
  let title: String
  let fields: [RecordField]
  /// True when the action takes plain values instead of groups of fields.
  var isPlain = false
  /// Under which name the record holds the number of a line, where lines keep their numbers: the action then takes `line` with
  /// what changes, and `delete` for those that go.
  var numberedBy: String?
}

/// A form over the actions that make and change a kind of record: its fields are theirs, by name.
///
/// A new form is one such value.
struct ActionRecord: Sendable {
  let workbench: Workbench
  let title: String
  var fields: [RecordField]
  var grids: [RecordGrid] = []
  /// The record that is changed; nil for a new one.
  let key: String?
  /// The name by which the changing action calls the record.
  let keyName: String
  let create: String
  let change: String
  /// The record as JSON, read anew.
  let read: @Sendable (Desk, String) throws -> String
  /// The values of a new record before anything is typed.
  var defaults: [String: String] = [:]
  /// Those that have to be read first; read with the form, away from the main thread.
  var newDefaults: @Sendable (Desk) throws -> [String: String] = { _ in [:] }
  /// Values that are always given.
  var constants: [String: any Sendable] = [:]
  /// Why the record can't be changed here; nil when it can.
  var lock: String?
  /// A draft of it to go on with.
  var draft: Draft?
  /// What the form is about, where a new record belongs to another one: its draft is put back there.
  var about: String?
  /// What the key bar calls F10, where nothing is made or changed by it but done: `Hold`, `Copy`.
  var verb: String?
  var contexts: [String] = []
  /// What a record is once it is saved, in words.
  var done = "made"

  /// The form.
  var panel: RecordPanel {
    let keeper = DraftKeeper(
      desk: workbench.desk, action: key == nil ? create : change, key: key ?? about, row: draft?.id)
    var spec = RecordSpec(
      title: title, contexts: contexts, fields: fields.map(\.field), source: workbench.lookups,
      load: { try load() }, save: { try save($0, keeper) })
    spec.grids = grids.map { GridSpec($0.name, $0.title, $0.fields.map(\.field)) }
    spec.lock = lock ?? workbench.obstacle(to: key == nil ? create : change)
    spec.about = (try? ActionRegistry.named(key == nil ? create : change))?.help
    spec.saveLabel = verb
    spec.keepDrafts(keeper, goingOnWith: draft)
    return RecordPanel(spec)
  }

  /// Reads the record; for a new one, gives the defaults.
  func load() throws -> RecordValues {
    guard let key else {
      let read = try DeskErrors.translating { try newDefaults(workbench.desk) }
      return RecordValues(defaults.merging(read) { $1 })
    }
    return try DeskErrors.translating { try values(of: try read(workbench.desk, key)) }
  }

  private func values(of json: String) throws -> RecordValues {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
    var values: [String: String] = ["version": JSONPath.text(JSONPath.value("version", in: object))]
    for field in fields { values[field.field.name] = text(field, in: object) }
    var lines: [String: [GridRow]] = [:]
    for grid in grids {
      let elements = object[grid.name] as? [Any] ?? []
      lines[grid.name] = elements.enumerated().map { index, element in
        if grid.isPlain {
          return GridRow(id: index + 1, values: [grid.fields[0].field.name: JSONPath.text(element)])
        }
        let element = element as? [String: Any] ?? [:]
        let pairs = grid.fields.map { ($0.field.name, text($0, in: element)) }
        let number = grid.numberedBy.flatMap { element[$0] as? Int }
        return GridRow(id: number ?? index + 1, values: Dictionary(pairs) { first, _ in first })
      }
    }
    var details: [String: String] = [:]
    for field in fields.map(\.field) {
      guard let kind = field.lookup, let code = values[field.name],
        let name = workbench.lookups.name(kind, code)
      else {
        continue
      }
      if name != code { details[field.name] = name }
    }
    return RecordValues(values, details: details, lines: lines)
  }

  private func text(_ field: RecordField, in object: [String: Any]) -> String {
    let value = JSONPath.value(field.path, in: object)
    if field.form == .flag { return (value as? Bool) == true ? "yes" : "no" }
    let text = JSONPath.text(value)
    if case .fine(let usual) = field.field.check(text), !text.isEmpty { return usual }
    return text
  }

  /// Performs the action that makes or changes the record.
  func save(_ input: RecordInput, _ keeper: DraftKeeper) throws -> RecordSaved {
    var object: [String: Any] = [:]
    for (name, value) in constants { object[name] = value }
    let changes = key == nil ? input.values.filter { !$0.value.isEmpty } : input.changes
    for field in fields where !field.field.isReadOnly {
      guard let value = changes[field.field.name] else { continue }
      JSONPath.set(field.field.name, to: json(value, field.form), in: &object)
    }
    for grid in grids where isChanged(grid, input) {
      if grid.numberedBy != nil {
        object[grid.name] = numbered(grid, input)
        continue
      }
      object[grid.name] = (input.lines[grid.name] ?? []).compactMap { row -> Any? in
        guard row.values.contains(where: { !$0.value.isEmpty }) else { return nil }
        if grid.isPlain { return row.values[grid.fields[0].field.name] ?? "" }
        var element: [String: Any] = [:]
        for field in grid.fields {
          guard let value = row.values[field.field.name], !value.isEmpty else { continue }
          JSONPath.set(field.field.name, to: json(value, field.form), in: &element)
        }
        return element
      }
    }
    if let key {
      if !keyName.isEmpty { object[keyName] = key }
      if let version = Int(input.values["version"] ?? "") { object["version"] = version }
    }
    return try DeskErrors.translating {
      let action = try ActionRegistry.named(key == nil ? create : change)
      let data = try JSONSerialization.data(withJSONObject: object)
      let outcome = try keeper.saving {
        try action.perform(json: data, desk: workbench.desk, accepting: input.accepted, draft: $0)
      }
      let result = try JSONSerialization.jsonObject(with: Data(outcome.utf8)) as? [String: Any] ?? [:]
      let number = JSONPath.text(result["number"])
      let name = number.isEmpty ? title : number
      guard key != nil else {
        return RecordSaved(number.isEmpty ? "\(title): done." : "\(number) is \(done).")
      }
      return RecordSaved("\(name) is saved.", values: try load())
    }
  }

  /// All lines in their order, so that a problem is told by the place of its line; those that go stand behind them.
  private func numbered(_ grid: RecordGrid, _ input: RecordInput) -> [[String: Any]] {
    let kept = (input.lines[grid.name] ?? []).map { row -> [String: Any] in
      var element: [String: Any] = row.id.map { ["line": $0] } ?? [:]
      let values = row.id == nil ? row.values.filter { !$0.value.isEmpty } : row.changes
      for field in grid.fields where !field.field.isReadOnly {
        guard let value = values[field.field.name] else { continue }
        JSONPath.set(field.field.name, to: json(value, field.form), in: &element)
      }
      return element
    }
    return kept + (input.removed[grid.name] ?? []).map { ["line": $0, "delete": true] }
  }

  private func isChanged(_ grid: RecordGrid, _ input: RecordInput) -> Bool {
    !(input.removed[grid.name] ?? []).isEmpty
      || (input.lines[grid.name] ?? []).contains { !$0.changes.isEmpty }
  }

  private func json(_ value: String, _ form: RecordField.Form) -> Any {
    switch form {
    case .text: value
    case .whole: Int(value) as Any? ?? value
    case .flag: value == "yes"
    }
  }
}

/// Values in JSON objects by paths such as `address.city`.
enum JSONPath {
  static func value(_ path: String, in object: [String: Any]) -> Any? {
    var value: Any? = object
    for part in path.split(separator: ".") { value = (value as? [String: Any])?[String(part)] }
    return value
  }

  static func set(_ path: String, to value: Any, in object: inout [String: Any]) {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      object[path] = value
      return
    }
    var inner = object[parts[0]] as? [String: Any] ?? [:]
    set(parts[1], to: value, in: &inner)
    object[parts[0]] = inner
  }

  /// The fields of an object, a line each; what lies inside others stands behind their names.
  static func lines(of json: String) -> [PaneLine] {
    guard let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) else { return [] }
    return lines(of: object, named: "")
  }

  private static func lines(of value: Any, named name: String) -> [PaneLine] {
    switch value {
    case let object as [String: Any]:
      object.keys.sorted().flatMap { key in
        lines(of: object[key] ?? "", named: name.isEmpty ? key : "\(name).\(key)")
      }
    case let list as [Any]:
      list.enumerated().flatMap { lines(of: $1, named: "\(name).\($0 + 1)") }
    default: [PaneLine(name, text(value))]
    }
  }

  static func text(_ value: Any?) -> String {
    switch value {
    case let text as String: text
    case let number as NSNumber: number.stringValue
    default: ""
    }
  }
}
