import Foundation
import GRDB
import Sales

// The figures of documents that derive from their lines under the tax rules, for when the rules change.

/// Which documents a change of the taxes touches.
public struct TaxChange: Sendable, Hashable {
  /// The customers' tax groups that hold the tax; nil for all.
  public var taxGroups: [String]?
  /// The items' tax group that a line or charge has; nil for all.
  public var itemTaxGroup: String?
  /// The first day on which a rate is another than before; nil for all days.
  public var from: Day?

  /// Makes a change that touches all documents.
  public init(taxGroups: [String]? = nil, itemTaxGroup: String? = nil, from: Day? = nil) {
    self.taxGroups = taxGroups
    self.itemTaxGroup = itemTaxGroup
    self.from = from
  }

  /// The condition on a document `d` whose tax rates are those of a day.
  fileprivate func condition(day: String, lines: String, document: String, charges: String) -> String {
    """
    (:from IS NULL OR \(day) >= :from)
    AND (:groups IS NULL OR d.tax_group IN (SELECT value FROM json_each(:groups)))
    AND (:item IS NULL
      OR EXISTS (SELECT 1 FROM \(lines) l WHERE l.\(document) = d.id AND l.item_tax_group = :item)
      OR EXISTS (SELECT 1 FROM \(charges) c WHERE c.document_id = d.id AND c.item_tax_group = :item))
    """
  }

  fileprivate var arguments: StatementArguments {
    get throws {
      let groups = try taxGroups.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
      return ["from": from, "groups": groups, "item": itemTaxGroup]
    }
  }
}

extension StoreReader {
  /// The numbers of the orders that a change of the taxes touches and that are neither invoiced nor canceled, the oldest
  /// first.
  public func openOrderNumbers(touchedBy change: TaxChange) throws -> [String] {
    let condition = change.condition(
      day: "coalesce(d.tax_date, d.order_date)", lines: "sales_order_line", document: "order_id",
      charges: "order_charge")
    return try String.fetchAll(
      database,
      sql: """
        SELECT d.number FROM sales_order d WHERE d.status IN ('open', 'delivered') AND \(condition) ORDER BY d.id
        """, arguments: change.arguments)
  }

  /// The numbers of the quotations that a change of the taxes touches and that nobody has sent yet, the oldest first.
  public func unsentQuotationNumbers(touchedBy change: TaxChange) throws -> [String] {
    let condition = change.condition(
      day: "d.quotation_date", lines: "quotation_line", document: "quotation_id", charges: "quotation_charge")
    return try String.fetchAll(
      database,
      sql: "SELECT d.number FROM quotation d WHERE d.status = 'created' AND \(condition) ORDER BY d.id",
      arguments: change.arguments)
  }

  /// The customers' tax groups that hold a tax.
  public func taxGroups(holding tax: String) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT tax_group FROM tax_group_member WHERE kind = ? AND tax_code = ?",
      arguments: [TaxGroupKind.customer, tax])
  }
}

extension StoreWriter {
  /// Keeps the total and the open amount of an order; its version stays, as nobody changed what was typed.
  public func keepFigures(of order: OrderHeader) throws {
    try database.cachedStatement(sql: "UPDATE sales_order SET total = ?, open_amount = ? WHERE id = ?")
      .execute(arguments: [order.total, order.openAmount, order.id])
  }

  /// Keeps the total and the expected value of a quotation; its version stays, as nobody changed what was typed.
  public func keepFigures(of quotation: QuotationHeader) throws {
    try database.cachedStatement(sql: "UPDATE quotation SET total = ?, pipeline = ? WHERE id = ?")
      .execute(arguments: [quotation.total, quotation.pipeline, quotation.id])
  }
}
