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
    rows(query).page(from: from, limit: limit, orderedBy: 1)
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
          ListColumnSpec("table", "Table", width: 18),
          ListColumnSpec("code", "Jump", width: 16),
          ListColumnSpec("help", "What it holds", width: 20, stretches: true, priority: 1),
        ],
        data: SetUpList(),
        open: { code in Menu.named(code).map { [.open($0.panel(bench))] } ?? [] }))
  }
}
