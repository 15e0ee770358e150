import Sales

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
