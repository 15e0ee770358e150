import Desk
import Sales
import Store
import Terminal

/// Jump codes: `so 1042`, `c smith`, or a number or a name alone.
enum Jump {
  /// What a jump opens.
  static func effects(_ text: String, _ bench: Workbench) -> [Effect] {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = words.first else { return [] }
    guard let place = Menu.named(first.lowercased()) else { return [.open(bench.jump(to: text))] }
    guard words.count == 2 else { return [.open(place.panel(bench))] }
    return [.open(bench.jump(to: words[1], in: place))]
  }

  /// What a text means: the number of a record, its digits alone, or part of a name, in one place or anywhere.
  fileprivate static func target(of text: String, in place: Place?, _ reader: StoreReader) throws
    -> HopPanel.Find
  {
    let types = RecordType.all.filter { type in place?.codes.contains(type.place) ?? true }
    for type in types {
      if let found = try type.found(text, reader) { return { .panel(type.panel($0, found.number)) } }
    }
    for type in types {
      guard let lookup = type.lookup else { continue }
      let rows = try Lookup(reader).rows(kind: lookup, matching: text, limit: 2)
      if rows.count == 1 { return { .panel(type.panel($0, rows[0].code)) } }
      if rows.count > 1 { return searching(Menu.named(type.place), for: text) }
    }
    if place == nil {
      // The customers' own references are found in the lists of documents.
      for type in types where type.hasLines {
        let page = try reader.page(type.list, ListRequest(search: text, limit: 1), company: reader.company())
        if !page.rows.isEmpty { return searching(Menu.named(type.place), for: text) }
      }
    }
    return searching(place, for: text)
  }

  private static func searching(_ place: Place?, for text: String) -> HopPanel.Find {
    { bench in
      guard var list = place?.panel(bench) as? ListPanel else {
        return .message("Nothing is called \(text).")
      }
      list.search(for: text)
      return .panel(list)
    }
  }
}

extension Workbench {
  /// Finds what a text means and goes there.
  func jump(to text: String, in place: Place? = nil) -> HopPanel {
    let bench = self
    return HopPanel(bench: self) { try bench.desk.read { try Jump.target(of: text, in: place, $0) } }
  }
}
