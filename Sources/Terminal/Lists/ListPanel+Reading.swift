extension ListPanel {
  func jump(to from: ListFrom) -> Effect {
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

  func position(at text: String) -> Effect {
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
  func reload(
    barrier: Bool = false, keepingPlace: Bool = true, then key: Key? = nil, thenCommand command: String? = nil
  ) -> Effect {
    let (data, query) = (spec.data, query)
    let anchor = keepingPlace ? window.entry : nil
    let start = opensAt
    return work(
      barrier: barrier, name: "page",
      {
        () -> ListReload in
        var above = (entries: [ListEntry](), more: false)
        if let anchor { above = try data.page(query, from: .before(anchor), limit: ListWindow.page / 2) }
        if let start {
          let page = try data.page(query, from: .at(start), limit: ListWindow.page)
          if !page.entries.isEmpty {
            return ListReload(entries: page.entries, above: true, below: page.more, key: nil, total: nil)
          }
        }
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
          let effects = panel.install(read, query: query, keepingPlace: keepingPlace, then: key)
          return effects + (command.map { [.command($0)] } ?? [])
        }
      })
  }

  private mutating func install(
    _ read: ListReload, query: ListQuery, keepingPlace: Bool, then key: Key?
  ) -> [Effect] {
    // The cursor may have moved while the rows were read: it stays where it is now.
    let now = keepingPlace ? window.entry?.key : nil
    if let now, now != read.key, !read.entries.contains(where: { $0.key == now }) {
      return [reload(then: key)]
    }
    let topKey = window.entries.indices.contains(window.top) ? window.entries[window.top].key : nil
    let sight = topKey.flatMap { key in read.entries.firstIndex { $0.key == key } }
    window.install(read.entries, above: read.above, below: read.below, select: now ?? read.key)
    if let sight { window.show(from: sight) }
    window.settle(rows: rowsInSight)
    shown = query
    count = read.total
    paneKey = nil
    var effects = loadPane()
    opensAt = nil
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
}

/// What reading a list anew gave.
private struct ListReload: Sendable {
  let entries: [ListEntry]
  let above: Bool
  let below: Bool
  let key: String?
  let total: Int?
}
