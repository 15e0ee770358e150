import GRDB
import Sales

extension StoreReader {
  /// A page of a list.
  ///
  /// - Throws: ``ListRefusal`` for a column or a value that the list does not know.
  public func page(_ list: ListDefinition, _ request: ListRequest, company: Company) throws -> ListPage {
    let query = try ListQuery(list, request, company: { company })
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
    let query = try ListQuery(list, request, company: company)
    return try Int.fetchOne(
      database, sql: query.countSQL, arguments: StatementArguments(query.countArguments)) ?? 0
  }

  /// How SQLite would find the rows, step by step; tests see to it that no big table is scanned.
  public func plan(_ list: ListDefinition, _ request: ListRequest) throws -> [String] {
    let query = try ListQuery(list, request, company: company)
    return try Row.fetchAll(
      database, sql: "EXPLAIN QUERY PLAN " + query.sql, arguments: StatementArguments(query.arguments)
    ).map { $0["detail"] }
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
      case .integer, .day, .moment, .text, .code, .status: return .integer(number)
      }
    }
  }
}
