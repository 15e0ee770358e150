import Desk
import Documents
import Sales
import Store
import Terminal

/// A list of the desk as the rows of a list panel.
struct DeskList: ListData {
  /// A filter of a list by name.
  struct Filter: Sendable {
    let code: String
    let title: String
    let filters: [ListFilter]

    init(_ code: String, _ title: String, _ filters: [ListFilter] = []) {
      self.code = code
      self.title = title
      self.filters = filters
    }
  }

  let workbench: Workbench
  let definition: ListDefinition
  /// The columns that are shown, in their order.
  let columns: [String]
  var filters: [Filter] = []
  /// Conditions that always hold.
  var fixed: [ListFilter] = []
  /// The columns that name a row, joined by a space; the list's key column alone unless more are needed.
  var keyColumns: [String] = []
  /// The role of a cell by its column and value: what is late, held or short.
  var role: @Sendable (String, ListValue) -> String? = { _, _ in nil }
  /// A cell of its own words by its column and the row's values, such as `open LATE`; nil for the usual one.
  var cell: @Sendable (String, [String: ListValue]) -> ListCell? = { _, _ in nil }
  /// What the pane beside the list says about a row.
  var pane: @Sendable (String) throws -> [PaneLine] = { _ in [] }
  /// What a third pane says about what the row belongs to: its customer, its item.
  var around: @Sendable (String) throws -> [PaneLine] = { _ in [] }

  func page(_ query: ListQuery, from: ListFrom, limit: Int) throws -> (entries: [ListEntry], more: Bool) {
    var request = request(query)
    request.limit = limit
    switch from {
    case .start: request.position = .start
    case .end: request.position = .end
    case .after(let entry): request.position = position(of: entry).map(ListPosition.after) ?? .start
    case .before(let entry): request.position = position(of: entry).map(ListPosition.before) ?? .start
    case .at(let text): request.position = .at(text)
    }
    let page = try DeskErrors.translating { try workbench.desk.page(definition, request) }
    return (page.rows.map(entry), page.more)
  }

  func count(_ query: ListQuery) throws -> Int {
    try DeskErrors.translating { try workbench.desk.count(definition, request(query)) }
  }

  func detail(_ key: String) throws -> [PaneLine] { try DeskErrors.translating { try pane(key) } }

  func surroundings(_ key: String) throws -> [PaneLine] { try DeskErrors.translating { try around(key) } }

  var about: String { definition.help }

  func papers(_ query: ListQuery, title: String) -> [Effect] {
    let chosen = filters.count > 1 ? filters.first { $0.code == query.filter }?.title : nil
    let notes = [chosen, query.search.isEmpty ? nil : "\"\(query.search)\""].compactMap { $0 }
    let paper = ListPaper(
      title: title, note: notes.joined(separator: ", "), definition: definition, columns: columns)
    return [.open(PaperView(bench: workbench, list: paper, request: request(query)))]
  }

  /// The columns as the panel shows them.
  ///
  /// - Parameter spare: those that a narrow screen does without, the first to stay longest; the others go from the last on.
  func columnSpecs(_ widths: [String: Int] = [:], spare: [String] = []) -> [ListColumnSpec] {
    columns.enumerated().compactMap { index, id in
      guard let column = definition.column(id) else { return nil }
      return ListColumnSpec(
        id, column.title, width: widths[id] ?? column.usualWidth, stretches: column.kind == .text,
        align: column.kind.isNumber ? .right : .left,
        priority: spare.firstIndex(of: id).map { columns.count + $0 } ?? index,
        isSortable: column.sortable)
    }
  }

  private func request(_ query: ListQuery) -> ListRequest {
    let chosen = filters.first { $0.code == query.filter } ?? filters.first
    return ListRequest(
      filters: fixed + (chosen?.filters ?? []), search: query.search,
      sort: query.sort.map { ListSort($0, descending: query.isDescending) })
  }

  private func position(of entry: ListEntry) -> ListRowKey? { entry.place as? ListRowKey }

  private func entry(_ row: ListRow) -> ListEntry {
    let values = Dictionary(zip(definition.columns.map(\.id), row.values)) { first, _ in first }
    let keys = keyColumns.isEmpty ? [definition.keyColumn] : keyColumns
    return ListEntry(
      key: keys.map { values[$0]?.plain ?? "" }.joined(separator: " "),
      cells: columns.map { id in
        if let own = cell(id, values) { return own }
        let value = values[id] ?? .none
        return ListCell(value.shown(as: definition.column(id)?.kind), role: role(id, value))
      }, place: row.position)
  }
}

extension ListColumn {
  /// The columns that it needs unless a screen says otherwise.
  var usualWidth: Int {
    let least =
      switch kind {
      case .text: 16
      case .code: 10
      case .status: 9
      case .quantity, .price: 10
      case .percent: 7
      case .factor: 12
      case .integer: 6
      case .day: 10
      case .moment: 16
      case .flag: 3
      case .amount: 13
      }
    return max(least, title.count)
  }
}

extension ListValue {
  /// The value as a list shows it.
  func shown(as kind: ListColumnKind?) -> String {
    switch self {
    case .decimal(let millionths):
      if case .price = kind { return Shown.number(Price(millionths: millionths), atLeast: 2) }
      return Shown.number(Quantity(millionths: millionths))
    case .amount(let amount, let currency): return Shown.amount(amount, currency)
    case .flag(let flag): return flag ? "yes" : ""
    case .text(let text):
      if case .status = kind { return Shown.words(text) }
      if case .moment = kind { return Shown.moment(text) }
      return text
    default: return plain
    }
  }
}
