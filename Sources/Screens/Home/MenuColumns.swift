import Terminal

/// The menu laid out as on a newspaper page: areas run down one column and on into the next.
struct MenuColumns {
  private enum Row {
    case heading(String)
    case place(Place)
  }

  static let width = 20
  private let columns: [[Row]]

  /// How many rows it takes.
  var rows: Int { columns.map(\.count).max() ?? 0 }

  /// Lays the areas out in the fewest rows for which the room has columns.
  init(_ areas: [MenuArea], room: Int) {
    let most = max(1, room / Self.width)
    var rows = 1
    var laid = Self.lay(areas, rows: rows)
    while laid.count > most {
      rows += 1
      laid = Self.lay(areas, rows: rows)
    }
    columns = laid
  }

  /// A heading is never the last row of a column, away from its places.
  private static func lay(_ areas: [MenuArea], rows: Int) -> [[Row]] {
    var columns: [[Row]] = [[]]
    func add(_ row: Row, keeping: Int) {
      if let last = columns.last, !last.isEmpty, last.count + keeping > max(rows, 2) { columns.append([]) }
      columns[columns.count - 1].append(row)
    }
    for area in areas {
      add(.heading(area.title), keeping: 2)
      for place in area.places { add(.place(place), keeping: 1) }
    }
    return columns
  }

  func draw(on canvas: Canvas) {
    for (index, column) in columns.enumerated() {
      let left = index * Self.width
      for (row, entry) in column.enumerated() {
        switch entry {
        case .heading(let title):
          canvas.text(title, column: left + 4, row: row, width: Self.width - 4, role: "text.strong")
        case .place(let place):
          canvas.text("\(place.number)", column: left, row: row, width: 3, role: "key.name", align: .right)
          canvas.text(place.title, column: left + 4, row: row, width: Self.width - 4, role: "key.text")
        }
      }
    }
  }
}
