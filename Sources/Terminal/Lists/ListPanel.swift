/// A list on the whole screen: search, filter, sort, position-to, options, and the record under the cursor.
public struct ListPanel: Panel {
  public let spec: ListSpec
  public internal(set) var query = ListQuery()
  var window = ListWindow()
  var marks = ListMarks()
  /// The option numbers that are still to be run.
  var waitingOptions: [Int] = []
  /// The search line, while it is typed into.
  var searching: LineEditor?
  var count: Int?
  var shown: ListQuery?
  var beforeSearch: (query: ListQuery, window: ListWindow)?
  /// What is known about the row under the cursor, and around it.
  var pane: [PaneLine] = []
  var surroundings: [PaneLine] = []
  var paneKey: String?
  var columnsInSight = 80
  var rowsInSight = 15
  /// Where the list is moved to once it has been read for the first time.
  var opensAt: String?

  /// Makes a list of a spec.
  public init(_ spec: ListSpec) {
    self.spec = spec
    query.filter = spec.filters.first?.code
  }

  public var title: String { spec.title }
  public var contexts: [String] { spec.contexts + ["list"] }
  public var takesText: Bool { searching != nil }
  /// The key of the row under the cursor.
  public var key: String? { window.entry?.key }
  /// How many rows there are, once they are counted.
  var total: Int? { count }
  var isStale: Bool { shown != query }

  public mutating func fit(_ size: Size) {
    rowsInSight = max(1, size.rows - 3)
    if ListPanel.panes(columns: size.columns) != ListPanel.panes(columns: columnsInSight) { paneKey = nil }
    columnsInSight = size.columns
  }
  public mutating func appear() -> [Effect] { waitingOptions.isEmpty ? [reload()] : runNextOption() }
  public mutating func refresh() -> [Effect] { [reload()] }

  public func availability(of command: String) -> Availability {
    switch command {
    case "list.new": spec.create == nil ? .disabled(spec.whyNoNew) : .available
    case "list.filter": spec.filters.count < 2 ? .disabled("This list has no filters.") : .available
    case "list.sort":
      spec.columns.contains(where: \.isSortable) ? .available : .disabled("This list has one order only.")
    // What is typed ahead is meant for the rows that are still being read; it is asked again once they are there.
    default: command.hasPrefix("list.") || isStale ? .available : spec.availability(command, key)
    }
  }

  public mutating func perform(_ command: String) -> [Effect] {
    if isStale, command == "list.open" || !command.hasPrefix("list.") {
      // Typed ahead: it is meant for a row of the rows that are still being read.
      return [reload(barrier: true, keepingPlace: false, thenCommand: command)]
    }
    switch command {
    case "list.new": return spec.create?() ?? []
    case "list.open": return enter()
    case "list.search":
      beginSearch()
      return []
    case "list.filter":
      let now = spec.filters.firstIndex { $0.code == query.filter } ?? 0
      query.filter = spec.filters[(now + 1) % spec.filters.count].code
      return [reload(keepingPlace: false)]
    case "list.sort":
      let choices = spec.columns.filter(\.isSortable)
      let now = choices.firstIndex { $0.id == query.sort }
      if let now, !query.isDescending {
        query.sort = choices[now].id
        query.isDescending = true
      } else {
        query.sort = choices[((now ?? -1) + 1) % choices.count].id
        query.isDescending = false
      }
      return [reload(keepingPlace: false)]
    case "list.position":
      return [
        ask(
          EntryDialog(
            title: "Position to", label: sortTitle, help: "The list moves to the first row from here on.")
        ) { (panel, text: String) in [panel.position(at: text)] }
      ]
    case "list.print": return spec.data.papers(query, title: title)
    case "list.refresh":
      marks = ListMarks()
      return [reload()]
    case "list.leave", "list.cancel":
      if searching != nil || !query.search.isEmpty {
        endSearch(restoring: true)
        return [reload()]
      }
      if !marks.isEmpty {
        marks = ListMarks()
        return []
      }
      return [.close]
    default: return spec.perform(command, key)
    }
  }

  public mutating func paste(_ text: String) -> [Effect] {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard searching != nil else {
      return [.refuse("Nothing was pasted: press / first to search for it.")]
    }
    searching?.insert(line)
    query.search = searching?.text ?? ""
    return [reload(keepingPlace: false)]
  }

  public var about: String? { spec.data.about }

  public var focusHelp: String? {
    let options = spec.options.map { "\($0.number) \($0.title)" }.joined(separator: ", ")
    return options.isEmpty ? nil : "Type a number beside rows, then Enter: \(options)."
  }

  var sortTitle: String {
    spec.columns.first { $0.id == query.sort }?.title ?? spec.columns.first?.title ?? ""
  }

  /// Opens the list in the order of a column, at the first row whose column is at least the text.
  public mutating func open(sortedBy column: String, at text: String) {
    query.sort = column
    opensAt = text
  }

  /// Opens the list with a search already typed.
  public mutating func search(for text: String) { query.search = text }
}
