import GRDB
import Sales

extension SellingField: DatabaseValueConvertible {}
extension SellingJoin: DatabaseValueConvertible {}
extension ItemLinkKind: DatabaseValueConvertible {}
extension ItemScriptKind: DatabaseValueConvertible {}
extension SuggestionOutcome: DatabaseValueConvertible {}

extension SellingVariable: VersionedRow {
  public static var databaseTableName: String { "selling_variable" }
  var conflictName: String { "variable \(code)" }
}
extension SellingRule: VersionedRow {
  public static var databaseTableName: String { "selling_rule" }
  var conflictName: String { "selling rule \(code)" }
}
extension ItemLink: StoredRow {
  public static var databaseTableName: String { "item_link" }
}
extension ItemScript: StoredRow {
  public static var databaseTableName: String { "item_script" }
}
extension SuggestionRecord: StoredRow {
  public static var databaseTableName: String { "suggestion_record" }
}

extension StoreReader {
  /// A variable of selling rules, nil where there is none.
  public func sellingVariable(_ code: String) throws -> SellingVariable? {
    try SellingVariable.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM selling_variable WHERE code = ?"), arguments: [code])
  }

  /// The fields of all variables by their codes.
  public func sellingVariables() throws -> [String: SellingField] {
    let all = try SellingVariable.fetchAll(database.cachedStatement(sql: "SELECT * FROM selling_variable"))
    return Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0.field) })
  }

  /// A selling rule, nil where there is none.
  public func sellingRule(_ code: String) throws -> SellingRule? {
    try SellingRule.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM selling_rule WHERE code = ?"), arguments: [code])
  }

  /// The items that are linked to an item, in the order in which they are offered.
  public func links(of item: String) throws -> [ItemLink] {
    let statement = try database.cachedStatement(sql: "SELECT * FROM item_link WHERE item = ?")
    return ItemLink.ranked(try ItemLink.fetchAll(statement, arguments: [item]))
  }

  /// The texts about an item, in the order in which they are shown.
  public func scripts(of item: String) throws -> [ItemScript] {
    try ItemScript.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM item_script WHERE item = ? ORDER BY priority, id"),
      arguments: [item])
  }

  /// What became of the suggestions on a document.
  public func suggestions(on document: String) throws -> [SuggestionRecord] {
    try SuggestionRecord.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM suggestion_record WHERE document = ? ORDER BY id"),
      arguments: [document])
  }

  /// What uses a selling rule or a variable; nil when nothing does.
  public func use(ofSellingRule code: String) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT 'item ' || item FROM item_link WHERE rule = ? LIMIT 1", arguments: [code])
  }

  /// The rule whose conditions compare with a variable; nil when none does.
  public func use(ofSellingVariable code: String) throws -> String? {
    try String.fetchOne(
      database,
      sql: """
        SELECT 'selling rule ' || r.code FROM selling_rule r, json_each(r.conditions) c
        WHERE c.value ->> '$.valueKind' = 'variable' AND c.value ->> '$.value' = ? LIMIT 1
        """, arguments: [code])
  }
}

extension StoreWriter {
  /// Adds or saves a variable.
  ///
  /// - Throws: `Conflict`.
  public func put(_ variable: SellingVariable) throws {
    if try reader.sellingVariable(variable.code) == nil { return try variable.insertRow(database) }
    _ = try save(variable, key: variable.code, kind: "variable")
  }

  /// Deletes a variable.
  public func delete(sellingVariable code: String) throws {
    try database.execute(sql: "DELETE FROM selling_variable WHERE code = ?", arguments: [code])
    guard database.changesCount == 1 else { throw NotFound("variable", code) }
  }

  /// Adds or saves a selling rule.
  ///
  /// - Throws: `Conflict`.
  public func put(_ rule: SellingRule) throws {
    if try reader.sellingRule(rule.code) == nil { return try rule.insertRow(database) }
    _ = try save(rule, key: rule.code, kind: "selling rule")
  }

  /// Deletes a selling rule.
  public func delete(sellingRule code: String) throws {
    try database.execute(sql: "DELETE FROM selling_rule WHERE code = ?", arguments: [code])
    guard database.changesCount == 1 else { throw NotFound("selling rule", code) }
  }

  /// Replaces all items that are linked to an item.
  public func replaceLinks(of item: String, with links: [ItemLink]) throws {
    try database.execute(sql: "DELETE FROM item_link WHERE item = ?", arguments: [item])
    for link in links { _ = try insert(link) }
  }

  /// Replaces all texts about an item.
  public func replaceScripts(of item: String, with scripts: [ItemScript]) throws {
    try database.execute(sql: "DELETE FROM item_script WHERE item = ?", arguments: [item])
    for script in scripts { _ = try insert(script) }
  }

  /// Keeps what became of a suggestion; each is on a document once.
  public func put(_ record: SuggestionRecord) throws {
    if record.id == nil { _ = try insert(record) } else { try record.updateRow(database) }
  }
}
