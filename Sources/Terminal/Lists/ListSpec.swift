/// A column of a list as it is seen.
public struct ListColumnSpec: Sendable {
  public let id: String
  public let title: String
  /// The least width.
  public let width: Int
  /// Whether it takes what room is left.
  public let stretches: Bool
  public let align: Alignment
  /// What has the highest number goes first when there is no room for all.
  public let priority: Int
  public let isSortable: Bool

  /// Makes a column.
  public init(
    _ id: String, _ title: String, width: Int, stretches: Bool = false, align: Alignment = .left,
    priority: Int = 0,
    isSortable: Bool = false
  ) {
    self.id = id
    self.title = title
    self.width = width
    self.stretches = stretches
    self.align = align
    self.priority = priority
    self.isSortable = isSortable
  }
}

/// One row of a list: what names it, what it shows, and what pages are asked for from it.
public struct ListEntry: Sendable {
  /// What an action is given, such as the number.
  public let key: String
  public let cells: [ListCell]
  /// The row's place in the list's order, for the next page.
  public let place: any Sendable

  /// Makes a row.
  public init(key: String, cells: [ListCell], place: any Sendable) {
    self.key = key
    self.cells = cells
    self.place = place
  }
}

/// What stands in one column of a row.
public struct ListCell: Hashable, Sendable {
  public let text: String
  /// A role of its own, such as `state.late`; nil for the row's.
  public let role: String?

  /// Makes a cell.
  public init(_ text: String, role: String? = nil) {
    self.text = text
    self.role = role
  }
}

/// Where a page of a list begins.
public enum ListFrom: Sendable {
  case start, end
  case after(ListEntry)
  case before(ListEntry)
  /// At the first row whose ordering column is at least the text.
  case at(String)
}

/// Which rows are asked for.
public struct ListQuery: Hashable, Sendable {
  /// Part of a name or a number.
  public var search = ""
  /// One of the list's filters; nil for the first.
  public var filter: String?
  /// The column that orders; nil for the list's own order.
  public var sort: String?
  public var isDescending = false

  /// Makes a query for all rows.
  public init() {}
}

/// Where a list gets its rows; called on other threads.
public protocol ListData: Sendable {
  /// A page in the list's order, and whether more rows follow in the direction that was asked for.
  func page(_ query: ListQuery, from: ListFrom, limit: Int) throws -> (entries: [ListEntry], more: Bool)
  /// How many rows there are.
  func count(_ query: ListQuery) throws -> Int
  /// What is known about a row, for the pane beside the list.
  func detail(_ key: String) throws -> [PaneLine]
  /// What is known around a row, such as its customer's facts, for a third pane on very wide screens; empty for none.
  func surroundings(_ key: String) throws -> [PaneLine]
  /// Opens the rows of a query as a paper, to print or to write to a file; nothing where there is none.
  func papers(_ query: ListQuery, title: String) -> [Effect]
  /// What the list answers, in a sentence.
  var about: String { get }
}

extension ListData {
  public func detail(_ key: String) throws -> [PaneLine] { [] }
  public func surroundings(_ key: String) throws -> [PaneLine] { [] }
  public func papers(_ query: ListQuery, title: String) -> [Effect] {
    [.refuse("This list can't be printed.")]
  }
  public var about: String { "" }
}

/// One line of a pane: a label with its value, or a heading.
public struct PaneLine: Hashable, Sendable {
  public let label: String
  public let value: String
  public let role: String

  /// Makes a line.
  public init(_ label: String, _ value: String, role: String = "text") {
    self.label = label
    self.value = value
    self.role = role
  }

  /// Makes a heading.
  public static func heading(_ title: String) -> PaneLine { PaneLine("", title, role: "text.strong") }
}

/// What a number in the option column does to the rows that it stands beside.
public struct ListOption {
  public let number: Int
  public let title: String
  /// Does it to rows, all at once, in their order.
  public let run: (_ keys: [String]) -> [Effect]

  /// Makes an option.
  public init(_ number: Int, _ title: String, run: @escaping (_ keys: [String]) -> [Effect]) {
    self.number = number
    self.title = title
    self.run = run
  }
}

/// A list as a spec; a plain list is one such value.
public struct ListSpec {
  public var title: String
  /// The contexts of the list's own commands, before those of every list.
  public var contexts: [String]
  public var columns: [ListColumnSpec]
  public var data: any ListData
  /// Which rows are shown: the first holds when the list opens.
  public var filters: [FieldChoice] = []
  public var options: [ListOption] = []
  /// Opens a row: Enter.
  public var open: (String) -> [Effect]
  /// Makes a new record: F6; nil where there is none to make.
  public var create: (() -> [Effect])?
  /// Why there is none to make.
  public var whyNoNew = "Nothing is made in this list; its rows come from elsewhere."
  /// The list's own commands, on the row under the cursor (nil in an empty list).
  public var perform: (_ command: String, _ key: String?) -> [Effect] = { _, _ in [] }
  /// Why one of its own commands can't be done.
  public var availability: (_ command: String, _ key: String?) -> Availability = { _, _ in .available }

  /// Makes a spec.
  public init(
    title: String, contexts: [String], columns: [ListColumnSpec], data: any ListData,
    open: @escaping (String) -> [Effect]
  ) {
    self.title = title
    self.contexts = contexts
    self.columns = columns
    self.data = data
    self.open = open
  }
}
