import GRDB
import Sales

/// One row of a prompt list: a code with what helps to choose it.
public struct LookupRow: Codable, Hashable, Sendable {
  /// The code, account or number that is chosen.
  public let code: String
  /// What it is called.
  public let name: String
  /// What tells it from the next one, such as the city of a customer; may be empty.
  public let detail: String

  /// Makes a row.
  public init(code: String, name: String, detail: String = "") {
    self.code = code
    self.name = name
    self.detail = detail
  }
}

extension LookupKind.Source {
  /// The SELECT of the three columns, of the rows for which a condition holds.
  fileprivate func select(where condition: String = "") -> String {
    let conditions = [self.condition, condition].filter { !$0.isEmpty }
    return "SELECT \(code) AS code, name, \(detail) AS detail FROM \(table)"
      + (conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND "))
  }
}

extension StoreReader {
  /// The row of a code, nil for a code that names nothing; letters count as they are.
  public func lookupRow(_ kind: LookupKind, code: String) throws -> LookupRow? {
    guard let source = kind.source else { return nil }
    return try LookupRow.fetchOne(
      database.cachedStatement(sql: source.select(where: "\(source.code) = ?")), arguments: [code])
  }

  /// All rows of a kind that is not large, in the order of their codes.
  public func lookupRows(_ kind: LookupKind) throws -> [LookupRow] {
    guard let source = kind.source else { return [] }
    return try LookupRow.fetchAll(
      database.cachedStatement(sql: source.select() + " ORDER BY \(source.code)"))
  }

  /// The rows whose code begins so, in the order of their codes.
  public func lookupRows(_ kind: LookupKind, codeBegins text: String, limit: Int) throws -> [LookupRow] {
    guard let source = kind.source else { return [] }
    return try rows(source, source.code, begins: text, order: source.code, limit: limit)
  }

  /// The rows whose texts hold every word as a part, case and accents not counted.
  public func lookupRows(_ kind: LookupKind, containing text: String, limit: Int) throws -> [LookupRow] {
    var codes: [String] = []
    for finder in kind.source?.finders ?? [] where codes.count < limit {
      codes += try find(finder, text, limit: limit).filter { !codes.contains($0) }
    }
    return try codes.prefix(limit).compactMap { try lookupRow(kind, code: $0) }
  }

  /// The rows whose name begins so; only for large kinds, which have an index on it.
  public func lookupRows(_ kind: LookupKind, nameBegins text: String, limit: Int) throws -> [LookupRow] {
    guard let source = kind.source, kind.isLarge else { return [] }
    return try rows(source, "name", begins: text, order: "name, \(source.code)", limit: limit)
  }

  private func rows(
    _ source: LookupKind.Source, _ column: String, begins text: String, order: String, limit: Int
  ) throws -> [LookupRow] {
    let sql =
      source.select(where: "\(column) >= ? AND \(column) < ?") + " ORDER BY \(order) LIMIT \(limit)"
    return try LookupRow.fetchAll(
      database.cachedStatement(sql: sql), arguments: [text, text + "\u{10FFFF}"])
  }
}

extension LookupRow: FetchableRecord {}
