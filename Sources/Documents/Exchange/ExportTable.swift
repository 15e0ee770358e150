import Desk

/// Lays records out as rows of separated values whose headings are the fields of their action.
///
/// An order takes a row for each line; other records take one row, and their lists take columns with the number of the element,
/// such as `addresses.2.city`.
public struct ExportTable {
  private let kind: ImportKind
  private let fields: [FieldDescription]
  /// The headings that are used, each with the place of its field and the number of its element.
  private var headings: [String: (field: Int, element: Int)] = [:]
  private var rows: [[String: String]] = []

  /// Makes an empty table.
  ///
  /// - Throws: `NotFound` when this program has no action for the kind.
  public init(kind: ImportKind) throws {
    self.kind = kind
    fields = try kind.columns()
  }

  /// Adds a record.
  public mutating func add(_ record: JSONValue) {
    guard kind.hasLines, case .object(let members) = record else {
      add(row: record.flattened())
      return
    }
    var header = members
    var lists: [(name: String, elements: [JSONValue])] = []
    for name in OrderHistory.lists {
      if case .array(let elements)? = header.removeValue(forKey: name) { lists.append((name, elements)) }
    }
    let count = max(1, lists.map(\.elements.count).max() ?? 0)
    for index in 0..<count {
      let number = header["number"].map { ["number": $0] } ?? [:]
      var row = JSONValue.object(index == 0 ? header : number).flattened()
      for list in lists where index < list.elements.count {
        row += list.elements[index].flattened().map { ("\(list.name).\($0.path)", $0.text) }
      }
      add(row: row)
    }
  }

  private mutating func add(row: [(path: String, text: String)]) {
    for (path, _) in row where headings[path] == nil {
      let steps = JSONValue.steps(path)
      let name = steps.filter { Int($0) == nil }.joined(separator: ".")
      let field = fields.firstIndex { $0.name == name } ?? fields.count
      headings[path] = (field, steps.lazy.compactMap { Int($0) }.first ?? 0)
    }
    rows.append(Dictionary(row.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first }))
  }

  /// The table as separated values, with the headings first.
  public func csv() -> String {
    let ordered = headings.sorted { left, right in
      let lists = (fieldList(left.value.field), fieldList(right.value.field))
      // The fields of one element stand together.
      if lists.0 == lists.1, left.value.element != right.value.element {
        return left.value.element < right.value.element
      }
      return (left.value.field, left.key) < (right.value.field, right.key)
    }
    .map(\.key)
    var writer = CSVWriter()
    writer.add(ordered)
    for row in rows { writer.add(ordered.map { row[$0] }) }
    return writer.text
  }

  private func fieldList(_ index: Int) -> String {
    guard index < fields.count else { return "" }
    return fields[index].name.split(separator: ".").first.map(String.init) ?? ""
  }
}
