import GRDB
import Sales

extension PostalAddress: DatabaseValueConvertible {}
extension PostingAccounts: DatabaseValueConvertible {}

extension Company: VersionedRow {
  public static var databaseTableName: String { "company" }
  var conflictName: String { "company" }
}
extension User: VersionedRow {
  public static var databaseTableName: String { "user" }
  var conflictName: String { "user \(login)" }
}
extension NumberSeries: VersionedRow {
  public static var databaseTableName: String { "number_series" }
  var conflictName: String { "number series \(code.rawValue)" }
}
extension Warehouse: VersionedRow {
  public static var databaseTableName: String { "warehouse" }
  var conflictName: String { "warehouse \(code)" }
}
extension NamedCode: StoredRow {
  public static var databaseTableName: String { "named_code" }
}
extension ExchangeRate: StoredRow {
  public static var databaseTableName: String { "exchange_rate" }
}
extension CodeKind: DatabaseValueConvertible {}

extension StoreReader {
  /// The parameters of the company.
  public func company() throws -> Company {
    try remembered("company") {
      guard let company = try Company.fetchOne(database.cachedStatement(sql: "SELECT * FROM company")) else {
        throw NotFound("company", "parameters")
      }
      return company
    }
  }

  /// A user by the login name, nil for a stranger.
  public func user(_ login: String) throws -> User? {
    try remembered("user \(login)") {
      try User.fetchOne(
        database.cachedStatement(sql: "SELECT * FROM user WHERE login = ?"), arguments: [login])
    }
  }

  /// How many users there are with a role.
  public func userCount(_ role: Role) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM user WHERE role = ?", arguments: [role]) ?? 0
  }

  /// A warehouse by its code.
  public func warehouse(_ code: String) throws -> Warehouse? {
    try remembered("warehouse \(code)") {
      try Warehouse.fetchOne(
        database.cachedStatement(sql: "SELECT * FROM warehouse WHERE code = ?"), arguments: [code])
    }
  }

  /// A code of a short list.
  public func namedCode(_ kind: CodeKind, _ code: String) throws -> NamedCode? {
    try NamedCode.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM named_code WHERE kind = ? AND code = ?"),
      arguments: [kind, code])
  }

  /// The rate of a currency on a day: the latest that is valid from that day or before.
  public func exchangeRate(_ currency: String, on day: Day) throws -> Factor? {
    let statement = try database.cachedStatement(
      sql:
        "SELECT rate FROM exchange_rate WHERE currency = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1"
    )
    return try Factor.fetchOne(statement, arguments: [currency, day])
  }

  /// All rates of a currency, the oldest first.
  public func exchangeRates(of currency: String) throws -> [ExchangeRate] {
    try ExchangeRate.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM exchange_rate WHERE currency = ? ORDER BY valid_from"),
      arguments: [currency])
  }
}

extension StoreWriter {
  /// Adds the parameters of a new company.
  public func insert(_ company: Company) throws {
    try company.insert(database)
  }

  /// Saves the parameters.
  public func save(_ company: Company) throws -> Company {
    try checkVersion(company, key: 1, kind: "company")
    var next = company
    next.version += 1
    // The one row has a key that the value does not carry.
    let columns = try next.databaseDictionary.sorted { $0.key < $1.key }
    let settings = columns.map { "\($0.key) = ?" }.joined(separator: ", ")
    try database.execute(
      sql: "UPDATE company SET \(settings) WHERE id = 1", arguments: StatementArguments(columns.map(\.value)))
    return next
  }

  /// Adds a user.
  public func insert(_ user: User) throws {
    guard try reader.user(user.login) == nil else { throw CodeRefusal("user", user.login, .taken) }
    try user.insert(database)
  }

  /// Saves a user.
  public func save(_ user: User) throws -> User {
    try save(user, key: user.login, kind: "user")
  }

  /// Deletes a user.
  public func delete(user login: String) throws {
    try database.execute(sql: "DELETE FROM user WHERE login = ?", arguments: [login])
  }

  /// Adds a warehouse.
  public func insert(_ warehouse: Warehouse) throws {
    guard try reader.warehouse(warehouse.code) == nil else {
      throw CodeRefusal("warehouse", warehouse.code, .taken)
    }
    try warehouse.insert(database)
  }

  /// Saves a warehouse.
  public func save(_ warehouse: Warehouse) throws -> Warehouse {
    try save(warehouse, key: warehouse.code, kind: "warehouse")
  }

  /// Deletes a warehouse.
  public func delete(warehouse code: String) throws {
    try database.execute(sql: "DELETE FROM warehouse WHERE code = ?", arguments: [code])
  }

  /// Adds or renames a code of a short list.
  public func put(_ code: NamedCode) throws {
    try code.save(database)
  }

  /// Deletes a code of a short list.
  public func delete(_ kind: CodeKind, code: String) throws {
    try database.execute(sql: "DELETE FROM named_code WHERE kind = ? AND code = ?", arguments: [kind, code])
  }

  /// Adds or replaces the rate of a currency from a day on.
  public func put(_ rate: ExchangeRate) throws {
    try rate.save(database)
  }

  /// Deletes a rate.
  public func delete(rateOf currency: String, validFrom: Day) throws {
    try database.execute(
      sql: "DELETE FROM exchange_rate WHERE currency = ? AND valid_from = ?",
      arguments: [currency, validFrom])
  }
}
