/// A list on the whole screen: search, filter, sort, position-to, options, and the record under the cursor.
public struct ListPanel: Panel {
  public let spec: ListSpec
  public private(set) var query = ListQuery()
  var window = ListWindow()
  /// The search line, while it is typed into.
  var searching: LineEditor?
  private var count: Int?
  private var shown: ListQuery?
  private var beforeSearch: (query: ListQuery, window: ListWindow)?
  private(set) var pane: [PaneLine] = []
  private var paneKey: String?
  var rowsInSight = 15

  /// Makes a list of a spec.
  public init(_ spec: ListSpec) {
    self.spec = spec
    query.filter = spec.filters.first?.code
  }

  public var title: String { spec.title }
  public var contexts: [String] { spec.contexts + ["list"] }
  /// The key of the row under the cursor.
  public var key: String? { window.entry?.key }
  /// How many rows there are, once they are counted.
  var total: Int? { count }
  var isStale: Bool { shown != query }

  public mutating func fit(_ size: Size) { rowsInSight = max(1, size.rows - 3) }
  public mutating func appear() -> [Effect] { [reload()] }
  public mutating func refresh() -> [Effect] { [reload()] }

  public func availability(of command: String) -> Availability {
    switch command {
    case "list.new": spec.create == nil ? .disabled("\(title) are made by posting, not by hand.") : .available
    case "list.filter": spec.filters.count < 2 ? .disabled("This list has no filters.") : .available
    case "list.sort":
      spec.columns.contains(where: \.isSortable) ? .available : .disabled("This list has one order only.")
    // While rows are being read, a key typed ahead waits for the row that it is meant for.
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
    case "list.refresh":
      window.options = [:]
      return [reload()]
    case "list.leave", "list.cancel":
      if searching != nil || !query.search.isEmpty {
        endSearch(restoring: true)
        return [reload()]
      }
      if !window.options.isEmpty {
        window.options = [:]
        return []
      }
      return [.close]
    default: return spec.perform(command, key)
    }
  }

  public mutating func handle(_ key: Key) -> [Effect] {
    if isStale, searching == nil || (key.typed == nil && key.code != .backspace) {
      // The rows on the screen are not yet those of the search: the key is meant for the rows that are.
      return [reload(barrier: true, keepingPlace: false, then: key)]
    }
    if searching != nil, let effects = handleSearch(key) { return effects }
    switch key.code {
    case .down: return move(1)
    case .up: return move(-1)
    case .pageDown: return move(max(1, rowsInSight - 1))
    case .pageUp: return move(-max(1, rowsInSight - 1))
    case .home: return window.moreAbove ? [jump(to: .start)] : selecting { $0.selectFirst() }
    case .end: return window.moreBelow ? [jump(to: .end)] : selecting { $0.selectLast() }
    case .enter, .keypadEnter: return enter()
    case .delete, .backspace:
      if let entry = window.entry { window.options[entry.key] = nil }
      return []
    default: break
    }
    guard let typed = key.typed else { return [.refuse("\(key.name) does nothing here; F1 tells the keys.")] }
    if let number = typed.wholeNumberValue { return option(number) }
    beginSearch()
    return handleSearch(key) ?? []
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

  public var focusHelp: String? {
    let options = spec.options.map { "\($0.number) \($0.title)" }.joined(separator: ", ")
    return options.isEmpty ? nil : "Type a number beside rows, then Enter: \(options)."
  }

  private var sortTitle: String {
    spec.columns.first { $0.id == query.sort }?.title ?? spec.columns.first?.title ?? ""
  }

  private mutating func option(_ number: Int) -> [Effect] {
    guard let entry = window.entry else { return [.refuse("The list is empty.")] }
    guard spec.options.contains(where: { $0.number == number }) else {
      let known = spec.options.map { "\($0.number) \($0.title)" }.joined(separator: ", ")
      return [
        .refuse(known.isEmpty ? "This list has no options." : "Options here: \(known). Press / to search.")
      ]
    }
    window.options[entry.key] = number
    return move(1)
  }

  private mutating func enter() -> [Effect] {
    if !window.options.isEmpty {
      var effects: [Effect] = []
      for option in spec.options {
        let keys = window.entries.map(\.key).filter { window.options[$0] == option.number }
        if !keys.isEmpty { effects += option.run(keys) }
      }
      window.options = [:]
      return effects
    }
    guard let key else { return [.refuse("There is no row to open.")] }
    return spec.open(key)
  }

  /// Opens the list with a search already typed.
  public mutating func search(for text: String) { query.search = text }

  private mutating func beginSearch() {
    if beforeSearch == nil { beforeSearch = (query, window) }
    searching = LineEditor(query.search)
  }

  private mutating func handleSearch(_ key: Key) -> [Effect]? {
    guard var editor = searching else { return nil }
    if key.isEnter {
      searching = nil
      return window.entries.count == 1 ? enter() : []
    }
    if [.up, .down, .pageUp, .pageDown].contains(key.code) {
      searching = nil
      return nil
    }
    guard editor.handle(key) else { return nil }
    searching = editor
    guard editor.text != query.search else { return [] }
    query.search = editor.text
    return [reload(keepingPlace: false)]
  }

  private mutating func endSearch(restoring: Bool) {
    searching = nil
    if restoring {
      if let before = beforeSearch {
        query = before.query
        window = before.window
      } else {
        query.search = ""
      }
    }
    beforeSearch = nil
  }

  private mutating func selecting(_ body: (inout ListWindow) -> Void) -> [Effect] {
    body(&window)
    window.settle(rows: rowsInSight)
    return loadPane()
  }

  private mutating func move(_ steps: Int) -> [Effect] {
    let missing = window.move(steps)
    window.settle(rows: rowsInSight)
    guard missing != 0, let edge = missing > 0 ? window.entries.last : window.entries.first else {
      return loadPane()
    }
    let (data, query) = (spec.data, query)
    return [
      work(
        barrier: true, name: "page",
        { try data.page(query, from: missing > 0 ? .after(edge) : .before(edge), limit: ListWindow.page) },
        then: { panel, result in
          switch result {
          case .failure(let error): return [.refuse(ErrorText.of(error))]
          case .success(let page):
            if missing > 0 {
              panel.window.append(page.entries, more: page.more)
            } else {
              panel.window.prepend(page.entries, more: page.more)
            }
            return page.entries.isEmpty ? [] : panel.move(missing)
          }
        })
    ]
  }

  private func jump(to from: ListFrom) -> Effect {
    let (data, query) = (spec.data, query)
    return work(
      barrier: true, name: "page", { try data.page(query, from: from, limit: ListWindow.page) },
      then: { panel, result in
        switch result {
        case .failure(let error): return [.refuse(ErrorText.of(error))]
        case .success(let page):
          if case .end = from {
            panel.window.install(page.entries, above: page.more, below: false)
            panel.window.selectLast()
          } else {
            panel.window.install(page.entries, above: false, below: page.more)
          }
          panel.window.settle(rows: panel.rowsInSight)
          return panel.loadPane()
        }
      })
  }

  private func position(at text: String) -> Effect {
    let (data, query) = (spec.data, query)
    return work(
      barrier: true, name: "page", { try data.page(query, from: .at(text), limit: ListWindow.page) },
      then: { panel, result in
        switch result {
        case .failure(let error): return [.refuse(ErrorText.of(error))]
        case .success(let page):
          if page.entries.isEmpty {
            return [panel.jump(to: .end), .tell(Notice(.info, "Nothing from \(text) on."))]
          }
          panel.window.install(page.entries, above: true, below: page.more)
          return panel.loadPane()
        }
      })
  }

  /// Reads the rows around the cursor again, or from the start when the question is another one.
  private func reload(
    barrier: Bool = false, keepingPlace: Bool = true, then key: Key? = nil, thenCommand command: String? = nil
  ) -> Effect {
    let (data, query) = (spec.data, query)
    let anchor = keepingPlace ? window.entry : nil
    return work(
      barrier: barrier, name: "page",
      {
        () -> ListReload in
        var above = (entries: [ListEntry](), more: false)
        if let anchor { above = try data.page(query, from: .before(anchor), limit: ListWindow.page / 2) }
        let from = above.entries.last.map(ListFrom.after) ?? .start
        let page = try data.page(query, from: from, limit: ListWindow.page)
        let total = above.entries.isEmpty && !page.more ? page.entries.count : nil
        return ListReload(
          entries: above.entries + page.entries, above: above.more, below: page.more, key: anchor?.key,
          total: total)
      },
      then: { panel, result in
        switch result {
        case .failure(let error): return [.refuse(ErrorText.of(error))]
        case .success(let read):
          let effects = panel.install(read, query: query, then: key)
          return command.map { effects + panel.perform($0) } ?? effects
        }
      })
  }

  private mutating func install(_ read: ListReload, query: ListQuery, then key: Key?) -> [Effect] {
    let topKey = window.entries.indices.contains(window.top) ? window.entries[window.top].key : nil
    let sight = topKey.flatMap { key in read.entries.firstIndex { $0.key == key } }
    window.install(read.entries, above: read.above, below: read.below, select: read.key)
    if let sight { window.show(from: sight) }
    window.settle(rows: rowsInSight)
    shown = query
    count = read.total
    paneKey = nil
    var effects = loadPane()
    if count == nil { effects.append(countRows()) }
    if let key { effects += handle(key) }
    return effects
  }

  private func countRows() -> Effect {
    let (data, query) = (spec.data, query)
    return work(
      name: "count", { try data.count(query) },
      then: { panel, result in
        if case .success(let total) = result { panel.count = total }
        return []
      })
  }

  private mutating func loadPane() -> [Effect] {
    guard let key, key != paneKey else { return [] }
    paneKey = key
    let data = spec.data
    return [
      work(
        name: "pane", { try data.detail(key) },
        then: { panel, result in
          if case .success(let lines) = result, panel.key == key { panel.pane = lines }
          return []
        })
    ]
  }
}

/// What reading a list anew gave.
private struct ListReload: Sendable {
  let entries: [ListEntry]
  let above: Bool
  let below: Bool
  let key: String?
  let total: Int?
}
