import Foundation
import Sales
import Terminal

extension DocumentPanel {
  /// The action that would save what is typed.
  ///
  /// - Parameter isFinal: Whether it is really saved: what became of suggestions is told then.
  func payload(isFinal: Bool = false) -> DocumentPayload {
    var object: [String: Any] = [:]
    if isFinal, !suggestions.entries.isEmpty { object["suggestions"] = suggestions.json }
    let values = number == nil ? input.values.filter { !$0.value.isEmpty } : header.changes
    for field in spec.fields(bench, number == nil) where !field.field.isReadOnly || number == nil {
      guard let value = values[field.field.name] else { continue }
      JSONPath.set(field.field.name, to: json(value, field.form), in: &object)
    }
    let columns = spec.columns(bench, number == nil)
    var sent: [[String: Any]] = []
    var rows: [Int] = []
    var newRows: [Int] = []
    var savedRows: [Int: Int] = [:]
    for (index, row) in lines.rows.enumerated() {
      var changes = row.changes
      if index == lines.focusRow {
        // Part of an item's name is nobody's mistake while it is typed.
        changes.merge(lines.form.changes.filter { $0.key != lines.form.unresolved }) { $1 }
      }
      if let id = row.id { savedRows[id] = index }
      var element: [String: Any] = [:]
      for column in columns where !column.field.isReadOnly {
        guard let value = changes[column.field.name] else { continue }
        if value.isEmpty {
          if row.id != nil, column.field.name == "unitPrice" { element["releasePrice"] = true }
          continue
        }
        element[column.field.name] = json(value, column.form)
      }
      guard !element.isEmpty else { continue }
      if let id = row.id { element["line"] = id } else { newRows.append(index) }
      rows.append(index)
      sent.append(element)
    }
    for id in lines.removed { sent.append(["line": id, "delete": true]) }
    if !sent.isEmpty { object["lines"] = sent }
    if charges.isDirty {
      object["charges"] = charges.filledRows.compactMap { row -> [String: Any]? in
        var element: [String: Any] = [:]
        for field in ChargeFields.all where !field.field.isReadOnly {
          if let value = row.values[field.field.name], !value.isEmpty {
            element[field.field.name] = json(value, field.form)
          }
        }
        return element.isEmpty ? nil : element
      }
    }
    if let lineUpdate { object["applyToLines"] = lineUpdate }
    if let number {
      object[spec.kind] = number
      if let version = view.flatMap({ Int($0.values["version"] ?? "") }) { object["version"] = version }
    }
    let data = (try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])) ?? Data()
    return DocumentPayload(
      action: number == nil ? spec.create : spec.change, json: String(decoding: data, as: UTF8.self),
      rows: rows,
      newRows: newRows, savedRows: savedRows, highestLine: (Array(savedRows.keys) + lines.removed).max() ?? 0
    ).leaving(leaving)
  }

  private func json(_ value: String, _ form: RecordField.Form) -> Any {
    switch form {
    case .text: value
    case .whole: Int(value) as Any? ?? value
    case .flag: value == "yes"
    }
  }
}
