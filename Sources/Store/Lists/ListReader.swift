import GRDB
import Sales

extension StoreReader {
  /// A page of a list.
  ///
  /// - Throws: ``ListRefusal`` for a column or a value that the list does not know.
  public func page(_ list: ListDefinition, _ request: ListRequest, company: Company) throws -> ListPage {
    let query = try ListQuery(list, request)
    var rows: [ListRow] = []
    let statement = try database.cachedStatement(sql: query.sql)
    let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(query.arguments))
    while let row = try cursor.next() { rows.append(list.row(row, sort: query.sort, company: company)) }
    let more = rows.count > request.limit
    if more { rows.removeLast() }
    return ListPage(rows: query.reversed ? rows.reversed() : rows, more: more)
  }

  /// How many rows a list has under the filters and the search of a request.
  public func count(_ list: ListDefinition, _ request: ListRequest) throws -> Int {
    let query = try ListQuery(list, request)
    return try Int.fetchOne(
      database, sql: query.countSQL, arguments: StatementArguments(query.countArguments)) ?? 0
  }

  /// How SQLite would find the rows, step by step; tests see to it that no big table is scanned.
  public func plan(_ list: ListDefinition, _ request: ListRequest) throws -> [String] {
    let query = try ListQuery(list, request)
    return try Row.fetchAll(
      database, sql: "EXPLAIN QUERY PLAN " + query.sql, arguments: StatementArguments(query.arguments)
    ).map { $0["detail"] }
  }
}

/// Why a list can't be read as asked.
public enum ListRefusal: Refusal, Hashable {
  case noSuchColumn(list: String, column: String, known: [String])
  case notSortable(list: String, column: String, sortable: [String])
  case badValue(column: String, value: String, expected: String)

  public var code: String {
    switch self {
    case .noSuchColumn: "list.no-such-column"
    case .notSortable: "list.not-sortable"
    case .badValue: "list.bad-value"
    }
  }
  public var figures: [Figure] {
    switch self {
    case .noSuchColumn(let list, let column, _), .notSortable(let list, let column, _):
      [Figure("list", list), Figure("column", column)]
    case .badValue(let column, let value, _): [Figure("column", column), Figure("value", value)]
    }
  }
  public var what: String {
    switch self {
    case .noSuchColumn(let list, let column, _): "The list \(list) has no column \(column)."
    case .notSortable(let list, let column, _): "The list \(list) can't be ordered by \(column)."
    case .badValue(let column, let value, let expected):
      "\(column) can't be compared with \(value): \(expected) is expected."
    }
  }
  public var next: String {
    switch self {
    case .noSuchColumn(_, _, let known): "It has \(known.joined(separator: ", "))."
    case .notSortable(_, _, let sortable): "It can be ordered by \(sortable.joined(separator: ", "))."
    case .badValue: "Correct the value."
    }
  }
}

/// The SQL of a request.
struct ListQuery {
  let sql: String
  let arguments: [any DatabaseValueConvertible]
  let countSQL: String
  let countArguments: [any DatabaseValueConvertible]
  let sort: ListColumn
  let reversed: Bool

  init(_ list: ListDefinition, _ request: ListRequest) throws {
    let order = request.sort ?? list.defaultSort
    let sort = try ListQuery.column(list, order.column)
    self.sort = sort
    guard sort.sortable else {
      throw ListRefusal.notSortable(
        list: list.name, column: order.column, sortable: list.columns.filter(\.sortable).map(\.id))
    }
    var conditions: [String] = list.condition.map { [$0] } ?? []
    var values: [any DatabaseValueConvertible] = []
    for filter in request.filters {
      let (sql, value) = try ListQuery.condition(list, filter)
      conditions.append(sql)
      if let value { values.append(value) }
    }
    let search = request.search.isEmpty ? nil : list.search?(request.search)
    countSQL =
      "SELECT count(*) FROM \(list.from)\(ListQuery.filter(conditions + [search?.sql].compactMap(\.self)))"
    countArguments = values + (search?.values ?? [])

    let backwards: Bool
    switch request.position {
    case .start: backwards = false
    case .end: backwards = true
    case .after(let row):
      backwards = false
      ListQuery.pass(row, order.descending ? "<" : ">", list, sort, &conditions, &values)
    case .before(let row):
      backwards = true
      ListQuery.pass(row, order.descending ? ">" : "<", list, sort, &conditions, &values)
    case .at(let text):
      backwards = false
      conditions.append("\(sort.sql) \(order.descending ? "<=" : ">=") ?")
      values.append(try ListQuery.value(text, of: sort))
    }
    reversed = backwards
    let direction = order.descending != backwards ? " DESC" : ""
    let columns = (list.columns.map(\.sql) + [list.rowKey]).joined(separator: ", ")
    let ordered = "ORDER BY \(sort.sql)\(direction), \(list.rowKey)\(direction)"
    guard let search else {
      sql =
        "SELECT \(columns) FROM \(list.from)\(ListQuery.filter(conditions)) \(ordered) LIMIT \(request.limit + 1)"
      arguments = values
      return
    }
    // Each part of a search goes by its own index and finds keys only; the rows of the page are read afterwards.
    let keys = search.parts.map { part in
      """
      SELECT \(sort.sql) AS sort_value, \(list.rowKey) AS row_key FROM \(list.from)\
      \(ListQuery.filter(conditions + ["(\(part.sql))"]))
      """
    }
    sql = """
      SELECT \(columns) FROM \(list.from) WHERE \(list.rowKey) IN (SELECT row_key FROM (\
      \(keys.joined(separator: " UNION ")) ORDER BY sort_value\(direction), row_key\(direction) \
      LIMIT \(request.limit + 1))) \(ordered)
      """
    arguments = search.parts.flatMap { values + $0.values as [any DatabaseValueConvertible] }
  }

  /// Begins behind a row, or before it.
  private static func pass(
    _ row: ListRowKey, _ sign: String, _ list: ListDefinition, _ sort: ListColumn,
    _ conditions: inout [String],
    _ values: inout [any DatabaseValueConvertible]
  ) {
    conditions.append("(\(sort.sql), \(list.rowKey)) \(sign) (?, ?)")
    values += [row.sort.databaseArgument, row.key.databaseArgument]
    // A pair out of two tables has no index; the first of it alone has one.
    guard list.from.contains("JOIN"), row.sort != .none else { return }
    conditions.append("\(sort.sql) \(sign)= ?")
    values.append(row.sort.databaseArgument)
  }

  private static func filter(_ conditions: [String]) -> String {
    conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
  }

  private static func column(_ list: ListDefinition, _ id: String) throws -> ListColumn {
    guard let column = list.column(id) else {
      throw ListRefusal.noSuchColumn(list: list.name, column: id, known: list.columns.map(\.id))
    }
    return column
  }

  private static func condition(
    _ list: ListDefinition, _ filter: ListFilter
  ) throws -> (String, (any DatabaseValueConvertible)?) {
    let column = try column(list, filter.column)
    switch filter.comparison {
    case .begins:
      // LIKE would fold case and need escapes; comparing the beginning is exact.
      return ("instr(\(column.sql), ?) = 1", filter.value)
    default:
      if filter.value.isEmpty, filter.comparison == .equal || filter.comparison == .notEqual {
        let sign = filter.comparison == .equal ? "=" : "<>"
        return ("ifnull(\(column.sql), '') \(sign) ''", nil)
      }
      let sign = filter.comparison == .notEqual ? "<>" : filter.comparison.rawValue
      return ("\(column.sql) \(sign) ?", try value(filter.value, of: column))
    }
  }

  private static func value(_ text: String, of column: ListColumn) throws -> any DatabaseValueConvertible {
    func refuse(_ expected: String) -> ListRefusal {
      .badValue(column: column.id, value: text, expected: expected)
    }
    switch column.kind {
    case .text, .code, .status: return text
    case .quantity, .price, .percent, .factor:
      guard let number = try? DecimalText.parse(text, decimals: 6) else { throw refuse("a decimal") }
      return number
    case .amount:
      guard let number = try? DecimalText.parse(text, decimals: 2) else { throw refuse("an amount") }
      return number
    case .integer:
      guard let number = Int(text) else { throw refuse("a whole number") }
      return number
    case .day:
      guard let day = Day(text) else { throw refuse("a date such as 2026-11-24") }
      return day.description
    case .flag:
      switch text.lowercased() {
      case "1", "yes", "true": return 1
      case "0", "no", "false": return 0
      default: throw refuse("yes or no")
      }
    }
  }
}

extension ListValue {
  /// The value as the store compares it.
  var databaseArgument: any DatabaseValueConvertible {
    switch self {
    case .none: DatabaseValue.null
    case .text(let text): text
    case .integer(let number), .decimal(let number): number
    case .amount(let amount, _): amount.minor
    case .day(let day): day.description
    case .flag(let flag): flag ? 1 : 0
    }
  }
}

extension ListDefinition {
  /// Reads one row; the key stands behind the columns.
  fileprivate func row(_ row: Row, sort: ListColumn, company: Company) -> ListRow {
    var values: [ListValue] = []
    values.reserveCapacity(columns.count)
    for (index, column) in columns.enumerated() {
      values.append(value(row, index, column, company))
    }
    let sortIndex = columns.firstIndex { $0.id == sort.id } ?? 0
    let key: DatabaseValue = row[columns.count]
    let keyValue: ListValue =
      switch key.storage {
      case .int64(let number): .integer(Int(number))
      case .string(let text): .text(text)
      default: .none
      }
    return ListRow(position: ListRowKey(sort: values[sortIndex], key: keyValue), values: values)
  }

  private func value(_ row: Row, _ index: Int, _ column: ListColumn, _ company: Company) -> ListValue {
    let stored: DatabaseValue = row[index]
    switch stored.storage {
    case .null, .blob, .double: return .none
    case .string(let text):
      if case .day = column.kind { return Day(text).map(ListValue.day) ?? .none }
      return .text(text)
    case .int64(let number):
      let number = Int(number)
      switch column.kind {
      case .quantity, .price, .percent, .factor: return .decimal(number)
      case .flag: return .flag(number != 0)
      case .amount(let currencyColumn):
        var currency = company.currency
        if let currencyColumn, let place = columns.firstIndex(where: { $0.id == currencyColumn }) {
          currency = (try? row.value(place)) ?? currency
        }
        return .amount(Amount(minor: number), currency: currency)
      case .integer, .day, .text, .code, .status: return .integer(number)
      }
    }
  }
}
