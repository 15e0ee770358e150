import GRDB
import Sales

/// The SQL of a request.
struct ListQuery {
  let sql: String
  let arguments: [any DatabaseValueConvertible]
  let countSQL: String
  let countArguments: [any DatabaseValueConvertible]
  let sort: ListColumn
  let reversed: Bool

  /// - Parameter company: the company, for amounts in its currency; read only where one is compared.
  init(_ list: ListDefinition, _ request: ListRequest, company: () throws -> Company) throws {
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
      let condition = try ListCondition(try ListQuery.column(list, filter.column), filter, list, company)
      conditions.append(condition.sql)
      values += condition.values
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
      values.append(try sort.value(text, company: company))
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
}
