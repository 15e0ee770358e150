/// One line of a grid.
public struct GridRow: Sendable {
  /// What the line is called in its record, such as its line number; nil for a line that is not saved yet.
  public let id: Int?
  public var values: [String: String]
  public var details: [String: String] = [:]
  public var problems: [String: String] = [:]
  /// What is said under the line, such as that stock is short.
  public var note: PaneLine?
  /// Why the line can't be changed; nil when it can.
  public var lock: String?
  var original: [String: String]

  /// Makes a line with its saved values.
  public init(id: Int?, values: [String: String] = [:]) {
    self.id = id
    self.values = values
    original = id == nil ? [:] : values
  }

  /// The values that are not as they were saved.
  public var changes: [String: String] { values.filter { $0.value != original[$0.key, default: ""] } }
}

/// Lines that are typed one after another: the focus runs over the cells, a blank line waits at the end.
///
/// Enter goes to the next stop of fast entry and from the last stop to the next line; Tab goes to each cell.
public struct LineGrid: Sendable {
  public let fields: [Field]
  public private(set) var rows: [GridRow]
  /// The saved lines that were taken out.
  public private(set) var removed: [Int] = []
  public private(set) var focusRow = 0
  /// The cells of the focused line while they are edited.
  public private(set) var form: Form
  /// Whether lines can be added and taken out.
  public let allowsNew: Bool

  /// Makes a grid of lines; a blank one is added at the end.
  public init(fields: [Field], rows: [GridRow] = [], allowsNew: Bool = true) {
    self.fields = fields
    self.allowsNew = allowsNew
    self.rows = rows + (allowsNew ? [GridRow(id: nil)] : [])
    form = Form(fields: fields)
    begin(row: 0)
  }

  /// The lines that have something in them, with what is being typed.
  public var filledRows: [GridRow] {
    var all = rows
    if all.indices.contains(focusRow) { all[focusRow].values.merge(form.changes) { $1 } }
    return all.filter { row in row.id != nil || row.values.contains { !$0.value.isEmpty } }
  }

  /// Whether anything was changed.
  public var isDirty: Bool {
    form.isDirty || !removed.isEmpty
      || rows.contains { !$0.changes.isEmpty && ($0.id != nil || !$0.values.values.allSatisfy(\.isEmpty)) }
  }

  /// The focused line.
  public var row: GridRow { rows.indices.contains(focusRow) ? rows[focusRow] : GridRow(id: nil) }
  /// The place of the blank line at the end; beyond the last line where there is none.
  public var blankRow: Int { allowsNew ? rows.count - 1 : rows.count }
  /// Whether the focus is on the blank line and nothing was typed there.
  public var isOnBlank: Bool {
    focusRow == blankRow && !form.isDirty && row.values.values.allSatisfy(\.isEmpty)
  }

  /// Takes the lines as they are saved now; the focus stays on its place.
  public mutating func load(_ rows: [GridRow]) {
    let field = form.field?.name
    self.rows = rows + (allowsNew ? [GridRow(id: nil)] : [])
    removed = []
    begin(row: min(focusRow, max(0, self.rows.count - 1)))
    if let field { form.focus(on: field) }
  }

  /// Puts lines in as if they had been typed: a draft, a pasted list.
  public mutating func append(_ lines: [[String: String]]) {
    keep()
    for values in lines { rows.insert(GridRow(id: nil, values: values), at: rows.count - 1) }
    begin(row: focusRow)
  }

  /// Changes a line as if it had been typed; the focus stays in its cell.
  public mutating func put(_ changes: [String: String], intoRow index: Int) {
    guard rows.indices.contains(index), rows[index].lock == nil else { return }
    keep()
    rows[index].values.merge(changes) { $1 }
    rows[index].details = [:]
    if index == focusRow { stay(on: index) }
  }

  /// Puts a line under another as if it had been typed; the focus stays in its cell.
  public mutating func insert(_ values: [String: String], below index: Int) {
    guard allowsNew, rows.indices.contains(index) else { return }
    keep()
    rows.insert(GridRow(id: nil, values: values), at: min(index + 1, rows.count - 1))
    stay(on: focusRow > index ? focusRow + 1 : focusRow)
  }

  /// Begins a line anew with the focus on the cell that has it.
  private mutating func stay(on row: Int) {
    let field = form.field?.name
    begin(row: row)
    if let field { form.focus(on: field) }
  }

  /// Puts a draft's changes into a saved line.
  public mutating func put(_ changes: [String: String], intoLine id: Int) {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return }
    rows[index].values.merge(changes) { $1 }
    if index == focusRow { begin(row: index) }
  }

  /// Changes what is shown of a line without counting as typed: computed figures, notes, problems.
  public mutating func show(row index: Int, _ change: (inout GridRow) -> Void) {
    guard rows.indices.contains(index) else { return }
    change(&rows[index])
    guard index == focusRow else { return }
    form.problems = rows[index].problems
  }

  /// Puts computed values in a line: they count as saved.
  public mutating func fill(row index: Int, _ values: [String: String]) {
    guard rows.indices.contains(index) else { return }
    for (name, value) in values {
      rows[index].values[name] = value
      rows[index].original[name] = value
    }
    if index == focusRow { form.fill(values) }
  }

  /// Checks the focused cell.
  public mutating func leave() -> Form.Leaving {
    // Nothing is needed on the line that only waits for more.
    if isOnBlank, allowsNew { return .fine }
    if form.isDirty, let lock = row.lock { return .wrong(lock) }
    return form.leave()
  }

  /// Keeps the focused cell's value.
  public mutating func accept(_ text: String, detail: String? = nil) {
    form.accept(text, detail: detail)
    keep()
  }

  /// Puts values in other cells of the focused line as if they had been typed.
  public mutating func put(_ changes: [String: String]) {
    form.put(changes)
    keep()
  }

  /// Takes an editing key; nil when it is none, else what is wrong with it, empty for nothing.
  public mutating func edit(_ key: Key) -> String? {
    if let lock = row.lock, key.typed != nil { return lock }
    return form.edit(key)
  }

  /// Puts pasted text into the focused cell.
  public mutating func paste(_ text: String) { form.paste(text) }
  /// Makes the next typed character replace what is in the focused cell, after it was refused.
  public mutating func replaceNext() { form.replaceNext() }
  /// Takes back what was typed in the focused cell.
  public mutating func undo() { form.undo() }
  /// Empties the focused cell from the insertion point on.
  public mutating func clearToEnd() { form.clearToEnd() }

  /// Moves the focus; false when there is nothing that way in the grid.
  public mutating func move(_ direction: Form.Direction) -> Bool {
    keep()
    switch direction {
    case .stay: return true
    case .next, .nextStop:
      if form.move(direction) { return true }
      guard focusRow < rows.count - 1, !isOnBlank else { return false }
      begin(row: focusRow + 1)
    case .previous:
      if form.move(.previous) { return true }
      guard focusRow > 0 else { return false }
      begin(row: focusRow - 1)
      form.focusOnLast()
    case .up, .down:
      let target = focusRow + (direction == .up ? -1 : 1)
      guard rows.indices.contains(target) else { return false }
      let field = form.field?.name
      begin(row: target)
      if let field { form.focus(on: field) }
    }
    return true
  }

  /// The first field of a row with a problem, in the order in which they stand.
  public func firstProblem(inRow row: Int) -> String? {
    fields.first { rows[row].problems[$0.name] != nil }?.name
  }

  /// Puts the focus on a line and one of its cells.
  public mutating func focus(row: Int, field: String? = nil) {
    keep()
    begin(row: min(max(0, row), max(0, rows.count - 1)))
    if let field { form.focus(on: field) }
  }

  /// Takes the focused line out; false when it is locked or blank.
  public mutating func removeRow() -> Bool {
    guard allowsNew, rows.indices.contains(focusRow), row.lock == nil else { return false }
    if focusRow == blankRow {
      guard !isOnBlank else { return false }
      rows[focusRow] = GridRow(id: nil)
    } else {
      if let id = rows[focusRow].id { removed.append(id) }
      rows.remove(at: focusRow)
    }
    begin(row: min(focusRow, blankRow))
    return true
  }

  /// Puts the value of the cell above into the focused cell; nil when there is none above.
  public mutating func duplicate() -> String? {
    guard focusRow > 0, let field = form.field, let value = rows[focusRow - 1].values[field.name] else {
      return nil
    }
    form.type(value)
    return value
  }

  private mutating func keep() {
    guard rows.indices.contains(focusRow) else { return }
    rows[focusRow].values = form.values
    rows[focusRow].details = form.details
    rows[focusRow].problems = form.problems
    if focusRow == blankRow, !form.values.values.allSatisfy(\.isEmpty) { rows.append(GridRow(id: nil)) }
  }

  private mutating func begin(row: Int) {
    focusRow = row
    guard rows.indices.contains(row) else { return }
    var form = Form(fields: fields, values: rows[row].values)
    form.details = rows[row].details
    form.problems = rows[row].problems
    self.form = form
  }
}
