extension ListPanel {
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
      if let entry = window.entry { marks.strike([entry.key]) }
      return []
    default: break
    }
    guard let typed = key.typed else { return [.refuse("\(key.name) does nothing here; F1 tells the keys.")] }
    if let number = typed.wholeNumberValue { return option(number) }
    beginSearch()
    return handleSearch(key) ?? []
  }

  /// A click goes to a row; one on the row under the cursor opens it.
  public mutating func click(_ cell: Position, in size: Size) -> [Effect] {
    guard !isStale, searching == nil, cell.row >= 3 else { return [] }
    let row = window.top(fitting: rowsInSight) + cell.row - 3
    guard window.entries.indices.contains(row) else { return [] }
    return row == window.selected ? enter() : move(row - window.selected)
  }

  /// The row under the cursor, its cells parted by tabs.
  public var copied: String? { window.entry.map { $0.cells.map(\.text).joined(separator: "\t") } }

  private mutating func option(_ number: Int) -> [Effect] {
    guard let entry = window.entry else { return [.refuse("The list is empty.")] }
    guard spec.options.contains(where: { $0.number == number }) else {
      let known = spec.options.map { "\($0.number) \($0.title)" }.joined(separator: ", ")
      return [
        .refuse(known.isEmpty ? "This list has no options." : "Options here: \(known). Press / to search.")
      ]
    }
    marks.set(number, entry.key)
    return move(1)
  }

  mutating func enter() -> [Effect] {
    if !marks.isEmpty { return runOptions() }
    guard let key else { return [.refuse("There is no row to open.")] }
    return spec.open(key)
  }

  mutating func selecting(_ body: (inout ListWindow) -> Void) -> [Effect] {
    body(&window)
    window.settle(rows: rowsInSight)
    return loadPane()
  }

  mutating func move(_ steps: Int) -> [Effect] {
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
}
