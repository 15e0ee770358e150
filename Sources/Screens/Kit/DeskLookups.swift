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
    if kind == DocumentLookup.kind { return try DocumentLookup(desk).resolve(text) }
    if kind == AgreementLookup.kind {
      return try AgreementLookup(desk).resolve(text, customer: values["customer"] ?? "")
    }
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
    if kind == DocumentLookup.kind { return try DocumentLookup(desk).rows(matching: text, limit: limit) }
    if kind == AgreementLookup.kind {
      return try AgreementLookup(desk).rows(matching: text, limit: limit, customer: values["customer"] ?? "")
    }
    guard let lookup = LookupKind(kind) else { return [] }
    if lookup == .item {
      return try itemMatches(text, limit: limit, customer: values["customer"] ?? "").map(row)
    }
    return try DeskErrors.translating { try desk.lookup(lookup, text, limit: limit) }.map(row)
  }

  /// The name of what a code means, to stand beside it.
  func name(_ kind: String, _ code: String) -> String? {
    guard !code.isEmpty, let lookup = LookupKind(kind) else { return nil }
    return (try? desk.lookup(lookup, code, limit: 1))?.first { $0.code == code }?.name
  }

  /// An item by its number, a bar code, the customer's own number, or part of its name.
  private func resolveItem(_ text: String, customer: String) throws -> PromptAnswer {
    let matches = try itemMatches(text, limit: 50, customer: customer)
    let running = matches.filter { !$0.item.stopped }
    switch running.count {
    case 0:
      guard let stopped = matches.first else {
        return .none("No item is called \(text). F4 lists the items.")
      }
      let number = stopped.item.number
      return .none("\(number) \(stopped.item.name) is stopped for sale. Choose another item: F4 lists them.")
    case 1: return .found(row(running[0]))
    default: return .many(running.map(row))
    }
  }

  private func itemMatches(_ text: String, limit: Int, customer: String) throws -> [ItemMatch] {
    try DeskErrors.translating {
      try desk.read { try ItemFinder(reader: $0, customer: customer).matches(text, limit: limit) }
    }
  }

  private func row(_ match: ItemMatch) -> PromptRow {
    let told = [match.item.stopped ? "STOPPED" : "", match.told].filter { !$0.isEmpty }
    return PromptRow(
      code: match.item.number, name: match.item.name,
      detail: told.isEmpty ? match.item.salesUnit : told.joined(separator: ", "),
      others: match.unit.map { ["unit": $0] } ?? [:])
  }

  private func row(_ row: LookupRow) -> PromptRow {
    PromptRow(code: row.code, name: row.name, detail: row.detail)
  }
}
