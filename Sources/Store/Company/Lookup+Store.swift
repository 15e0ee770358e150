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

/// What a prompt list can be of, as long as it is kept in the store.
public enum LookupSource: Hashable, Sendable {
  case customer
  case item
  case vendor
  case warehouse
  case paymentTerms
  case unit
  case taxCode
  case user
  case ledgerAccount
  case calendar
  case prognosis
  case project
  case disposition
  case returnReason
  case holdCode
  case named(CodeKind)

  /// Whether there may be very many rows, so that they are never read all.
  public var isLarge: Bool {
    switch self {
    case .customer, .item, .vendor: true
    default: false
    }
  }
}

extension LookupSource {
  /// The SELECT of the three columns without a condition.
  fileprivate var select: String {
    switch self {
    case .customer:
      """
      SELECT account AS code, name, ifnull((SELECT address ->> '$.city' FROM customer_address a
        WHERE a.customer = account ORDER BY is_primary DESC, id LIMIT 1), '') AS detail FROM customer
      """
    case .item: "SELECT number AS code, name, sales_unit AS detail FROM item"
    case .vendor: "SELECT account AS code, name, ifnull(address ->> '$.city', '') AS detail FROM vendor"
    case .warehouse: "SELECT code, name, site AS detail FROM warehouse"
    case .paymentTerms: "SELECT code, name, '' AS detail FROM payment_terms"
    case .unit: "SELECT code, name, '' AS detail FROM unit"
    case .taxCode: "SELECT code, name, kind AS detail FROM tax_code"
    case .user: "SELECT login AS code, name, role AS detail FROM user"
    case .ledgerAccount: "SELECT number AS code, name, kind AS detail FROM ledger_account"
    case .prognosis:
      "SELECT code, name, from_days || '-' || to_days || ' days' AS detail FROM prognosis"
    case .calendar: "SELECT code, name, week AS detail FROM work_calendar"
    case .project: "SELECT number AS code, name, customer AS detail FROM project"
    case .disposition: "SELECT code, name, action AS detail FROM disposition"
    case .returnReason: "SELECT code, name, \"group\" AS detail FROM return_reason"
    case .holdCode: "SELECT code, name, '' AS detail FROM hold_code"
    case .named(let kind): "SELECT code, name, '' AS detail FROM named_code WHERE kind = '\(kind.rawValue)'"
    }
  }

  fileprivate var codeColumn: String {
    switch self {
    case .customer, .vendor: "account"
    case .item, .ledgerAccount, .project: "number"
    case .user: "login"
    case .warehouse, .paymentTerms, .unit, .taxCode, .named, .disposition, .returnReason, .calendar,
      .prognosis,
      .holdCode:
      "code"
    }
  }

  /// The names under which the records stand in the index for parts of words.
  fileprivate var finderKinds: [String] {
    switch self {
    case .customer: ["customer"]
    case .item: ["item", "item-alias"]
    case .vendor: ["vendor"]
    default: []
    }
  }

  fileprivate func select(where condition: String) -> String {
    if case .named = self { return "\(select) AND \(condition)" }
    return "\(select) WHERE \(condition)"
  }
}

extension StoreReader {
  /// The row of a code, nil for a code that names nothing; letters count as they are.
  public func lookupRow(_ source: LookupSource, code: String) throws -> LookupRow? {
    let sql = source.select(where: "\(source.codeColumn) = ?")
    return try LookupRow.fetchOne(database.cachedStatement(sql: sql), arguments: [code])
  }

  /// All rows of a source that is not large, in the order of their codes.
  public func lookupRows(_ source: LookupSource) throws -> [LookupRow] {
    let sql = "\(source.select) ORDER BY \(source.codeColumn)"
    return try LookupRow.fetchAll(database.cachedStatement(sql: sql))
  }

  /// The rows whose code begins so, in the order of their codes.
  public func lookupRows(_ source: LookupSource, codeBegins text: String, limit: Int) throws -> [LookupRow] {
    let column = source.codeColumn
    let sql = source.select(where: "\(column) >= ? AND \(column) < ?") + " ORDER BY \(column) LIMIT \(limit)"
    return try LookupRow.fetchAll(
      database.cachedStatement(sql: sql), arguments: [text, text + "\u{10FFFF}"])
  }

  /// The rows whose texts hold every word as a part, case and accents not counted.
  public func lookupRows(_ source: LookupSource, containing text: String, limit: Int) throws -> [LookupRow] {
    var codes: [String] = []
    for kind in source.finderKinds where codes.count < limit {
      codes += try find(kind, text, limit: limit).filter { !codes.contains($0) }
    }
    return try codes.prefix(limit).compactMap { try lookupRow(source, code: $0) }
  }

  /// The rows whose name begins so; only for large sources, which have an index on it.
  public func lookupRows(_ source: LookupSource, nameBegins text: String, limit: Int) throws -> [LookupRow] {
    guard source.isLarge else { return [] }
    let sql =
      source.select(where: "name >= ? AND name < ?") + " ORDER BY name, \(source.codeColumn) LIMIT \(limit)"
    return try LookupRow.fetchAll(
      database.cachedStatement(sql: sql), arguments: [text, text + "\u{10FFFF}"])
  }
}

extension LookupRow: FetchableRecord {}
