import Desk
import Sales
import Store
import Terminal

/// Finds documents of the desk for a field that names one: orders, quotations, returns, packing slips, invoices
/// and sales agreements.
struct DocumentLookup {
  /// The name by which fields ask for it.
  static let kind = "document"

  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  /// The document of a number, or of the digits of one alone where only one series has it; else those that a text is part of.
  func resolve(_ text: String) throws -> PromptAnswer {
    let named = try DeskErrors.translating {
      try desk.read { reader in try DocumentLookup.named(text, reader) }
    }
    if named.count == 1 { return .found(named[0]) }
    let rows = named.isEmpty ? try rows(matching: text, limit: 50) : named
    switch rows.count {
    case 0: return .none("No document is called \(text). F4 lists the latest of each kind.")
    case 1: return .found(rows[0])
    default: return .many(rows)
    }
  }

  /// The documents whose number, customer or reference has a text as a part, the latest of each kind first.
  func rows(matching text: String, limit: Int) throws -> [PromptRow] {
    let types = RecordType.all.filter(\.hasLines)
    return try DeskErrors.translating {
      try types.flatMap { type in
        var request = ListRequest(search: text)
        request.limit = max(1, limit / types.count)
        return try desk.page(type.list, request).rows.map { DocumentLookup.row($0, of: type.list, type.kind) }
      }
    }
  }

  private static func named(_ text: String, _ reader: StoreReader) throws -> [PromptRow] {
    try RecordType.all.filter(\.hasLines).compactMap { type in
      try type.found(text, reader).map { found in
        PromptRow(
          code: found.number, name: found.name,
          detail: [type.kind, found.status].filter { !$0.isEmpty }.joined(separator: " "))
      }
    }
  }

  private static func row(_ row: ListRow, of list: ListDefinition, _ kind: String) -> PromptRow {
    let values = Dictionary(zip(list.columns.map(\.id), row.values)) { first, _ in first }
    func text(_ column: String) -> String { values[column]?.plain ?? "" }
    let status = Shown.words(text("status"))
    return PromptRow(
      code: text(list.keyColumn), name: text("customerName"),
      detail: [kind, status].filter { !$0.isEmpty }.joined(separator: " "))
  }
}
