import Foundation
import GRDB
import Sales

/// A value of the domain core that is one row of a table: its stored properties are the columns, in snake case.
public protocol StoredRow: Codable, FetchableRecord, PersistableRecord {}

extension StoredRow {
  public init(row: Row) throws { try self.init(from: RowDecoder(row)) }

  public func encode(to container: inout PersistenceContainer) throws {
    let row = try RowEncoder(self)
    for (property, cell) in zip(row.properties, row.cells) {
      container[SnakeCase.column(of: property)] = cell.stored
    }
  }

  /// Adds the row; much faster than the general way, and not for rows that may be there.
  func insertRow(_ database: Database) throws { try Self.insertRows(CollectionOfOne(self), database) }

  /// Adds rows by one statement; much faster than the general way, and not for rows that may be there.
  ///
  /// - Returns: the number that the store made for each.
  @discardableResult
  static func insertRows(_ rows: some Collection<Self>, _ database: Database) throws -> [Int] {
    var statement: Statement?
    var numbers: [Int] = []
    numbers.reserveCapacity(rows.count)
    for row in rows {
      let row = try RowEncoder(row, named: statement == nil)
      let prepared = try statement ?? database.cachedStatement(sql: insertion(of: row.properties))
      statement = prepared
      try prepared.execute(storing: row.cells)
      numbers.append(Int(database.lastInsertedRowID))
    }
    return numbers
  }

  private static func insertion(of properties: [String]) -> String {
    var text = RowText("INSERT INTO \(databaseTableName) (")
    for (place, property) in properties.enumerated() {
      if place > 0 { text.append(", ") }
      text.append(column: property)
    }
    text.append(") VALUES (")
    for place in properties.indices { text.append(place > 0 ? ", ?" : "?") }
    text.append(")")
    return text.sql
  }
}

/// A row that carries a version: saving over somebody's change is a conflict.
protocol VersionedRow: StoredRow {
  var version: Int { get set }
  /// What the row is called when a conflict is told of, such as `customer C-0001`.
  var conflictName: String { get }
}

extension StoreWriter {
  /// Adds a row and gives the number that the store made for it.
  func insert(_ row: some StoredRow) throws -> Int {
    try row.insertRow(database)
    return Int(database.lastInsertedRowID)
  }

  /// Saves a row over the version that it was read in and raises the version.
  ///
  /// - Returns: the row with its new version.
  /// - Throws: `Conflict` when the row has changed since, `NotFound` when it is gone.
  func save<Row: VersionedRow>(_ row: Row, key: some DatabaseValueConvertible, kind: String) throws -> Row {
    try checkVersion(row, key: key, kind: kind)
    var next = row
    next.version += 1
    try next.updateRow(database)
    return next
  }

  /// Saves what differs from a row that was read in this transaction and raises the version.
  ///
  /// - Returns: the row with its new version.
  /// - Throws: `Conflict` when the row has changed since, `NotFound` when it is gone.
  func save<Row: VersionedRow>(
    _ row: Row, over before: Row, key: some DatabaseValueConvertible, kind: String
  ) throws -> Row {
    if row.version != before.version { try checkVersion(row, key: key, kind: kind) }
    var next = row
    next.version += 1
    try next.updateRow(database, over: before, in: row.version)
    // Nothing was written where the version is another one now, or the row is gone: which of them, is told.
    if database.changesCount == 0 { try checkVersion(row, key: key, kind: kind) }
    return next
  }

  /// Sees to it that a row is still in the version that it was read in.
  ///
  /// - Throws: `Conflict` when the row has changed since, `NotFound` when it is gone.
  func checkVersion<Row: VersionedRow>(_ row: Row, key: some DatabaseValueConvertible, kind: String) throws {
    let table = Row.databaseTableName
    let column = try database.primaryKey(table).columns[0]
    let present = try Int.fetchOne(
      database.cachedStatement(sql: "SELECT version FROM \(table) WHERE \(column) = ?"), arguments: [key])
    guard let present else { throw NotFound(kind, "\(key)") }
    guard present == row.version else {
      let last = try reader.lastChange(of: row.conflictName)
      throw Conflict(
        document: row.conflictName, read: row.version, present: present, by: last?.user ?? "",
        at: last?.at ?? "")
    }
  }
}

extension DatabaseValueConvertible where Self: ScaledNumber {
  /// The whole number that the store keeps.
  public var databaseValue: DatabaseValue { millionths.databaseValue }

  /// Reads the whole number that the store keeps.
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
    Int.fromDatabaseValue(value).map(Self.init(millionths:))
  }
}

extension Quantity: DatabaseValueConvertible {}
extension Price: DatabaseValueConvertible {}
extension Percent: DatabaseValueConvertible {}
extension Factor: DatabaseValueConvertible {}

extension Amount: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { minor.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Amount? {
    Int.fromDatabaseValue(value).map(Amount.init(minor:))
  }
}

extension Day: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { description.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Day? {
    String.fromDatabaseValue(value).flatMap(Day.init)
  }
}

extension TaxMethod: DatabaseValueConvertible {}
extension ReservationMode: DatabaseValueConvertible {}
extension Role: DatabaseValueConvertible {}
extension SeriesCode: DatabaseValueConvertible {}
extension PartyKind: DatabaseValueConvertible {}
extension CustomerBlock: DatabaseValueConvertible {}
extension AddressRole: DatabaseValueConvertible {}
extension ItemKind: DatabaseValueConvertible {}
extension OrderType: DatabaseValueConvertible {}
extension OrderStatus: DatabaseValueConvertible {}
extension DocumentStatus: DatabaseValueConvertible {}
extension PriceSource: DatabaseValueConvertible {}
extension ChargeCategory: DatabaseValueConvertible {}
extension ChargeSource: DatabaseValueConvertible {}
extension ChargeLevel: DatabaseValueConvertible {}
extension QuotationStatus: DatabaseValueConvertible {}
extension StockStatus: DatabaseValueConvertible {}
extension PackingSlipStatus: DatabaseValueConvertible {}
extension PickingListStatus: DatabaseValueConvertible {}
extension AccountKind: DatabaseValueConvertible {}
extension AgreementStatus: DatabaseValueConvertible {}
extension AgreementCommitment: DatabaseValueConvertible {}

extension Statement {
  /// Runs the statement with what is stored in its columns.
  ///
  /// Each value is bound as it comes: arguments would first be made into an array of any values, and be counted.
  func execute(storing cells: some Collection<RowEncoder.Cell>) throws {
    setUncheckedArguments(StatementArguments())
    for (place, cell) in cells.enumerated() {
      let code = cell.stored.bind(to: sqliteStatement, at: CInt(place + 1))
      guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code), sql: sql) }
    }
    try execute()
  }
}
