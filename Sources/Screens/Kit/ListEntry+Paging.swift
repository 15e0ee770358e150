import Terminal

extension [ListEntry] {
  /// A page of rows that are all at hand; the place of each is its index.
  ///
  /// - Parameter column: The column by which a place in the list is found.
  func page(from: ListFrom, limit: Int, orderedBy column: Int) -> (entries: [ListEntry], more: Bool) {
    func index(_ entry: ListEntry) -> Int { entry.place as? Int ?? 0 }
    func text(_ entry: ListEntry) -> String {
      entry.cells.indices.contains(column) ? entry.cells[column].text.lowercased() : ""
    }
    let rest: ArraySlice<ListEntry>
    switch from {
    case .start, .end: rest = self[...]
    case .after(let entry): rest = dropFirst(index(entry) + 1)
    case .before(let entry): rest = prefix(index(entry))
    case .at(let typed): rest = drop { text($0) < typed.lowercased() }
    }
    let more = rest.count > limit
    return switch from {
    case .end, .before: (Array(rest.suffix(limit)), more)
    case .start, .after, .at: (Array(rest.prefix(limit)), more)
    }
  }
}
