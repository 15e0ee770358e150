import Sales

/// What a column of a list holds.
public enum ListColumnKind: Hashable, Sendable {
  case text
  /// A code or number: kept apart from text so that leading zeros stay.
  case code
  case status
  case quantity
  case price
  case percent
  case factor
  case integer
  case day
  /// A moment in UTC, as text.
  case moment
  case flag
  /// Money in the currency that another column of the list names, or in the company's when nil.
  case amount(currencyColumn: String?)
}

/// One column of a list.
public struct ListColumn: Hashable, Sendable {
  /// The name that programs use.
  public let id: String
  public let title: String
  public let kind: ListColumnKind
  /// Whether the list can be ordered by it: an index stands behind it.
  public let sortable: Bool
  /// What it holds, in a sentence.
  public let help: String
  let sql: String

  init(
    _ id: String, _ title: String, _ kind: ListColumnKind, _ sql: String, sortable: Bool = false,
    help: String = ""
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.sql = sql
    self.sortable = sortable
    self.help = help
  }
}

/// A list as a value: which rows of which tables, with which columns; read page by page by key, never by offset.
///
/// A new list is one such value in the folder of its word.
public struct ListDefinition: Sendable {
  /// The name that programs use, such as `orders`.
  public let name: String
  public let title: String
  /// What the list answers, in a sentence.
  public let help: String
  public let columns: [ListColumn]
  /// The column that the rows are ordered by unless another is asked for; the key breaks ties.
  public let defaultSort: ListSort
  /// The column that names a row: what an action is given.
  public let keyColumn: String
  let from: String
  let condition: String?
  /// The expression that is unique to a row and ends every order.
  let rowKey: String
  let search: (@Sendable (String) -> SearchCondition)?
  /// Whether it shows coverage, which must be laid out anew for the places that have changed before it is read.
  public let isPlanned: Bool

  init(
    name: String, title: String, help: String, columns: [ListColumn], from: String, rowKey: String,
    keyColumn: String,
    defaultSort: ListSort, condition: String? = nil, search: (@Sendable (String) -> SearchCondition)? = nil,
    isPlanned: Bool = false
  ) {
    self.name = name
    self.title = title
    self.help = help
    self.columns = columns
    self.from = from
    self.rowKey = rowKey
    self.keyColumn = keyColumn
    self.defaultSort = defaultSort
    self.condition = condition
    self.search = search
    self.isPlanned = isPlanned
  }

  /// Whether it can be searched by what somebody types.
  public var isSearchable: Bool { search != nil }

  /// A column by its name.
  public func column(_ id: String) -> ListColumn? { columns.first { $0.id == id } }
}

/// What a search looks for: a row is found when one of the parts holds.
struct SearchCondition: Sendable {
  let parts: [SearchPart]

  /// All parts in one condition.
  var sql: String { "(" + parts.map(\.sql).joined(separator: " OR ") + ")" }
  /// The values of all parts.
  var values: [String] { parts.flatMap(\.values) }
}

/// One way in which a search finds a row, with an index of its own.
struct SearchPart: Sendable {
  let sql: String
  let values: [String]

  init(_ sql: String, _ values: [String]) {
    self.sql = sql
    self.values = values
  }
}

/// Which column orders a list, and which way.
public struct ListSort: Hashable, Sendable {
  public let column: String
  public let descending: Bool

  /// Makes an order.
  public init(_ column: String, descending: Bool = false) {
    self.column = column
    self.descending = descending
  }
}

/// How a filter compares.
public enum ListComparison: String, Hashable, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  /// The text begins so.
  case begins = "^"
}

/// One condition on a column; the value is text as JSON would hold it.
public struct ListFilter: Hashable, Sendable {
  public let column: String
  public let comparison: ListComparison
  public let value: String

  /// Makes a condition.
  public init(_ column: String, _ comparison: ListComparison = .equal, _ value: String) {
    self.column = column
    self.comparison = comparison
    self.value = value
  }
}

/// Where a page begins: the values of the row that it follows, or a text in the ordering column to move to.
public enum ListPosition: Hashable, Sendable {
  case start
  case end
  case after(ListRowKey)
  case before(ListRowKey)
  /// At the first row whose ordering column is at least (or, descending, at most) the text.
  case at(String)
}

/// What names a row within an order.
public struct ListRowKey: Hashable, Sendable {
  let sort: ListValue
  let key: ListValue
}

/// What is asked of a list.
public struct ListRequest: Hashable, Sendable {
  public var filters: [ListFilter]
  public var search: String
  public var sort: ListSort?
  public var position: ListPosition
  public var limit: Int

  /// Asks for a page.
  public init(
    filters: [ListFilter] = [], search: String = "", sort: ListSort? = nil, position: ListPosition = .start,
    limit: Int = 50
  ) {
    self.filters = filters
    self.search = search
    self.sort = sort
    self.position = position
    self.limit = limit
  }
}

/// A value of a list, with its meaning.
public enum ListValue: Hashable, Sendable {
  case none
  case text(String)
  case integer(Int)
  /// A quantity, price, percentage or factor, in millionths.
  case decimal(Int)
  case amount(Amount, currency: String)
  case day(Day)
  case flag(Bool)
}

/// One row of a list.
public struct ListRow: Hashable, Sendable {
  /// The key of the row, for paging from it.
  public let position: ListRowKey
  /// The values, in the order of the columns.
  public let values: [ListValue]
}

/// A page of a list, always in the list's order.
public struct ListPage: Hashable, Sendable {
  public let rows: [ListRow]
  /// Whether there are rows beyond the page in the direction that was asked for.
  public let more: Bool
}
