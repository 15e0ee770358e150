import Terminal

/// The set-up tables as a list: which there are, what each holds, and how to reach it at once next time.
struct SetUpList: ListData {
  var about: String {
    "The tables that documents take their codes from. Each opens by Enter here, and from everywhere by its number or "
      + "its jump code."
  }

  private func rows(_ query: ListQuery) -> [ListEntry] {
    let places = zip(Menu.setUp.places, SetUpTable.all).filter { place, table in
      let text = query.search.lowercased()
      return text.isEmpty || place.title.lowercased().contains(text)
        || place.codes.contains { $0.contains(text) } || table.definition.help.lowercased().contains(text)
    }
    return places.enumerated().map { index, row in
      let (place, table) = row
      let code = place.codes.first ?? ""
      return ListEntry(
        key: code,
        cells: [
          ListCell("\(place.number)"), ListCell(place.title), ListCell("=\(code)"),
          ListCell(table.definition.help),
        ],
        place: index)
    }
  }

  func page(_ query: ListQuery, from: ListFrom, limit: Int) throws -> (entries: [ListEntry], more: Bool) {
    let rows = rows(query)
    func index(_ entry: ListEntry) -> Int { entry.place as? Int ?? 0 }
    switch from {
    case .start: return (Array(rows.prefix(limit)), rows.count > limit)
    case .end: return (Array(rows.suffix(limit)), rows.count > limit)
    case .after(let entry):
      let rest = rows.dropFirst(index(entry) + 1)
      return (Array(rest.prefix(limit)), rest.count > limit)
    case .before(let entry):
      let rest = rows.prefix(index(entry))
      return (Array(rest.suffix(limit)), rest.count > limit)
    case .at(let text):
      let rest = rows.drop { ($0.cells.dropFirst().first?.text ?? "").lowercased() < text.lowercased() }
      return (Array(rest.prefix(limit)), rest.count > limit)
    }
  }

  func count(_ query: ListQuery) throws -> Int { rows(query).count }
}

extension Workbench {
  /// The list of the set-up tables.
  var setUpTables: ListPanel {
    let bench = self
    return ListPanel(
      ListSpec(
        title: "Set-up tables", contexts: ["set-up"],
        columns: [
          ListColumnSpec("number", "No", width: 3, align: .right),
          ListColumnSpec("table", "Table", width: 22),
          ListColumnSpec("code", "Jump", width: 22),
          ListColumnSpec("help", "What it holds", width: 20, stretches: true, priority: 1),
        ],
        data: SetUpList(),
        open: { code in Menu.named(code).map { [.open($0.panel(bench))] } ?? [] }))
  }
}
