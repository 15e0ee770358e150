import GRDB
import Sales

extension TradeAgreement: StoredRow {
  public static var databaseTableName: String { "trade_agreement" }
}
extension TradeRelation: DatabaseValueConvertible {}
extension TradeScope: DatabaseValueConvertible {}
extension DiscountRule: DatabaseValueConvertible {}
extension PricingParameters: DatabaseValueConvertible {}

/// The cells of the search that concern one line or one document: who buys, in which groups, and what.
public struct TradeCells: Hashable, Sendable {
  public var relation: TradeRelation
  public var customer: String
  public var customerGroup: String
  /// The item; empty where only groups and all items are searched.
  public var item: String
  public var itemGroup: String

  /// Names the cells of a relation.
  public init(
    _ relation: TradeRelation, customer: String, customerGroup: String, item: String = "",
    itemGroup: String = ""
  ) {
    self.relation = relation
    self.customer = customer
    self.customerGroup = customerGroup
    self.item = item
    self.itemGroup = itemGroup
  }

  fileprivate func account(_ scope: TradeScope) -> String? {
    switch scope {
    case .table: customer.isEmpty ? nil : customer
    case .group: customerGroup.isEmpty ? nil : customerGroup
    case .all: ""
    }
  }

  fileprivate func item(_ scope: TradeScope) -> String? {
    switch scope {
    case .table: item.isEmpty ? nil : item
    case .group: itemGroup.isEmpty ? nil : itemGroup
    case .all: ""
    }
  }
}

extension StoreReader {
  /// The trade agreements of all active cells that concern a line or a document.
  ///
  /// - Parameters:
  ///   - cells: What is searched; a group that is empty has no cell.
  ///   - parameters: Which combinations are active.
  ///   - day: Leaves out the rows that do not hold on the day; nil reads them all, to tell why they do not count.
  public func tradeAgreements(_ cells: TradeCells, parameters: PricingParameters, on day: Day? = nil) throws
    -> [TradeAgreement]
  {
    var parts: [String] = []
    // Of optional ones: else each would be cast to any value first.
    var arguments: [(any DatabaseValueConvertible)?] = []
    for combination in TradeCombination.legal(cells.relation) where parameters.isActive(combination) {
      guard let account = cells.account(combination.account), let item = cells.item(combination.item) else {
        continue
      }
      // One seek for each cell; the optimizer would read all rows of the item for a list of alternatives.
      parts.append(
        """
        SELECT * FROM trade_agreement INDEXED BY trade_agreement_cell WHERE relation = ? AND item_code = ?
        AND item = ? AND account_code = ? AND account = ?
        """ + (day == nil ? "" : " AND ifnull(from_date, '') <= ? AND ifnull(to_date, '9999') >= ?"))
      arguments += [cells.relation, combination.item, item, combination.account, account]
      if let day { arguments += [day, day] }
    }
    guard !parts.isEmpty else { return [] }
    let statement = try database.cachedStatement(sql: parts.joined(separator: " UNION ALL "))
    return try TradeAgreement.fetchAll(statement, arguments: StatementArguments(arguments))
  }

  /// An active trade agreement by its row.
  public func tradeAgreement(_ id: Int) throws -> TradeAgreement? {
    try TradeAgreement.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM trade_agreement WHERE id = ?"), arguments: [id])
  }

  /// The active trade agreements of one cell, whatever their dates and quantities.
  public func tradeAgreements(beside terms: TradeTerms) throws -> [TradeAgreement] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT * FROM trade_agreement WHERE relation = ? AND item_code = ? AND item = ? AND account_code = ?
        AND account = ?
        """)
    return try TradeAgreement.fetchAll(
      statement,
      arguments: [terms.relation, terms.itemCode, terms.item, terms.accountCode, terms.account])
  }
}

extension StoreReader {
  /// The active trade agreements of a customer or group and of an item or group; nil does not narrow them.
  public func tradeAgreements(account: String?, item: String?) throws -> [TradeAgreement] {
    var conditions: [String] = []
    var values: [String] = []
    // The item is the narrower of both: an item has few rows, all customers have many.
    for (column, value) in [("item", item), ("account", account)] {
      guard let value, !value.isEmpty else { continue }
      conditions.append("\(column) = ?")
      values.append(value)
    }
    let sql =
      "SELECT * FROM trade_agreement"
      + (conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND "))
    return try TradeAgreement.fetchAll(
      database.cachedStatement(sql: sql + " ORDER BY id"), arguments: StatementArguments(values))
  }
}

extension StoreWriter {
  /// Adds a trade agreement.
  ///
  /// - Returns: its row.
  public func insert(_ agreement: TradeAgreement) throws -> Int {
    try agreement.insertRow(database)
    return Int(database.lastInsertedRowID)
  }

  /// Saves a trade agreement over its row.
  public func save(_ agreement: TradeAgreement) throws {
    try agreement.updateRow(database)
  }

  /// Deletes a trade agreement that another takes the place of from its first day on.
  public func delete(tradeAgreement id: Int) throws {
    try database.cachedStatement(sql: "DELETE FROM trade_agreement WHERE id = ?").execute(arguments: [id])
  }
}
