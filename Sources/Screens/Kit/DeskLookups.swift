import Desk
import Sales
import Store
import Terminal

/// Lookups of forms, answered by the desk.
///
/// The names of kinds are those of `LookupKind`.
struct DeskLookups: PromptSource {
  let desk: Desk

  func title(_ kind: String) -> String {
    let words = Shown.words(kind)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  func resolve(_ kind: String, _ text: String, values: [String: String]) throws -> PromptAnswer {
    guard let lookup = LookupKind(kind) else { return .none("There is no list of \(kind).") }
    if lookup == .item { return try resolveItem(text, customer: values["customer"] ?? "") }
    let rows = try DeskErrors.translating { try desk.lookup(lookup, text, limit: 50) }
    if let exact = rows.first(where: { $0.code == text }) { return .found(row(exact)) }
    let folded = text.lowercased()
    let sameLetters = rows.filter { $0.code.lowercased() == folded }
    if sameLetters.count == 1 { return .found(row(sameLetters[0])) }
    switch rows.count {
    case 0: return .none("No \(lookup.title) is called \(text). F4 lists them.")
    case 1: return .found(row(rows[0]))
    default: return .many(rows.map(row))
    }
  }

  func rows(_ kind: String, matching text: String, limit: Int, values: [String: String]) throws -> [PromptRow]
  {
    guard let lookup = LookupKind(kind) else { return [] }
    return try DeskErrors.translating { try desk.lookup(lookup, text, limit: limit) }.map(row)
  }

  /// The name of what a code means, to stand beside it.
  func name(_ kind: String, _ code: String) -> String? {
    guard !code.isEmpty, let lookup = LookupKind(kind) else { return nil }
    return (try? desk.lookup(lookup, code, limit: 1))?.first { $0.code == code }?.name
  }

  /// An item by its number, a bar code, the customer's own number, or part of its name.
  private func resolveItem(_ text: String, customer: String) throws -> PromptAnswer {
    let known: Item? = try DeskErrors.translating {
      try desk.read { reader in
        if let item = try reader.item(text) ?? reader.item(text.uppercased()) { return item }
        if let code = try reader.barCode(text) { return try reader.item(code.item) }
        if !customer.isEmpty, let own = try reader.customerItem(customer, number: text) {
          return try reader.item(own.item)
        }
        return nil
      }
    }
    if let known { return .found(PromptRow(code: known.number, name: known.name)) }
    let rows = try DeskErrors.translating { try desk.lookup(.item, text, limit: 50) }
    switch rows.count {
    case 0: return .none("No item is called \(text). F4 lists the items.")
    case 1: return .found(row(rows[0]))
    default: return .many(rows.map(row))
    }
  }

  private func row(_ row: LookupRow) -> PromptRow {
    PromptRow(code: row.code, name: row.name, detail: row.detail)
  }
}
