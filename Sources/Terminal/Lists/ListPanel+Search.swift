extension ListPanel {
  mutating func beginSearch() {
    if beforeSearch == nil { beforeSearch = (query, window) }
    searching = LineEditor(query.search)
  }

  mutating func handleSearch(_ key: Key) -> [Effect]? {
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

  mutating func endSearch(restoring: Bool) {
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
}
