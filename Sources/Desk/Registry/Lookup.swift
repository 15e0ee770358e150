import Configuration
import Sales
import Store

/// The rows of a prompt list for what somebody has typed.
public struct Lookup {
  private let reader: StoreReader

  /// Looks up in the company of a reader.
  public init(_ reader: StoreReader) { self.reader = reader }

  /// The rows for a text, the likeliest first: the exact code (or bar code), codes that begin so, names that begin so, parts
  /// of words.
  ///
  /// Case and accents do not count in names; in codes the letters as typed come before capitals.
  /// - Parameters:
  ///   - text: what was typed; all rows by code when it is empty.
  ///   - limit: how many rows at most.
  /// - Throws: a refusal of the store.
  public func rows(kind: LookupKind, matching text: String, limit: Int = 20) throws -> [LookupRow] {
    let text = text.trimmingSpaces
    guard kind.isLarge else { return ranked(try shortList(kind), text, limit) }
    var rows = OrderedRows(limit: limit)
    if text.isEmpty {
      rows.add(try reader.lookupRows(kind, codeBegins: "", limit: limit))
      return rows.rows
    }
    let capitals = text.uppercased()
    for form in capitals == text ? [text] : [text, capitals] {
      if let row = try reader.lookupRow(kind, code: form) { rows.add([row]) }
    }
    if kind == .item, let code = try reader.barCode(text) {
      if let row = try reader.lookupRow(kind, code: code.item) { rows.add([row]) }
    }
    let first = text.prefix(1).uppercased() + text.dropFirst()
    for form in capitals == text ? [text] : [text, capitals] where !rows.isFull {
      rows.add(try reader.lookupRows(kind, codeBegins: form, limit: limit))
    }
    for form in first == text ? [text] : [text, first] where !rows.isFull {
      rows.add(try reader.lookupRows(kind, nameBegins: form, limit: limit))
    }
    if !rows.isFull { rows.add(try reader.lookupRows(kind, containing: text, limit: limit)) }
    return rows.rows
  }

  /// Whether a code names something.
  public func exists(_ kind: LookupKind, _ code: String) throws -> Bool {
    guard kind.isStored else { return Currency.named(code) != nil }
    return try reader.lookupRow(kind, code: code) != nil
  }

  /// The code that is most like one that names nothing; nil when none is alike.
  public func nearest(_ kind: LookupKind, to code: String) throws -> String? {
    let candidates = try kind.isLarge ? similar(kind, to: code) : shortList(kind)
    return NearestName.suggestion(for: code, among: candidates.map(\.code))
  }

  /// All rows of a short list; the currencies, which are no records, among them.
  private func shortList(_ kind: LookupKind) throws -> [LookupRow] {
    if kind.isStored { return try reader.lookupRows(kind) }
    return Currency.all.map { LookupRow(code: $0.code, name: $0.code, detail: "\($0.decimals) decimals") }
  }

  /// Rows of a large list that begin like the code, with ever fewer letters of it.
  private func similar(_ kind: LookupKind, to code: String) throws -> [LookupRow] {
    var beginning = code.uppercased()
    while beginning.count > 1 {
      beginning.removeLast()
      let rows = try reader.lookupRows(kind, codeBegins: beginning, limit: 50)
      if !rows.isEmpty { return rows }
    }
    return try reader.lookupRows(kind, containing: code, limit: 10)
  }

  /// Rows of a short list by how well they fit.
  private func ranked(_ all: [LookupRow], _ text: String, _ limit: Int) -> [LookupRow] {
    let wanted = SearchFold.fold(text)
    func rank(_ row: LookupRow) -> Int? {
      if text.isEmpty || row.code == text { return 0 }
      let code = SearchFold.fold(row.code)
      let name = SearchFold.fold(row.name)
      if code == wanted { return 1 }
      if code.hasPrefix(wanted) { return 2 }
      if name.hasPrefix(wanted) { return 3 }
      return name.contains(wanted) || code.contains(wanted) ? 4 : nil
    }
    let hits = all.compactMap { row in rank(row).map { (rank: $0, row: row) } }
    return hits.sorted { ($0.rank, $0.row.code) < ($1.rank, $1.row.code) }.prefix(limit).map(\.row)
  }
}

/// Rows in the order in which they were found, each code once.
private struct OrderedRows {
  let limit: Int
  private(set) var rows: [LookupRow] = []
  private var codes: Set<String> = []

  init(limit: Int) { self.limit = limit }

  var isFull: Bool { rows.count >= limit }

  mutating func add(_ found: [LookupRow]) {
    for row in found where !isFull && codes.insert(row.code).inserted { rows.append(row) }
  }
}

extension Desk {
  /// The rows of a prompt list for what somebody has typed, the likeliest first.
  ///
  /// - Throws: a refusal of the store.
  public func lookup(_ kind: LookupKind, _ text: String, limit: Int = 20) throws -> [LookupRow] {
    try read { try Lookup($0).rows(kind: kind, matching: text, limit: limit) }
  }
}
