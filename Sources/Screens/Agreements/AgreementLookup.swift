import Desk
import Sales
import Store
import Terminal

/// Finds effective sales agreements for a field that names one: those of the customer of the form, where it has one.
struct AgreementLookup {
  /// The name by which fields ask for it.
  static let kind = "agreement"

  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  /// The agreement of a number, or of the digits of one alone; else those that a text is part of.
  func resolve(_ text: String, customer: String) throws -> PromptAnswer {
    let named = try DeskErrors.translating {
      try desk.read { try RecordType.named("agreement")?.found(text, $0) }
    }
    if let named {
      return .found(PromptRow(code: named.number, name: named.name, detail: Shown.words(named.status)))
    }
    let rows = try rows(matching: text, limit: 50, customer: customer)
    switch rows.count {
    case 0: return .none("No effective sales agreement is called \(text). F4 lists them.")
    case 1: return .found(rows[0])
    default: return .many(rows)
    }
  }

  /// The effective agreements whose number, customer or title has a text as a part, the latest first.
  func rows(matching text: String, limit: Int, customer: String) throws -> [PromptRow] {
    var filters = [ListFilter("status", .equal, AgreementStatus.effective.rawValue)]
    if !customer.isEmpty { filters.append(ListFilter("customer", .equal, customer)) }
    var request = ListRequest(filters: filters, search: text)
    request.limit = limit
    let list = ListDefinition.agreements
    return try DeskErrors.translating {
      try desk.page(list, request).rows.map { row in
        let values = Dictionary(zip(list.columns.map(\.id), row.values)) { first, _ in first }
        func text(_ column: String) -> String { values[column]?.plain ?? "" }
        return PromptRow(
          code: text("number"), name: text("title").isEmpty ? text("customerName") : text("title"),
          detail: "\(text("classification")) to \(text("expirationDate"))")
      }
    }
  }
}
