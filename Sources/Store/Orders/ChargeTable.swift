import GRDB
import Sales

/// The charges of one kind of document, in a table of their own.
struct ChargeTable {
  let name: String

  func fetch(_ database: Database, document: Int) throws -> [DocumentCharge] {
    try ChargeRow.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM \(name) WHERE document_id = ? ORDER BY id"),
      arguments: [document]
    ).map(\.charge)
  }

  func replace(_ database: Database, document: Int, with charges: [DocumentCharge]) throws {
    try database.cachedStatement(sql: "DELETE FROM \(name) WHERE document_id = ?").execute(arguments: [
      document
    ])
    for charge in charges {
      try database.cachedStatement(
        sql: """
          INSERT INTO \(name) (document_id, code, text, category, value, item_tax_group, invoice, line, source, rule)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        document, charge.code, charge.text, charge.category, charge.value, charge.itemTaxGroup,
        charge.invoice, charge.line, charge.source, charge.rule,
      ])
    }
  }
}

private struct ChargeRow: FetchableRecord {
  let charge: DocumentCharge

  init(row: Row) throws {
    var charge = try DocumentCharge(
      code: row.value("code"), text: row.value("text"), category: row.value("category"),
      value: row.value("value"),
      itemTaxGroup: row.value("item_tax_group"))
    charge.id = try row.value("id")
    charge.documentId = try row.value("document_id")
    charge.invoice = try row.value("invoice")
    charge.line = try row.value("line")
    charge.source = try row.value("source")
    charge.rule = try row.value("rule")
    self.charge = charge
  }
}
