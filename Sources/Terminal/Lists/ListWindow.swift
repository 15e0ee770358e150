/// The rows of a list that are at hand, and the one under the cursor.
///
/// A window of some hundred rows moves over a list of any length; the list is never read whole.
struct ListWindow {
  /// How many rows a page has.
  static let page = 200

  private(set) var entries: [ListEntry] = []
  private(set) var selected = 0
  /// The first row in sight.
  private(set) var top = 0
  private(set) var moreAbove = false
  private(set) var moreBelow = false

  var entry: ListEntry? { entries.indices.contains(selected) ? entries[selected] : nil }

  /// Takes rows in place of all others; the cursor goes to the row of a key where it is among them.
  mutating func install(_ rows: [ListEntry], above: Bool, below: Bool, select key: String? = nil) {
    entries = rows
    moreAbove = above
    moreBelow = below
    selected = key.flatMap { key in rows.firstIndex { $0.key == key } } ?? 0
    top = 0
  }

  /// Takes rows that follow the last one.
  mutating func append(_ rows: [ListEntry], more: Bool) {
    entries += rows
    moreBelow = more
    let surplus = entries.count - 5 * ListWindow.page
    if surplus > 0, selected >= surplus, top >= surplus {
      entries.removeFirst(surplus)
      selected -= surplus
      top -= surplus
      moreAbove = true
    }
  }

  /// Takes rows that stand before the first one.
  mutating func prepend(_ rows: [ListEntry], more: Bool) {
    entries = rows + entries
    selected += rows.count
    top += rows.count
    moreAbove = more
    if entries.count > 5 * ListWindow.page, selected < 4 * ListWindow.page {
      entries.removeLast(entries.count - 5 * ListWindow.page)
      moreBelow = true
    }
  }

  /// Moves the cursor by so many rows; what could not be moved because the rows are not at hand comes back.
  mutating func move(_ steps: Int) -> Int {
    guard !entries.isEmpty else { return 0 }
    let target = selected + steps
    selected = min(max(0, target), entries.count - 1)
    let missing = target - selected
    if missing > 0 { return moreBelow ? missing : 0 }
    if missing < 0 { return moreAbove ? missing : 0 }
    return 0
  }

  mutating func selectLast() { selected = max(0, entries.count - 1) }
  mutating func selectFirst() { selected = 0 }

  /// The first row in sight when `rows` rows fit: the cursor stays inside, and the window moves as little as it must.
  func top(fitting rows: Int) -> Int {
    let least = selected - max(0, rows - 1)
    let most = selected
    return max(0, min(max(top, least), most, max(0, entries.count - rows)))
  }

  /// Puts a row at the top of what is in sight, as far as the cursor allows.
  mutating func show(from row: Int) { top = row }

  /// Remembers what is in sight.
  mutating func settle(rows: Int) { top = top(fitting: rows) }
}
