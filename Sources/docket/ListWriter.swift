import Documents
import Sales
import Store
import Terminal

/// Writes the rows of a list as a table, as separated values or as a JSON array, page by page.
struct ListWriter {
  enum Form {
    case table
    case csv
    case json
  }

  /// One column: its name for programs, its heading for people, and whether its values stand at the right.
  struct Column {
    let id: String
    let title: String
    var isNumber = false
  }

  private let columns: [Column]
  private let form: Form
  private var text = ""
  private var count = 0
  private var widths: [Int]?

  init(list: ListDefinition, form: Form) {
    self.init(
      columns: list.columns.map { Column(id: $0.id, title: $0.title, isNumber: $0.kind.isNumber) }, form: form
    )
  }

  init(columns: [Column], form: Form) {
    self.columns = columns
    self.form = form
    if form == .csv { text = CSVWriter.line(columns.map(\.id)) }
    if form == .json { text = "[" }
  }

  /// What was written since it was taken last.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  /// Adds rows.
  mutating func add(_ rows: [ListRow]) { add(rows.map(\.values)) }

  /// Adds rows by their values, in the order of the columns.
  mutating func add(_ rows: [[ListValue]]) {
    switch form {
    case .csv: for row in rows { text += CSVWriter.line(row.map(\.plain)) }
    case .json:
      for row in rows {
        let members = zip(columns, row).map { "\(ListText.quoted($0.id)):\(ListText.json($1))" }
        text += "\(count == 0 ? "" : ",")\n{\(members.joined(separator: ","))}"
        count += 1
      }
    case .table: addTable(rows)
    }
  }

  /// Ends the list.
  mutating func end() {
    switch form {
    case .json: text += count == 0 ? "]\n" : "\n]\n"
    case .table: if widths == nil { addTable([]) }
    case .csv: break
    }
  }

  /// The widths come from the headings and the first page; a longer text further down pushes its line out, never cut.
  private mutating func addTable(_ rows: [[ListValue]]) {
    let cells = rows.map { $0.map { ListText.oneLine($0.plain) } }
    if widths == nil {
      let found = columns.indices.map { column in
        ([columns[column].title] + cells.map { $0[column] }).map(DisplayText.width(of:)).max() ?? 0
      }
      widths = found
      text += line(columns.map(\.title), found)
      text += line(found.map { String(repeating: "-", count: $0) }, found)
    }
    guard let widths else { return }
    for row in cells { text += line(row, widths) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let gap = String(repeating: " ", count: max(0, widths[index] - DisplayText.width(of: cell)))
      if index > 0 { line += "  " }
      line += columns[index].isNumber ? gap + cell : cell + gap
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line + "\n"
  }
}
