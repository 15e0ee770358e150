import Desk

/// One record of an imported file: what its action is given, and where each part came from.
public struct ImportRecord: Sendable {
  /// The line on which it starts.
  public let line: Int
  /// The fields of the action.
  public internal(set) var fields: JSONValue = .object([:])
  /// The place of each field, by its path.
  public internal(set) var places: [String: (file: String, line: Int, column: String)] = [:]

  /// The place of a field, or of the nearest group around it.
  func place(of path: String) -> (file: String, line: Int, column: String)? {
    var steps = JSONValue.steps(path)
    while !steps.isEmpty {
      if let place = places[steps.joined(separator: ".")] { return place }
      steps.removeLast()
    }
    return nil
  }
}

/// Makes records from the rows of a file and of the file that is joined to it.
public struct ImportRecords: Sendable {
  /// The records, in the order of the file.
  public private(set) var records: [ImportRecord] = []
  /// What is wrong with the rows as they are written.
  public private(set) var problems: [ImportProblem] = []

  /// Reads a file through a mapping.
  ///
  /// - Parameters:
  ///   - fields: the fields of the kind's action; found in the registry when nil.
  /// - Throws: ``CSVRefusal``, ``MappingRefusal``, ``NoSuchFile``: faults after which nothing more can be read.
  public init(path: String, mapping: Mapping, fields given: [String: FieldDescription]? = nil) throws {
    let fields = try given ?? mapping.kind.fields()
    let identity = mapping.file.isEmpty
    let key = identity ? mapping.kind.keyFields : mapping.key
    let main = try ImportTable(
      path: path, mapping: mapping, columns: identity ? nil : mapping.columns, key: key)
    let lists = Set(fields.values.filter { $0.type == "list" }.map(\.name))
    let builder = Builder(
      text: FieldText(mapping: mapping, fields: fields), lists: lists, takesEmptyTexts: identity)
    var known: [[String]: Int] = [:]
    for row in main.rows {
      let key = main.key(of: row)
      if !key.isEmpty, let at = known[key] {
        builder.add(row, of: main, to: &records[at], repeated: true, &problems)
      } else {
        if !key.isEmpty { known[key] = records.count }
        var record = ImportRecord(line: row.line)
        for (field, text) in mapping.constants.sorted(by: { $0.key < $1.key }) where !builder.isOfList(field)
        {
          builder.set(field, text, place: (main.name, row.line, field), in: &record, &problems)
        }
        builder.add(row, of: main, to: &record, repeated: false, &problems)
        records.append(record)
      }
    }
    guard let join = mapping.join else { return }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    let second = try ImportTable(
      path: folder.isEmpty ? join.file : "\(folder)/\(join.file)", mapping: mapping, columns: join.columns,
      key: join.key)
    for row in second.rows {
      guard let at = known[second.key(of: row)] else {
        problems.append(
          ImportProblem(
            file: second.name, line: row.line, column: join.key.joined(separator: ", "),
            reason: "\(main.name) has no row \(second.key(of: row).joined(separator: ", ")).", record: 0))
        continue
      }
      builder.add(row, of: second, to: &records[at], repeated: true, &problems)
    }
  }
}

/// Puts the fields of rows into records.
private struct Builder {
  let text: FieldText
  let lists: Set<String>
  /// Whether an empty text in quotes is a value; so Docket's own files say that a field is empty on purpose.
  let takesEmptyTexts: Bool

  /// Adds a row: fields of lists become a new element, the others the record's own fields.
  ///
  /// - Parameter repeated: whether the record is there already; its own fields are then those of its first row.
  func add(
    _ row: CSVRow, of table: ImportTable, to record: inout ImportRecord, repeated: Bool,
    _ problems: inout [ImportProblem]
  ) {
    var elements: [String: Int] = [:]
    for column in table.columns {
      for field in column.fields {
        let steps = JSONValue.steps(field)
        let place = (table.name, row.fields[column.index].line, column.name)
        guard let first = steps.first, isOfList(field) else {
          if !repeated {
            set(
              field, row.fields[column.index].text, place: place, in: &record, &problems,
              empty: isEmptyText(row.fields[column.index]))
          }
          continue
        }
        let empty = isEmptyText(row.fields[column.index])
        if row.fields[column.index].text.isEmpty, !empty { continue }
        let element = elements[first] ?? next(first, in: record)
        elements[first] = element
        set(
          field, row.fields[column.index].text, place: place, in: &record, &problems,
          path: [first, String(element)] + steps.dropFirst(), empty: empty)
      }
    }
    for (field, value) in text.mapping.constants.sorted(by: { $0.key < $1.key }) where isOfList(field) {
      let steps = JSONValue.steps(field)
      guard let element = elements[steps[0]] else { continue }
      set(
        field, value, place: (table.name, row.line, field), in: &record, &problems,
        path: [steps[0], String(element)] + steps.dropFirst())
    }
  }

  /// Whether a field belongs to each element of a list.
  func isOfList(_ field: String) -> Bool {
    let steps = JSONValue.steps(field)
    return steps.count > 1 && lists.contains(steps[0]) && Int(steps[1]) == nil
  }

  /// Whether a field says that it is empty.
  private func isEmptyText(_ field: CSVField) -> Bool {
    takesEmptyTexts && field.isQuoted && field.text.isEmpty
  }

  func set(
    _ field: String, _ value: String, place: (file: String, line: Int, column: String),
    in record: inout ImportRecord, _ problems: inout [ImportProblem], path: [String]? = nil,
    empty: Bool = false
  ) {
    do {
      guard let value = empty ? .string("") : try text.value(value, of: field) else { return }
      let path = path ?? JSONValue.steps(field)
      record.fields = record.fields.setting(path, to: value)
      record.places[path.joined(separator: ".")] = place
    } catch {
      problems.append(
        ImportProblem(
          file: place.file, line: place.line, column: place.column, reason: "\(error.reason).",
          record: record.line))
    }
  }

  private func next(_ list: String, in record: ImportRecord) -> Int {
    if case .array(let elements)? = record.fields[list] { return elements.count + 1 }
    return 1
  }
}
