import Glibc
import ScreenScript
import Synchronization
import Terminal

/// Rows in memory, read by place as a store would: for tests of lists.
struct Ledger: ListData {
  let names: [String]
  /// How long a page takes to be read, in microseconds.
  var delay: UInt32 = 0
  /// The largest number of rows that were asked for at once.
  let most = Most()

  /// Keeps the greatest of numbers.
  final class Most: Sendable {
    private let kept = Mutex(0)
    var value: Int { kept.withLock { $0 } }
    func take(_ number: Int) { kept.withLock { $0 = max($0, number) } }
  }

  /// So many rows, `Row 00000` on; every hundredth is also called `odd`.
  init(_ count: Int) {
    names = (0..<count).map { number in
      let digits = "\(number)"
      let name = "Row " + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
      return number % 100 == 7 ? name + " odd" : name
    }
  }

  private func places(_ query: ListQuery) -> [Int] {
    let search = query.search.lowercased()
    let found = names.indices.filter { index in
      (search.isEmpty || names[index].lowercased().contains(search))
        && (query.filter != "even" || index % 2 == 0)
    }
    return query.isDescending ? found.reversed() : found
  }

  private func entry(_ index: Int) -> ListEntry {
    ListEntry(key: names[index], cells: [ListCell(names[index]), ListCell("\(index)")], place: index)
  }

  func page(_ query: ListQuery, from: ListFrom, limit: Int) throws -> (entries: [ListEntry], more: Bool) {
    if delay > 0 { usleep(delay) }
    most.take(limit)
    let places = places(query)
    func position(_ entry: ListEntry) -> Int {
      (entry.place as? Int).flatMap { places.firstIndex(of: $0) } ?? 0
    }
    let range: Range<Int>
    switch from {
    case .start: range = 0..<min(limit, places.count)
    case .end: range = max(0, places.count - limit)..<places.count
    case .after(let entry):
      let start = position(entry) + 1
      range = min(start, places.count)..<min(start + limit, places.count)
    case .before(let entry):
      let end = position(entry)
      range = max(0, end - limit)..<end
    case .at(let text):
      let start = places.firstIndex { names[$0].lowercased() >= text.lowercased() } ?? places.count
      range = start..<min(start + limit, places.count)
    }
    let more: Bool
    switch from {
    case .end, .before: more = range.lowerBound > 0
    default: more = range.upperBound < places.count
    }
    return (places[range].map(entry), more)
  }

  func count(_ query: ListQuery) throws -> Int { places(query).count }
  func detail(_ key: String) throws -> [PaneLine] { [PaneLine("Name", key)] }
}

extension ScreenScript {
  /// A script on a list of rows; what is opened and done is told in the message row.
  convenience init(ledger: Ledger, columns: Int = 80, rows: Int = 24) {
    var spec = ListSpec(
      title: "Rows", contexts: ["rows"],
      columns: [
        ListColumnSpec("name", "Name", width: 14, stretches: true, isSortable: true),
        ListColumnSpec("number", "Number", width: 8, align: .right, priority: 1),
      ], data: ledger, open: { [.tell(Notice(.done, "Opened \($0)."))] })
    spec.filters = [FieldChoice("all", "all"), FieldChoice("even", "even")]
    spec.options = [
      ListOption(4, "Cancel") { keys in [.tell(Notice(.done, "Cancelled \(keys.joined(separator: ", "))."))]
      },
      ListOption(5, "Display") { keys in [.tell(Notice(.done, "Displayed \(keys.joined(separator: ", "))."))]
      },
    ]
    self.init(Below(spec: spec), commands: [], columns: columns, rows: rows)
    type("o")
  }

  /// The name in the row under the cursor.
  var selectedName: String {
    guard let line = lines.dropFirst(3).first(where: { $0.hasPrefix("→") || $0.hasPrefix(">") }) else {
      return "none"
    }
    return line.split(separator: " ").drop { $0 != "Row" }.prefix(2).joined(separator: " ")
  }
}

/// What lies below the list, so that leaving it does not end the program.
private struct Below: Panel {
  let title = "Below"
  let contexts = ["below"]
  let spec: ListSpec

  mutating func handle(_ key: Key) -> [Effect] { [.open(ListPanel(spec))] }
  func draw(on canvas: Canvas) { canvas.text("Below the list", column: 0, row: 0) }
}
